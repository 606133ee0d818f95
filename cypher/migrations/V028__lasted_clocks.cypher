// Clocks by what they measured and when they stopped: how long the last ones took says how long the next may.
CREATE INDEX service_clock_stopped IF NOT EXISTS FOR (clock:ServiceClock) ON (clock.kind, clock.priority, clock.stoppedAt);
