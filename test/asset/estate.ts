import type { TestApi } from '../support/api.js';
import { seedItems, type SeedItem } from '../support/seed.js';

/** People, places and machines that assets are about. */
export const people: SeedItem[] = [
  { id: 'ann', class: 'Person', name: 'Ann' },
  { id: 'bob', class: 'Person', name: 'Bob' },
  { id: 'it', class: 'Team', name: 'IT' },
  { id: 'acme', class: 'Organisation', name: 'Acme' },
  { id: 'hq', class: 'Site', name: 'HQ' },
  { id: 'store', class: 'Site', name: 'Store' },
  { id: 'laptop-7', class: 'Server', name: 'laptop-7' },
];

export interface Refused {
  __typename: 'Refusal';
  code: string;
  message: string;
  currentVersion: number | null;
  failures: { field: string | null; code: string; message: string }[];
}
const refusal = '... on Refusal { code message currentVersion failures { field code message } }';

/** Runs a mutation that answers with a union; gives its answer. */
export async function asked<Answer = Refused>(
  api: TestApi,
  mutation: string,
  input: unknown,
  fields: string,
  type = mutation[0]!.toUpperCase() + mutation.slice(1),
): Promise<Answer> {
  const answer = await api.ask<Record<string, Answer>>(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename ${fields} ${refusal} } }`,
    { input },
  );
  return answer[mutation]!;
}

/** Saves a record of the inventory and gives its id. */
export async function saved(api: TestApi, mutation: string, input: unknown): Promise<string> {
  const answer = await asked<Refused | { __typename: 'InventoryWritten'; record: { id: string } }>(
    api,
    mutation,
    input,
    '... on InventoryWritten { record { id } }',
  );
  if (!('record' in answer)) throw new Error(JSON.stringify(answer));
  return answer.record.id;
}

export interface ShownAsset {
  id: string;
  number: string;
  tag: string;
  name: string;
  state: string;
  version: number;
  owner: { id: string } | null;
  custodian: { id: string } | null;
  location: { id: string } | null;
  item: { id: string } | null;
  dueAt: string | null;
}
export const assetFields = `id number tag name state version dueAt
  owner { id } custodian { id } location { id } item { id }`;
const written = `... on AssetWritten { asset { ${assetFields} } }`;
export type AssetAnswer = Refused | { __typename: 'AssetWritten'; asset: ShownAsset };

export const register = (api: TestApi, input: Record<string, unknown>): Promise<AssetAnswer> =>
  asked<AssetAnswer>(api, 'registerAsset', input, written);

export async function move(
  api: TestApi,
  id: string,
  event: string,
  input: Record<string, unknown> = {},
  expectedVersion: number | null = null,
): Promise<AssetAnswer> {
  const { moveAsset } = await api.ask<{ moveAsset: AssetAnswer }>(
    `mutation ($id: ID!, $event: AssetEvent!, $input: AssetEventInput, $expectedVersion: Int) {
      moveAsset(id: $id, event: $event, input: $input, expectedVersion: $expectedVersion) {
        __typename ${written} ${refusal}
      }
    }`,
    { id, event, input, expectedVersion },
  );
  return moveAsset;
}

/** The asset of an answer that must be none but that. */
export function assetOf(answer: AssetAnswer): ShownAsset {
  if (answer.__typename === 'Refusal') throw new Error(JSON.stringify(answer, undefined, 1));
  return answer.asset;
}

/** The codes and fields of a refusal's failures, in order. */
export function failuresOf(answer: { __typename: string }): [string | null, string][] {
  if (answer.__typename !== 'Refusal') throw new Error(`${answer.__typename} where a refusal was awaited.`);
  return (answer as Refused).failures.map(({ field, code }) => [field, code]);
}

export async function emptyEstate(api: TestApi): Promise<void> {
  await api.services.graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
  await seedItems(api.services.graph, api.services.model, people);
}
