import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ParsedDocument, RelationshipRow } from '../import/rows.js';

const demoFolder = fileURLToPath(new URL('../../demo', import.meta.url));

const fieldsByName = z.record(z.string(), z.unknown());

const groupShape = z.strictObject({
  name: z.string(),
  reduce: z.enum(['WORST', 'BEST', 'K_OF_N', 'WEIGHTED']),
  k: z.number().exactOptional(),
  failAt: z.string().exactOptional(),
  threshold: z.number().exactOptional(),
  unknownAs: z.string().exactOptional(),
});

/** `to` is one key, several, or several with the weight of each. */
const relationshipShape = z.strictObject({
  type: z.string(),
  to: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.number())]),
  group: z.string().exactOptional(),
});

const itemShape = z.looseObject({
  class: z.string(),
  key: z.string(),
  attributes: fieldsByName.exactOptional(),
  groups: z.array(groupShape).exactOptional(),
  relationships: z.array(relationshipShape).exactOptional(),
});

const fileShape = z.strictObject({ defaults: fieldsByName.exactOptional(), items: z.array(itemShape) });

type DemoFile = z.infer<typeof fileShape>;
type DemoRelationship = z.infer<typeof relationshipShape>;

/**
 * The demo estate in demo/*.yaml as rows of one import.
 * @param now what `today` in the files is counted from, so a certificate that expires soon always does. All instants are
 * the day's first in UTC: reading again on the same day gives the same rows.
 * @throws Error naming the file and the place, for a file that does not have the shape of the others
 */
export function readDemoEstate(now: Date = new Date()): ParsedDocument {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC').toPlainDate();
  const document: ParsedDocument = { items: [], relationships: [], rejected: [], warnings: [] };
  for (const name of readdirSync(demoFolder).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const { defaults = {}, items } = readFile(name);
    items.forEach(({ class: itemClass, key, attributes, groups, relationships = [], ...fields }, index) => {
      const path = `${name}: items.${index}`;
      document.items.push({
        path,
        class: itemClass,
        key,
        fields: resolveDates({ ...defaults, ...fields }, today),
        ...(attributes && { attributes: resolveDates(attributes, today) }),
        ...(groups && { groups }),
      });
      relationships.forEach((relationship, place) =>
        document.relationships.push(...rowsOf(`${path}.relationships.${place}`, key, relationship)),
      );
    });
  }
  return document;
}

function readFile(name: string): DemoFile {
  const read = fileShape.safeParse(parse(readFileSync(join(demoFolder, name), 'utf8')));
  if (read.success) return read.data;
  throw new Error(`demo/${name} cannot be read:\n${z.prettifyError(read.error)}`);
}

function rowsOf(path: string, key: string, { type, to, group }: DemoRelationship): RelationshipRow[] {
  const providers: [string, number?][] =
    typeof to === 'string' ? [[to]] : Array.isArray(to) ? to.map((provider) => [provider]) : Object.entries(to);
  return providers.map(([provider, weight]) => ({
    path,
    from: { key },
    type,
    to: { key: provider },
    ...(group !== undefined && { group }),
    ...(weight !== undefined && { weight }),
  }));
}

/** Turns `today+P9D` and `today-P30D` into instants. */
function resolveDates(fields: Record<string, unknown>, today: Temporal.PlainDate): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const relative = typeof value === 'string' ? /^today([+-]P\d+D)$/.exec(value)?.[1] : undefined;
      if (relative === undefined) return [name, value];
      const date = today.add(relative);
      return [name, date.toZonedDateTime('UTC').toInstant().toString()];
    }),
  );
}
