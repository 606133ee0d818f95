import { openTimeOf } from '../calendar/answers.js';
import type { Calendar } from '../calendar/calendar.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { BareFacts } from '../lifecycle/kind.js';
import { linksOf } from '../lifecycle/links.js';
import type { RecordLink } from '../records.js';
import { acceptBy, isHandedOver } from './acceptance.js';
import type { RootCauses } from '../rootcause/root-causes.js';
import type { Assessor } from './assessment.js';
import { incidentLinkTypes, isOwn, singleLinks, type IncidentFacts, type Linked } from './incident.js';
import { noTies, tiesAfter, type ItemTies } from './items.js';
import { readNamed } from './named.js';
import { readPlain } from './plain.js';
import { calendarsOf, readPractice } from './practices.js';

/** Reads what guards look at, for several incidents at once. */
export async function readIncidentFacts(
  runner: Runner,
  bare: readonly BareFacts<IncidentFacts>[],
  { assessor, rootCauses }: { assessor: Assessor; rootCauses: RootCauses },
): Promise<IncidentFacts[]> {
  // What is not there yet is tied to nothing.
  const ids = bare.flatMap(({ record }) => (record.version > 0 ? [record.id] : []));
  const links = ids.length === 0 ? new Map<string, RecordLink[]>() : await linksOf(runner, ids, incidentLinkTypes);
  const held = bare.map(({ record }) => linkedOf(links.get(record.id) ?? []));
  const said = await Promise.all(bare.map(({ input }, index) => readNamed(runner, input, held[index]!.linked)));
  const services = said.map(({ named }, index) =>
    named.service === undefined ? held[index]!.linked.service : (named.service ?? undefined),
  );
  const practice = await readPractice(runner);
  const calendars = await calendarsOf(
    runner,
    services.flatMap((service) => service ?? []),
    practice,
  );
  const tasks = ids.length === 0 ? [] : await runner.run(cypher.incident.openTasks, { ids });
  const broken = ids.length === 0 ? [] : await runner.run(cypher.clock.breached, { ids });
  const openTasks = new Map(tasks.map(({ id, numbers }) => [id, numbers]));
  return Promise.all(
    bare.map(async (one, index): Promise<IncidentFacts> => {
      const { record, input, actor, now } = one;
      const { linked, ties: before } = held[index]!;
      const { named, said: items, problems } = said[index]!;
      const plain = readPlain(input, now);
      const ties = tiesAfter(before, items);
      const service = services[index];
      const assessment = input.assess
        ? await assessor.assess({
            ...{ service, items: ties.manual, reporter: named.reporter ?? linked.reporter },
            affectedUsers: input.affectedUsers === undefined ? record.affectedUsers : input.affectedUsers,
          })
        : undefined;
      const concerned = linked.service !== undefined || before.manual.length > 0;
      const placed =
        input.rank && concerned && (named.rootCause != null || input.causeOutside)
          ? await rootCauses.place(record.id, named.rootCause ?? null)
          : undefined;
      const calendar = calendars.of(service);
      return {
        ...one,
        record: { ...record, ...linked },
        problems: [...plain.problems, ...problems],
        ...{ properties: plain.properties, linked, practice, assessment, placed, before },
        named: input.causeOutside ? { ...named, rootCause: null } : named,
        ties: assessment ? tiesAfter(before, items, assessment.services) : ties,
        closeAt: after(calendar, now, practice.closeAfter),
        reopenUntil: after(calendar, now, practice.reopenWithin),
        cause: links.get(record.id)?.find(({ type }) => type === 'CAUSED_BY'),
        acceptBy: isHandedOver(named, linked)
          ? await acceptBy(runner, record.id, Date.parse(now), practice.acceptWithin)
          : undefined,
        openTasks: openTasks.get(record.id) ?? [],
        ancestors: named.parent == null ? [] : await runner.run(cypher.incident.ancestors, { id: named.parent }),
        fingerprintHolder: await holderOf(runner, input.fingerprint),
        own: isOwn(record, actor),
        breached: broken.includes(record.id),
      };
    }),
  );
}

/** The ties that links are. */
export function linkedOf(links: readonly RecordLink[]): { linked: Linked; ties: ItemTies } {
  if (links.length === 0) return { linked: {}, ties: noTies };
  const linked = Object.fromEntries(
    singleLinks.flatMap(({ field, type }) => {
      const link = links.find((one) => one.type === type);
      return link ? [[field, link.to]] : [];
    }),
  );
  const affected = (origin: string): string[] =>
    links.filter((link) => link.type === 'AFFECTS' && link['origin'] === origin).map(({ to }) => to);
  return {
    linked,
    ties: {
      ...{ manual: affected('MANUAL'), computed: affected('COMPUTED') },
      vetoed: links.filter(({ type }) => type === 'VETOES').map(({ to }) => to),
    },
  };
}

/** So much open time later. */
function after(calendar: Calendar, now: string, length: string): string | undefined {
  const due = calendar.due(Date.parse(now), openTimeOf(length)!);
  return due === undefined ? undefined : new Date(due).toISOString();
}

async function holderOf(runner: Runner, fingerprint: string | null | undefined): Promise<string | undefined> {
  if (fingerprint == null) return undefined;
  const holder = await runner.run(cypher.incident.byFingerprint, { fingerprint: fingerprint.trim() });
  return holder && (holder.seen ? holder.number : 'An incident that you may not see');
}
