// Changes in the order they are listed in, streamed in and planned in; what was said about each; the one lock of the schedule.
CREATE INDEX change_created_at IF NOT EXISTS FOR (change:Change) ON (change.createdAt);
CREATE INDEX change_id IF NOT EXISTS FOR (change:Change) ON (change.id);
CREATE INDEX change_state_planned_start IF NOT EXISTS FOR (change:Change) ON (change.state, change.plannedStart);
CREATE CONSTRAINT change_comment_seq IF NOT EXISTS
FOR (comment:ChangeComment) REQUIRE (comment.recordId, comment.seq) IS UNIQUE;
CREATE CONSTRAINT change_schedule_id IF NOT EXISTS FOR (schedule:ChangeSchedule) REQUIRE schedule.id IS UNIQUE;
// Templates of standard changes by the name that is theirs alone while they are not retired.
CREATE CONSTRAINT change_template_unique_name IF NOT EXISTS FOR (template:ChangeTemplate) REQUIRE template.uniqueName IS UNIQUE;
CREATE INDEX change_template_created_at IF NOT EXISTS FOR (template:ChangeTemplate) ON (template.createdAt);
