// Records that move through lifecycles: by number, and in the order they are listed in.
CREATE CONSTRAINT record_number IF NOT EXISTS FOR (record:Record) REQUIRE record.number IS UNIQUE;
CREATE INDEX record_type_created_at IF NOT EXISTS FOR (record:Record) ON (record.recordType, record.createdAt, record.id);
CREATE CONSTRAINT counter_name IF NOT EXISTS FOR (counter:Counter) REQUIRE counter.name IS UNIQUE;
// One event for each version of a record: two writers that both thought they came first cannot both be right.
CREATE CONSTRAINT event_record_seq IF NOT EXISTS FOR (event:Event) REQUIRE (event.recordId, event.seq) IS UNIQUE;

CREATE CONSTRAINT timer_id IF NOT EXISTS FOR (timer:Timer) REQUIRE timer.id IS UNIQUE;
CREATE INDEX timer_due IF NOT EXISTS FOR (timer:Timer) ON (timer.status, timer.dueAt);
// The effect of a timer happens once: this is written in the transaction that brings it about.
CREATE CONSTRAINT timer_firing_key IF NOT EXISTS FOR (firing:TimerFiring) REQUIRE firing.key IS UNIQUE;
