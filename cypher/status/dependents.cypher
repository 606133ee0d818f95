// Whose effective status may change with that of others: all dependents of what changed; of what may have come down, those
// whose status is worse than their own, for only they can come down with it. Each once, in lists of at most 1,000.
//
// @param   changed   string[]
// @param   suspects  string[]
// @returns many string[]
CALL () {
  UNWIND $changed AS id
  MATCH (:ConfigurationItem {id: id})<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(item)
  RETURN item
UNION
  UNWIND $suspects AS id
  MATCH (:ConfigurationItem {id: id})<-[:/*impact*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]-(item)
  WHERE NOT item.effective IN ['OK', 'UNKNOWN'] AND item.effective <> coalesce(item.observed, 'OK')
  RETURN item
}
WITH collect(item.id) AS ids
UNWIND range(0, size(ids) - 1, 1000) AS start
RETURN ids[start..start + 1000] AS row
