// How many members services have, by effective severity. A service without any gives no row.
//
// @param   ids  string[]
// @returns many { serviceId: string; severity: Severity; count: number }
UNWIND $ids AS id
MATCH (service:ConfigurationItem {id: id})-[:HAS_MEMBER]->(item:ConfigurationItem) WHERE /*scope item*/true/*end*/
WITH id, coalesce(item.effective, 'UNKNOWN') AS severity, count(*) AS count
RETURN { serviceId: id, severity: severity, count: count } AS row
