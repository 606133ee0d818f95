// The suite's own test with more kills, and its figures.
process.env['CHAOS_KILLS'] ??= '5';
await import('./kill-neo4j.test.js');
