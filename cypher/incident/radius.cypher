// What the suggestion of an incident's impact rests on: tiers of the business services among some items, how many people have
// some services by the portfolio, as subscribers or as members of teams that are, and whether one of some people is a VIP.
//
// @param   ids       string[]
// @param   services  string[]
// @param   people    string[]
// @returns one { tiers: number[]; leading: string | null; users: number; vip: boolean }
RETURN {
  tiers: COLLECT {
    UNWIND $ids AS id
    MATCH (item:ConfigurationItem {id: id}) WHERE item:BusinessService AND item.tier IS NOT NULL
    RETURN DISTINCT item.tier AS tier ORDER BY tier
  },
  leading: head(COLLECT {
    UNWIND $ids AS id
    MATCH (item:ConfigurationItem {id: id}) WHERE item:BusinessService
    RETURN item.id ORDER BY coalesce(item.tier, 9), item.name, item.id LIMIT 1
  }),
  users: COUNT {
    UNWIND $services AS id
    MATCH (item:ConfigurationItem {id: id})<-[made:REALISED_BY]-(:Record)-[has:SUBSCRIBED_BY]->(holder)
    WHERE made.validTo IS NULL AND has.validTo IS NULL
    MATCH (holder)<-[:MEMBER_OF]-{0,1}(person:Person) WHERE person.retiredAt IS NULL
    RETURN DISTINCT person
  },
  vip: EXISTS {
    UNWIND $people AS id
    MATCH (person:ConfigurationItem {id: id}) WHERE any(tag IN coalesce(person.tags, []) WHERE toLower(tag) = 'vip')
    RETURN person
  }
} AS radius
