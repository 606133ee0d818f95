import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { cypher } from '../generated/cypher.js';
import type { ProblemInput } from '../problem/problem.js';
import type { Services } from '../services.js';
import { demo, done } from './done.js';

const file = fileURLToPath(new URL('../../demo/practices/problems.yaml', import.meta.url));
const shape = z.array(
  z.strictObject({
    title: z.string(),
    description: z.string().exactOptional(),
    category: z.string(),
    service: z.string(),
    items: z.array(z.string()),
    team: z.string().exactOptional(),
    proactive: z.boolean().exactOptional(),
    /** By title. */
    incidents: z.array(z.string()).default([]),
    owner: z.string().exactOptional(),
    known: z
      .strictObject({
        cause: z.string(),
        causeCategory: z.string(),
        causeEvidence: z.string(),
        causeItem: z.string(),
        workaround: z.string(),
      })
      .exactOptional(),
  }),
);

const request = { actor: 'system' };

/** Raises the demo's problems: one is a known error whose workaround its incident has been given. */
export async function raiseDemoProblems({ problems, graph }: Pick<Services, 'problems' | 'graph'>): Promise<void> {
  const logged = await graph.run(cypher.lifecycle.page, {
    ...{ types: ['Incident'], states: null, prefix: '', before: null, limit: 100 },
  });
  for (const { known, owner, team, service, items, incidents, ...about } of shape.parse(
    parse(readFileSync(file, 'utf8')),
  )) {
    const { title } = about;
    const raised = done(
      `problem ${title}`,
      await problems.raise(
        {
          ...about,
          ...{ service: demo(service), items: items.map(demo), ...(team !== undefined && { team: demo(team) }) },
          incidents: logged.flatMap((one) => ('title' in one && incidents.includes(one.title) ? [one.id] : [])),
        },
        request,
      ),
    );
    if (!known || owner === undefined) continue;
    const steps: [event: string, input: ProblemInput][] = [
      ['ASSESS', {}],
      ['ANALYSE', { owner: demo(owner) }],
      ['DECLARE_KNOWN_ERROR', { ...known, causeItem: demo(known.causeItem) }],
      ['PUBLISH', {}],
    ];
    let { version } = raised;
    for (const [event, input] of steps) {
      const order = { id: raised.recordId, event, input, expectedVersion: version };
      ({ version } = done(`problem ${title}`, await problems.transition(order, request)));
    }
  }
}
