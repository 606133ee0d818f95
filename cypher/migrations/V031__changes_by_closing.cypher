// Changes by when they were closed: what came of them is counted month by month.
CREATE INDEX change_closed_at IF NOT EXISTS FOR (change:Change) ON (change.closedAt);
