// What is no item and still has an id, a history and a place in the feed.
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (record:Record) REQUIRE record.id IS UNIQUE;
// How far each follower of the feed has come.
CREATE CONSTRAINT feed_follower_name IF NOT EXISTS FOR (follower:FeedFollower) REQUIRE follower.name IS UNIQUE;
// Reports that fall due; only items whose monitor said how long its word holds.
CREATE INDEX configuration_item_report_stale_at IF NOT EXISTS FOR (item:ConfigurationItem) ON (item.reportStaleAt);
