/** A Cypher statement from `cypher/`, typed by the header of its file. Made by `npm run codegen` only. */
export interface Statement<Params extends object, Result> {
  /** `<domain>/<verb>`, as the file is named; the name that metrics, logs and tests show. */
  readonly name: string;
  readonly text: string;
  readonly access: 'read' | 'write';
  readonly arity: 'one' | 'maybe' | 'many' | 'none';
  /** Carries the types; never set. */
  readonly types?: (params: Params) => Result;
}

// What a statement's text takes from the model instead of from parameters, because Cypher allows no parameter there.
// A file marks the place with comments, so that it still pastes into Neo4j Browser:
//   <-[:/*impact*/DEPENDS_ON|RUNS_ON/*end*/*1../*depth*/32/*end*/]-
/** Relationship types of the model, for the marked places of a statement. */
export interface TypeSets {
  /** Relationship types that carry impact. */
  readonly impact: readonly string[];
  /** Every relationship type between configuration items. */
  readonly all: readonly string[];
}

const mark = /\/\*(impact|all|depth)\*\/.*?\/\*end\*\//gs;
const typeName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The text of a statement with the model's relationship types, and a depth, at the marked places. */
export function withTypes(text: string, types: TypeSets, depth?: number): string {
  return text.replace(mark, (whole, name: 'impact' | 'all' | 'depth') => {
    if (name === 'depth') {
      if (depth === undefined) return whole;
      if (!Number.isInteger(depth) || depth < 0 || depth > 1000) throw new RangeError(`Not a depth: ${depth}`);
      return String(depth);
    }
    const names = types[name];
    const bad = names.find((type) => !typeName.test(type));
    if (bad !== undefined) throw new Error(`Not a relationship type: ${bad}`);
    return names.join('|');
  });
}
