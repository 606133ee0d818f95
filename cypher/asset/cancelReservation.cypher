// Cancels a reservation, whose asset the transaction has locked.
//
// @param   id  string
// @param   at  string
// @returns none
// @access  write
MATCH (reservation:Record {id: $id}) WHERE reservation:AssetReservation
SET reservation.state = 'CANCELLED', reservation.cancelledAt = datetime($at)
