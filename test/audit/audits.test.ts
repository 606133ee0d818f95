import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testApi, type TestApi } from '../support/api.js';
import { asked, assetOf, emptyEstate, failuresOf, register, saved, type Refused } from '../asset/estate.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.services.close());
beforeEach(() => emptyEstate(api));

interface Shown {
  id: string;
  state: string;
  population: number;
  sampleSize: number;
  seed: number;
  samples: { nodes: { asset: { tag: string }; assignee: { id: string } | null; state: string; assetClass: string }[] };
  figures: Record<string, unknown> & { pending: number; accuracy: { checked: number; right: number } };
}
const fields = `id state population sampleSize seed
  samples(first: 1000) { nodes { asset { tag } assignee { id } state assetClass } }
  figures { sampled pending target targetMet accuracy { checked right share low high }
    byClass { assetClass sampled accuracy { right } } byCriterion { criterion accuracy { right } } }`;
const start = (input: unknown) =>
  asked<Refused | { __typename: 'AssetAuditWritten'; audit: Shown }>(
    api,
    'startAssetAudit',
    input,
    `... on AssetAuditWritten { audit { ${fields} } }`,
  );
async function started(input: unknown): Promise<Shown> {
  const answer = await start(input);
  if (!('audit' in answer)) throw new Error(JSON.stringify(answer));
  return answer.audit;
}
const all = (right: boolean) => ({ exists: true, owner: right, location: true, lifecycle: true, attributes: true });
async function record(audit: string, results: unknown[]) {
  const { recordAssetAudit } = await api.ask<{ recordAssetAudit: { results: { outcome: string }[] } }>(
    `mutation ($audit: ID!, $results: [AssetAuditResultInput!]!) { recordAssetAudit(audit: $audit, results: $results) {
      __typename ... on AssetAuditRecorded { results { asset outcome } } ... on Refusal { code } } }`,
    { audit, results },
  );
  return recordAssetAudit;
}
async function move(id: string, event: string, incomplete: string | null = null) {
  const { moveAssetAudit } = await api.ask<{ moveAssetAudit: Refused | { audit: Shown } }>(
    `mutation ($id: ID!, $event: AssetAuditEvent!, $incomplete: String) {
      moveAssetAudit(id: $id, event: $event, incomplete: $incomplete) { __typename
        ... on AssetAuditWritten { audit { ${fields} } } ... on Refusal { code failures { field code message } } } }`,
    { id, event, incomplete },
  );
  return moveAssetAudit;
}

/** 20 laptops and 4 phones. */
async function estate(): Promise<void> {
  for (const [assetClass, count] of [
    ['laptop', 20],
    ['phone', 4],
  ] as const) {
    const model = await saved(api, 'saveAssetModel', { name: assetClass, assetClass });
    for (let index = 0; index < count; index++)
      assetOf(
        await register(api, {
          ...{ model, tag: `${assetClass}-${index}`, state: 'IN_USE', owner: index % 2 ? 'ann' : 'it', location: 'hq' },
        }),
      );
  }
}

describe('an audit of a sample', () => {
  test('is drawn by class, looked at by auditors in turn, and tells how far the records can be trusted', async () => {
    await estate();
    const wanted = { name: 'spring', margin: 0.2, expected: 0.5, seed: 42, auditors: ['ann', 'bob'] };
    const audit = await started(wanted);
    // z² × 0.25 / 0.2² = 24.01; 24.01 / (1 + 23.01 / 24) = 12.26 of 24, so 13: 11 laptops and 2 phones.
    expect(audit).toMatchObject({ state: 'OPEN', population: 24, sampleSize: 13, seed: 42 });
    const { nodes } = audit.samples;
    expect(nodes.filter(({ assetClass }) => assetClass === 'laptop')).toHaveLength(11);
    expect(nodes.filter(({ assignee }) => assignee?.id === 'bob')).toHaveLength(6);
    expect((await started(wanted)).samples.nodes.map(({ asset }) => asset.tag)).toEqual(
      nodes.map(({ asset }) => asset.tag),
    );
    expect(failuresOf((await move(audit.id, 'CLOSE')) as Refused)).toEqual([['input.incomplete', 'INCOMPLETE']]);
    const [first, ...rest] = nodes.map(({ asset }) => asset.tag);
    const { results } = await record(audit.id, [
      ...rest.map((asset) => ({ asset, ...all(true) })),
      { asset: 'none', ...all(true) },
      { asset: first, exists: true },
    ]);
    expect(results.slice(-2).map(({ outcome }) => outcome)).toEqual(['NOT_SAMPLED', 'INVALID']);
    await record(audit.id, [{ asset: first, ...all(false), note: 'Bob has it' }]);
    const closed = (await move(audit.id, 'CLOSE')) as { audit: Shown };
    expect(closed.audit).toMatchObject({ state: 'CLOSED', figures: { sampled: 13, pending: 0, targetMet: false } });
    expect(closed.audit.figures.accuracy).toMatchObject({ checked: 13, right: 12 });
    // Wilson for 12 of 13, computed apart: centre (12/13 + z²/26) / (1 + z²/13), half-width as in the book.
    const { low, high } = closed.audit.figures.accuracy as unknown as { low: number; high: number };
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.6669', '0.9863']);
    const wrong = await api.ask<{ assetAudit: { samples: { nodes: unknown[] } } }>(
      'query ($id: ID!) { assetAudit(id: $id) { samples(state: WRONG) { nodes { asset { tag } owner note checkedBy } } } }',
      { id: audit.id },
    );
    expect(wrong.assetAudit.samples.nodes).toEqual([
      { asset: { tag: first }, owner: false, note: 'Bob has it', checkedBy: 'tester' },
    ]);
    expect(await record(audit.id, [{ asset: first, ...all(true) }])).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });

  test('that cannot be started tells all that is wrong, and one that is called off closes for good', async () => {
    const answer = await start({ name: ' ', margin: 0, expected: 1, auditors: ['hq'] });
    expect(failuresOf(answer)).toEqual(
      ['name', 'margin', 'expected', 'auditors'].map((one) => [`input.${one}`, 'INVALID']),
    );
    expect(failuresOf(await start({ name: 'none' }))).toEqual([['input.filter', 'INVALID']]);
    await estate();
    const audit = await started({ name: 'phones', filter: { assetClasses: ['phone'] } });
    expect(audit).toMatchObject({ population: 4, sampleSize: 4 });
    expect(await move(audit.id, 'CLOSE', 'the office is closed')).toMatchObject({ audit: { state: 'CLOSED' } });
    expect(await move(audit.id, 'CANCEL')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });
});

test('owners attest what they own: each asset is its owner’s to confirm', async () => {
  await estate();
  const audit = await started({ name: 'owners', method: 'ATTESTATION', filter: { owner: 'ann' } });
  expect(audit).toMatchObject({ population: 12, sampleSize: 12, seed: null });
  expect(new Set(audit.samples.nodes.map(({ assignee }) => assignee?.id))).toEqual(new Set(['ann']));
  await record(audit.id, [{ asset: audit.samples.nodes[0]!.asset.tag, exists: false, note: 'sold' }]);
  const { assetAudit } = await api.ask<{ assetAudit: Shown }>(
    `query ($id: ID!) { assetAudit(id: $id) { ${fields} } }`,
    { id: audit.id },
  );
  expect(assetAudit.figures).toMatchObject({ pending: 11, accuracy: { checked: 1, right: 0 } });
});
