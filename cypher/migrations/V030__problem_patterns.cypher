// Which patterns problems were raised for.
CREATE INDEX problem_pattern IF NOT EXISTS FOR (problem:Problem) ON (problem.pattern);
