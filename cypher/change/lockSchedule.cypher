// The one lock of the schedule of changes: of two that would each be scheduled without the other, the second sees the first.
//
// @param   id  string
// @returns one string
// @access  write
MERGE (schedule:ChangeSchedule {id: $id})
SET schedule:ChangeSchedule
WITH schedule
RETURN schedule.id AS id
