import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  GraphQLError,
  Kind,
  Source,
  getLocation,
  parse,
  print,
  valueFromASTUntyped,
  visit,
  type ASTNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type EnumTypeExtensionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
  type ValueNode,
} from 'graphql';
import { millisecondsOf } from '../durations.js';
import {
  ModelError,
  toEnumValue,
  toInputName,
  type ImpactMap,
  type ItemClass,
  type Model,
  type ModelField,
  type RelationshipTypeModel,
} from './model.js';

/** Reads every `.graphql` file of the folders, subfolders included, in a stable order. */
export function readSdl(folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.graphql'))
      .sort()
      .map((name) => new Source(readFileSync(join(folder, name), 'utf8'), join(basename(folder), name))),
  );
}

/** Attributes a class may hold. Anything else would need a node of its own: relate to another class instead. */
const scalars = new Set(['String', 'Int', 'Float', 'Boolean', 'ID', 'DateTime', 'Date', 'JSON']);
/** Labels the product uses for records of its own. */
const ownLabels = new Set([
  'ConfigurationItem',
  'Identity',
  'ChangeSet',
  'Unsealed',
  'FeedHead',
  'IdempotencyKey',
  'DependencyGroup',
  'DuplicateFinding',
  'ImportRun',
  'Migration',
  'MigrationLease',
  'StatusHead',
  'Maintenance',
  'MaintenancePeriod',
  'StatusInterval',
  'StatusHour',
  'HistoryHead',
]);
/** Relationship types the product uses for its own ends. */
const ownTypes = new Set([
  'ENDED',
  'IDENTIFIES',
  'CHANGED',
  'HAS_GROUP',
  'MERGED_INTO',
  'CONCERNS',
  'COVERS',
  'TELLS_OF',
]);
/** Properties the product keeps on every item beside the fields of ConfigurationItem. */
const ownProperties = new Set([
  'observed',
  'effective',
  'statusSince',
  'statusVersion',
  'statusCausedBy',
  'statusChangedAt',
  'previousEffective',
  'observedAt',
  'observedMessage',
  'observedSource',
  'inMaintenance',
  'maintenanceDepth',
  'mergedInto',
  'retiredBy',
  'searchWords',
  'ownerTeams',
  'ownerOrganisations',
  'lock',
  'reported',
  'key',
  'changeSet',
  'identityKeys',
  'class',
  'set',
]);
const directiveNames = new Set([
  'ci',
  'impact',
  'connects',
  'required',
  'clearable',
  'access',
  'deprecated',
  'specifiedBy',
  'oneOf',
]);

/** What reading gives: the model, and the whole SDL with the classes' inherited fields filled in. */
export interface ReadModel {
  model: Model;
  typeDefs: DocumentNode;
}

/** Reads the model out of SDL. Throws a ModelError that lists every fault found. */
export function readModel(sources: readonly Source[]): ReadModel {
  const faults: string[] = [];
  const documents = sources.flatMap((source) => {
    try {
      return [parse(source)];
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const line = error.locations?.[0]?.line ?? 1;
      faults.push(`${source.name}:${line}: ${error.message}`);
      return [];
    }
  });
  const fault = (node: ASTNode | undefined, subject: string, message: string): void => {
    const where = node?.loc ? `${node.loc.source.name}:${getLocation(node.loc.source, node.loc.start).line}` : 'schema';
    faults.push(`${where}: ${subject}: ${message}`);
  };
  if (faults.length > 0) throw new ModelError(faults);

  const definitions = documents.flatMap((document) => document.definitions);
  checkNames(definitions, fault);
  const enums = new Map<string, EnumTypeDefinitionNode>();
  const interfaces = new Map<string, InterfaceTypeDefinitionNode>();
  const declared: ObjectTypeDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION)
      enums.set(definition.name.value, withExtensions(definition, definitions, 'values'));
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) interfaces.set(definition.name.value, definition);
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) declared.push(definition);
  }
  checkDirectives(definitions, enums, fault);

  // What a class is extended by is the class's own.
  const whole = new Map(declared.map((node) => [node, withExtensions(node, definitions, 'fields')]));
  const objects = [...whole.values()];
  const classNodes = objects.filter((node) => implemented(node).has('ConfigurationItem'));
  const common = new Set((interfaces.get('ConfigurationItem')?.fields ?? []).map((field) => field.name.value));
  for (const node of objects)
    if (directive(node, 'ci') && !implemented(node).has('ConfigurationItem'))
      fault(
        node,
        node.name.value,
        'has @ci but does not implement ConfigurationItem. Add `implements ConfigurationItem & Node`.',
      );
  const classes = new Map(
    classNodes.map((node) => [node.name.value, readClass(node, enums, interfaces, common, fault)]),
  );
  checkDerivedNames(classNodes, definitions, fault);
  checkExtensions(definitions, [...classes.values()], fault);
  const relationshipTypes = readRelationshipTypes(definitions, [...classes.values()], interfaces, fault);
  if (faults.length > 0) throw new ModelError(faults);

  const groups = [...interfaces.values()].filter((node) => implemented(node).has('ConfigurationItem'));
  const filled = new Map<ASTNode, DocumentNode['definitions'][number]>([
    ...declared
      .filter((node) => classes.has(node.name.value))
      .map((node) => [node, withInheritedFields(whole.get(node)!, interfaces)] as const),
    ...groups.map((node) => [node, withInheritedFields(node, interfaces)] as const),
  ]);
  return {
    model: {
      classes,
      byEnumValue: new Map([...classes.values()].map((itemClass) => [itemClass.enumValue, itemClass])),
      byInputName: new Map([...classes.values()].map((itemClass) => [itemClass.inputName, itemClass])),
      relationshipTypes,
    },
    typeDefs: {
      kind: Kind.DOCUMENT,
      definitions: definitions
        .filter((node) => !(node.kind === Kind.OBJECT_TYPE_EXTENSION && classes.has(node.name.value)))
        .map((definition) => filled.get(definition) ?? definition),
    },
  };
}

type Fault = (node: ASTNode | undefined, subject: string, message: string) => void;
type Definitions = DocumentNode['definitions'];

function checkNames(definitions: Definitions, fault: Fault): void {
  const seen = new Map<string, ASTNode>();
  for (const definition of definitions) {
    if (!('name' in definition) || !definition.name || definition.kind.endsWith('Extension')) continue;
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const name = definition.name.value;
    const first = seen.get(name);
    if (first) fault(definition, name, `is already defined in ${where(first)}. Choose another name.`);
    else seen.set(name, definition);
  }
}

function where(node: ASTNode): string {
  return node.loc ? `${node.loc.source.name}:${getLocation(node.loc.source, node.loc.start).line}` : 'the schema';
}

/** Directives, their arguments and their values: graphql-js finds some of it, but without type and field. */
function checkDirectives(
  definitions: Definitions,
  enums: ReadonlyMap<string, EnumTypeDefinitionNode>,
  fault: Fault,
): void {
  const known = new Map<string, ReadonlyMap<string, InputValueDefinitionNode>>();
  for (const definition of definitions)
    if (definition.kind === Kind.DIRECTIVE_DEFINITION)
      known.set(
        definition.name.value,
        new Map((definition.arguments ?? []).map((argument) => [argument.name.value, argument])),
      );
  for (const definition of definitions) {
    const typeName = 'name' in definition && definition.name ? definition.name.value : '';
    let member = '';
    visit(definition, {
      enter(node) {
        if (node.kind === Kind.FIELD_DEFINITION || node.kind === Kind.ENUM_VALUE_DEFINITION)
          member = `.${node.name.value}`;
        if (node.kind !== Kind.DIRECTIVE) return;
        const subject = `${typeName}${member}`;
        const name = node.name.value;
        const allowed = known.get(name);
        if (allowed) checkArguments(node, subject, allowed, enums, fault);
        else if (!directiveNames.has(name))
          fault(
            node,
            subject,
            `unknown directive @${name}. Known: ${[...known.keys()].map((other) => `@${other}`).join(', ')}.`,
          );
      },
      leave(node) {
        if (node.kind === Kind.FIELD_DEFINITION || node.kind === Kind.ENUM_VALUE_DEFINITION) member = '';
      },
    });
  }
}

function checkArguments(
  directiveNode: DirectiveNode,
  subject: string,
  allowed: ReadonlyMap<string, InputValueDefinitionNode>,
  enums: ReadonlyMap<string, EnumTypeDefinitionNode>,
  fault: Fault,
): void {
  const name = directiveNode.name.value;
  const given = new Set((directiveNode.arguments ?? []).map((argument) => argument.name.value));
  for (const { name: argument, type, defaultValue } of allowed.values())
    if (type.kind === Kind.NON_NULL_TYPE && !defaultValue && !given.has(argument.value))
      fault(directiveNode, subject, `@${name} needs "${argument.value}", ${valuesOf(type, enums)}.`);
  for (const argument of directiveNode.arguments ?? []) {
    const declared = allowed.get(argument.name.value);
    if (!declared)
      fault(
        argument,
        subject,
        `@${name} has no argument "${argument.name.value}". It takes: ${[...allowed.keys()].join(', ') || 'none'}.`,
      );
    else if (!fitsType(argument.value, declared.type, enums))
      fault(
        argument,
        subject,
        `@${name}(${argument.name.value}:) takes ${valuesOf(declared.type, enums)}, not ${print(argument.value)}.`,
      );
  }
}

/** Whether GraphQL takes the value for the type; a single one stands for a list of it. */
function fitsType(value: ValueNode, type: TypeNode, enums: ReadonlyMap<string, EnumTypeDefinitionNode>): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return value.kind !== Kind.NULL && fitsType(value, type.type, enums);
  if (value.kind === Kind.NULL) return true;
  if (type.kind === Kind.LIST_TYPE)
    return (value.kind === Kind.LIST ? value.values : [value]).every((element) => fitsType(element, type.type, enums));
  const values = enums.get(type.name.value)?.values;
  if (values) return value.kind === Kind.ENUM && values.some(({ name }) => name.value === value.value);
  const kinds: Record<string, Kind> = { Boolean: Kind.BOOLEAN, Int: Kind.INT };
  return value.kind === (kinds[type.name.value] ?? Kind.STRING);
}

function valuesOf(type: TypeNode, enums: ReadonlyMap<string, EnumTypeDefinitionNode>): string {
  const values = type.kind === Kind.LIST_TYPE ? undefined : enums.get(unwrap(type).name)?.values;
  return values ? `one of ${values.map(({ name }) => name.value).join(', ')}` : print(type);
}

/** Extensions that would not do what they say. */
function checkExtensions(definitions: Definitions, classes: readonly ItemClass[], fault: Fault): void {
  const attributeTypes = new Set(classes.flatMap(({ fields }) => [...fields.values()].map(({ type }) => type)));
  for (const definition of definitions) {
    if (definition.kind === Kind.INTERFACE_TYPE_EXTENSION)
      fault(
        definition,
        definition.name.value,
        'cannot be extended. Extend the classes instead: `extend type Server { … }`.',
      );
    if (definition.kind === Kind.ENUM_TYPE_EXTENSION) {
      const name = definition.name.value;
      if (name !== 'RelationshipType' && !attributeTypes.has(name))
        fault(
          definition,
          name,
          "cannot be extended: the product's own code knows its values. Declare an enum of your own.",
        );
    }
  }
}

function readClass(
  node: ObjectTypeDefinitionNode,
  enums: Map<string, EnumTypeDefinitionNode>,
  interfaces: Map<string, InterfaceTypeDefinitionNode>,
  common: Set<string>,
  fault: Fault,
): ItemClass {
  const name = node.name.value;
  if (ownLabels.has(name)) fault(node, name, 'is a name the product uses for records of its own. Choose another.');
  if (!implemented(node).has('Node')) fault(node, name, 'implements ConfigurationItem but not Node. Add `& Node`.');
  const fields = new Map<string, ModelField>();
  const inherited = [...implemented(node)]
    .filter((other) => other !== 'ConfigurationItem' && other !== 'Node')
    .flatMap((other) => interfaces.get(other)?.fields ?? []);
  const declared = new Map([...inherited, ...(node.fields ?? [])].map((field) => [field.name.value, field]));
  for (const field of declared.values()) {
    const fieldName = field.name.value;
    if (common.has(fieldName)) {
      fault(
        field,
        `${name}.${fieldName}`,
        'is a field of every configuration item already. Remove it, or choose another name.',
      );
      continue;
    }
    // JavaScript gives every object a `constructor` and the like.
    if (ownProperties.has(fieldName) || fieldName.startsWith('_') || fieldName in Object.prototype) {
      fault(field, `${name}.${fieldName}`, 'is a name the product uses for itself. Choose another.');
      continue;
    }
    const read = readField(name, field, enums, fault);
    if (read) fields.set(fieldName, read);
  }
  const ci = directive(node, 'ci');
  const given: unknown = (ci && argument(ci, 'identifiedBy')) ?? [];
  const identifiedBy = (Array.isArray(given) ? given : []) as string[][];
  if (!ci || identifiedBy.length === 0 || identifiedBy.some((rule) => !Array.isArray(rule) || rule.length === 0))
    fault(
      ci ?? node,
      name,
      'has no identification. Add @ci(identifiedBy: [["field"], …]) with at least one field in each rule.',
    );
  else
    for (const field of new Set(identifiedBy.flat())) {
      if (field === 'name' || field === 'environment') continue;
      if (!fields.has(field))
        fault(ci, `${name}.${field}`, `is named by @ci(identifiedBy:) but ${name} has no such field.`);
      else if (fields.get(field)!.type === 'JSON' || fields.get(field)!.type === 'Float')
        fault(ci, `${name}.${field}`, 'identifies, so it cannot be a Float or JSON.');
    }
  const staleAfter = (ci && (argument(ci, 'staleAfter') as string | undefined)) ?? 'P30D';
  return {
    name,
    enumValue: toEnumValue(name),
    inputName: toInputName(name),
    description: node.description?.value,
    identifiedBy,
    staleAfter,
    staleAfterMs:
      positiveDuration(staleAfter) ??
      (fault(ci, name, `staleAfter "${staleAfter}" is no ISO 8601 duration such as P30D or PT12H.`), 0),
    ...retireAfterOf(ci, name, staleAfter, fault),
    interfaces: [...implemented(node)].filter((other) => other !== 'ConfigurationItem' && other !== 'Node'),
    fields,
  };
}

/** What is retired by itself was stale before: else nobody would have had a chance to look. */
function retireAfterOf(
  ci: ConstDirectiveNode | undefined,
  name: string,
  staleAfter: string,
  fault: Fault,
): { retireAfterMs?: number } {
  const text = ci && (argument(ci, 'retireAfter') as string | null | undefined);
  if (text == null) return {};
  const retireAfterMs = positiveDuration(text);
  if (retireAfterMs === undefined) fault(ci, name, `retireAfter "${text}" is no ISO 8601 duration such as P180D.`);
  else if (retireAfterMs < (positiveDuration(staleAfter) ?? 0))
    fault(
      ci,
      name,
      `retireAfter ${text} is shorter than staleAfter ${staleAfter}: an item is stale before it is retired.`,
    );
  return retireAfterMs === undefined ? {} : { retireAfterMs };
}

function positiveDuration(text: string): number | undefined {
  const milliseconds = millisecondsOf(text);
  return milliseconds !== undefined && milliseconds > 0 ? milliseconds : undefined;
}

function readField(
  className: string,
  field: FieldDefinitionNode,
  enums: Map<string, EnumTypeDefinitionNode>,
  fault: Fault,
): ModelField | undefined {
  const { name: type, list, nonNull } = unwrap(field.type);
  const subject = `${className}.${field.name.value}`;
  const enumNode = enums.get(type);
  if (!scalars.has(type) && !enumNode) {
    fault(
      field,
      subject,
      `has type ${type}. An attribute holds a scalar (${[...scalars].join(', ')}), an enum, or a list of one; for another item use a relationship.`,
    );
    return undefined;
  }
  if (field.type.kind === Kind.LIST_TYPE && unwrap(field.type.type).list) {
    fault(field, subject, 'is a list of lists. An attribute holds one value or one list; use JSON for more.');
    return undefined;
  }
  if (nonNull) {
    fault(
      field,
      subject,
      'is non-null. A source may not know it: make it nullable, and add @required to ask for it on creation.',
    );
    return undefined;
  }
  if ((field.arguments ?? []).length > 0) {
    fault(field, subject, 'takes arguments. An attribute takes none.');
    return undefined;
  }
  return {
    name: field.name.value,
    type,
    list,
    required: directive(field, 'required') !== undefined,
    clearable: directive(field, 'clearable') !== undefined,
    description: field.description?.value,
    enumValues: enumNode?.values?.map((value) => value.name.value),
  };
}

function checkDerivedNames(classNodes: ObjectTypeDefinitionNode[], definitions: Definitions, fault: Fault): void {
  const taken = new Map<string, string>();
  const existing = new Set(
    definitions.flatMap((node) =>
      'name' in node && node.name && !node.kind.endsWith('Extension') ? [node.name.value] : [],
    ),
  );
  for (const node of classNodes) {
    const name = node.name.value;
    for (const derived of [`${name}Input`, `${name}UpdateInput`])
      if (existing.has(derived))
        fault(node, name, `its derived input ${derived} clashes with a type of that name. Rename one.`);
    for (const derived of [toEnumValue(name), toInputName(name)]) {
      const other = taken.get(derived);
      if (other !== undefined && other !== name)
        fault(node, name, `and ${other} both derive the name ${derived}. Rename one.`);
      taken.set(derived, name);
    }
  }
}

function readRelationshipTypes(
  definitions: Definitions,
  classes: ItemClass[],
  interfaces: Map<string, InterfaceTypeDefinitionNode>,
  fault: Fault,
): Map<string, RelationshipTypeModel> {
  const values = definitions.flatMap((node) =>
    (node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_EXTENSION) &&
    node.name.value === 'RelationshipType'
      ? [...(node.values ?? [])]
      : [],
  );
  const types = new Map<string, RelationshipTypeModel>();
  for (const value of values) {
    const name = value.name.value;
    const subject = `RelationshipType.${name}`;
    if (types.has(name)) fault(value, subject, 'is declared twice. Remove one.');
    if (ownTypes.has(name))
      fault(value, subject, 'is a relationship type the product uses for itself. Choose another name.');
    const impact = directive(value, 'impact');
    if (!impact)
      fault(
        value,
        subject,
        'does not say whether it carries impact. Add @impact(carries: true) or @impact(carries: false).',
      );
    const connects = directive(value, 'connects');
    const end = (side: 'from' | 'to'): Set<string> => {
      const given = connects && (argument(connects, side) as string[] | string | null | undefined);
      if (given === undefined || given === null) return new Set(classes.map((itemClass) => itemClass.name));
      return new Set(
        [given].flat().flatMap((other) => {
          const members = classes.filter(
            (itemClass) => itemClass.name === other || itemClass.interfaces.includes(other),
          );
          if (members.length === 0 && !interfaces.has(other))
            fault(
              connects,
              subject,
              `@connects(${side}:) names ${other}, which is no class and no interface of classes.`,
            );
          return members.map((itemClass) => itemClass.name);
        }),
      );
    };
    const map = ((impact && argument(impact, 'map')) as ImpactMap | undefined) ?? 'IDENTITY';
    const mapSeverity = impact && (argument(impact, 'mapSeverity') as string | undefined);
    if (map === 'SET' && mapSeverity === undefined)
      fault(impact, subject, '@impact(map: SET) needs mapSeverity, such as mapSeverity: MINOR.');
    types.set(name, {
      name,
      description: value.description?.value,
      carriesImpact: impact ? argument(impact, 'carries') === true : false,
      map,
      mapSeverity,
      from: end('from'),
      to: end('to'),
    });
  }
  return types;
}

/** The definition with what its extensions add. */
function withExtensions<T extends ObjectTypeDefinitionNode | EnumTypeDefinitionNode>(
  node: T,
  definitions: Definitions,
  members: 'fields' | 'values',
): T {
  const extensions = definitions.filter(
    (other): other is ObjectTypeExtensionNode | EnumTypeExtensionNode =>
      (other.kind === Kind.OBJECT_TYPE_EXTENSION || other.kind === Kind.ENUM_TYPE_EXTENSION) &&
      other.name.value === node.name.value,
  );
  if (extensions.length === 0) return node;
  const all = [node, ...extensions] as { [member in typeof members]?: readonly ASTNode[] }[];
  return {
    ...node,
    [members]: all.flatMap((part) => part[members] ?? []),
    directives: [node, ...extensions].flatMap((part) => part.directives ?? []),
    ...(members === 'fields' && {
      interfaces: [node, ...extensions].flatMap((part) => ('interfaces' in part ? (part.interfaces ?? []) : [])),
    }),
  };
}

function withInheritedFields<T extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(
  node: T,
  interfaces: Map<string, InterfaceTypeDefinitionNode>,
): T {
  const own = new Set((node.fields ?? []).map((field) => field.name.value));
  const names = ['Node', 'ConfigurationItem', ...implemented(node)];
  const inherited = new Map<string, FieldDefinitionNode>();
  for (const name of names)
    for (const field of interfaces.get(name)?.fields ?? [])
      if (!own.has(field.name.value)) inherited.set(field.name.value, field);
  return { ...node, fields: [...inherited.values(), ...(node.fields ?? [])] };
}

function implemented(node: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): Set<string> {
  return new Set((node.interfaces ?? []).map((other) => other.name.value));
}

function directive(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode | undefined {
  return node.directives?.find((other) => other.name.value === name);
}

function argument(node: ConstDirectiveNode, name: string): unknown {
  const found = node.arguments?.find((other) => other.name.value === name);
  return found ? valueFromASTUntyped(found.value) : undefined;
}

function unwrap(
  type: TypeNode,
  list = false,
  nonNull = type.kind === Kind.NON_NULL_TYPE,
): { name: string; list: boolean; nonNull: boolean } {
  if (type.kind === Kind.NON_NULL_TYPE) return unwrap(type.type, list, nonNull);
  if (type.kind === Kind.LIST_TYPE) return unwrap(type.type, true, nonNull);
  return { name: type.name.value, list, nonNull };
}
