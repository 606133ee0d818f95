// An ended relationship says which type it was of and in which half-open interval it held. Counts those that do not.
//
// @returns one number
MATCH (:ConfigurationItem)-[ended:ENDED]->(:ConfigurationItem)
WHERE ended.type IS NULL OR ended.validFrom IS NULL OR ended.validTo IS NULL OR ended.validTo < ended.validFrom
RETURN count(ended) AS total
