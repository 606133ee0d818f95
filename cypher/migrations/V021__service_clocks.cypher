// Clocks by their id, in whose order those that are broken are read for streams.
CREATE INDEX service_clock_id IF NOT EXISTS FOR (clock:ServiceClock) ON (clock.id);
