import { isInterfaceType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { roles, type Role } from './principal.js';
import { accessRoles } from './rules.js';

export interface MatrixRow {
  readonly operation: string;
  readonly description: string;
  readonly roles: readonly Role[];
}

const kinds = {
  mutation: { one: 'Mutation', many: 'Mutations' },
  query: { one: 'Query', many: 'Queries' },
  subscription: { one: 'Subscription', many: 'Subscriptions' },
} as const;

/** What each role may begin with. */
export function accessMatrix(schema: GraphQLSchema, kind: keyof typeof kinds): MatrixRow[] {
  const type = {
    mutation: schema.getMutationType(),
    query: schema.getQueryType(),
    subscription: schema.getSubscriptionType(),
  }[kind];
  return Object.values(type?.getFields() ?? {})
    .map((field: GraphQLField<unknown, unknown>) => ({
      operation: field.name,
      description: field.description ?? '',
      // A mutation without the directive is for nobody; a test finds it.
      roles: rolesOf(accessRoles(schema, field), kind),
    }))
    .sort((one, other) => (one.operation < other.operation ? -1 : 1));
}

function rolesOf(own: readonly Role[] | undefined, kind: keyof typeof kinds): readonly Role[] {
  if (!own) return kind === 'mutation' ? [] : roles;
  return own.length === 0 ? roles : own;
}

/** Fields and objects beneath the root that not every role may see. */
export function restrictedFields(schema: GraphQLSchema): { coordinate: string; roles: readonly Role[] }[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .flatMap((type) => {
      const own = accessRoles(schema, type);
      const isOpen = (isObjectType(type) || isInterfaceType(type)) && !roots.some((root) => root === type);
      const fields = isOpen ? Object.values(type.getFields()) : [];
      return [
        ...(own ? [{ coordinate: type.name, roles: own }] : []),
        ...fields.flatMap((field) => {
          const rolesOfField = accessRoles(schema, field);
          return rolesOfField ? [{ coordinate: `${type.name}.${field.name}`, roles: rolesOfField }] : [];
        }),
      ];
    })
    .sort((one, other) => (one.coordinate < other.coordinate ? -1 : 1));
}

/** The page docs/access-matrix.md. */
export function matrixPage(schema: GraphQLSchema): string {
  const heading = (first: string): string[] => [
    `| ${first} | ${roles.map((role) => words(role)).join(' | ')} |`,
    `|---|${roles.map(() => ':-:').join('|')}|`,
  ];
  const line = (name: string, allowed: readonly Role[]): string =>
    `| \`${name}\` | ${roles.map((role) => (allowed.includes(role) ? '✓' : '')).join(' | ')} |`;
  const restricted = restrictedFields(schema);
  return [
    '# Who may do what',
    '',
    'Made by `npm run codegen` from the `@access` directives in `schema/`; a test asks for each mutation with each role.',
    'How people get their roles, and which records a role reaches, is in [access.md](access.md).',
    '',
    ...(['mutation', 'query', 'subscription'] as const).flatMap((kind) => [
      `## ${kinds[kind].many}`,
      '',
      ...heading(kinds[kind].one),
      ...accessMatrix(schema, kind).map((row) => line(row.operation, row.roles)),
      '',
    ]),
    '## Fields that not every role sees',
    '',
    ...(restricted.length === 0
      ? ['None.']
      : [...heading('Field'), ...restricted.map((row) => line(row.coordinate, row.roles))]),
    '',
  ].join('\n');
}

function words(role: Role): string {
  return role.toLowerCase().replaceAll('_', ' ');
}
