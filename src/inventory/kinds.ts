import type {
  SaveAssetModelInput,
  SaveContractInput,
  SaveLicenceInput,
  SavePurchaseOrderInput,
  SaveWarrantyInput,
} from '../generated/graphql.js';
import { depreciationFaults } from '../asset/depreciation.js';
import type { InventoryRecord } from '../records.js';
import { dayText, given, type InputChecks } from './checks.js';
import type { InventoryKind, OrderLine } from './record.js';

/** What an input links a record to; `ids` null or empty ends all links of the type, undefined leaves them. */
export interface WantedLink {
  field: string;
  type: 'SUPPLIED_BY' | 'LICENSES' | 'BOUGHT_WITH' | 'ORDERS';
  /** Items by id or source:key, or ids of records of a kind. */
  ids: readonly string[] | undefined;
  to: 'item' | InventoryKind;
  /** Classes an item may have; any unless given. */
  classes?: readonly string[];
}

/** What an input makes of a record. */
export interface ReadInput {
  properties: Record<string, unknown>;
  links: WantedLink[];
}

interface KindInputs {
  AssetModel: SaveAssetModelInput;
  Contract: SaveContractInput;
  Warranty: SaveWarrantyInput;
  Licence: SaveLicenceInput;
  PurchaseOrder: SavePurchaseOrderInput;
}
export type InventoryInput = KindInputs[InventoryKind];

const mostSoftware = 100;
const mostLines = 500;
const wholeShare = 10_000;
const one = (id: string | null | undefined): readonly string[] | undefined =>
  id === undefined ? undefined : id === null ? [] : [id];

type Reader<Kind extends InventoryKind> = (
  input: KindInputs[Kind],
  checks: InputChecks,
  /** The record as it is, when it is changed. */
  before: InventoryRecord | undefined,
) => ReadInput;

const supplier = (field: string, id: string | null | undefined): WantedLink => ({
  field,
  type: 'SUPPLIED_BY',
  ids: one(id),
  to: 'item',
  classes: ['Organisation'],
});

/** How each kind's input is read. Fields that a new record needs are checked by {@link requiredOf}. */
export const readers: { [Kind in InventoryKind]: Reader<Kind> } = {
  AssetModel: (input, checks) => {
    const rule = input.depreciation;
    if (rule) {
      const { salvageShare = 0, ...rest } = rule;
      checks.whole('depreciation.salvageShare', salvageShare, { most: wholeShare });
      const terms = {
        ...rest,
        cost: wholeShare,
        salvage: Math.min(wholeShare, Math.max(0, salvageShare ?? 0)),
        rate: rule.rate ?? undefined,
        switchToStraightLine: rule.switchToStraightLine ?? false,
      };
      for (const { field, code, message } of depreciationFaults(terms))
        checks.failures.push({ field: `input.depreciation.${field}`, code, message });
    }
    return {
      properties: {
        name: checks.text('name', input.name, { required: true }),
        assetClass: checks.text('assetClass', input.assetClass, { required: true, longest: 60 })?.toLowerCase(),
        partNumber: checks.text('partNumber', input.partNumber, { longest: 200 }),
        storesData: input.storesData ?? undefined,
        depreciation: rule ? JSON.stringify(rule) : rule,
        minimumStock: checks.whole('minimumStock', input.minimumStock),
        endOfSupportOn: dayText(input.endOfSupportOn),
        note: checks.text('note', input.note),
      },
      links: [supplier('vendor', input.vendor)],
    };
  },
  Contract: (input, checks, before) => {
    const days = term(input, checks, before);
    return {
      properties: {
        name: checks.text('name', input.name, { required: true }),
        contractNumber: checks.text('contractNumber', input.contractNumber, { longest: 200 }),
        contractKind: input.kind ?? undefined,
        ...days,
        ...checks.money('cost', input.cost),
        noticeDays: checks.whole('noticeDays', input.noticeDays, { most: 3_660 }),
        note: checks.text('note', input.note),
      },
      links: [supplier('vendor', input.vendor)],
    };
  },
  Warranty: (input, checks, before) => ({
    properties: {
      name: checks.text('name', input.name, { required: true }),
      ...term(input, checks, before),
      terms: checks.text('terms', input.terms),
      note: checks.text('note', input.note),
    },
    links: [supplier('vendor', input.vendor)],
  }),
  Licence: (input, checks, before) => {
    if ((input.software?.length ?? 0) > mostSoftware) checks.fail('software', `takes at most ${mostSoftware}.`);
    if ((input.packageNames?.length ?? 0) > mostSoftware) checks.fail('packageNames', `takes at most ${mostSoftware}.`);
    return {
      properties: {
        name: checks.text('name', input.name, { required: true }),
        seats: checks.whole('seats', input.seats, { most: 1_000_000_000 }),
        packageNames: input.packageNames === undefined ? undefined : [...new Set(input.packageNames ?? [])],
        ...term(input, checks, before),
        ...checks.money('cost', input.cost),
        note: checks.text('note', input.note),
      },
      links: [
        supplier('vendor', input.vendor),
        { field: 'software', type: 'LICENSES', ids: input.software === null ? [] : input.software, to: 'item' },
        { field: 'order', type: 'BOUGHT_WITH', ids: one(input.order), to: 'PurchaseOrder' },
      ],
    };
  },
  PurchaseOrder: (input, checks) => {
    const lines = input.lines?.map(({ description, model, quantity, unitPrice }, index): OrderLine => {
      checks.text(`lines.${index}.description`, description, { required: true, longest: 500 });
      checks.whole(`lines.${index}.quantity`, quantity, { least: 1, most: 1_000_000 });
      checks.whole(`lines.${index}.unitPrice`, unitPrice, { most: 1_000_000_000 });
      return { line: index + 1, description: description.trim(), modelId: model ?? null, quantity, unitPrice };
    });
    if (input.lines !== undefined && (lines === undefined || lines.length < 1 || lines.length > mostLines))
      checks.fail('lines', `takes 1 to ${mostLines}.`);
    return {
      properties: {
        name: checks.text('name', input.name, { required: true }),
        orderedOn: dayText(input.orderedOn),
        currency: input.currency == null ? undefined : checks.currency('currency', input.currency),
        lines: lines && JSON.stringify(lines),
        note: checks.text('note', input.note),
      },
      links: [
        supplier('supplier', input.supplier),
        {
          field: 'lines',
          type: 'ORDERS',
          ids: lines && [...new Set(lines.flatMap(({ modelId }) => modelId ?? []))],
          to: 'AssetModel',
        },
      ],
    };
  },
};

/** What a record of a kind has to have, as properties with the input's names for them. */
export const requiredOf: Record<InventoryKind, readonly [property: string, field: string][]> = {
  AssetModel: [
    ['name', 'name'],
    ['assetClass', 'assetClass'],
  ],
  Contract: [
    ['name', 'name'],
    ['contractKind', 'kind'],
    ['startsOn', 'startsOn'],
  ],
  Warranty: [
    ['name', 'name'],
    ['startsOn', 'startsOn'],
    ['endsOn', 'endsOn'],
  ],
  Licence: [
    ['name', 'name'],
    ['startsOn', 'startsOn'],
  ],
  PurchaseOrder: [
    ['name', 'name'],
    ['orderedOn', 'orderedOn'],
    ['currency', 'currency'],
    ['lines', 'lines'],
  ],
};

/** Kinds of which two may not have one name. */
export const uniquelyNamed: ReadonlySet<InventoryKind> = new Set(['AssetModel', 'PurchaseOrder']);

function term(
  input: { startsOn?: unknown; endsOn?: unknown },
  checks: InputChecks,
  before: InventoryRecord | undefined,
): Record<string, unknown> {
  const [startsOn, endsOn] = [dayText(input.startsOn), dayText(input.endsOn)];
  const held = (value: string | null | undefined, was: string | undefined) => (value === undefined ? was : value);
  checks.days(['startsOn', held(startsOn, before?.startsOn)], ['endsOn', held(endsOn, before?.endsOn)]);
  return given({ startsOn, endsOn });
}
