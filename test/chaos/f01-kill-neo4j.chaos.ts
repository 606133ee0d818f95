import { clients, killNeo4j } from './kill-neo4j.js';
import { faultTest } from './result.js';

faultTest({ id: 'F01', title: 'Neo4j is killed in the middle of imports', file: 'f01' }, async (record) => {
  const kills = record.count('kills', 5);
  record.count('clients', clients, clients);
  const { acknowledged, unanswered, lost, torn, duplicates, restarted, resumed } = await killNeo4j(kills);
  record.figure('imports that were acknowledged', acknowledged);
  record.figure('calls that were not answered, and sent again', unanswered, { atLeast: 1 });
  record.figure('items and relationships that were acknowledged and are lost', lost, { atMost: 0, atLeast: 0 });
  record.figure('imports that are there in part', torn, { atMost: 0, atLeast: 0 });
  record.figure('what is there twice, or was acknowledged to nobody', duplicates, { atMost: 0, atLeast: 0 });
  record.figure('from a kill to when Neo4j answers again, at most', Math.max(...restarted) / 1_000, { unit: 's' });
  record.figure('from a kill to the next write that is acknowledged, at most', Math.max(...resumed) / 1_000, {
    atMost: 15,
    onQuietMachine: true,
    unit: 's',
  });
});
