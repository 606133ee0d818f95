// The status interval that lasts is found by a property of its own instead of a relationship of its item: making a relationship
// locks the item, so that whoever wrote statuses waited for history.
CREATE CONSTRAINT status_interval_current IF NOT EXISTS FOR (interval:StatusInterval) REQUIRE interval.currentOf IS UNIQUE;

MATCH (item:ConfigurationItem)-[current:CURRENT]->(interval:StatusInterval)
CALL (item, current, interval) {
  SET interval.currentOf = item.id
  DELETE current
} IN TRANSACTIONS OF 10000 ROWS;
