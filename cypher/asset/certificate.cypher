// A certificate by its id. No row for an id that none has.
//
// @param   id  string
// @returns maybe ScrapCertificateRecord
MATCH (certificate:Record {id: $id})-[:CERTIFIES]->(asset:Asset) WHERE certificate:ScrapCertificate AND /*scope record asset:Asset*/true/*end*/
RETURN certificate { .*, assetId: asset.id } AS certificate
