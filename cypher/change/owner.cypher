// The person who is accountable for the first service of a change that has one, else for the change. No row when there is none.
//
// @param   id  string
// @returns maybe string
MATCH (change:Record {id: $id}) WHERE change:Change
OPTIONAL MATCH (change)-[of:OF_SERVICE]->(item:ConfigurationItem)<-[real:REALISED_BY]-(service:Service)-[stands:ACCOUNTABLE]->(person:ConfigurationItem)
WHERE of.validTo IS NULL AND real.validTo IS NULL AND stands.validTo IS NULL
OPTIONAL MATCH (change)-[own:ACCOUNTABLE]->(owner:ConfigurationItem) WHERE own.validTo IS NULL
WITH coalesce(person.id, owner.id) AS id, item ORDER BY item.id LIMIT 1
WITH id WHERE id IS NOT NULL
RETURN id
