// The items of sites: themselves, what is located in them, and what runs or is hosted on that; in lists of at most 1,000 ids.
//
// @param   sites  string[]
// @returns many { site: string; ids: string[] }
UNWIND $sites AS id
MATCH (site:ConfigurationItem {id: id})<-[:LOCATED_IN|HOSTED_ON|RUNS_ON*0..]-(item)
WITH DISTINCT id, item
WITH id, collect(item.id) AS ids
UNWIND range(0, size(ids) - 1, 1000) AS start
RETURN { site: id, ids: ids[start..start + 1000] } AS row
