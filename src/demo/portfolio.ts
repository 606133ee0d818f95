import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { cypher } from '../generated/cypher.js';
import type { ServiceInput } from '../service/facts.js';
import type { Services } from '../services.js';
import { neighbours } from '../service/facts.js';
import { demo, done } from './done.js';

const file = fileURLToPath(new URL('../../demo/practices/portfolio.yaml', import.meta.url));
const keys = z.array(z.string()).default([]);
const shape = z.strictObject({
  live: z.array(
    z.strictObject({
      item: z.string(),
      tier: z.number(),
      supportTeam: z.string(),
      calendar: z.string(),
      availabilityTarget: z.number(),
      resolutionTarget: z.string(),
      customers: keys,
      subscribers: keys,
    }),
  ),
  ideas: z.array(z.strictObject({ name: z.string(), description: z.string() })),
});

const request = { actor: 'system', reason: 'Part of the demo.' };

/** Puts the demo estate's business services into the portfolio, live, and an idea behind them. */
export async function fillDemoPortfolio({
  graph,
  servicePortfolio,
}: Pick<Services, 'graph' | 'servicePortfolio'>): Promise<void> {
  const { live, ideas } = shape.parse(parse(readFileSync(file, 'utf8')));
  for (const { item, supportTeam, customers, subscribers, ...agreed } of live) {
    const [named] = await neighbours(graph, [demo(item)]);
    const [full] = await graph.run(cypher.cmdb.byIds, { ids: [named!.id] });
    const description = (full?.['valueProposition'] as string | undefined) ?? null;
    const { recordId } = done(
      `portfolio, ${item}`,
      await servicePortfolio.propose({ name: named!.name, description }, request),
    );
    const move = async (event: string, input: ServiceInput): Promise<void> => {
      done(`portfolio, ${item}`, await servicePortfolio.transition({ id: recordId, event, input }, request));
    };
    await move('DESIGN', { item: demo(item) });
    await move('GO_LIVE', { ...agreed, owner: demo('per-okafor'), supportTeam: demo(supportTeam) });
    if (customers.length + subscribers.length > 0)
      await move('SUBSCRIBE', { customers: customers.map(demo), subscribers: subscribers.map(demo) });
  }
  for (const idea of ideas) done(`portfolio, ${idea.name}`, await servicePortfolio.propose(idea, request));
}
