import { createHash } from 'node:crypto';
import { z } from 'zod';
import { exactText, propertiesText, type Properties } from '../graph/exact.js';

/** The version of the file's format; a reader refuses a higher one. */
export const formatVersion = 1;
export const formatName = 'itsm-graph-backup';

/** The first line of a backup. */
export const header = z.object({
  format: z.literal(formatName),
  version: z.number().int(),
  /** What the other lines are, for who reads the file with other tools. */
  lines: z.string(),
  startedAt: z.iso.datetime(),
  neo4j: z.string(),
  /** The newest migration that the data has been through. */
  migration: z.number().int(),
});
export type Header = z.infer<typeof header>;

/** The last line of a backup. */
export const footer = z.object({
  end: z.literal(true),
  /** The state is that after this ChangeSet; 0 and an empty hash for a feed without any. */
  sequence: z.number().int(),
  hash: z.string(),
  nodes: z.number().int(),
  relationships: z.number().int(),
  /** Of the graph, independent of the order of lines and of numbers of nodes. */
  graphHash: z.string(),
  /** SHA-256 of all lines before this one. */
  sha256: z.string(),
});
export type Footer = z.infer<typeof footer>;

/** A node: its number, labels and properties (see src/graph/exact.ts for types). */
export interface NodeLine {
  id: number;
  labels: string[];
  properties: Record<string, unknown>;
}

/** A relationship, by the numbers of its ends; their keys stand beside for a person. */
export interface RelationshipLine {
  from: number;
  to: number;
  type: string;
  fromKey: string;
  toKey: string;
  properties: Record<string, unknown>;
}

export const linesInWords =
  'nodes {id, labels, properties}, then relationships {from, to, type, fromKey, toKey, properties} by the ids of nodes, then the end. ' +
  'Values whose type JSON does not tell: {"$datetime"}, {"$date"}, {"$localdatetime"}, {"$duration": [months, days, seconds, nanoseconds]}, {"$float"}, {"$integer"}.';

/**
 * What of a line is the same in every database: all but the numbers of nodes. Columns of statuses are written as not tied to
 * their items: that is done at some later moment, without a ChangeSet, and done again after a restore. Properties are the driver's
 * values.
 */
export function nodeBody(labels: readonly string[], properties: Properties): string {
  // How far columns are tied is left out with the ties.
  const [kept, without] = labels.includes('StatusColumns') ? [new Set([...labels, 'Untied']), 'tied'] : [labels];
  return `"labels":${JSON.stringify([...kept].sort())},"properties":${propertiesText(properties, without)}}`;
}
export const relationshipBody = (type: string, fromKey: unknown, toKey: unknown, properties: Properties): string =>
  `"type":${JSON.stringify(type)},"fromKey":${exactText(fromKey)},"toKey":${exactText(toKey)},"properties":${propertiesText(properties)}}`;

/** A hash of a set of texts, whatever their order: the sum of their SHA-256s, in eight columns. */
export class SetHash {
  private readonly sum = new Uint32Array(8);

  add(text: string): void {
    const digest = createHash('sha256').update(text).digest();
    for (let column = 0; column < 8; column++) this.sum[column]! += digest.readUInt32LE(column * 4);
  }

  get hex(): string {
    return Buffer.from(this.sum.buffer).toString('hex');
  }
}

/** Labels of what a backup leaves out: the database's own bookkeeping, and roll-ups that are made again from the intervals. */
export const leftOut = ['Migration', 'MigrationLease', 'StatusHour', 'HistoryHead'];
