import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';
import { z } from 'zod';
import type { InventoryInput } from '../inventory/kinds.js';
import type { InventoryKind } from '../inventory/record.js';
import type { Services } from '../services.js';
import { done } from './done.js';

const folder = fileURLToPath(new URL('../../demo/inventory', import.meta.url));
const entry = z.looseObject({ name: z.string(), covers: z.array(z.string()).exactOptional() });
const shape = z.strictObject({
  models: z.array(entry),
  orders: z.array(entry),
  contracts: z.array(entry),
  warranties: z.array(entry),
  licences: z.array(entry),
});

const kinds: readonly [keyof z.infer<typeof shape>, InventoryKind][] = [
  ['models', 'AssetModel'],
  ['orders', 'PurchaseOrder'],
  ['contracts', 'Contract'],
  ['warranties', 'Warranty'],
  ['licences', 'Licence'],
];

const request = { actor: 'system', reason: 'The database was empty and DEMO is true.' };

/** Loads the assets of the demo estate and what stands around them. The estate's items are there already. */
export async function loadDemoInventory(
  { inventory, assets, assetImports }: Pick<Services, 'inventory' | 'assets' | 'assetImports'>,
  source: string,
  now: Date = new Date(),
): Promise<void> {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('UTC').toPlainDate();
  const read = shape.parse(parse(readFileSync(`${folder}/records.yaml`, 'utf8')));
  const ids = new Map<string, string>();
  const covers = new Map<string, string[]>();
  for (const [list, kind] of kinds)
    for (const { covers: tags = [], ...fields } of read[list]) {
      const saved = await inventory.save(kind, resolved(fields, today, ids) as InventoryInput, request);
      const { recordId } = done(`inventory, ${fields.name}`, saved);
      ids.set(fields.name, recordId);
      for (const tag of tags) covers.set(tag, [...(covers.get(tag) ?? []), recordId]);
    }
  const content = readFileSync(`${folder}/assets.csv`, 'utf8');
  const { rejected } = await assetImports.run({ source, format: 'CSV', content }, request);
  if (rejected.length > 0)
    throw new Error(
      `demo/inventory/assets.csv: ${rejected.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
  for (const [tag, coveredBy] of covers)
    done(`asset ${tag}`, await assets.move({ id: tag, event: 'EDIT', input: { coveredBy } }, request));
}

/** Days in place of `today+P40D`, ids of models in place of their names. */
function resolved(
  fields: Record<string, unknown>,
  today: Temporal.PlainDate,
  ids: ReadonlyMap<string, string>,
): unknown {
  const values = Object.entries(fields).map(([name, value]): [string, unknown] => {
    const relative = typeof value === 'string' ? /^today\+(P\d+D)$/.exec(value)?.[1] : undefined;
    if (relative !== undefined) return [name, today.add(relative).toString()];
    if (name === 'lines') return [name, (value as Record<string, unknown>[]).map((line) => resolved(line, today, ids))];
    return [name, name === 'model' ? ids.get(value as string) : value];
  });
  return Object.fromEntries(values);
}
