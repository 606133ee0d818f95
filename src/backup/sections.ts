import { createWriteStream, type WriteStream } from 'node:fs';
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { nodeBody, relationshipBody } from './format.js';

/** Rows of the statements in cypher/backup. */
export type NodeRow = [id: number, labels: string[], properties: Record<string, unknown>, sequence?: number | null];
export type RelationshipRow = [
  id: number,
  type: string,
  from: number,
  to: number,
  fromKey: string,
  toKey: string,
  properties: Record<string, unknown>,
  /** The end with which ChangeSets tell of it. */
  owner: Owner,
  sequence?: number | null,
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
  private readonly nodes: WriteStream;
  private readonly relationships: WriteStream;
  private readonly known = new Set<number>();
  /** Nodes of which this section has all relationships. */
  readonly touched = new Set<number>();

  constructor(
    private readonly folder: string,
    private readonly name: number,
    /** Whether the same thing may be read twice: not in a walk through everything, which would take memory to know. */
    private readonly once = true,
  ) {
    this.nodes = createWriteStream(join(folder, `${name}.nodes`));
    this.relationships = createWriteStream(join(folder, `${name}.relationships`));
  }

  async node([id, labels, properties, sequence]: NodeRow): Promise<void> {
    await write(this.nodes, `${id}\t${kindOf(labels)}\t${sequence ?? ''}\t${nodeBody(labels, properties)}\n`);
  }

  async relationship([
    id,
    type,
    from,
    to,
    fromKey,
    toKey,
    properties,
    owner,
    sequence,
  ]: RelationshipRow): Promise<void> {
    if (this.once && this.known.has(id)) return;
    if (this.once) this.known.add(id);
    await write(
      this.relationships,
      `${from}\t${to}\t${type}\t${owner}\t${sequence ?? ''}\t${relationshipBody(type, fromKey, toKey, properties)}\n`,
    );
  }

  async end(): Promise<void> {
    await Promise.all([this.nodes, this.relationships].map((stream) => new Promise((done) => stream.end(done))));
  }

  readNodes = (): AsyncGenerator<{ id: number; kind: NodeKind; sequence: number | undefined; body: string }> =>
    readNodes(join(this.folder, `${this.name}.nodes`));
  readRelationships = (): AsyncGenerator<StoredRelationship> =>
    readRelationships(join(this.folder, `${this.name}.relationships`));
}

export interface StoredRelationship {
  from: number;
  to: number;
  type: string;
  owner: Owner;
  sequence: number | undefined;
  body: string;
}

const sequenceOf = (text: string): number | undefined => (text === '' ? undefined : Number(text));

async function* readNodes(path: string) {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: 0 })) {
    const [id, kind, sequence] = line.split('\t', 3) as [string, NodeKind, string];
    yield {
      id: Number(id),
      kind,
      sequence: sequenceOf(sequence),
      body: line.slice(id.length + kind.length + sequence.length + 3),
    };
  }
}

async function* readRelationships(path: string): AsyncGenerator<StoredRelationship> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: 0 })) {
    const [from, to, type, owner, sequence] = line.split('\t', 5) as [string, string, string, Owner, string];
    yield {
      from: Number(from),
      to: Number(to),
      type,
      owner,
      sequence: sequenceOf(sequence),
      body: line.slice(from.length + to.length + type.length + owner.length + sequence.length + 5),
    };
  }
}

/** Waits only while the stream has enough to do. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
