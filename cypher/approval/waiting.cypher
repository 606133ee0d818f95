// What may wait for somebody to decide, by id, after a place: changes and requests that were put to them, and, with `templates`, what
// was proposed as a template of changes. A request that was put to somebody is theirs to see, whatever their scope.
//
// @param   asker          string
// @param   templates      boolean
// @param   changeStates   string[]
// @param   requestStates  string[]
// @param   after          string
// @param   limit          number
// @returns many DecidableRecord
CALL () {
  MATCH (:ConfigurationItem {id: $asker})<-[tie:PUT_TO]-(change:Change)
  WHERE tie.validTo IS NULL AND change.id > $after AND change.state IN $changeStates
    AND /*scope record change:Change*/true/*end*/
  RETURN change.id AS id, change { .*,
    items: COLLECT { MATCH (change)-[made:TARGETS]->(item) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id },
    services: COLLECT { MATCH (change)-[made:OF_SERVICE]->(item) WHERE made.validTo IS NULL RETURN item.id ORDER BY item.id }
  } AS record
  UNION ALL
  MATCH (:ConfigurationItem {id: $asker})<-[tie:PUT_TO]-(request:ServiceRequest)
  WHERE tie.validTo IS NULL AND request.id > $after AND request.state IN $requestStates
  RETURN request.id AS id, request { .* } AS record
  UNION ALL
  MATCH (template:ChangeTemplate)
  USING INDEX template:ChangeTemplate(createdAt)
  WHERE $templates AND template.createdAt IS NOT NULL AND template.id > $after AND template.state = 'PROPOSED'
  RETURN template.id AS id, template { .* } AS record
}
WITH DISTINCT id, record ORDER BY id LIMIT toInteger($limit)
RETURN record
