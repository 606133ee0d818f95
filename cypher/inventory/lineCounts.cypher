// How many assets name each line of orders, and how many of them are in sight.
//
// @param   ids  string[]
// @returns many { order: string; line: number; count: number; seen: number }
UNWIND $ids AS id
MATCH (order:Record {id: id}) WHERE order:PurchaseOrder
MATCH (order)<-[link:BOUGHT_WITH]-(asset:Asset) WHERE link.to IS NULL AND link.line IS NOT NULL
WITH id, link.line AS line, asset, CASE WHEN /*scope record asset:Asset*/true/*end*/ THEN 1 ELSE 0 END AS visible
WITH id, line, count(asset) AS count, sum(visible) AS seen
RETURN { order: id, line: line, count: count, seen: seen } AS row
