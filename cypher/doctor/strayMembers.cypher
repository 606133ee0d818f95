// What is written down of a service's walk belongs to a mapping and holds itself up: an entry point at 0, and everything else one
// relationship further than the nearest from which the walk leads to it. What a person included need not be reached. Counts the rest.
//
// @returns one number
MATCH (service:ConfigurationItem)-[held:HAS_MEMBER|PASSES]->(item:ConfigurationItem)
OPTIONAL MATCH (mapping:ServiceMapping {serviceId: service.id})
WITH service, held, item, mapping, head(COLLECT {
  MATCH (item)-[step:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(near:ConfigurationItem)<-[other:HAS_MEMBER|PASSES]-(service)
  WHERE other.walks AND (
    (startNode(step) = near AND type(step) IN mapping.along) OR (startNode(step) = item AND type(step) IN mapping.against))
  RETURN min(other.distance)
}) AS nearest
WHERE mapping IS NULL
   OR held.distance IS NULL AND coalesce(held.origin, '') <> 'INCLUDED'
   OR held.distance = 0 AND NOT EXISTS { (service)-[:ENTERS_AT]->(item) }
   OR held.distance > 0 AND coalesce(nearest + 1 <> held.distance, true)
RETURN count(held) AS total
