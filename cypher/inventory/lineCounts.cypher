// How many assets name each line of orders.
//
// @param   ids  string[]
// @returns many { order: string; line: number; count: number }
UNWIND $ids AS id
MATCH (order:Record {id: id}) WHERE order:PurchaseOrder
MATCH (order)<-[link:BOUGHT_WITH]-(asset:Asset) WHERE link.to IS NULL AND link.line IS NOT NULL
WITH id, link.line AS line, count(asset) AS count
RETURN { order: id, line: line, count: count } AS row
