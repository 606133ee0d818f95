// Current items of a class with what their health is told by, by name, after a place: name and id ('' and '' at the start).
//
// @param   class  string
// @param   name   string
// @param   id     string
// @param   limit  number
// @returns many HealthFacts
MATCH (item:ConfigurationItem)
USING INDEX item:ConfigurationItem(class, name, id)
WHERE item.class = $class AND item.name >= $name AND item.id IS NOT NULL
  AND CASE item.name WHEN $name THEN item.id > $id ELSE true END AND item.retiredAt IS NULL
  AND /*scope item*/true/*end*/
WITH item ORDER BY item.name, item.id LIMIT toInteger($limit)
OPTIONAL MATCH (item)<-[link:REPRESENTS]-(asset:Asset) WHERE link.to IS NULL
RETURN {
  item: item { .* },
  sightings: COLLECT {
    MATCH (item)<-[:IDENTIFIES]-(identity:Identity) WHERE identity.source IS NOT NULL
    RETURN identity { .source, .lastSeenAt, .missingSince, .reported, key: identity.sourceKey }
  },
  related: EXISTS { (item)-[:/*all*/DEPENDS_ON|RUNS_ON|LOCATED_IN|OWNED_BY/*end*/]-(:ConfigurationItem) },
  owned: EXISTS { (item)-[:OWNED_BY]->(:ConfigurationItem) },
  duplicate: EXISTS { MATCH (item)<-[:CONCERNS]-(finding:DuplicateFinding) WHERE finding.state = 'OPEN'
    AND /*scope all (finding)-[:CONCERNS]->()*/true/*end*/ },
  places: COLLECT { MATCH (item)-[:LOCATED_IN]->(place:ConfigurationItem) RETURN place.id },
  asset: CASE WHEN asset IS NULL THEN null ELSE {
    id: asset.id, version: asset.version, serialNumber: asset.serialNumber,
    model: head(COLLECT { MATCH (asset)-[of:OF_MODEL]->(model:AssetModel) WHERE of.to IS NULL RETURN model.name }),
    location: head(COLLECT {
      MATCH (asset)-[kept:KEPT_AT]->(place:ConfigurationItem) WHERE kept.to IS NULL RETURN place.id })
  } END
} AS facts ORDER BY facts.item.name, facts.item.id
