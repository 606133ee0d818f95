// Tasks, newest first, from a place on. Null does not restrict.
//
// @param   filter  { states: string[] | null; kinds: string[] | null; assignee: string | null; about: string | null }
// @param   before  { at: string; id: string } | null
// @param   limit   number
// @returns many TaskRecord
MATCH (task:Task)
USING INDEX task:Task(createdAt)
WHERE task.createdAt <= coalesce(datetime($before.at), datetime('9999-01-01T00:00Z'))
  AND ($before IS NULL OR task.createdAt < datetime($before.at) OR task.id < $before.id)
  AND /*scope record task:Task*/true/*end*/
  AND ($filter.states IS NULL OR task.state IN $filter.states)
  AND ($filter.kinds IS NULL OR task.kind IN $filter.kinds)
  AND ($filter.assignee IS NULL OR EXISTS {
    MATCH (task)-[link:ASSIGNED_TO]->(person) WHERE link.validTo IS NULL AND person.id = $filter.assignee })
  AND ($filter.about IS NULL OR EXISTS { MATCH (task)-[:ABOUT]->(target) WHERE target.id = $filter.about })
WITH task ORDER BY task.createdAt DESC, task.id DESC LIMIT toInteger($limit)
RETURN task { .* } AS task
