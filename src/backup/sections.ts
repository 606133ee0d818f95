import { join } from 'node:path';
import type { Integer, Properties } from '../graph/exact.js';
import { nodeBody, relationshipBody } from './format.js';
import { LineFile, linesOfFile } from './lines.js';

/** Rows of the statements in cypher/backup, of the driver's values. */
export type NodeRow = [id: Integer, labels: string[], properties: Properties, sequence?: Integer | null];
export type RelationshipRow = [
  id: Integer,
  type: string,
  from: Integer,
  to: Integer,
  fromKey: string,
  toKey: string,
  properties: Properties,
  /** The end with which ChangeSets tell of it. */
  owner: Owner,
  sequence?: Integer | null,
];
export type Owner = 'from' | 'to' | 'both';

/** How the rest of a backup treats a node that was read again. */
export type NodeKind = 'item' | 'belonging' | 'past' | 'rest' | 'feed' | 'key';

const kinds: Readonly<Record<string, NodeKind>> = {
  ConfigurationItem: 'item',
  Record: 'item',
  Identity: 'belonging',
  DependencyGroup: 'belonging',
  HostIdentifier: 'past',
  StatusInterval: 'past',
  MaintenancePeriod: 'past',
  Event: 'past',
  ChangeSet: 'feed',
  Unsealed: 'feed',
  StatusTexts: 'feed',
  StatusColumns: 'feed',
  IdempotencyKey: 'key',
};
/** Every other label's nodes are few: they are read again as a whole. */
export const kindOf = (labels: readonly string[]): NodeKind =>
  labels.reduce<NodeKind>((kind, label) => kinds[label] ?? kind, 'rest');
export const isRest = (label: string): boolean => kinds[label] === undefined;

/** What was read in one go, on disk until it is known what of it holds. */
export class Section {
  private readonly nodes: LineFile;
  private readonly relationships: LineFile;
  private readonly known = new Set<number>();
  /** Nodes of which this section has all relationships. */
  readonly touched = new Set<number>();

  constructor(
    folder: string,
    name: number,
    /** Whether the same thing may be read twice: not in a walk through everything, which would take memory to know. */
    private readonly once = true,
  ) {
    this.nodes = new LineFile(join(folder, `${name}.nodes`));
    this.relationships = new LineFile(join(folder, `${name}.relationships`));
  }

  node([id, labels, properties, sequence]: NodeRow): void {
    this.nodes.add(`${id.toNumber()}\t${kindOf(labels)}\t${textOf(sequence)}\t${nodeBody(labels, properties)}`);
  }

  relationship([id, type, from, to, fromKey, toKey, properties, owner, sequence]: RelationshipRow): void {
    if (this.once) {
      const known = id.toNumber();
      if (this.known.has(known)) return;
      this.known.add(known);
    }
    const body = relationshipBody(type, fromKey, toKey, properties);
    this.relationships.add(`${from.toNumber()}\t${to.toNumber()}\t${type}\t${owner}\t${textOf(sequence)}\t${body}`);
  }

  /** Nothing is added any more; what was can be read. */
  end(): void {
    this.nodes.end();
    this.relationships.end();
  }

  *readNodes(): Generator<StoredNode> {
    for (const line of linesOfFile(this.nodes.path)) {
      const [id, kind, sequence, body] = columnsOf(line, 3) as [string, NodeKind, string, string];
      yield { id: Number(id), kind, sequence: sequenceOf(sequence), body };
    }
  }

  *readRelationships(): Generator<StoredRelationship> {
    for (const line of linesOfFile(this.relationships.path)) {
      const [from, to, type, owner, sequence, body] = columnsOf(line, 5) as [
        string,
        string,
        string,
        Owner,
        string,
        string,
      ];
      yield { from: Number(from), to: Number(to), type, owner, sequence: sequenceOf(sequence), body };
    }
  }
}

export interface StoredNode {
  id: number;
  kind: NodeKind;
  sequence: number | undefined;
  body: string;
}

export interface StoredRelationship {
  from: number;
  to: number;
  type: string;
  owner: Owner;
  sequence: number | undefined;
  body: string;
}

const textOf = (sequence: Integer | null | undefined): string => (sequence ? String(sequence.toNumber()) : '');
const sequenceOf = (text: string): number | undefined => (text === '' ? undefined : Number(text));

/** So many columns, and what follows them, which may hold tabs. */
function columnsOf(line: string, count: number): string[] {
  const columns: string[] = [];
  let start = 0;
  for (let column = 0; column < count; column++) {
    const end = line.indexOf('\t', start);
    columns.push(line.slice(start, end));
    start = end + 1;
  }
  columns.push(line.slice(start));
  return columns;
}
