// Version and edition of the server.
//
// @returns one { version: string; edition: string }
CALL dbms.components() YIELD name, versions, edition
WITH versions, edition WHERE name = 'Neo4j Kernel'
RETURN { version: versions[0], edition: edition } AS server
