// The calendars by which services of the portfolio are given. No row for a service without one.
//
// @param   ids  string[]
// @returns many { itemId: string; calendarId: string }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})<-[made:REALISED_BY]-(service:Record)-[by:OPEN_BY]->(calendar:Record)
WHERE made.validTo IS NULL AND by.validTo IS NULL AND service.state <> 'RETIRED'
RETURN { itemId: id, calendarId: calendar.id } AS row
