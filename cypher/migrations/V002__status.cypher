// One transaction at a time propagates statuses: whoever holds this node.
CREATE CONSTRAINT status_head_id IF NOT EXISTS FOR (head:StatusHead) REQUIRE head.id IS UNIQUE;
