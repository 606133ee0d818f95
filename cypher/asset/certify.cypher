// Writes what an asset's disposal leaves; the transaction has locked the asset.
//
// @param   assetId     string
// @param   properties  Record<string, unknown>
// @param   at          string
// @returns none
// @access  write
MATCH (asset:Record {id: $assetId}) WHERE asset:Asset
CREATE (asset)<-[:CERTIFIES]-(certificate:Record:ScrapCertificate)
SET certificate = $properties, certificate.disposedAt = datetime($at),
    certificate.approvedAt = datetime(certificate.approvedAt)
