// Assets with what they are linked to now. No row for an id that none has.
//
// @param   ids  string[]
// @returns many StoredAsset
UNWIND $ids AS id
MATCH (asset:Record {id: id}) WHERE asset:Asset AND /*scope record asset:Asset*/true/*end*/
RETURN asset { .*,
  links: COLLECT {
    MATCH (asset)-[link:OF_MODEL|REPRESENTS|KEPT_AT|BOUGHT_WITH|COVERED_BY|BUILT_INTO]->(target) WHERE link.to IS NULL
    RETURN { type: type(link), id: target.id, from: link.from, line: link.line } ORDER BY target.name, target.id
  },
  holders: COLLECT {
    MATCH (asset)<-[link:OWNS|HOLDS]-(holder:ConfigurationItem) WHERE link.to IS NULL
    RETURN { type: type(link), id: holder.id, from: link.from, dueAt: link.dueAt }
  }
} AS asset
