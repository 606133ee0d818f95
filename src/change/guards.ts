import { isGiven, type Condition, type Guard, type Requirement } from '../engine/lifecycle.js';
import { listed, taken } from '../engine/takes.js';
import { progressOf } from '../catalogue/steps.js';
import { collisionKey, essentials, isOwnChange, type Assessed, type ChangeFacts, type ChangeInput } from './change.js';
import type { Collision } from './collisions.js';
import { standardFault } from './risk.js';
import { lockedFields } from './template.js';

export type Field = Exclude<keyof ChangeInput, 'assess'>;
type Check = Guard<ChangeFacts>;

/** What an event takes: nothing else may be given, and what is given must be usable. */
export const takes = (...fields: Field[]): Check[] => taken(fields, { silent: ['assess'] });

export const requires = (field: Field, says: string, when?: Condition<ChangeFacts>): Requirement<ChangeFacts> => ({
  field,
  says,
  ...(when && { when }),
});

export const typeIs = (type: 'STANDARD' | 'NORMAL' | 'EMERGENCY'): Condition<ChangeFacts> => ({
  says: `\`type\` is ${type}`,
  holds: (facts) => typeOf(facts) === type,
});
export const typeOf = ({ record, input }: ChangeFacts) => (input.type === undefined ? record.type : input.type);
export const notType = (type: 'STANDARD' | 'EMERGENCY'): Condition<ChangeFacts> => ({
  says: `\`type\` is not ${type}`,
  holds: (facts) => typeOf(facts) !== type,
});

/** Whether who acts asked for it, wrote it down or is accountable for it. */
export const own: Condition<ChangeFacts> = {
  says: "it is one's own",
  holds: ({ actor, record, ownerId, requesterId }) =>
    isOwnChange(record, actor) || ownerId === actor || requesterId === actor,
};
export const others: Condition<ChangeFacts> = {
  says: "it is another's",
  holds: (facts) => !own.holds(facts),
};
export const isEssential: Condition<ChangeFacts> = {
  says: `${listed(essentials)} are given`,
  holds: (facts) => facts.isEssential,
};
export const overridden: Condition<ChangeFacts> = {
  says: '`override` is given',
  holds: ({ input }) => isGiven(input.override?.trim()),
};

/** After the event. */
const after = (facts: ChangeFacts, field: 'plannedStart' | 'plannedEnd'): string | undefined => {
  const given = facts.properties[field] as string | null | undefined;
  return given === undefined ? facts.record[field] : (given ?? undefined);
};

export const concerned: Check = {
  code: 'REQUIRED',
  says: 'items or services are named',
  field: 'items',
  fails: ({ itemIds, serviceIds }) =>
    itemIds.length + serviceIds.length > 0
      ? undefined
      : 'Name the items that are worked on, or the services it is for.',
};

export const inOrder: Check = {
  code: 'ORDER',
  says: '`plannedStart` lies before `plannedEnd`, at most 31 days',
  field: 'plannedEnd',
  fails: (facts) => {
    const [start, end] = [after(facts, 'plannedStart'), after(facts, 'plannedEnd')];
    if (start === undefined || end === undefined) return undefined;
    if (start >= end) return `Its window ends at ${end}, which is not after ${start}. Give a later plannedEnd.`;
    return Date.parse(end) - Date.parse(start) > longestWindow
      ? 'A window takes at most 31 days. Plan several changes, one for each part.'
      : undefined;
  },
};

/** As long as a maintenance may be. */
const longestWindow = 31 * 86_400_000;

export const notOver: Check = {
  code: 'OVER',
  says: 'its window is not over',
  field: 'plannedEnd',
  fails: (facts) => {
    const end = after(facts, 'plannedEnd');
    return end !== undefined && end <= facts.now ? `Its window was over at ${end}. Give a later one.` : undefined;
  },
};

/** A standard change is what its template says. */
export const asTemplate: Check = {
  code: 'LOCKED',
  says: 'what its template fixes is as the template says',
  fails: (facts) => {
    const { template, input, record, properties } = facts;
    if (typeOf(facts) !== 'STANDARD' || !template) return undefined;
    return lockedFields.flatMap((field) => {
      const given = properties[field] === undefined ? record[field] : properties[field];
      if ((given ?? null) === (template[field] ?? null)) return [];
      const message = `${template.number} ${template.name} fixes ${field}. ${input[field] === undefined ? 'EDIT the change with the template to take it over' : 'Leave it out'}, or make it a NORMAL change.`;
      return [{ field, message }];
    });
  },
};

export const ofTemplate: Check = {
  code: 'TEMPLATE',
  says: 'its template is ACTIVE, of the same version, and meant for such items',
  field: 'template',
  fails: ({ template, record, itemClasses }) => {
    if (!template) return undefined;
    const { number, name, state, templateVersion } = template;
    const others = itemClasses.filter((one) => !template.itemClasses?.includes(one));
    return [
      ...(state === 'ACTIVE' ? [] : [`${number} ${name} is ${state}. Make it a NORMAL change.`]),
      ...(record.templateVersion === templateVersion
        ? []
        : [
            `${number} ${name} is at version ${templateVersion} by now. EDIT the change with the template to take it over.`,
          ]),
      ...(others.length === 0
        ? []
        : [
            `${number} ${name} is for ${template.itemClasses?.join(', ')}, not for ${others.join(', ')}. Make it a NORMAL change.`,
          ]),
    ];
  },
};

export const lowRisk: Check = {
  code: 'RISK',
  says: 'its risk is LOW, and within what its template allows',
  field: 'type',
  ofInput: true,
  fails: ({ assessed, template }) => {
    if (!assessed) return undefined;
    const { risk } = assessed;
    const most = template?.maxBlastRadius;
    return [
      standardFault(risk) ?? [],
      most !== undefined && risk.blastRadius > most
        ? `It may worsen ${risk.blastRadius} items; ${template!.number} allows ${most}. Make it a NORMAL change.`
        : [],
    ].flat();
  },
};

/** A collision in words, as far as who acts sees what it is about. */
function told({ kind, changes, items }: Collision, { names }: Assessed): string {
  const [others, about] = [seen(changes, names), seen(items, names)];
  return [kind, others && `with ${others}`, about && `about ${about}`].filter((part) => part !== '').join(' ');
}

function seen(ids: readonly string[], names: ReadonlyMap<string, string>): string {
  const shown = ids.flatMap((id) => names.get(id) ?? []).slice(0, 5);
  const rest = ids.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

const owned = "or have the freeze's owner let it through (exemptFromFreeze)";

/** Nothing that blocks stands in the way now. */
export const unblocked: Check = {
  code: 'COLLISION',
  says: 'it collides with nothing that blocks it, as of now',
  field: 'plannedStart',
  ofInput: true,
  fails: ({ assessed }) =>
    assessed?.collisions
      .filter(({ blocks }) => blocks)
      .map(
        (collision) =>
          `${told(collision, assessed)}. EDIT its window, ${collision.kind === 'FREEZE' ? owned : 'or what it works on'}.`,
      ),
};

/** What it collides with was seen. */
export const acknowledged: Check = {
  code: 'UNACKNOWLEDGED',
  says: 'every collision is acknowledged',
  field: 'acknowledgedCollisions',
  ofInput: true,
  fails: ({ assessed, input, record }) => {
    const known = new Set([...(input.acknowledgedCollisions ?? []), ...keysIn(record.acknowledged)]);
    return assessed?.collisions
      .filter((collision) => !known.has(collisionKey(collision)))
      .map(
        (collision) =>
          `${told(collision, assessed)}. Acknowledge ${JSON.stringify(collisionKey(collision))}, or EDIT its window.`,
      );
  },
};

const keysIn = (text: string | undefined): string[] =>
  text === undefined ? [] : (JSON.parse(text) as { key: string }[]).map(({ key }) => key);

export const unfrozen: Check = {
  code: 'FREEZE',
  says: 'no freeze holds it up',
  ofInput: true,
  fails: ({ assessed }) =>
    assessed?.collisions
      .filter(({ kind, blocks }) => kind === 'FREEZE' && blocks)
      .map((collision) => `${told(collision, assessed)}. Wait for its end, EDIT the window, ${owned}.`),
};

export const leadTime: Check = {
  code: 'LEAD_TIME',
  says: 'it is put to its board early enough, or a waiver says why not',
  field: 'leadTimeWaiver',
  fails: ({ record, earliestStart, input }) => {
    const start = record.plannedStart;
    if (start === undefined || isGiven(input.leadTimeWaiver ?? record.leadTimeWaiver)) return undefined;
    if (earliestStart !== undefined && Date.parse(start) >= earliestStart) return undefined;
    const from = earliestStart === undefined ? 'never' : new Date(earliestStart).toISOString();
    return `Its window begins at ${start}; put to its board now it may begin at ${from}. EDIT the window, or give a leadTimeWaiver that says why it cannot wait.`;
  },
};

export const isEmergency: Check = {
  code: 'NO_EMERGENCY',
  says: 'it fixes an incident of priority P1 or P2, or names a security finding',
  field: 'fixes',
  fails: ({ fixes, record }) =>
    isGiven(record.securityFinding) || fixes.some(({ priority }) => priority === 'P1' || priority === 'P2')
      ? undefined
      : 'Nothing makes it an emergency: EDIT it with an incident of priority P1 or P2 that it fixes, or a securityFinding; else make it NORMAL.',
};

export const decidable: Check = {
  code: 'NOBODY_DECIDES',
  says: 'enough may vote who neither ask for it nor carry it out',
  fails: ({ questionFaults }) => questionFaults,
};

export const inWindow: Check = {
  code: 'OUTSIDE_WINDOW',
  says: 'now lies in its window, with the grace of the practice on both sides',
  field: 'override',
  fails: ({ record, now, grace }) => {
    const [start, end] = [Date.parse(record.plannedStart ?? now), Date.parse(record.plannedEnd ?? now)];
    const at = Date.parse(now);
    return at >= start - grace && at < end + grace
      ? undefined
      : `Its window is ${record.plannedStart} to ${record.plannedEnd}. Wait for it, EDIT it, or have a change manager START it with an override.`;
  },
};

/** Whoever carries it out is not the only one who approved it. */
export const notOwnApproval: Check = {
  code: 'SEPARATION_OF_DUTIES',
  says: 'somebody approved it who does not carry it out',
  field: 'implementer',
  fails: ({ decision, actor, implementerId, record }) => {
    // Decided by a board: nobody votes for themselves; but who carries it out may be another by now.
    if (!decision || record.escalatedAt !== undefined) return undefined;
    const approvers = [...decision.counted.values()].filter(({ choice }) => choice === 'APPROVE').map(({ by }) => by);
    const others = approvers.filter((by) => by !== actor && by !== implementerId);
    return others.length > 0
      ? undefined
      : 'Who carries it out is the only one who approved it. Name another implementer.';
  },
};

export const stepsDone: Check = {
  code: 'OPEN_STEPS',
  says: 'every step is settled, its result told by its task',
  fails: ({ steps, tasks }) => {
    const { open, complete } = progressOf(steps, tasks);
    if (open.length > 0)
      return `Still open: ${open.map(({ number, step }) => `${number} (${step})`).join(', ')}. Complete or cancel them with an outcome.`;
    return complete ? undefined : 'Not all steps were begun.';
  },
};

export const endInOrder: Check = {
  code: 'ORDER',
  says: '`actualEnd` lies after when work began',
  field: 'actualEnd',
  ofInput: true,
  fails: ({ properties, record }) => {
    const end = properties['actualEnd'] as string | undefined;
    return end !== undefined && record.actualStart !== undefined && end < record.actualStart
      ? `Work began at ${record.actualStart}.`
      : undefined;
  },
};

export const outcomeFits: Check = {
  code: 'OUTCOME',
  says: 'a change that failed or was backed out is UNSUCCESSFUL',
  field: 'outcome',
  ofInput: true,
  fails: ({ input, record }) =>
    record.failed === true && input.outcome != null && input.outcome !== 'UNSUCCESSFUL'
      ? `It ${record.backedOutAt === undefined ? 'failed' : 'was backed out'}: its outcome is UNSUCCESSFUL.`
      : undefined,
};

export const itemsUpdated: Check = {
  code: 'ITEMS_OUTDATED',
  says: 'the records of its items say what was changed',
  field: 'itemsUpdated',
  ofInput: true,
  fails: ({ input }) =>
    input.itemsUpdated !== false
      ? undefined
      : 'Bring the records of its items up to date, and say so: itemsUpdated: true.',
};

/** Where something is to be learnt. */
export const hasToLearn: Condition<ChangeFacts> = {
  says: '`type` is EMERGENCY, or `outcome` is not SUCCESSFUL',
  holds: ({ record, input }) => record.type === 'EMERGENCY' || (input.outcome ?? 'SUCCESSFUL') !== 'SUCCESSFUL',
};
