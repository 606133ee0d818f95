import type { Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import { given, InputChecks } from '../inventory/checks.js';
import type { BareFacts, RecordKind } from '../lifecycle/kind.js';
import type { LifecycleRequest, Lifecycles } from '../lifecycle/lifecycles.js';
import type { WrittenRecord } from '../lifecycle/move.js';
import type { Model } from '../model/model.js';
import type { ChangeTemplateRecord } from '../records.js';
import type { Refusal } from '../refusal.js';
import { readSteps } from './steps.js';
import { changeTemplateLifecycle, type ChangeTemplateFacts, type ChangeTemplateInput } from './template.js';

export type ChangeTemplatePage = Connection<ChangeTemplateRecord>;

const longestText = 10_000;

/** Templates of standard changes. */
export class ChangeTemplates {
  private readonly kind: RecordKind<ChangeTemplateFacts>;

  constructor(
    private readonly lifecycles: Lifecycles,
    model: Model,
  ) {
    const read = (runner: Runner, bare: BareFacts<ChangeTemplateFacts>) => factsOf(runner, bare, model);
    this.kind = lifecycles.register<ChangeTemplateFacts>({
      type: 'ChangeTemplate',
      prefix: 'CHT',
      lifecycle: changeTemplateLifecycle,
      instants: ['approvedAt', 'activeSince', 'suspendedAt', 'retiredAt'],
      facts: (runner, bare) => Promise.all(bare.map((one) => read(runner, one))),
      properties: ({ properties }) => properties,
      told: ({ uniqueName: _, ...told }) => told,
    });
  }

  propose(input: ChangeTemplateInput, request: LifecycleRequest): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.create(this.kind, { event: 'PROPOSE', input }, request);
  }

  transition(
    order: { id: string; event: string; input: ChangeTemplateInput; expectedVersion: number },
    request: LifecycleRequest,
  ): Promise<WrittenRecord | Refusal> {
    return this.lifecycles.transition(this.kind, order, request);
  }
}

async function factsOf(
  runner: Runner,
  bare: BareFacts<ChangeTemplateFacts>,
  model: Model,
): Promise<ChangeTemplateFacts> {
  const { record, input } = bare;
  const checks = new InputChecks();
  const text = (field: 'description' | 'implementationPlan' | 'backoutPlan' | 'testPlan'): string | null | undefined =>
    checks.text(field, input[field], { longest: longestText });
  const name = checks.text('name', input.name, { required: true });
  if (name != null) {
    const holder = await runner.run(cypher.change.templateByName, { name });
    if (holder !== undefined && holder !== record.id)
      checks.fail('name', `${JSON.stringify(name)} is another template's. Choose another, or change that one.`);
  }
  const names = new Map([...model.classes.values()].map((one) => [one.enumValue, one.name]));
  const classes = input.itemClasses?.flatMap((value) => names.get(value) ?? []) ?? input.itemClasses;
  const steps =
    input.steps == null
      ? input.steps
      : await readSteps(runner, input.steps, (field, message) => checks.say(field, message));
  const properties = given({
    ...{ name, uniqueName: name, description: text('description'), outage: input.outage },
    ...{ implementationPlan: text('implementationPlan'), backoutPlan: text('backoutPlan'), testPlan: text('testPlan') },
    ...{ itemClasses: classes && [...new Set(classes)], steps: steps == null ? steps : JSON.stringify(steps) },
    maxBlastRadius: checks.whole('maxBlastRadius', input.maxBlastRadius, { least: 1, most: 100_000 }),
  });
  checks.text('comment', input.comment);
  return { ...bare, properties, problems: checks.problems };
}
