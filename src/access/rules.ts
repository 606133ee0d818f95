import {
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ApiTokenPurpose, Principal, Role } from './principal.js';
import { intersection, scopeBy } from './rights.js';

/** One thing that an operation asks for and not everyone may have. */
export interface Requirement {
  /** Such as Mutation.relate. */
  readonly coordinate: string;
  /** One of them is enough; none for whoever signed in. */
  readonly roles: readonly Role[];
  /** What a token that is limited to purposes must be for; undefined for no such token. */
  readonly purpose?: ApiTokenPurpose | undefined;
  /** Beneath the root, where purposes have been looked at. */
  readonly isNested?: boolean;
}

/** What the schema's @access directives ask of an operation. Each operation is walked once. */
export class AccessRules {
  private readonly known = new WeakMap<OperationDefinitionNode, readonly Requirement[]>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** What the operation asks for and this user may not have. */
  missing(document: DocumentNode, operation: OperationDefinitionNode, principal: Principal): readonly Requirement[] {
    return this.of(document, operation).filter((required) => !meets(principal, required));
  }

  /** The same user with no more reach than the roles have that the operation takes. */
  narrowed(document: DocumentNode, operation: OperationDefinitionNode, principal: Principal): Principal {
    if (!principal.scopes) return principal;
    let { scope } = principal;
    for (const { roles } of this.of(document, operation))
      if (roles.length > 0) scope = intersection(scope, scopeBy(principal, roles));
    return { ...principal, scope };
  }

  of(document: DocumentNode, operation: OperationDefinitionNode): readonly Requirement[] {
    let requirements = this.known.get(operation);
    if (!requirements) this.known.set(operation, (requirements = this.walk(document, operation)));
    return requirements;
  }

  private walk(document: DocumentNode, operation: OperationDefinitionNode): readonly Requirement[] {
    const found = new Map<string, Requirement>();
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    const spread = new Set<string>();
    const enter = (parent: GraphQLNamedType | undefined, { selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = fragments.get(selection.name.value);
          // A fragment stands on one type wherever it is spread.
          if (!fragment || spread.has(selection.name.value)) continue;
          spread.add(selection.name.value);
          enter(this.schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const on = selection.typeCondition ? this.schema.getType(selection.typeCondition.name.value) : parent;
          enter(on, selection.selectionSet);
        } else {
          const field = hasFields(parent) ? parent.getFields()[selection.name.value] : undefined;
          // __typename and introspection stand on no type; whether the schema is shown is decided elsewhere.
          if (!field || !hasFields(parent)) continue;
          for (const required of requirementsOf(this.schema, parent, field)) found.set(required.coordinate, required);
          if (selection.selectionSet) enter(getNamedType(field.type), selection.selectionSet);
        }
      }
    };
    enter(this.schema.getRootType(operation.operation) ?? undefined, operation.selectionSet);
    return [...found.values()];
  }
}

function meets({ roles, purposes }: Principal, required: Requirement): boolean {
  if (required.roles.length > 0 && !required.roles.some((role) => roles.includes(role))) return false;
  if (!purposes || required.isNested || required.roles.length === 0) return true;
  return required.purpose !== undefined && purposes.includes(required.purpose);
}

function hasFields(type: GraphQLNamedType | undefined): type is GraphQLObjectType | GraphQLInterfaceType {
  return type !== undefined && (isObjectType(type) || isInterfaceType(type));
}

/** What a field asks for: by its own directive, by that of its type, and at the root any role at all. */
function requirementsOf(
  schema: GraphQLSchema,
  parent: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
): Requirement[] {
  const own = accessOf(schema, field);
  const ofType = accessOf(schema, parent);
  const coordinate = `${parent.name}.${field.name}`;
  const isReading = parent === schema.getQueryType() || parent === schema.getSubscriptionType();
  const isRoot = isReading || parent === schema.getMutationType();
  const purpose = own?.purpose ?? (isReading ? 'READ' : undefined);
  return [
    ...(own || isReading ? [{ coordinate, roles: own?.roles ?? everyRole(schema), purpose, isNested: !isRoot }] : []),
    ...(ofType ? [{ coordinate: parent.name, roles: ofType.roles, isNested: true }] : []),
  ];
}

/** The roles that an @access directive names; undefined where there is none. */
export function accessRoles(
  schema: GraphQLSchema,
  { astNode }: GraphQLNamedType | GraphQLField<unknown, unknown>,
): readonly Role[] | undefined {
  return accessOf(schema, { astNode } as GraphQLNamedType)?.roles;
}

function accessOf(
  schema: GraphQLSchema,
  { astNode }: GraphQLNamedType | GraphQLField<unknown, unknown>,
): { roles: readonly Role[]; purpose?: ApiTokenPurpose } | undefined {
  const directive = schema.getDirective('access');
  if (!directive || !astNode) return undefined;
  return getDirectiveValues(directive, astNode) as { roles: readonly Role[]; purpose?: ApiTokenPurpose } | undefined;
}

function everyRole(schema: GraphQLSchema): readonly Role[] {
  const type = schema.getType('Role');
  return type && 'getValues' in type ? type.getValues().map(({ name }) => name as Role) : [];
}

/** Interfaces whose field is open while the field of one of their types is not: asking by the interface would go round it. */
export function waysRound(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isInterfaceType)
    .flatMap((type) =>
      schema.getPossibleTypes(type).flatMap((member) => {
        if (accessRoles(schema, member)) return [`${type.name} holds ${member.name}, which has @access`];
        return Object.values(type.getFields()).flatMap((field) => {
          const own = accessRoles(schema, member.getFields()[field.name]!)?.join();
          return own === accessRoles(schema, field)?.join()
            ? []
            : [`${type.name}.${field.name} and ${member.name}.${field.name} differ in @access`];
        });
      }),
    );
}

/** Whether a document asks for nothing but `__typename` at its roots: that tells nothing. */
export function asksForNothing({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
      ),
  );
}
