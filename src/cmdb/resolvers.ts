import { hasRole, readersOfTheTrail } from '../access/principal.js';
import type { ConfigurationItemClass, Resolvers, ServerResolvers } from '../generated/graphql.js';
import type { ItemClass, Model, ModelField } from '../model/model.js';
import type {
  AgreementRecord,
  AlertRecord,
  AnyLifecycleRecord,
  CalendarRecord,
  ChangeWindowRecord,
  ChangeSetRecord,
  CheckRecord,
  DuplicateFindingRecord,
  InventoryRecord,
  ItemRecord,
  MaintenanceRecord,
  ReservationRecord,
  ScrapCertificateRecord,
  ServiceMappingRecord,
  SilenceRecord,
} from '../records.js';
import { statusOf } from './status.js';

/** The fields that every class answers in the same way. Typed by one class, for all have them. */
const itemFields = {
  class: (item, _, { items }) => enumValueOf(items.classOf(item)),
  tags: ({ tags }) => tags ?? [],
  attributes: ({ attributes }) => (attributes === undefined ? {} : JSON.parse(attributes)) as unknown,
  status: statusOf,
  keys: (item, _, { items }) => items.keys(item),
  groups: (item, _, { items }) => items.groups(item),
  dependencies: (item, wanted, { items }) => items.dependencies(item, wanted),
  dependents: (item, wanted, { items }) => items.dependents(item, wanted),
  provenance: (item, _, { items }) => items.provenance(item),
  lastSeenAt: async (item, _, { items }) => (await items.lastSeenAt(item)) ?? null,
  dataAge: (item, _, { items, now }) => items.dataAge(item, now().getTime()),
  stale: (item, _, { items }) => items.stale(item),
  asset: (item, _, { assetReads }) => assetReads.ofItem(item.id),
  services: ({ id }, { first }, { mappingReads }) => mappingReads.servicesOf(id, first),
  checks: (item, wanted, { checkReading }) => checkReading.ofItem(item.id, wanted),
} satisfies ServerResolvers;

/** Reads of configuration items. What is a property of its record needs no resolver. */
export const cmdbResolvers = {
  Query: {
    node: async (
      _,
      { id },
      {
        items,
        changeSets,
        alertReads,
        checkReading,
        maintenances,
        calendarReads,
        changeWindowReads,
        agreementReads,
        mappingReads,
        records,
        inventoryReads,
        assetReads,
        principal,
      },
    ) => {
      const found = await Promise.all([
        items.one(id),
        items.finding(id),
        // Reading the audit trail is a role of its own.
        hasRole(principal, ...readersOfTheTrail) ? changeSets.find(id) : undefined,
        alertReads.one(id),
        alertReads.silence(id),
        checkReading.one(id),
        maintenances.find(id),
        records.one(id),
        inventoryReads.one(id),
        assetReads.reservation(id),
        assetReads.certificate(id),
        calendarReads.find(id),
        changeWindowReads.find(id),
        agreementReads.find(id),
        mappingReads.byId(id),
      ]);
      return found.find((record) => record !== undefined) ?? null;
    },
    configurationItem: async (_, { id }, { items }) => (await items.one(id)) ?? null,
    configurationItemByKey: async (_, { source, key }, { items }) => (await items.byKey(source, key)) ?? null,
    configurationItems: (_, wanted, { items }) => items.list(wanted),
    configurationItemClasses: (_, __, { model }) => [...model.classes.values()],
    relationshipTypes: (_, __, { model }) => [...model.relationshipTypes.values()],
    duplicateFindings: (_, wanted, { items }) => items.findings(wanted),
  },
  Node: { __resolveType: typeOfNode },
  ConfigurationItem: { __resolveType: typeOfItem, ...itemFields },
  Machine: { __resolveType: typeOfItem },
  DependencyEdge: { weight: ({ weight }) => weight ?? 1 },
  DuplicateFinding: { items: (finding, _, { items }) => items.itemsOf(finding) },
  ConfigurationItemClassInfo: {
    class: enumValueOf,
    typeName: ({ name }) => name,
    identifiedBy: ({ identifiedBy }) => identifiedBy.map((rule) => [...rule]),
    attributes: ({ fields }) => [...fields.values()],
    itemCount: ({ name }, _, { items }) => items.countOf(name),
  },
  AttributeInfo: { type: ({ type, list }) => (list ? `[${type}!]` : type) },
  RelationshipTypeInfo: {
    type: ({ name }) => name,
    from: ({ from }, _, { model }) => enumValues(model, from),
    to: ({ to }, _, { model }) => enumValues(model, to),
  },
} satisfies Resolvers;

/** The resolvers of every class of the model, the user's own included: common fields, and JSON kept as text. */
export function classResolvers({ classes }: Model): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    [...classes.values()].map(({ name, fields }) => [
      name,
      {
        ...itemFields,
        ...Object.fromEntries(
          [...fields.values()].filter(({ type }) => type === 'JSON').map((field) => [field.name, parsed(field)]),
        ),
      },
    ]),
  );
}

function parsed({ name, list }: ModelField): (item: ItemRecord) => unknown {
  const parse = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : null);
  return (item) => {
    const stored = item[name];
    return list && Array.isArray(stored) ? stored.map(parse) : parse(stored);
  };
}

/** Classes come from the model, which may hold more than the generated types know. */
function typeOfItem(item: ItemRecord): 'Server' {
  return item.class as 'Server';
}

function typeOfNode(
  record:
    | ItemRecord
    | ChangeSetRecord
    | DuplicateFindingRecord
    | AlertRecord
    | SilenceRecord
    | CheckRecord
    | MaintenanceRecord
    | InventoryRecord
    | ReservationRecord
    | ScrapCertificateRecord
    | CalendarRecord
    | ChangeWindowRecord
    | AgreementRecord
    | ServiceMappingRecord
    | AnyLifecycleRecord,
):
  | 'Server'
  | 'ChangeSet'
  | 'DuplicateFinding'
  | 'Alert'
  | 'Silence'
  | 'Check'
  | 'Maintenance'
  | InventoryRecord['recordType']
  | 'AssetReservation'
  | 'ScrapCertificate'
  | 'Calendar'
  | 'ChangeWindow'
  | 'Agreement'
  | 'ServiceMapping'
  | AnyLifecycleRecord['recordType'] {
  if ('class' in record) return typeOfItem(record);
  if ('recordType' in record) return record.recordType;
  if ('exemptTypes' in record) return 'ChangeWindow';
  if ('matchers' in record) return 'Silence';
  if ('firstStartsAt' in record) return 'Alert';
  if ('maxAttempts' in record) return 'Check';
  if ('along' in record) return 'ServiceMapping';
  if ('appliedAt' in record) return 'Maintenance';
  if ('current' in record) return 'Calendar';
  if ('levels' in record) return 'Agreement';
  return 'contentHash' in record ? 'ChangeSet' : 'DuplicateFinding';
}

function enumValueOf({ enumValue }: ItemClass): ConfigurationItemClass {
  return enumValue as ConfigurationItemClass;
}

function enumValues({ classes }: Model, names: ReadonlySet<string>): ConfigurationItemClass[] {
  return [...names].flatMap((name) => classes.get(name) ?? []).map(enumValueOf);
}
