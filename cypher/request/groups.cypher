// Who each person is and all they belong to: their teams and organisations, and those that these are part of.
//
// @param   ids  string[]
// @returns many { personId: string; groups: string[] }
UNWIND $ids AS id
MATCH (person:ConfigurationItem {id: id})
RETURN { personId: id, groups: [id] + COLLECT {
  MATCH (person)-[:MEMBER_OF|PART_OF]->(group:ConfigurationItem)
  MATCH (group)-[:PART_OF*0..3]->(whole:ConfigurationItem)
  RETURN DISTINCT whole.id
} } AS row
