import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { cypher } from '../generated/cypher.js';
import { neighbours } from '../service/facts.js';
import type { Services } from '../services.js';
import { demo, done } from './done.js';

const file = fileURLToPath(new URL('../../demo/practices/catalogue.yaml', import.meta.url));
const money = z.strictObject({ minorUnits: z.number(), currency: z.string() });
const shape = z.strictObject({
  offerings: z.array(
    z.strictObject({
      name: z.string(),
      service: z.string(),
      description: z.string(),
      price: money.exactOptional(),
      cost: money.exactOptional(),
      per: z.enum(['ONCE', 'MONTH', 'YEAR']),
      offeredTo: z.array(z.string()).default([]),
    }),
  ),
  items: z.array(
    z.strictObject({
      name: z.string(),
      offering: z.string(),
      description: z.string(),
      form: z.unknown(),
      approval: z
        .strictObject({
          mode: z.enum(['FIRST', 'ALL', 'PERCENT', 'COUNT']),
          threshold: z.number().exactOptional(),
          requiredRoles: z.array(z.string()).exactOptional(),
          deadlineHours: z.number(),
          onTimeout: z.enum(['ESCALATE', 'REJECT']),
        })
        .exactOptional(),
      approvers: z.array(z.strictObject({ who: z.string(), roles: z.array(z.string()) })).default([]),
      steps: z.array(
        z.strictObject({
          key: z.string(),
          title: z.string(),
          assignee: z.string(),
          after: z.array(z.string()).default([]),
          dueIn: z.string(),
        }),
      ),
      fulfilmentTarget: z.string(),
      closeAfter: z.string().exactOptional(),
    }),
  ),
  requests: z.array(
    z.strictObject({
      item: z.string(),
      requester: z.string(),
      answers: z.unknown(),
      note: z.string().exactOptional(),
    }),
  ),
});

const request = { actor: 'system', reason: 'Part of the demo.' };

/** Offers what the demo estate's services give, and lets two people ask for something. The portfolio is filled already. */
export async function fillDemoCatalogue({
  graph,
  offerings,
  catalogue,
  serviceRequests,
}: Pick<Services, 'graph' | 'offerings' | 'catalogue' | 'serviceRequests'>): Promise<void> {
  const read = shape.parse(parse(readFileSync(file, 'utf8')));
  const ids = new Map<string, string>();
  for (const { service, offeredTo, ...offering } of read.offerings) {
    const input = { ...offering, service: await serviceOf(graph, demo(service)), offeredTo: offeredTo.map(demo) };
    const { recordId } = done(`catalogue, ${offering.name}`, await offerings.plan(input, request));
    ids.set(offering.name, recordId);
    done(
      `catalogue, ${offering.name}`,
      await offerings.transition({ id: recordId, event: 'OFFER', input: {} }, request),
    );
  }
  for (const { offering, approvers, steps, ...item } of read.items) {
    const input = {
      ...{ ...item, offering: ids.get(offering)! },
      approvers: approvers.map(({ who, roles }) => ({ who: demo(who), roles })),
      steps: steps.map((step) => ({ ...step, assignee: demo(step.assignee) })),
    };
    const { recordId } = done(`catalogue, ${item.name}`, await catalogue.draft(input, request));
    ids.set(item.name, recordId);
    done(`catalogue, ${item.name}`, await catalogue.transition({ id: recordId, event: 'PUBLISH', input: {} }, request));
  }
  for (const { item, requester, ...asked } of read.requests) {
    const input = { ...asked, item: ids.get(item)!, requester: demo(requester) };
    done(`catalogue, ${item}`, await serviceRequests.request(input, true, request));
  }
}

/** The id of the service of the portfolio that an item realises. */
async function serviceOf(graph: Services['graph'], item: string): Promise<string> {
  const [named] = await neighbours(graph, [item]);
  const id = await graph.run(cypher.service.ofItem, { itemId: named!.id });
  if (id === undefined) throw new Error(`The demo's catalogue: ${item} realises no service of the portfolio.`);
  return id;
}
