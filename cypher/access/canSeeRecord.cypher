// Of records those that someone sees. The rules stand here alone, one beneath the other; statements that read records for users have
// them at the places marked `/*scope record …*/true/*end*/`, see src/graph/statement.ts. docs/scope.md says them in words.
//
// @param   ids  string[]
// @returns many string
UNWIND $ids AS id
MATCH (record:Record {id: id})
WHERE CASE
  WHEN record:AssetModel OR record:Calendar OR record:ServiceOffering OR record:CatalogueItem OR record:ServiceRequest THEN true
  WHEN record:AssetAudit THEN
    COUNT { (record)-[:SAMPLES]->(:Asset) } = COUNT {
      MATCH (record)-[:SAMPLES]->(piece:Asset)-[tie:REPRESENTS|OWNS|HOLDS]-(seenItem:ConfigurationItem)
      WHERE tie.to IS NULL AND /*scope seenItem*/true/*end*/
      RETURN DISTINCT piece
    }
  WHEN record:Incident THEN EXISTS {
    MATCH (record)-[tie:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY]->(seenItem:ConfigurationItem)
    WHERE tie.validTo IS NULL AND /*scope seenItem*/true/*end*/
  }
  WHEN record:ServiceMapping THEN EXISTS {
    MATCH (seenItem:ConfigurationItem {id: record.serviceId}) WHERE /*scope seenItem*/true/*end*/
  }
  WHEN record:Asset OR record:Licence OR record:Agreement OR record:Service OR record:AssetReservation OR record:ScrapCertificate
    OR record:Contract OR record:Warranty OR record:PurchaseOrder OR record:Task AND COUNT { (record)-[:ABOUT]->(:Record) } > 0 THEN EXISTS {
    MATCH (record)-[:ABOUT*0..1]->(:Record)-[bonds:RESERVES|CERTIFIES|COVERED_BY|BOUGHT_WITH*0..1]-(:Record)
      -[tie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT|PROMISES|REALISED_BY|ACCOUNTABLE|SUPPORTED_IN|OF_SERVICE]-(seenItem:ConfigurationItem)
    WHERE tie.to IS NULL AND tie.validTo IS NULL AND all(bond IN bonds WHERE bond.to IS NULL) AND /*scope seenItem*/true/*end*/
  }
  ELSE EXISTS {
    MATCH (record)-[tie]->(seenItem:ConfigurationItem)
    WHERE tie.validTo IS NULL AND (type(tie) <> 'ASSIGNED_TO' OR COUNT { (record)-[:ABOUT]->() } = 0) AND /*scope seenItem*/true/*end*/
  }
END
RETURN id
