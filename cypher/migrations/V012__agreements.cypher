// Calendars by name; each version once, however many write at the same time.
CREATE CONSTRAINT calendar_name IF NOT EXISTS FOR (calendar:Calendar) REQUIRE calendar.name IS UNIQUE;
CREATE CONSTRAINT calendar_version_key IF NOT EXISTS FOR (version:CalendarVersion) REQUIRE version.key IS UNIQUE;
// Agreements by name, and those that end.
CREATE CONSTRAINT agreement_name IF NOT EXISTS FOR (agreement:Agreement) REQUIRE agreement.name IS UNIQUE;
// A record's clocks, those of which something is to be told next, and those that count in a period.
CREATE CONSTRAINT service_clock_key IF NOT EXISTS FOR (clock:ServiceClock) REQUIRE clock.key IS UNIQUE;
CREATE INDEX service_clock_record IF NOT EXISTS FOR (clock:ServiceClock) ON (clock.recordId);
CREATE INDEX service_clock_next_at IF NOT EXISTS FOR (clock:ServiceClock) ON (clock.nextAt);
CREATE INDEX service_clock_level_ended_at IF NOT EXISTS FOR (clock:ServiceClock) ON (clock.levelId, clock.endedAt);
