import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigurationError, readConfig } from '../../src/config.js';
import { readManifest, TrustedDocuments, type DocumentRequest } from '../../src/transport/trusted-documents.js';

const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const known = '{ known: __typename }';
const other = '{ other: __typename }';
const manifest = new Map([
  [hashOf(known), known],
  ['relay-id-1', '{ relay: __typename }'],
]);
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

const outcome = (documents: TrustedDocuments, asked: DocumentRequest): string => {
  try {
    return documents.find(asked).query;
  } catch (error) {
    return String((error as { extensions: { code: unknown } }).extensions.code);
  }
};

describe('a document', () => {
  test.each<[string, DocumentRequest, Record<'off' | 'log' | 'enforce', string>]>([
    ['of the manifest, by its text', { query: known }, { off: known, log: known, enforce: known }],
    [
      'of the manifest, by documentId',
      { documentId: `sha256:${hashOf(known).toUpperCase()}`.replace('SHA', 'sha') },
      { off: known, log: known, enforce: known },
    ],
    [
      'of the manifest, by the extension of persisted queries',
      { query: '', extensions: persisted(hashOf(known)) },
      { off: known, log: known, enforce: known },
    ],
    [
      'of the manifest, by an id that is no SHA-256',
      { documentId: 'relay-id-1' },
      { off: '{ relay: __typename }', log: '{ relay: __typename }', enforce: '{ relay: __typename }' },
    ],
    ['that nobody approved', { query: other }, { off: other, log: other, enforce: 'UNTRUSTED_DOCUMENT' }],
    [
      'that nobody knows, by its hash',
      { documentId: hashOf(other) },
      { off: 'PERSISTED_QUERY_NOT_FOUND', log: 'PERSISTED_QUERY_NOT_FOUND', enforce: 'UNTRUSTED_DOCUMENT' },
    ],
    [
      'under the hash of another one',
      { query: other, extensions: persisted(hashOf(known)) },
      { off: 'BAD_REQUEST', log: 'BAD_REQUEST', enforce: 'BAD_REQUEST' },
    ],
    ['with a hash that is none', { documentId: 7 }, { off: 'BAD_REQUEST', log: 'BAD_REQUEST', enforce: 'BAD_REQUEST' }],
  ])('%s', (_, asked, expected) => {
    for (const mode of ['off', 'log', 'enforce'] as const)
      expect(outcome(new TrustedDocuments(mode, manifest), asked), mode).toBe(expected[mode]);
  });

  test('sent once with its hash is known by the hash from then on, unless only the manifest counts', () => {
    const documents = new TrustedDocuments();
    expect(outcome(documents, { query: other, extensions: persisted(hashOf(other)) })).toBe(other);
    expect(outcome(documents, { extensions: persisted(hashOf(other)) })).toBe(other);
  });

  test('that nobody approved is logged once, with its hash', () => {
    const lines: object[] = [];
    const documents = new TrustedDocuments('log', manifest, { warn: (line: object) => void lines.push(line) });
    for (const query of [other, other, known]) documents.find({ query });
    expect(lines).toEqual([{ hash: hashOf(other), document: other }]);
  });
});

describe('a manifest', () => {
  const write = (content: unknown): string => {
    const path = join(folder, `${Math.random()}.json`);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };

  test('is read as tools write it', () => {
    expect(readManifest(write({ [hashOf(known)]: known }))).toEqual(new Map([[hashOf(known), known]]));
  });

  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /cannot be read as JSON/],
    ['no object of texts', { a: 1 }, /no JSON object of ids and documents/],
    ['a hash that is not its document’s', { [hashOf(other)]: known }, /not the SHA-256 of its document/],
  ])('with %s stops the start, with what is wrong', (_, content, message) => {
    const path = write(content);
    expect(() => readManifest(path)).toThrow(message);
    expect(() => readConfig({ TRUSTED_DOCUMENTS_FILE: path })).toThrow(ConfigurationError);
    expect(() => readConfig({ TRUSTED_DOCUMENTS_FILE: path })).toThrow(message);
  });

  test('is asked for when only its documents may run', () => {
    expect(() => readConfig({ TRUSTED_DOCUMENTS: 'enforce' })).toThrow(/TRUSTED_DOCUMENTS_FILE is missing/);
  });
});
