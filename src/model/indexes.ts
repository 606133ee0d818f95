import { createHash } from 'node:crypto';
import { searchedAttributes } from '../cmdb/words.js';
import type { Graph } from '../graph/graph.js';
import { runSchema } from '../graph/migrations.js';
import type { Log } from '../log.js';
import type { Model } from './model.js';

const prefix = 'configuration_item_text_';
/** Filling an index of a large database takes its time. */
const deadline = 30 * 60_000;

/** Indexes that reads of items stand on, beside those that the migrations make. */
const rangeIndexes = [
  {
    // Which items are retired, by class: what a class's own count has to leave out.
    name: 'configuration_item_retired',
    text: 'CREATE INDEX configuration_item_retired IF NOT EXISTS FOR (item:ConfigurationItem) ON (item.retiredAt, item.class)',
  },
];

/** The item properties that full-text search looks into: every text of every class, and the words inside them. */
export function fullTextProperties({ classes }: Model): string[] {
  return [...new Set(['searchWords', ...[...classes.values()].flatMap(searchedAttributes)])].sort();
}

/** The name of this model's full-text index. It carries a mark of what it is made by: another model has another index. */
export function fullTextIndexName(model: Model): string {
  let name = names.get(model);
  if (name === undefined) {
    const mark = createHash('sha256')
      .update(fullTextIndex('', fullTextProperties(model)))
      .digest('hex')
      .slice(0, 8);
    names.set(model, (name = `${prefix}${mark}`));
  }
  return name;
}

const names = new WeakMap<Model, string>();

/**
 * Drops the full-text index of an earlier model, makes the indexes that follow from this one, and waits until they answer. Safe when
 * several processes start at once; those that still run with an earlier model lose their search until they restart.
 */
export async function ensureIndexes(graph: Graph, model: Model, log: Pick<Log, 'info'>): Promise<void> {
  for (const { name, text } of rangeIndexes) await createIndex(graph, name, text);
  const name = fullTextIndexName(model);
  // First: Neo4j makes no second index of the same properties.
  for (const stale of await indexNames(graph)) {
    if (!stale.startsWith(prefix) || stale === name) continue;
    await runSchema(graph, `DROP INDEX \`${stale}\` IF EXISTS`);
    log.info({ index: stale }, 'Dropped the full-text index of an earlier model');
  }
  if (!(await indexNames(graph)).includes(name)) {
    log.info({ index: name }, 'Building the full-text index of this model');
    await createIndex(graph, name, fullTextIndex(name, fullTextProperties(model)));
  }
  await graph.runText('CALL db.awaitIndexes($seconds)', { seconds: deadline / 1_000 }, deadline);
}

/**
 * Property names are GraphQL names. The analyzer drops no words: IT, OR and THE name things here. Words go into the index after
 * the commit, for a commit that writes them holds pages of other indexes meanwhile; who searches first waits for those of all
 * that is committed (`db.index.fulltext.awaitEventuallyConsistentIndexRefresh`).
 */
function fullTextIndex(name: string, properties: readonly string[]): string {
  return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (item:ConfigurationItem)
    ON EACH [${properties.map((property) => `item.\`${property}\``).join(', ')}]
    OPTIONS { indexConfig: {
      \`fulltext.analyzer\`: 'standard-no-stop-words', \`fulltext.eventually_consistent\`: true
    } }`;
}

async function createIndex(graph: Graph, name: string, text: string): Promise<void> {
  try {
    await runSchema(graph, text);
  } catch (error) {
    // IF NOT EXISTS does not see what another process makes at the same moment, and fails.
    if (!(await indexNames(graph)).includes(name)) throw error;
  }
}

async function indexNames(graph: Graph): Promise<string[]> {
  return (await graph.runText('SHOW INDEXES YIELD name RETURN name')).map((row) => String(row['name']));
}
