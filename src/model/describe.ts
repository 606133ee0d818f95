import { Kind, visit, type DocumentNode, type StringValueNode } from 'graphql';

/** Arguments and input fields that mean the same wherever they stand. */
const inputs: Readonly<Record<string, string>> = {
  first: 'How many rows the page holds at most.',
  after:
    "The cursor of the row, or the place in the feed, after which to begin. Opaque: a page's endCursor, or what a stream gave.",
  idempotencyKey:
    'Makes a repeat of the same request answer as the first did, for a day. Another request under the same key is refused.',
  expectedVersion: 'The version it was decided on; when the record has another by now, CONFLICT says which.',
  dryRun: 'Does everything, tells what it did, and undoes it.',
  id: "The record's id.",
  input: 'What to write.',
  filter: 'Which rows to give; all unless said.',
  reason: 'Why, for people: it stands in the ChangeSet.',
  snapshot: 'Whether a stream without `after` begins with how things stand.',
};

/** Fields of the Relay cursor connections specification. */
const connection: Readonly<Record<string, string>> = {
  edges: 'The rows with their cursors.',
  nodes: 'The rows alone.',
  pageInfo: 'Where the page stands.',
  totalCount: 'How many rows there are on all pages.',
};
const edge: Readonly<Record<string, string>> = { cursor: 'Where the row stands in the list.', node: 'The row.' };

/** Fields that mean the same in every type. */
const fields: Readonly<Record<string, string>> = {
  id: 'Opaque; hand it back to `node(id:)`.',
  version: 'Grows by one with each change of the record.',
  cursor: 'The place in the feed up to which this tells; hand it back as `after`.',
  createdAt: 'When it was made.',
  updatedAt: 'When it was last changed.',
  changeSet: 'The id of the ChangeSet that holds what was written.',
};

/**
 * Gives what the SDL leaves without a description the one that its name has everywhere: pages and their cursors, keys of
 * idempotency, versions, results; and to the field of a class that of the interface's field. What the SDL describes stays as it is.
 */
export function describeStandardParts(document: DocumentNode): DocumentNode {
  const inherited = descriptionsOfInterfaces(document);
  return visit(document, {
    ObjectTypeDefinition: {
      enter(type) {
        const standard = standardFields(type.name.value);
        const interfaces = (type.interfaces ?? []).map(({ name }) => name.value);
        return {
          ...type,
          ...described(type, titleOf(type.name.value)),
          fields: (type.fields ?? []).map((field) => {
            const name = field.name.value;
            const fromInterface = (path: string): string | undefined =>
              interfaces.map((parent) => inherited.get(`${parent}.${path}`)).find((text) => text !== undefined);
            return {
              ...field,
              ...described(field, fromInterface(name) ?? standard[name] ?? fields[name]),
              arguments: (field.arguments ?? []).map((argument) => ({
                ...argument,
                ...described(argument, fromInterface(`${name}.${argument.name.value}`)),
              })),
            };
          }),
        };
      },
    },
    UnionTypeDefinition: {
      enter: (type) => ({
        ...type,
        ...described(type, type.name.value.endsWith('Result') ? 'What was written, or an expected no.' : undefined),
      }),
    },
    InputValueDefinition: { enter: (value) => ({ ...value, ...described(value, inputs[value.name.value]) }) },
  });
}

function standardFields(type: string): Readonly<Record<string, string>> {
  if (type.endsWith('Connection')) return connection;
  return type.endsWith('Edge') ? edge : {};
}

function titleOf(type: string): string | undefined {
  if (type.endsWith('Connection')) return `A page of a list of ${type.slice(0, -'Connection'.length)}.`;
  return type.endsWith('Edge') ? `A row of a list of ${type.slice(0, -'Edge'.length)}, with its cursor.` : undefined;
}

function descriptionsOfInterfaces(document: DocumentNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      for (const { name, description, arguments: given = [] } of definition.fields ?? []) {
        const path = `${definition.name.value}.${name.value}`;
        if (description) found.set(path, description.value);
        for (const argument of given)
          if (argument.description) found.set(`${path}.${argument.name.value}`, argument.description.value);
      }
  return found;
}

function described({ description }: { readonly description?: StringValueNode | undefined }, text: string | undefined) {
  if (description || text === undefined) return {};
  return { description: { kind: Kind.STRING, value: text } as const };
}
