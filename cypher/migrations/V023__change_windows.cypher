// Change windows by their name, which is theirs alone, and by whether they hold; what a team did lately; changes by when they are over.
CREATE CONSTRAINT change_window_name IF NOT EXISTS FOR (window:ChangeWindow) REQUIRE window.name IS UNIQUE;
CREATE INDEX change_window_state IF NOT EXISTS FOR (window:ChangeWindow) ON (window.state);
CREATE INDEX change_team_closed_at IF NOT EXISTS FOR (change:Change) ON (change.teamId, change.closedAt);
CREATE INDEX change_planned_end IF NOT EXISTS FOR (change:Change) ON (change.plannedEnd);
