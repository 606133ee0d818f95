import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { Log } from '../log.js';
import type { OperationRequest } from './pipeline.js';
import { refusal } from './refusals.js';

/** What becomes of a document that is not in the manifest: it runs; it runs and is logged; it is refused. */
export const trustedDocumentModes = ['off', 'log', 'enforce'] as const;
export type TrustedDocumentMode = (typeof trustedDocumentModes)[number];

/** What a client may send: the text of a document, its SHA-256 in one of the usual places, or both. */
export interface DocumentRequest extends Omit<OperationRequest, 'query'> {
  query?: string | null | undefined;
  /** As persisted documents of GraphQL over HTTP have it. */
  documentId?: unknown;
  extensions?: unknown;
}

const mostKept = 1_000;
const longestKept = 20_000;
const mostLogged = 1_000;
const longestId = 200;
const hashForm = /^[0-9a-f]{64}$/;

const manifestShape = z.record(z.string(), z.string());

/**
 * Reads a manifest: a JSON object of id to document, as GraphQL Code Generator and Relay write it. The ids are hashes;
 * those in the form of a SHA-256 must be their documents'.
 * @throws Error that says what is wrong, for the operator
 */
export function readManifest(path: string): Map<string, string> {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`cannot be read as JSON (${(error as Error).message}).`, { cause: error });
  }
  const parsed = manifestShape.safeParse(read);
  if (!parsed.success) throw new Error('is no JSON object of ids and documents, as GraphQL Code Generator writes it.');
  const manifest = new Map<string, string>();
  for (const [given, document] of Object.entries(parsed.data)) {
    const id = idOf(given);
    if (hashForm.test(id) && id !== sha256(document))
      throw new Error(`has the entry ${id}, which is not the SHA-256 of its document. Write the manifest again.`);
    manifest.set(id, document);
  }
  return manifest;
}

/**
 * Finds the document that a request means, for every transport. With `enforce` only those of the manifest are found;
 * otherwise documents that clients sent with their hash are kept as well (automatic persisted queries).
 */
export class TrustedDocuments {
  private readonly kept = new Map<string, string>();
  private readonly logged = new Set<string>();
  private readonly hashes: ReadonlySet<string>;

  constructor(
    private readonly mode: TrustedDocumentMode = 'off',
    private readonly manifest: ReadonlyMap<string, string> = new Map(),
    private readonly log?: Pick<Log, 'warn'>,
  ) {
    this.hashes = new Set([...manifest.values()].map(sha256));
  }

  /** @throws UNTRUSTED_DOCUMENT, PERSISTED_QUERY_NOT_FOUND, or BAD_REQUEST for a hash that is not the document's */
  find({ query, documentId, extensions, ...asked }: DocumentRequest): OperationRequest {
    const text = this.textOf(query ?? undefined, idIn(documentId, extensions));
    return { ...asked, query: text };
  }

  private textOf(query: string | undefined, id: string | undefined): string {
    const trusted = id === undefined ? undefined : this.manifest.get(id);
    if (query === undefined || query === '') {
      const text = trusted ?? (this.mode === 'enforce' || id === undefined ? undefined : this.kept.get(id));
      if (text !== undefined) return text;
      throw this.mode === 'enforce' ? untrusted() : refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
    }
    if (trusted === query || (this.mode === 'off' && id === undefined)) return query;
    const hash = sha256(query);
    if (id !== undefined && id !== hash)
      throw badRequest('documentId: it is not the SHA-256 of the document that was sent with it.');
    if (this.hashes.has(hash)) return query;
    if (this.mode === 'enforce') throw untrusted();
    if (this.mode === 'log') this.tell(hash, query);
    if (id !== undefined) this.keep(hash, query);
    return query;
  }

  private keep(hash: string, query: string): void {
    if (query.length > longestKept) return;
    if (this.kept.size >= mostKept) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(hash, query);
  }

  private tell(hash: string, query: string): void {
    if (this.logged.has(hash) || this.logged.size >= mostLogged) return;
    this.logged.add(hash);
    this.log?.warn({ hash, document: query.slice(0, 500) }, 'a document ran that the manifest does not have');
  }
}

const untrusted = () =>
  refusal(
    'UNTRUSTED_DOCUMENT',
    'Only documents of the manifest are run here. Have yours added to TRUSTED_DOCUMENTS_FILE, and send its SHA-256 as documentId.',
  );
const badRequest = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });

function idIn(documentId: unknown, extensions: unknown): string | undefined {
  const persisted = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery;
  const given = documentId ?? persisted?.sha256Hash;
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'string' || given.length > longestId)
    throw badRequest(`documentId: send a text of at most ${longestId} characters.`);
  return idOf(given);
}

function idOf(given: string): string {
  return given.replace(/^sha256:/, '').toLowerCase();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
