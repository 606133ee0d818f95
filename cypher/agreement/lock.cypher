// Takes the lock of an agreement. No row for an id that nobody has.
//
// @param   id  string
// @returns maybe string
// @access  write
MATCH (agreement:Record {id: $id}) WHERE agreement:Agreement AND /*scope record agreement:Agreement*/true/*end*/
SET agreement:Agreement
RETURN agreement.id AS id
