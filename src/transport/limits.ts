import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';

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
}

export const defaultDocumentLimits: DocumentLimits = { tokens: 2_000, depth: 12, aliases: 30, rootFields: 10 };

/** Tools ask for types of types of types; that nests deep and costs little. */
const introspectionDepth = 25;

interface Extent {
  depth: number;
  aliases: number;
  fields: number;
}

/** A validation rule that refuses operations beyond the limits. Its messages say what was asked for and what is allowed. */
export function limitsRule({ depth, aliases, rootFields }: DocumentLimits): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const measure = measurer(context);
    return {
      OperationDefinition(operation) {
        const extent = measure(operation.selectionSet, true);
        const refuse = (what: string): void =>
          context.reportError(new GraphQLError(`The operation ${what} Ask for it in parts.`, { nodes: [operation] }));
        if (extent.depth > depth) refuse(`nests fields ${extent.depth} deep; ${depth} is the limit.`);
        if (extent.aliases > aliases) refuse(`has ${extent.aliases} aliases; ${aliases} is the limit.`);
        if (extent.fields > rootFields) refuse(`begins with ${extent.fields} fields; ${rootFields} is the limit.`);
      },
    };
  };
}

/** Measures selections. A fragment is measured once, so that fragments in fragments cost no time. */
function measurer(context: ValidationContext): (selections: SelectionSetNode, isRoot?: boolean) => Extent {
  const fragments = new Map<string, Extent>();
  const ofFragment = (name: string): Extent => {
    const known = fragments.get(name);
    if (known) return known;
    // While it is measured it counts for nothing: a fragment within itself is reported by another rule.
    fragments.set(name, { depth: 0, aliases: 0, fields: 0 });
    const fragment = context.getFragment(name);
    const extent = fragment ? measure(fragment.selectionSet) : { depth: 0, aliases: 0, fields: 0 };
    fragments.set(name, extent);
    return extent;
  };
  const measure = (selections: SelectionSetNode, isRoot = false): Extent => {
    const total: Extent = { depth: 0, aliases: 0, fields: 0 };
    const add = (extent: Extent): void => {
      total.depth = Math.max(total.depth, extent.depth);
      total.aliases += extent.aliases;
      total.fields += extent.fields;
    };
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) add(ofFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) add(measure(selection.selectionSet, isRoot));
      else {
        const inner = selection.selectionSet ? measure(selection.selectionSet) : { depth: 0, aliases: 0 };
        const isIntrospection = isRoot && selection.name.value.startsWith('__') && inner.depth <= introspectionDepth;
        add({
          depth: isIntrospection ? 1 : 1 + inner.depth,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
          fields: 1,
        });
      }
    }
    return total;
  };
  return measure;
}
