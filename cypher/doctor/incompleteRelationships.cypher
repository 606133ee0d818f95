// A live relationship between items has an id, the sources that report it, and the instant since which it holds.
// Counts those that lack some of it.
//
// @returns one number
MATCH (:ConfigurationItem)-[related:/*all*/DEPENDS_ON|RUNS_ON|HOSTED_ON|USES|CONNECTS_TO/*end*/]->(:ConfigurationItem)
WHERE related.id IS NULL OR related.validFrom IS NULL OR related.sources IS NULL OR size(related.sources) = 0
RETURN count(related) AS total
