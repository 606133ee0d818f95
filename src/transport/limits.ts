import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DirectiveNode,
  type DocumentNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** What a document may ask for at once. */
export interface DocumentLimits {
  /** How many words and signs a document may have. */
  tokens: number;
  /** How many levels of fields may nest. */
  depth: number;
  /** How many fields may carry an alias, fragments counted wherever they are spread. */
  aliases: number;
  /** How many fields an operation may begin with. */
  rootFields: number;
  /** How many directives an operation may hold, fragments counted wherever they are spread. */
  directives: number;
  /** How many fields an operation may ask for, fragments counted wherever they are spread. */
  fields: number;
}

export const defaultDocumentLimits: DocumentLimits = {
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 10,
  directives: 50,
  fields: 2_000,
};

/** Tools ask for types of types of types; that nests deep and costs little. */
const introspectionDepth = 25;

interface Extent {
  depth: number;
  aliases: number;
  /** Of this level alone. */
  fields: number;
  directives: number;
  /** Of all levels. */
  allFields: number;
}

const nothing: Readonly<Extent> = { depth: 0, aliases: 0, fields: 0, directives: 0, allFields: 0 };

/** A validation rule that refuses operations beyond the limits. Its messages say what was asked for and what is allowed. */
export function limitsRule(limits: DocumentLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const measure = measurer(context);
    return {
      OperationDefinition(operation) {
        const extent = measure(operation.selectionSet, true);
        const directives =
          extent.directives +
          count(operation.directives) +
          (operation.variableDefinitions ?? []).reduce((sum, variable) => sum + count(variable.directives), 0);
        const refuse = (what: string): void =>
          context.reportError(new GraphQLError(`The operation ${what} Ask for it in parts.`, { nodes: [operation] }));
        if (extent.depth > limits.depth) refuse(`nests fields ${extent.depth} deep; ${limits.depth} is the limit.`);
        if (extent.aliases > limits.aliases) refuse(`has ${extent.aliases} aliases; ${limits.aliases} is the limit.`);
        if (extent.fields > limits.rootFields)
          refuse(`begins with ${extent.fields} fields; ${limits.rootFields} is the limit.`);
        if (directives > limits.directives) refuse(`has ${directives} directives; ${limits.directives} is the limit.`);
        if (extent.allFields > limits.fields)
          refuse(`asks for ${extent.allFields} fields, its fragments spread; ${limits.fields} is the limit.`);
      },
      // Nothing else of the document need be looked at.
      FragmentDefinition: () => false,
    };
  };
}

/** Measures selections. A fragment is measured once, so that fragments in fragments cost no time. */
function measurer(context: ValidationContext): (selections: SelectionSetNode, isRoot?: boolean) => Extent {
  const fragments = new Map<string, Extent>();
  const ofFragment = (name: string, isRoot: boolean): Extent => {
    const key = `${isRoot ? '!' : ''}${name}`;
    const known = fragments.get(key);
    if (known) return known;
    // While it is measured it counts for nothing: a fragment within itself is reported by another rule.
    fragments.set(key, nothing);
    const fragment = context.getFragment(name);
    const extent = fragment ? measure(fragment.selectionSet, isRoot) : nothing;
    fragments.set(key, extent);
    return extent;
  };
  const measure = (selections: SelectionSetNode, isRoot = false): Extent => {
    const total: Extent = { ...nothing };
    const add = (extent: Extent): void => {
      total.depth = Math.max(total.depth, extent.depth);
      total.aliases += extent.aliases;
      total.fields += extent.fields;
      total.directives += extent.directives;
      total.allFields += extent.allFields;
    };
    for (const selection of selections.selections) {
      total.directives += count(selection.directives);
      if (selection.kind === Kind.FRAGMENT_SPREAD) add(ofFragment(selection.name.value, isRoot));
      else if (selection.kind === Kind.INLINE_FRAGMENT) add(measure(selection.selectionSet, isRoot));
      else {
        const inner = selection.selectionSet ? measure(selection.selectionSet) : nothing;
        const isIntrospection = isRoot && selection.name.value.startsWith('__') && inner.depth <= introspectionDepth;
        add({
          depth: isIntrospection ? 1 : 1 + inner.depth,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
          fields: 1,
          directives: inner.directives,
          allFields: 1 + inner.allFields,
        });
      }
    }
    return total;
  };
  return measure;
}

function count(directives: readonly DirectiveNode[] | undefined): number {
  return directives?.length ?? 0;
}

/** Whether a document asks for the schema itself, anywhere: `__typename` does not. */
export function asksForSchema(document: DocumentNode): boolean {
  const within = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
      if (selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value)) return true;
      return selection.selectionSet !== undefined && within(selection.selectionSet);
    });
  return document.definitions.some(
    (definition) =>
      (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) &&
      within(definition.selectionSet),
  );
}
