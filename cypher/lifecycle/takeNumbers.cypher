// Takes the next numbers of a type and gives the last of them. In a transaction of its own: nobody waits for another's write.
//
// @param   name   string
// @param   count  number
// @param   first  number
// @returns one number
// @access  write
MERGE (counter:Counter {name: $name})
SET counter:Counter
WITH counter
SET counter.last = coalesce(counter.last, $first - 1) + $count
RETURN counter.last AS last
