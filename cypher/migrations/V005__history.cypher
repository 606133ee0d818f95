// A status interval by its item and beginning; the roll-up of an hour finds what began in it.
CREATE INDEX status_interval_item IF NOT EXISTS FOR (interval:StatusInterval) ON (interval.itemId, interval.from);
CREATE INDEX status_interval_from IF NOT EXISTS FOR (interval:StatusInterval) ON (interval.from);
CREATE CONSTRAINT status_hour_key IF NOT EXISTS FOR (hour:StatusHour) REQUIRE hour.key IS UNIQUE;
CREATE INDEX status_hour_item IF NOT EXISTS FOR (hour:StatusHour) ON (hour.itemId, hour.hour);
CREATE INDEX status_hour_hour IF NOT EXISTS FOR (hour:StatusHour) ON (hour.days, hour.hour);
// One transaction at a time writes history: whoever holds this node.
CREATE CONSTRAINT history_head_id IF NOT EXISTS FOR (head:HistoryHead) REQUIRE head.id IS UNIQUE;

// What was in maintenance when: by item, by maintenance, and what begins or ends in an hour.
CREATE INDEX maintenance_period_item IF NOT EXISTS FOR (period:MaintenancePeriod) ON (period.itemId, period.from);
CREATE INDEX maintenance_period_maintenance IF NOT EXISTS FOR (period:MaintenancePeriod) ON (period.maintenanceId);
CREATE INDEX maintenance_period_open IF NOT EXISTS FOR (period:MaintenancePeriod) ON (period.openOf, period.itemId);
CREATE INDEX maintenance_period_from IF NOT EXISTS FOR (period:MaintenancePeriod) ON (period.from);
CREATE INDEX maintenance_period_to IF NOT EXISTS FOR (period:MaintenancePeriod) ON (period.to);

// Maintenances in the order they are listed in; those with something to do, and when.
CREATE INDEX maintenance_created_at IF NOT EXISTS FOR (maintenance:Maintenance) ON (maintenance.createdAt);
CREATE INDEX maintenance_due_at IF NOT EXISTS FOR (maintenance:Maintenance) ON (maintenance.dueAt);
CREATE INDEX maintenance_watching IF NOT EXISTS FOR (maintenance:Maintenance) ON (maintenance.watching);
