import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { instant } from '../history/intervals.js';
import type { ChangeRecord } from '../records.js';
import { canCollide } from './assessments.js';
import type { Assessment } from './assessment.js';
import { collisionKey, type AcknowledgedCollision } from './change.js';
import type { Collision } from './collisions.js';

const mostCollisions = 100;
const mostShown = 50;

/** A collision with the change that it is one of, and whether it was acknowledged. */
export interface ShownCollision extends Collision {
  readonly key: string;
  readonly acknowledged: AcknowledgedCollision | undefined;
}

export interface ShownCollisions {
  readonly assessment: Assessment;
  readonly acknowledged: readonly AcknowledgedCollision[];
}

const shown = (assessment: Assessment | undefined, record: ChangeRecord | undefined): ShownCollisions | null =>
  assessment && canCollide(assessment)
    ? { assessment, acknowledged: JSON.parse(record?.acknowledged ?? '[]') as AcknowledgedCollision[] }
    : null;

async function collisionsOf(change: string, { changeAssessments, records }: Context): Promise<ShownCollisions | null> {
  const record = await records.called<ChangeRecord>('Change', change);
  return record ? shown(await changeAssessments.of(record.id), record) : null;
}

const changesOf = async ({ changes }: Collision, { records }: Context): Promise<ChangeRecord[]> =>
  (await Promise.all(changes.map((id) => records.ofType<ChangeRecord>('Change', id)))).flatMap((one) => one ?? []);

const itemsOf = async (ids: readonly string[], { visible, items }: Context) =>
  (await items.many((await visible.only(ids)).slice(0, mostShown))).flatMap((item) => item ?? []);

/** What a change collides with, and how risky it is. */
export const assessmentResolvers = {
  Query: {
    changeCollisions: (_, { change }, context) => collisionsOf(change, context),
    checkChange: (_, { input }, { changeAssessments }) => changeAssessments.check(input),
  },
  Change: {
    collisions: ({ id }, _, context) => collisionsOf(id, context),
    risk: async ({ id }, _, { changeAssessments }) => {
      const assessment = await changeAssessments.of(id);
      return assessment && assessment.plan.targets.length > 0 ? assessment.risk : null;
    },
  },
  ChangeCheck: { collisions: (assessment) => ({ assessment, acknowledged: [] }) },
  ChangeCollisions: {
    nodes: ({ assessment, acknowledged }) =>
      assessment.collisions.slice(0, mostCollisions).map((collision) => {
        const key = collisionKey(collision);
        return { ...collision, key, acknowledged: acknowledged.find((one) => one.key === key) };
      }),
    totalCount: ({ assessment }) => assessment.collisions.length,
    blocking: ({ assessment }) => assessment.collisions.some(({ blocks }) => blocks),
    truncated: ({ assessment }) => assessment.truncated,
    nextFreeWindow: ({ assessment }, question, { changeAssessments }) =>
      changeAssessments.nextFree(assessment, question),
  },
  FreeChangeWindow: { from: ({ from }) => instant(from), to: ({ to }) => instant(to) },
  ChangeCollision: {
    changes: (collision, _, context) => changesOf(collision, context),
    changesRestricted: async (collision, _, context) =>
      collision.changes.length - (await changesOf(collision, context)).length,
    items: ({ items }, _, context) => itemsOf(items, context),
    itemCount: ({ items }) => items.length,
    itemsRestricted: async ({ items }, _, { visible }) => items.length - (await visible.only(items)).length,
    groups: async ({ groups = [] }, _, { visible }) =>
      (await visible.filter(groups, ({ itemId }) => itemId)).slice(0, mostShown),
    window: async ({ freeze }, _, { changeWindowReads }) =>
      freeze === undefined ? null : ((await changeWindowReads.find(freeze)) ?? null),
    acknowledgedAt: ({ acknowledged }) => acknowledged?.at ?? null,
    acknowledgedBy: ({ acknowledged }) => acknowledged?.by ?? null,
  },
  ChangeCollisionGroup: { item: async ({ itemId }, _, { items }) => (await items.one(itemId))! },
  ChangeRisk: {
    raisedTo: ({ raisedTo }) => raisedTo ?? null,
    staleItems: ({ staleItems }, _, context) => itemsOf(staleItems, context),
    staleCount: ({ staleItems }) => staleItems.length,
  },
} satisfies Resolvers;
