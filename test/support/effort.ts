const factor = Number(process.env['TEST_EFFORT'] ?? 1);

/** How many runs a test of random cases on Neo4j makes: as many as the gate has time for, times TEST_EFFORT. */
export const effort = (runs: number): number => Math.max(1, Math.round(runs * factor));
