// The service that an offering is of, or the offering of a catalogue item. No row for one out of sight.
//
// @param   id  string
// @returns maybe string
MATCH (record:Record {id: $id})-[of:ITEM_OF*0..1]->(:ServiceOffering)-[part:OFFERING_OF]->(service:Service)
WHERE part.validTo IS NULL AND all(one IN of WHERE one.validTo IS NULL) AND /*scope record service:Service*/true/*end*/
RETURN service.id AS id LIMIT 1
