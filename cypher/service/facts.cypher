// What the guards of services look at, for items that realise them: how much they stand on, what in operation depends on them, and
// the service that has each, but for `except`. What is out of sight counts, and is marked as hidden.
//
// @param   ids     string[]
// @param   except  string
// @returns many { itemId: string; supporting: number; dependents: Neighbour[]; takenBy: string | null }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN {
  itemId: id,
  supporting: COUNT { (item)-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(:ConfigurationItem) },
  dependents: COLLECT {
    MATCH (item)<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(other:ConfigurationItem)
    WHERE other.retiredAt IS NULL
    WITH DISTINCT other, NOT /*scope other*/true/*end*/ AS hidden ORDER BY hidden, other.name LIMIT 1000
    RETURN other { .id, .name, .class, hidden: hidden }
  },
  takenBy: head(COLLECT {
    MATCH (item)<-[link:REALISED_BY]-(service:Record)
    WHERE link.validTo IS NULL AND service.state <> 'RETIRED' AND service.id <> $except
    RETURN service.number
  })
} AS row
