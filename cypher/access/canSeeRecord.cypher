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
      MATCH (record)-[:SAMPLES]->(seenPiece:Asset)-[seenTie:REPRESENTS|OWNS|HOLDS]-(seenItem:ConfigurationItem)
      WHERE seenTie.to IS NULL AND /*scope seenItem*/true/*end*/
      RETURN DISTINCT seenPiece
    }
  WHEN record:Incident THEN EXISTS {
    MATCH (record)-[seenTie:AFFECTS|OF_SERVICE|ASSIGNED_IN|REPORTED_BY]->(seenItem:ConfigurationItem)
    WHERE seenTie.validTo IS NULL AND /*scope seenItem*/true/*end*/
  }
  WHEN record:ServiceMapping THEN EXISTS {
    MATCH (seenItem:ConfigurationItem {id: record.serviceId}) WHERE /*scope seenItem*/true/*end*/
  }
  WHEN record:Task THEN EXISTS {
    MATCH (record)-[:ABOUT]->(seenItem:ConfigurationItem) WHERE /*scope seenItem*/true/*end*/
  } OR EXISTS {
    MATCH (record)-[:ABOUT]->(:Record)-[seenBonds:RESERVES|CERTIFIES|COVERED_BY|BOUGHT_WITH*0..1]-(:Record)
      -[seenTie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT|PROMISES|REALISED_BY|ACCOUNTABLE|SUPPORTED_IN|OF_SERVICE|AFFECTS|ASSIGNED_IN|REPORTED_BY]
      -(seenItem:ConfigurationItem)
    WHERE seenTie.to IS NULL AND seenTie.validTo IS NULL AND all(bond IN seenBonds WHERE bond.to IS NULL) AND /*scope seenItem*/true/*end*/
  } OR NOT EXISTS { MATCH (record)-[:ABOUT]->(seenAbout) WHERE NOT seenAbout:ServiceRequest } AND EXISTS {
    MATCH (record)-[seenTie:ASSIGNED_TO]->(seenItem:ConfigurationItem) WHERE seenTie.validTo IS NULL AND /*scope seenItem*/true/*end*/
  }
  WHEN record:Asset OR record:Licence OR record:Agreement OR record:Service OR record:AssetReservation OR record:ScrapCertificate
    OR record:Contract OR record:Warranty OR record:PurchaseOrder THEN EXISTS {
    MATCH (record)-[seenBonds:RESERVES|CERTIFIES|COVERED_BY|BOUGHT_WITH*0..1]-(:Record)
      -[seenTie:REPRESENTS|OWNS|HOLDS|LICENSES|HOLDS_SEAT|PROMISES|REALISED_BY|ACCOUNTABLE|SUPPORTED_IN]-(seenItem:ConfigurationItem)
    WHERE seenTie.to IS NULL AND seenTie.validTo IS NULL AND all(bond IN seenBonds WHERE bond.to IS NULL) AND /*scope seenItem*/true/*end*/
  }
  ELSE EXISTS {
    MATCH (record)-[seenTie]->(seenItem:ConfigurationItem)
    WHERE seenTie.validTo IS NULL AND /*scope seenItem*/true/*end*/
  }
END
RETURN id
