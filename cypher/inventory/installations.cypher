// Where the software of licences is installed: what uses or runs on a package, or what other software runs on, one hop.
//
// @param   ids  string[]
// @returns many { licence: string; items: string[] }
UNWIND $ids AS id
MATCH (licence:Record {id: id}) WHERE licence:Licence
CALL (licence) {
  MATCH (licence)-[link:LICENSES]->(software:ConfigurationItem)
  WHERE link.to IS NULL AND software.retiredAt IS NULL
  RETURN software
UNION
  UNWIND coalesce(licence.packageNames, []) AS packageName
  MATCH (software:SoftwarePackage {packageName: packageName}) WHERE software.retiredAt IS NULL
  RETURN software
}
CALL (software) {
  MATCH (place:ConfigurationItem)-[:DEPENDS_ON|USES|RUNS_ON]->(software) WHERE software:SoftwarePackage
  RETURN place
UNION
  MATCH (software)-[:RUNS_ON|HOSTED_ON]->(place:ConfigurationItem) WHERE NOT software:SoftwarePackage
  RETURN place
UNION
  WITH software
  WHERE NOT software:SoftwarePackage AND NOT EXISTS { (software)-[:RUNS_ON|HOSTED_ON]->(:ConfigurationItem) }
  RETURN software AS place
}
WITH id, place ORDER BY place.name, place.id
WITH id, collect(DISTINCT place.id) AS items
RETURN { licence: id, items: items } AS row
