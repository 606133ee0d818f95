import { cypher } from '../generated/cypher.js';

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
// A statement that reads items for a user says where the user's scope comes in; for who may see everything nothing changes:
//   WHERE /*scope item*/true/*end*/ AND …                          the item itself
//   WHERE /*scope (alert)-[:ON]->()*/true/*end*/ AND …             an item at the end of the path
//   WHERE /*scope all (finding)-[:CONCERNS]->()*/true/*end*/ AND … every item at the end of the path
//   WHERE /*scope record asset:Asset*/true/*end*/ AND …            a record of a label, or of one of several: A|B
/** Relationship types of the model, for the marked places of a statement. */
export interface TypeSets {
  /** Relationship types that carry impact. */
  readonly impact: readonly string[];
  /** Every relationship type between configuration items. */
  readonly all: readonly string[];
}

const mark = /\/\*(impact|all|depth|scope [^*]+)\*\/.*?\/\*end\*\//gs;
const typeName = /^[A-Za-z_][A-Za-z0-9_]*$/;

export interface TextOptions {
  /** Replaces the marked depth. */
  depth?: number | undefined;
  /** Whether the marked places of the scope hold the predicate, whose grants are the parameter `scopeGrants`. */
  scoped?: boolean | undefined;
}

/** The text of a statement with the model's relationship types, a depth, and the scope at the marked places. */
export function withTypes(text: string, types: TypeSets, { depth, scoped = false }: TextOptions = {}): string {
  return text.replace(mark, (whole, name: string) => {
    if (name.startsWith('scope ')) return scoped ? scopeAt(name.slice('scope '.length)) : 'true';
    if (name === 'depth') {
      if (depth === undefined) return whole;
      if (!Number.isInteger(depth) || depth < 0 || depth > 1000) throw new RangeError(`Not a depth: ${depth}`);
      return String(depth);
    }
    const names = types[name as 'impact' | 'all'];
    const bad = names.find((type) => !typeName.test(type));
    if (bad !== undefined) throw new Error(`Not a relationship type: ${bad}`);
    return names.join('|');
  });
}

/** Whether a statement's text has places for the scope. */
export const isScoped = (text: string): boolean => text.includes('/*scope ');

/** The predicate for a place: of a variable, or of what a path ends at. */
function scopeAt(place: string): string {
  if (typeName.test(place)) return predicateOf(place);
  if (place.startsWith('record ')) return recordPredicate(place.slice('record '.length));
  const every = place.startsWith('all ');
  const path = (every ? place.slice('all '.length) : place).replace(/\(\)$/, '(seen:ConfigurationItem)');
  return every
    ? `NOT EXISTS { ${path} WHERE NOT ${predicateOf('seen')} }`
    : `EXISTS { ${path} WHERE ${predicateOf('seen')} }`;
}

const { text: stated } = cypher.access.canSee;
const predicate = stated.slice(stated.indexOf('any('), stated.lastIndexOf(' AS seen'));
const predicateOf = (variable: string): string => `(${predicate.replace(/\bitem\b/g, variable)})`;

/** The predicate of a record of known labels, from the rules of cypher/access/canSeeRecord.cypher that are theirs. */
function recordPredicate(place: string): string {
  const [variable = '', labels = ''] = place.split(':');
  const mine = new RegExp(`\\brecord:(${labels})\\b`);
  const everybodys = openRule.match(mine) ? [openRule] : [];
  const rules = itemRules.filter((rule) => mine.test(rule));
  if (labels === '' || everybodys.length + rules.length === 0)
    throw new Error(`cypher/access/canSeeRecord.cypher has no rule for ${place}.`);
  // Of several rules the items are put together first: each place of the predicate takes long to plan.
  const seen =
    rules.length > 1
      ? [
          `any(seenOne IN COLLECT { ${rules.map((rule) => `${rule} RETURN seenItem`).join(' UNION ALL ')} } WHERE ${predicateOf('seenOne')})`,
        ]
      : rules.map((rule) => `EXISTS { ${rule} AND ${predicateOf('seenItem')} }`);
  return `(${[...everybodys, ...seen].join(' OR ')})`.replace(/\brecord\b/g, variable);
}

const { text: ruled } = cypher.access.canSeeRecord;
const [open = '', ...itemRules] = ruled
  .slice(ruled.indexOf('CALL (record) {') + 'CALL (record) {'.length, ruled.indexOf('\n}'))
  .split('UNION ALL')
  .map((rule) => rule.slice(0, rule.indexOf('RETURN ')).trim());
const openRule = open.replace('WITH record WHERE ', '');
