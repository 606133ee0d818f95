import { randomInt } from 'node:crypto';
import { inBatches } from '../batches.js';
import { AssetReads, type AssetFilterInput } from '../asset/reads.js';
import { findItems } from '../cmdb/references.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { dayText, given, InputChecks, problemsByField } from '../inventory/checks.js';
import type { BareFacts, RecordKind, Work } from '../lifecycle/kind.js';
import type { LifecycleRequest, Lifecycles } from '../lifecycle/lifecycles.js';
import { move, type WrittenRecord } from '../lifecycle/move.js';
import { Refusal } from '../refusal.js';
import { auditLifecycle, type AuditFacts, type AuditInput, type Drawn } from './audit.js';
import { isChecked } from './figures.js';
import { allocate, draw, sampleSize } from './sample.js';

export interface AuditResult {
  asset: string;
  exists: boolean;
  owner?: boolean | null | undefined;
  location?: boolean | null | undefined;
  lifecycle?: boolean | null | undefined;
  attributes?: boolean | null | undefined;
  note?: string | null | undefined;
}

/** What became of results; plain JSON, so that an idempotency key can keep it. */
export interface RecordedAudit {
  auditId: string;
  results: { asset: string; outcome: 'RECORDED' | 'NOT_SAMPLED' | 'INVALID'; message?: string }[];
}

const mostResults = 1_000;
const mostAssets = 100_000;
const largestPage = 1_000;

/** Audits of assets: drawing a sample, recording what was found, closing. */
export class Audits {
  private readonly kind: RecordKind<AuditFacts>;

  constructor(private readonly lifecycles: Lifecycles) {
    this.kind = lifecycles.register<AuditFacts>({
      type: 'AssetAudit',
      prefix: 'AUD',
      lifecycle: auditLifecycle,
      instants: ['closedAt'],
      facts: readFacts,
      properties: ({ properties, input }) =>
        given({ ...properties, incomplete: input.incomplete?.trim() || undefined }),
      effect: async ({ transaction }: Work, { facts: { drawn }, after: { id } }) => {
        await inBatches([...drawn], (rows) => transaction.run(cypher.audit.addSamples, { auditId: id, rows }));
      },
    });
  }

  start(input: AuditInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.create(this.kind, { event: 'START', input }, request);
  }

  move(
    { id, event, incomplete }: { id: string; event: string; incomplete?: string | null | undefined },
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.transition(this.kind, { id, event, input: { incomplete } }, request);
  }

  /** Takes results row by row; a row that cannot be taken leaves the others. */
  record(id: string, results: readonly AuditResult[], request: LifecycleRequest): Promise<RecordedAudit | Refusal> {
    const order = { ...request, operation: 'recordAssetAudit', request: { id, results } };
    return this.lifecycles.write<RecordedAudit>({}, order, async (work) => {
      if (results.length < 1 || results.length > mostResults)
        return new Refusal('INVALID', `results takes 1 to ${mostResults}.`, { field: 'results' });
      const moved = await move(work, this.kind, { ...request, id, event: 'RECORD', input: {} });
      if (moved instanceof Refusal) return moved;
      const keys = results.map(({ asset }) => asset);
      const sampled = new Map(
        (await work.transaction.run(cypher.audit.sampled, { auditId: id, keys })).map((row) => [row.key, row.assetId]),
      );
      const outcomes: RecordedAudit['results'] = [];
      const rows = new Map<string, { assetId: string; found: Record<string, unknown> }>();
      for (const result of results) {
        const assetId = sampled.get(result.asset);
        const missing = (['owner', 'location', 'lifecycle', 'attributes'] as const).filter(
          (one) => result[one] == null,
        );
        if (assetId === undefined)
          outcomes.push({ asset: result.asset, outcome: 'NOT_SAMPLED', message: 'This audit does not look at it.' });
        else if (result.exists && missing.length > 0)
          outcomes.push({
            asset: result.asset,
            outcome: 'INVALID',
            message: `It exists: say of ${missing.join(', ')}, too.`,
          });
        else {
          rows.set(assetId, { assetId, found: foundOf(result) });
          outcomes.push({ asset: result.asset, outcome: 'RECORDED' });
        }
      }
      if (rows.size === 0) work.changes.discard();
      else
        await work.transaction.run(cypher.audit.record, {
          ...{ auditId: id, rows: [...rows.values()], at: work.changes.at, by: request.actor },
        });
      return { auditId: id, results: outcomes };
    });
  }
}

/** A stratified sample; auditors take turns. */
export function sampleOf(
  population: readonly { id: string; assetClass: string }[],
  { size, seed, auditors }: { size: number; seed: number; auditors: readonly string[] },
): Drawn[] {
  const strata = new Map<string, string[]>();
  for (const { id, assetClass } of population) {
    const stratum = strata.get(assetClass);
    if (stratum) stratum.push(id);
    else strata.set(assetClass, [id]);
  }
  const shares = allocate(new Map([...strata].map(([name, rows]) => [name, rows.length])), size);
  const drawn = [...shares].flatMap(([assetClass, count]) =>
    draw(strata.get(assetClass)!, count, seed).map((assetId) => ({ assetId, assetClass })),
  );
  return drawn.map((row, index) => ({ ...row, assigneeId: auditors[index % auditors.length] ?? null }));
}

/** What is not there is nowhere, nobody's, and in no state. */
function foundOf({ exists, owner, location, lifecycle, attributes, note }: AuditResult): Record<string, unknown> {
  const found = exists ? { owner, location, lifecycle, attributes } : {};
  return {
    ...{ exists, owner: false, location: false, lifecycle: false, attributes: false, ...found },
    note: note?.trim().slice(0, 1_000) || null,
  };
}

async function readFacts(runner: Runner, bare: readonly BareFacts<AuditFacts>[]): Promise<AuditFacts[]> {
  const ids = bare.flatMap(({ record }) => (record.version > 0 ? [record.id] : []));
  const rows = ids.length === 0 ? [] : await runner.run(cypher.audit.findings, { ids });
  const pending = new Map(
    rows.map(({ auditId, findings }) => [auditId, findings.filter((finding) => !isChecked(finding)).length]),
  );
  const nothing = { problems: new Map<string, string[]>(), drawn: [], properties: {} };
  return Promise.all(
    bare.map(async (one) => ({
      ...one,
      pending: pending.get(one.record.id) ?? 0,
      ...(one.record.version === 0 ? await drawFor(runner, one) : nothing),
    })),
  );
}

/** Checks the input of a start and draws its sample. */
async function drawFor(
  runner: Runner,
  { input, now }: BareFacts<AuditFacts>,
): Promise<Pick<AuditFacts, 'problems' | 'drawn' | 'properties'>> {
  const checks = new InputChecks();
  const { margin, expected } = { margin: input.margin ?? 0.01, expected: input.expected ?? 0.98 };
  const method = input.method ?? 'SAMPLE';
  const name = checks.text('name', input.name ?? '', { required: true });
  if (margin < 0.001 || margin > 0.5) checks.fail('margin', 'takes 0.001 to 0.5.');
  if (expected <= 0 || expected >= 1) checks.fail('expected', 'lies between 0 and 1; 0.5 when nothing is known.');
  const auditors = await auditorsOf(runner, input.auditors ?? [], checks);
  const population = checks.failures.length > 0 ? [] : await populationOf(runner, input.filter ?? {}, new Date(now));
  if (population.length > mostAssets) checks.fail('filter', `leaves more than ${mostAssets} assets: narrow it.`);
  const asked = method === 'SAMPLE' ? population : population.filter(({ ownerId }) => ownerId !== null);
  if (checks.failures.length === 0 && asked.length === 0)
    checks.fail('filter', method === 'SAMPLE' ? 'leaves no asset.' : 'leaves no asset that has an owner.');
  const problems = problemsByField(checks.failures);
  if (problems.size > 0) return { problems, drawn: [], properties: {} };
  const seed = input.seed ?? randomInt(2 ** 31);
  const drawn =
    method === 'SAMPLE'
      ? sampleOf(asked, { size: sampleSize(asked.length, expected, margin), seed, auditors })
      : asked.map(({ id, assetClass, ownerId }) => ({ assetId: id, assetClass, assigneeId: ownerId }));
  const properties = {
    ...{ name, method, population: asked.length, sampleSize: drawn.length, dueOn: dayText(input.dueOn) ?? undefined },
    ...(method === 'SAMPLE' && { seed, margin }),
  };
  return { problems, drawn, properties };
}

async function auditorsOf(runner: Runner, references: readonly string[], checks: InputChecks): Promise<string[]> {
  if (references.length === 0) return [];
  const found = await findItems(runner, references);
  const ids = found.flatMap((item) => item?.id ?? []);
  const classes = new Map((await runner.run(cypher.cmdb.byIds, { ids })).map((item) => [item.id, item.class]));
  found.forEach((item, index) => {
    if (!['Person', 'Team'].includes(classes.get(item?.id ?? '') ?? ''))
      checks.fail(`auditors.${index}`, `names no Person or Team: ${JSON.stringify(references[index])}.`);
  });
  return ids;
}

async function populationOf(runner: Runner, filter: AssetFilterInput, now: Date) {
  const reads = new AssetReads(runner, () => now);
  const ids: string[] = [];
  for (let after: string | null = null; ids.length <= mostAssets;) {
    const { nodes, pageInfo } = await reads.page({ filter, first: largestPage, after });
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return inBatches(ids, (some) => runner.run(cypher.audit.population, { ids: some }));
}
