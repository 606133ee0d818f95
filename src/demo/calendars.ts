import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { weekdays } from '../calendar/input.js';
import type { Services } from '../services.js';
import { done } from './done.js';

const file = fileURLToPath(new URL('../../demo/practices/calendars.yaml', import.meta.url));
const opening = { start: z.string(), end: z.string() };
const shape = z.array(
  z.strictObject({
    name: z.string(),
    description: z.string(),
    zone: z.string(),
    week: z.array(z.strictObject({ weekdays: z.array(z.enum(weekdays)), ...opening })),
    holidays: z.array(z.strictObject({ date: z.string(), name: z.string() })).default([]),
    extraOpenings: z.array(z.strictObject({ date: z.string(), ...opening })).default([]),
  }),
);

/** The calendars of demo/practices/calendars.yaml. */
export const readDemoCalendars = () => shape.parse(parse(readFileSync(file, 'utf8')));

/** Defines the demo's calendars; gives their ids by name. */
export async function defineDemoCalendars({ calendars }: Pick<Services, 'calendars'>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const input of readDemoCalendars()) {
    const request = { actor: 'system', reason: 'Part of the demo.' };
    const { calendarId } = done(`calendar ${input.name}`, await calendars.define(input, request));
    ids.set(input.name, calendarId);
  }
  return ids;
}
