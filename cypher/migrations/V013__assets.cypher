// Assets by their tag, which is unique; what lists of them begin with.
CREATE CONSTRAINT asset_tag IF NOT EXISTS FOR (asset:Asset) REQUIRE asset.tag IS UNIQUE;
CREATE INDEX asset_state_tag IF NOT EXISTS FOR (asset:Asset) ON (asset.state, asset.tag);
CREATE FULLTEXT INDEX asset_search IF NOT EXISTS FOR (asset:Asset) ON EACH [asset.name, asset.tag, asset.serialNumber, asset.searchWords]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false } };
// Models, contracts, warranties, licences and orders, each kind by name; models and orders with a name of their own.
CREATE CONSTRAINT inventory_record_unique_name IF NOT EXISTS FOR (record:InventoryRecord) REQUIRE record.uniqueName IS UNIQUE;
CREATE INDEX inventory_record_name IF NOT EXISTS FOR (record:InventoryRecord) ON (record.recordType, record.name, record.id);
// Installed software that a licence names by its package.
CREATE INDEX software_package_package_name IF NOT EXISTS FOR (package:SoftwarePackage) ON (package.packageName);
// What ends when; the task that was opened for something; tasks in the order they are listed in.
CREATE INDEX inventory_record_ends_on IF NOT EXISTS FOR (record:InventoryRecord) ON (record.endsOn);
CREATE CONSTRAINT task_key IF NOT EXISTS FOR (task:Task) REQUIRE task.key IS UNIQUE;
CREATE INDEX task_created_at IF NOT EXISTS FOR (task:Task) ON (task.createdAt);
