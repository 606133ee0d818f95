// Problems in the order they are listed in and streamed in.
CREATE INDEX problem_created_at IF NOT EXISTS FOR (problem:Problem) ON (problem.createdAt);
CREATE INDEX problem_id IF NOT EXISTS FOR (problem:Problem) ON (problem.id);
