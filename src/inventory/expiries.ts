import { Temporal } from 'temporal-polyfill';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { ExpiringRecord } from '../records.js';
import type { Sweep } from '../sweeper.js';
import type { Tasks } from '../task/tasks.js';
import { system } from '../lifecycle/lifecycles.js';

/** How many days before something ends a task is opened. */
export const noticeDays = [90, 30, 7] as const;

const names: Record<ExpiringRecord['recordType'], string> = {
  Contract: 'Contract',
  Warranty: 'Warranty',
  Licence: 'Licence',
};

/** The notices that are due on a day for what ends on another: the closest only, for what is known late. */
export function dueNotice(endsOn: string, today: string): number | undefined {
  const days = Temporal.PlainDate.from(today).until(endsOn).days;
  if (days < 0) return undefined;
  return noticeDays.filter((notice) => days <= notice).at(-1);
}

/**
 * Opens a task 90, 30 and 7 days before a contract, warranty or licence ends. Each notice has a key, which only one task
 * can have: however many processes look, it is opened once; a record that is extended gets notices of its new end.
 */
export class Expiries {
  constructor(
    private readonly graph: Graph,
    private readonly tasks: Tasks,
  ) {}

  readonly sweep: Sweep = {
    name: 'expiries',
    run: async (now) => {
      const today = new Date(now).toISOString().slice(0, 10);
      const until = Temporal.PlainDate.from(today).add({ days: noticeDays[0] }).toString();
      const ending = await this.graph.run(cypher.inventory.ending, { today, until });
      for (const record of ending) {
        const notice = dueNotice(record.endsOn, today)!;
        const key = `EXPIRY ${record.id} ${record.endsOn} ${notice}`;
        if (record.keys.includes(key)) continue;
        // A task of another process with the same key is a refusal, and all is well.
        await this.tasks.open(
          {
            title: `${names[record.recordType]} ${record.name} ends on ${record.endsOn}`.slice(0, 200),
            description: `${record.assets} assets are covered. Renew it, replace it, or let it end.`,
            kind: 'EXPIRY',
            dueOn: record.endsOn,
            about: record.id,
            key,
          },
          { ...system, reason: `${notice} days before its end` },
        );
      }
      // The next day may bring notices.
      return Date.parse(`${Temporal.PlainDate.from(today).add({ days: 1 }).toString()}T00:00:00Z`);
    },
  };
}
