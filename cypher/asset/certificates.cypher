// The certificates of assets' disposals. No row for an asset without one.
//
// @param   ids  string[]
// @returns many ScrapCertificateRecord
UNWIND $ids AS id
MATCH (asset:Record {id: id})<-[:CERTIFIES]-(certificate:ScrapCertificate) WHERE asset:Asset
RETURN certificate { .*, assetId: id } AS certificate
