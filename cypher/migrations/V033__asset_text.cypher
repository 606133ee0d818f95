// Words of assets go into their index after the commit, and a search waits for them: while a commit wrote them itself, it held the
// pages of other indexes, for which whoever wrote or read them waited by spinning.
DROP INDEX asset_search IF EXISTS;
CREATE FULLTEXT INDEX asset_text IF NOT EXISTS FOR (asset:Asset) ON EACH [asset.name, asset.tag, asset.serialNumber, asset.searchWords]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: true } };
