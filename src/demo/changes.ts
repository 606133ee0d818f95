import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { day, hour } from '../monitoring/spans.js';
import { neighbours } from '../service/facts.js';
import type { Services } from '../services.js';
import { demo, done } from './done.js';

const file = fileURLToPath(new URL('../../demo/practices/changes.yaml', import.meta.url));
const keys = z.array(z.string());
const step = z.strictObject({ key: z.string(), title: z.string(), after: keys.default([]) });
const plans = { implementationPlan: z.string(), backoutPlan: z.string(), testPlan: z.string(), outage: z.boolean() };
const shape = z.strictObject({
  cab: keys,
  ecab: keys,
  template: z.strictObject({
    ...plans,
    ...{
      name: z.string(),
      description: z.string(),
      itemClasses: keys,
      maxBlastRadius: z.number(),
      steps: z.array(step),
    },
    ...{ proposedBy: z.string(), approvedBy: z.string() },
  }),
  changes: z.array(
    z.strictObject({
      ...{ title: z.string(), reason: z.string(), requester: z.string(), items: keys },
      ...z.strictObject(plans).partial().shape,
      type: z.enum(['STANDARD', 'NORMAL']).optional(),
      template: z.literal(true).optional(),
      owner: z.string().optional(),
      team: z.string().optional(),
      tested: z.number().optional(),
      /** Its window: so many days after the estate is loaded, for so many hours from 22:00 UTC on. */
      day: z.number().optional(),
      hours: z.number().optional(),
      /** How far it is taken. */
      until: z.literal('ROUTE').optional(),
    }),
  ),
});

const request = { actor: 'system', reason: 'Part of the demo.' };
type Used = Pick<Services, 'graph' | 'changes' | 'changePractices' | 'changeTemplates' | 'now'>;

/** Says who decides on the demo's changes, approves a template, and plans some. */
export async function planDemoChanges({ graph, changes, changePractices, changeTemplates, now }: Used): Promise<void> {
  const read = shape.parse(parse(readFileSync(file, 'utf8')));
  const members = (keysOf: readonly string[]) => keysOf.map((key) => ({ who: demo(key) }));
  done(
    'changes, practice',
    await changePractices.set({ cab: { members: members(read.cab) }, ecab: { members: members(read.ecab) } }, request),
  );
  const { proposedBy, approvedBy, ...template } = read.template;
  const [proposer, approver] = await neighbours(graph, [demo(proposedBy), demo(approvedBy)]);
  const proposed = done(
    `changes, ${template.name}`,
    await changeTemplates.propose(template, { ...request, actor: proposer!.id }),
  );
  const approval = { id: proposed.recordId, event: 'APPROVE', input: {}, expectedVersion: proposed.version };
  done(`changes, ${template.name}`, await changeTemplates.transition(approval, { ...request, actor: approver!.id }));
  for (const {
    title,
    items,
    requester,
    owner,
    team,
    template: standard,
    day: after,
    hours,
    until,
    ...more
  } of read.changes) {
    const input = {
      ...{ ...more, title, items: items.map(demo), requester: demo(requester) },
      ...(owner !== undefined && { owner: demo(owner) }),
      ...(team !== undefined && { team: demo(team) }),
      ...(standard && { template: proposed.recordId }),
      ...(after !== undefined && windowIn(now(), after, hours ?? 1)),
    };
    let { recordId: id, version } = done(`changes, ${title}`, await changes.request(input, request));
    for (const event of until === undefined ? [] : ['ASSESS', 'ROUTE'])
      ({ recordId: id, version } = done(
        `changes, ${title}`,
        await changes.transition({ id, event, input: {}, expectedVersion: version }, request, () => true),
      ));
  }
}

function windowIn(now: Date, days: number, hours: number): { plannedStart: string; plannedEnd: string } {
  const from = Math.floor(now.getTime() / day) * day + days * day + 22 * hour;
  return { plannedStart: new Date(from).toISOString(), plannedEnd: new Date(from + hours * hour).toISOString() };
}
