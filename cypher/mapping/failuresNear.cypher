// The items that began to fail by themselves in windows of time, with the window's place in the list. A window in which more than
// `most` began to fail gives none: a storm says nothing of pairs.
//
// @param   windows  { from: string; to: string }[]
// @param   most     number
// @returns many { window: number; itemIds: string[] }
UNWIND range(0, size($windows) - 1) AS place
WITH place, $windows[place] AS window
MATCH (interval:StatusInterval)
WHERE datetime(window.from) <= interval.from <= datetime(window.to)
WITH place, interval
WHERE interval.observed IN ['MAJOR', 'CRITICAL']
WITH place, collect(DISTINCT interval.itemId) AS itemIds
WHERE size(itemIds) <= $most
RETURN { window: place, itemIds: itemIds } AS row
