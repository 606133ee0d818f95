import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Services } from '../services.js';
import { demo, done } from './done.js';

const file = fileURLToPath(new URL('../../demo/practices/incidents.yaml', import.meta.url));
const shape = z.array(
  z.strictObject({
    title: z.string(),
    description: z.string().exactOptional(),
    category: z.string(),
    service: z.string(),
    items: z.array(z.string()).default([]),
    urgency: z.enum(['HIGH', 'MEDIUM', 'LOW']).exactOptional(),
    team: z.string().exactOptional(),
    holdFor: z.literal('VENDOR').exactOptional(),
  }),
);

const request = { actor: 'system' };

/** Logs the demo's incidents. */
export async function logDemoIncidents({ incidents }: Pick<Services, 'incidents'>): Promise<void> {
  for (const { holdFor, service, items, team, ...about } of shape.parse(parse(readFileSync(file, 'utf8')))) {
    const input = { ...about, service: demo(service), items: items.map(demo), ...(team && { team: demo(team) }) };
    const logged = done(`incident ${about.title}`, await incidents.log(input, request));
    if (holdFor === undefined) continue;
    const hold = {
      id: logged.recordId,
      event: 'HOLD',
      input: { holdReason: holdFor },
      expectedVersion: logged.version,
    };
    done(`incident ${about.title}`, await incidents.transition(hold, request));
  }
}
