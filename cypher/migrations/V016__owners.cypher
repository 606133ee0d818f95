// To which teams and organisations items belong, kept on them so that what someone may see is told by an item alone. As
// cypher/access/keepOwners.cypher keeps it from here on.
MATCH (team:Team)<-[:OWNED_BY|SUPPORTED_BY]-(item:ConfigurationItem)
WITH item, collect(DISTINCT team.id) AS teams
SET item.ownerTeams = teams;

MATCH (organisation:Organisation)<-[:PART_OF|OWNED_BY*0..1]-(owner)<-[:OWNED_BY|SUPPORTED_BY]-(item:ConfigurationItem)
WHERE owner:Team OR owner = organisation
WITH item, collect(DISTINCT organisation.id) AS organisations
SET item.ownerOrganisations = organisations;
