// Items whose report was not renewed in time, the longest ago first, with the instant from which it counts no more.
//
// @param   now    string
// @param   limit  number
// @returns many { id: string; since: string }
MATCH (item:ConfigurationItem) WHERE item.reportStaleAt <= datetime($now)
RETURN { id: item.id, since: toString(item.reportStaleAt) } AS row ORDER BY item.reportStaleAt LIMIT toInteger($limit)
