// The sealer gives a committed ChangeSet its place within moments. Counts those that wait longer than a minute.
//
// @returns one number
MATCH (changeSet:Unsealed)
WHERE changeSet.at < datetime() - duration('PT60S')
RETURN count(changeSet) AS total
