// Of records those that someone sees: each by who sees one of the items that it hangs on, an asset audit by who sees all its
// assets. The rules stand here alone, one beneath the other; statements that read records of known labels have theirs at the
// places marked `/*scope record …*/true/*end*/`, see src/graph/statement.ts. docs/scope.md says them in words.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
MATCH (record:Record {id: id})
CALL (record) {
  WITH record WHERE record:AssetModel OR record:Calendar OR record:ServiceOffering OR record:CatalogueItem OR record:ChangeTemplate
  RETURN null AS seenItem, '' AS part
UNION ALL
  MATCH (record)-[:SAMPLES]->(seenPiece:Asset)-[seenTie:REPRESENTS|OWNS|HOLDS]-(seenItem:ConfigurationItem)
  WHERE record:AssetAudit AND seenTie.to IS NULL
  RETURN seenItem, seenPiece.id AS part
UNION ALL
  MATCH (record)-[seenTie:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY]->(seenItem:ConfigurationItem)
  WHERE (record:Incident OR record:Problem OR record:ServiceRequest AND type(seenTie) = 'OF_SERVICE') AND seenTie.validTo IS NULL
  RETURN seenItem, '' AS part
UNION ALL
  MATCH (record)-[seenTie:TARGETS|OF_SERVICE|ASSIGNED_IN|RAISED_BY]->(seenItem:ConfigurationItem)
  WHERE record:Change AND seenTie.validTo IS NULL
  RETURN seenItem, '' AS part
UNION ALL
  MATCH (seenItem:ConfigurationItem {id: record.serviceId})
  WHERE record:ServiceMapping
  RETURN seenItem, '' AS part
UNION ALL
  MATCH (record)-[seenTie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT|PROMISES|REALISED_BY|ACCOUNTABLE|SUPPORTED_IN]-(seenItem:ConfigurationItem)
  WHERE (record:Asset OR record:Licence OR record:Agreement OR record:Service) AND seenTie.to IS NULL AND seenTie.validTo IS NULL
  RETURN seenItem, '' AS part
UNION ALL
  MATCH (record)-[seenBond:RESERVES|CERTIFIES|COVERED_BY|BOUGHT_WITH]-(:Record)
    -[seenTie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT]-(seenItem:ConfigurationItem)
  WHERE (record:AssetReservation OR record:ScrapCertificate OR record:Contract OR record:Warranty OR record:PurchaseOrder)
    AND seenBond.to IS NULL AND seenTie.to IS NULL
  RETURN seenItem, '' AS part
UNION ALL
  MATCH (record)-[:ABOUT]->(seenItem:ConfigurationItem)
  WHERE record:Task
  RETURN seenItem, '' AS part
UNION ALL
  MATCH (record)-[:ABOUT]->(:Record)
    -[seenTie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT|PROMISES|REALISED_BY|ACCOUNTABLE|SUPPORTED_IN|OF_SERVICE|AFFECTS|TARGETS|ASSIGNED_IN|REPORTED_BY|RAISED_BY]
    -(seenItem:ConfigurationItem)
  WHERE record:Task AND seenTie.to IS NULL AND seenTie.validTo IS NULL
  RETURN seenItem, '' AS part
UNION ALL
  MATCH (record)-[:ABOUT]->(:Record)-[seenBond:RESERVES|CERTIFIES|COVERED_BY|BOUGHT_WITH]-(:Record)
    -[seenTie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT]-(seenItem:ConfigurationItem)
  WHERE record:Task AND seenBond.to IS NULL AND seenTie.to IS NULL
  RETURN seenItem, '' AS part
UNION ALL
  MATCH (record)-[seenTie:ASSIGNED_TO]->(seenItem:ConfigurationItem)
  WHERE record:Task AND seenTie.validTo IS NULL AND NOT EXISTS { MATCH (record)-[:ABOUT]->(seenAbout) WHERE NOT seenAbout:ServiceRequest }
  RETURN seenItem, '' AS part
UNION ALL
  MATCH (record)-[seenTie]->(seenItem:ConfigurationItem)
  WHERE seenTie.validTo IS NULL AND none(label IN labels(record) WHERE label IN ['AssetModel', 'Calendar', 'ServiceOffering', 'CatalogueItem', 'ChangeTemplate', 'Change',
    'AssetAudit', 'Incident', 'Problem', 'ServiceRequest', 'ServiceMapping', 'Asset', 'Licence', 'Agreement', 'Service', 'AssetReservation',
    'ScrapCertificate', 'Contract', 'Warranty', 'PurchaseOrder', 'Task'])
  RETURN seenItem, '' AS part
}
WITH id, record, part, seenItem WHERE seenItem IS NULL OR /*scope seenItem*/true/*end*/
WITH id, record, count(DISTINCT part) AS parts
WHERE NOT record:AssetAudit OR parts = COUNT { (record)-[:SAMPLES]->(:Asset) }
RETURN id
