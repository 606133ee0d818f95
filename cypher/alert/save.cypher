// Writes alerts, new ones too. `plain` holds what is no instant; a null takes a property away.
//
// @param   rows  { id: string; plain: Record<string, unknown>; startsAt: string; firstStartsAt: string; endsAt: string | null; lastSeenAt: string; acknowledgedAt: string | null; acknowledgedUntil: string | null; reachableSince: string | null; nextAt: string | null }[]
// @returns none
// @access  write
UNWIND $rows AS row
MERGE (alert:Record {id: row.id})
SET alert:Alert, alert += row.plain,
    alert.startsAt = datetime(row.startsAt), alert.firstStartsAt = datetime(row.firstStartsAt),
    alert.endsAt = datetime(row.endsAt), alert.lastSeenAt = datetime(row.lastSeenAt),
    alert.acknowledgedAt = datetime(row.acknowledgedAt), alert.acknowledgedUntil = datetime(row.acknowledgedUntil),
    alert.reachableSince = datetime(row.reachableSince), alert.nextAt = datetime(row.nextAt)
