/** What an attribute of a class holds. */
export interface ModelField {
  readonly name: string;
  /** A built-in or product scalar, or the name of an enum. */
  readonly type: string;
  readonly list: boolean;
  readonly required: boolean;
  /** Whether a source's explicit null clears it. */
  readonly clearable: boolean;
  readonly description: string | undefined;
  /** The values, when the type is an enum. */
  readonly enumValues: readonly string[] | undefined;
}

/** A class of configuration items, as declared by one SDL type. */
export interface ItemClass {
  /** The GraphQL type and the Neo4j label: `VirtualMachine`. */
  readonly name: string;
  /** Its value of ConfigurationItemClass: `VIRTUAL_MACHINE`. */
  readonly enumValue: string;
  /** Its member of ConfigurationItemInput: `virtualMachine`. */
  readonly inputName: string;
  readonly description: string | undefined;
  /** Ordered identification rules, strongest first. */
  readonly identifiedBy: readonly (readonly string[])[];
  /** ISO 8601 duration. */
  readonly staleAfter: string;
  readonly staleAfterMs: number;
  /** How long after its last sighting an item is retired by itself; undefined: never. */
  readonly retireAfterMs?: number | undefined;
  /** Interfaces it implements beside ConfigurationItem and Node. */
  readonly interfaces: readonly string[];
  /** The attributes it declares beside those of every item. */
  readonly fields: ReadonlyMap<string, ModelField>;
}

export type ImpactMap = 'IDENTITY' | 'INCREASE' | 'DECREASE' | 'SET' | 'IGNORE';

/** A relationship type between items, as declared by one value of RelationshipType. */
export interface RelationshipTypeModel {
  readonly name: string;
  readonly description: string | undefined;
  readonly carriesImpact: boolean;
  readonly map: ImpactMap;
  readonly mapSeverity: string | undefined;
  /** Class names allowed at the tail, the dependent. */
  readonly from: ReadonlySet<string>;
  /** Class names allowed at the head, the provider. */
  readonly to: ReadonlySet<string>;
}

/** Everything the SDL declares about configuration items. Immutable; made once at start. */
export interface Model {
  /** By type name. */
  readonly classes: ReadonlyMap<string, ItemClass>;
  readonly byEnumValue: ReadonlyMap<string, ItemClass>;
  readonly byInputName: ReadonlyMap<string, ItemClass>;
  readonly relationshipTypes: ReadonlyMap<string, RelationshipTypeModel>;
}

/** Relationship types that carry impact, for the marked places of statements. */
export function impactTypes(model: Model): string[] {
  return [...model.relationshipTypes.values()].filter((type) => type.carriesImpact).map(({ name }) => name);
}

/** A model that cannot be used. The message has a line for each fault, naming file, type and field. */
export class ModelError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The model has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.name = 'ModelError';
  }
}

/** `VirtualMachine` -> `VIRTUAL_MACHINE`, `DNSZone` -> `DNS_ZONE`. */
export function toEnumValue(typeName: string): string {
  return typeName
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toUpperCase();
}

/** `VirtualMachine` -> `virtualMachine`, `DNSZone` -> `dnsZone`. */
export function toInputName(typeName: string): string {
  return typeName.replace(/^[A-Z]+(?=[A-Z][a-z]|$|[0-9])|^[A-Z]/, (head) => head.toLowerCase());
}
