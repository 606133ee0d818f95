import { isSourceKey, sourceKeyOf } from '../cmdb/references.js';
import { sourceIdentity } from '../cmdb/identity.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import {
  bindingSteps,
  decideBinding,
  type BindingRule,
  type BindingStep,
  type Candidate,
} from '../monitoring/binding.js';
import type { AlertRecord, AlertSourceRecord } from '../records.js';

/** What a label of a source means, as administrators say it. */
export interface LabelRule {
  label: string;
  means: 'ITEM_ID' | 'SOURCE_KEY' | 'HOST';
  /** With SOURCE_KEY; the alert's own source unless given. */
  source?: string | null | undefined;
}

export type Bound = Pick<AlertRecord, 'binding' | 'candidates' | 'itemId'>;

/** Finds the items that alerts are about: by the item they name, their source's rules, their host. All in one statement. */
export async function bind(
  transaction: Runner,
  alerts: readonly Pick<AlertRecord, 'id' | 'source' | 'labels'>[],
): Promise<Map<string, Bound>> {
  if (alerts.length === 0) return new Map();
  const rules = new Map(
    (await transaction.run(cypher.alert.sources, {})).map((source) => [source.name, rulesOf(source)]),
  );
  const wanted = alerts.flatMap(({ id, source, labels }) =>
    bindingSteps(
      { labels: JSON.parse(labels) as Record<string, string> },
      { rules: (rules.get(source) ?? []).map((rule) => bindingRule(rule, source)) },
    ).map((step) => ({ id, step })),
  );
  const found: Candidate[][] = wanted.map(() => []);
  const steps = wanted.map(({ step }, index) => ({ index, ...lookUp(step) }));
  for (const { index, id, retired } of await transaction.run(cypher.alert.candidates, { steps }))
    found[index]!.push({ id, retired });
  return new Map(
    alerts.map(({ id }) => {
      const own = wanted.flatMap((row, index) => (row.id === id ? [{ step: row.step, found: found[index]! }] : []));
      const decision = decideBinding(
        own.map(({ step }) => step),
        own.map((row) => row.found),
      );
      return [
        id,
        {
          binding: decision.outcome,
          itemId: decision.outcome === 'BOUND' ? decision.itemId : undefined,
          candidates: decision.outcome === 'AMBIGUOUS' ? [...decision.candidates] : undefined,
        },
      ];
    }),
  );
}

export const rulesOf = ({ rules }: Pick<AlertSourceRecord, 'rules'>): LabelRule[] => JSON.parse(rules) as LabelRule[];

function bindingRule({ label, means, source }: LabelRule, own: string): BindingRule {
  if (means === 'HOST') return { label, means: { by: 'IDENTIFIER', namespace: 'fqdn' } };
  return { label, means: means === 'ITEM_ID' ? { by: 'ITEM_ID' } : { by: 'SOURCE_KEY', source: source ?? own } };
}

function lookUp(step: BindingStep): { id: string | null; identity: string | null; host: string | null } {
  const none = { id: null, identity: null, host: null };
  switch (step.by) {
    case 'ITEM_ID': {
      if (!isSourceKey(step.id)) return { ...none, id: step.id };
      const { source, key } = sourceKeyOf(step.id)!;
      return { ...none, identity: sourceIdentity(source, key) };
    }
    case 'SOURCE_KEY':
      return { ...none, identity: sourceIdentity(step.source, step.key) };
    case 'IDENTIFIER':
      return { ...none, host: hostKey(step.identifier) };
  }
}

/** The key of the node that stands for a host's name or address. */
export const hostKey = ({ namespace, value }: { namespace: string; value: string }): string => `${namespace}:${value}`;
