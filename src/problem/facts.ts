import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { dayText, given, InputChecks } from '../inventory/checks.js';
import type { BareFacts } from '../lifecycle/kind.js';
import { linksOf } from '../lifecycle/links.js';
import type { RecordLink } from '../records.js';
import { readNamed } from './named.js';
import {
  affects,
  problemLinkTypes,
  singleLinks,
  type Fault,
  type Linked,
  type ProblemFacts,
  type ProblemInput,
} from './problem.js';

const longest = { title: 200, category: 200, causeCategory: 200 } as const;
const longestText = 10_000;

/** Reads what guards look at, for several problems at once. */
export async function readProblemFacts(
  runner: Runner,
  bare: readonly BareFacts<ProblemFacts>[],
): Promise<ProblemFacts[]> {
  // What is not there yet is tied to nothing.
  const ids = bare.flatMap(({ record }) => (record.version > 0 ? [record.id] : []));
  const links = ids.length === 0 ? new Map<string, RecordLink[]>() : await linksOf(runner, ids, problemLinkTypes);
  const rows = ids.length === 0 ? [] : await runner.run(cypher.problem.incidents, { ids });
  const since = bare.flatMap(({ record: { id, resolvedAt, category } }) => {
    const item = linkedOf(links.get(id) ?? []).causeItem ?? null;
    return resolvedAt === undefined ? [] : [{ id, since: resolvedAt, category: category ?? null, item }];
  });
  const recurring = since.length === 0 ? [] : await runner.run(cypher.problem.recurring, { rows: since });
  return Promise.all(
    bare.map(async (one): Promise<ProblemFacts> => {
      const { record, input } = one;
      const own = links.get(record.id) ?? [];
      const linked = linkedOf(own);
      const itemsBefore = own.filter(({ type }) => type === affects).map(({ to }) => to);
      const incidents = rows.find(({ id }) => id === record.id)?.incidents ?? [];
      const { named, added, removed, items, service, faults } = await readNamed(runner, input, {
        ...{ itemsBefore, incidents },
        isNew: record.version === 0,
      });
      const plain = readPlain(input);
      const fix = named.fix === undefined ? linked.fix : (named.fix ?? undefined);
      return {
        ...one,
        record: { ...record, ...linked },
        ...{ linked, itemsBefore, items, incidents, added, removed },
        faults: [...plain.faults, ...faults],
        properties: plain.properties,
        named: service === undefined ? named : { ...named, service },
        fix: fix === undefined ? undefined : await runner.run(cypher.problem.fix, { id: fix }),
        recurred: recurring.find(({ id }) => id === record.id)?.incidents ?? [],
      };
    }),
  );
}

export function linkedOf(links: readonly Pick<RecordLink, 'type' | 'to'>[]): Linked {
  return Object.fromEntries(
    singleLinks.flatMap(({ field, type }) => {
      const link = links.find((one) => one.type === type);
      return link ? [[field, link.to]] : [];
    }),
  );
}

function readPlain(input: ProblemInput): { properties: Record<string, unknown>; faults: Fault[] } {
  const checks = new InputChecks();
  const text = (field: keyof ProblemInput, most: number = longestText): string | null | undefined =>
    checks.text(field, input[field] as string | null | undefined, { longest: most });
  const properties = given({
    title: checks.text('title', input.title, { longest: longest.title, required: true }),
    ...{ description: text('description'), category: text('category', longest.category) },
    ...{ proactive: input.proactive ?? undefined, trigger: input.trigger, pattern: input.pattern },
    ...{ cause: text('cause'), causeCategory: text('causeCategory', longest.causeCategory) },
    ...{ causeEvidence: text('causeEvidence'), workaround: text('workaround'), reviewOn: dayText(input.reviewOn) },
  });
  text('reason');
  return { properties, faults: checks.problems };
}
