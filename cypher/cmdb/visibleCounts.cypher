// How many current items of each class someone sees.
//
// @returns many { class: string; count: number }
MATCH (item:ConfigurationItem)
WHERE item.class IS NOT NULL AND item.name IS NOT NULL AND item.id IS NOT NULL
  AND item.retiredAt IS NULL AND /*scope item*/true/*end*/
WITH item.class AS class, count(item) AS count
RETURN { class: class, count: count } AS row
