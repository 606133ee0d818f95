import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { WrittenRecord } from '../lifecycle/move.js';
import { Refusal } from '../refusal.js';
import type { Services } from '../services.js';

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
const demo = (key: string): string => `demo:${key}`;

/** Logs the demo's incidents. */
export async function logDemoIncidents({ incidents }: Pick<Services, 'incidents'>): Promise<void> {
  for (const { holdFor, service, items, team, ...about } of shape.parse(parse(readFileSync(file, 'utf8')))) {
    const input = { ...about, service: demo(service), items: items.map(demo), ...(team && { team: demo(team) }) };
    const logged = done(about.title, await incidents.log(input, request));
    if (holdFor === undefined) continue;
    const hold = {
      id: logged.recordId,
      event: 'HOLD',
      input: { holdReason: holdFor },
      expectedVersion: logged.version,
    };
    done(about.title, await incidents.transition(hold, request));
  }
}

function done(what: string, answer: WrittenRecord | Refusal): WrittenRecord {
  if (!(answer instanceof Refusal)) return answer;
  throw new Error(`The demo's incident, ${what}: ${answer.failures.map(({ message }) => message).join(' ')}`);
}
