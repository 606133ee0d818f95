// What the guards of services look at, for items that realise them: how much they stand on, what in operation depends on them,
// whether an SLA or OLA about them is in force on a day, and the service that has each, but for `except`. What is out of sight
// counts, and is marked as hidden.
//
// @param   ids     string[]
// @param   except  string
// @param   on      string
// @returns many { itemId: string; supporting: number; agreed: boolean; dependents: Neighbour[]; takenBy: string | null }
UNWIND $ids AS id
MATCH (item:ConfigurationItem {id: id})
RETURN {
  itemId: id,
  supporting: COUNT { (item)-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(:ConfigurationItem) },
  agreed: EXISTS {
    MATCH (item)<-[about:PROMISES]-(agreement:Agreement)
    WHERE about.validTo IS NULL AND agreement.kind IN ['SLA', 'OLA']
      AND agreement.validFrom <= $on AND coalesce(agreement.validTo, '9999-12-31') >= $on
  },
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
