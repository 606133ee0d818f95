/** Without what is null or undefined: Neo4j and JSON give null for what is not there. */
export const withoutNulls = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined)) as T;
