import { badInput } from '../errors.js';
import type { ConfigurationItemFilter, ConfigurationItemOrder } from '../generated/graphql.js';
import type { Model } from '../model/model.js';
import type { ItemFilter } from '../records.js';
import { nearest } from './nearest.js';
import { checkValue } from './validate.js';
import { wordsOf } from './words.js';

/** One term of an ordering, as the statement takes it. */
export interface OrderTerm {
  field: string;
  ascending: boolean;
}

/** What a person searches for: its words, and the whole as they typed it, in lower case. */
export interface SearchText {
  words: string[];
  text: string;
}

const mostTerms = 3;
const longestSearch = 200;
const mostWords = 20;

/** A filter in the graph's terms. Throws BAD_USER_INPUT for an attribute that no class declares, or a value it can't have. */
export function itemFilter(model: Model, filter: ConfigurationItemFilter | null | undefined): ItemFilter {
  const list = <T>(values: readonly T[] | null | undefined): T[] | null => (values ? [...new Set(values)] : null);
  const lifecycleStages = list(filter?.lifecycleStages);
  return {
    classes: list(filter?.classes?.map((value) => model.byEnumValue.get(value)!.name)),
    environments: list(filter?.environments),
    criticalities: list(filter?.criticalities),
    lifecycleStages,
    effectiveStatus: list(filter?.effectiveStatus),
    source: filter?.source ?? null,
    ids: list(filter?.ids),
    tags: list(filter?.tags) ?? [],
    attributes: (filter?.attributes ?? []).map(({ name, equals }, index) => ({
      name,
      values: storedValues(model, name, equals, `filter.attributes.${index}`),
    })),
    retired: filter?.includeRetired === true || (lifecycleStages?.includes('RETIRED') ?? false),
  };
}

/** The terms of an ordering, the id last. Without any: by relevance when something is searched for, else by name. */
export function orderTerms(
  orderBy: readonly ConfigurationItemOrder[] | null | undefined,
  isSearch: boolean,
): OrderTerm[] {
  if (orderBy && orderBy.length > mostTerms)
    throw badInput('orderBy', `has ${orderBy.length} terms; at most ${mostTerms} are taken.`);
  const terms = (orderBy ?? []).map(({ field, direction }, index) => {
    if (field === 'RELEVANCE' && !isSearch)
      throw badInput(`orderBy.${index}.field`, 'RELEVANCE needs `search`. Add it, or order by another field.');
    return { field, ascending: direction !== 'DESC' };
  });
  if (terms.length === 0)
    terms.push(isSearch ? { field: 'RELEVANCE', ascending: false } : { field: 'NAME', ascending: true });
  return [...terms, { field: 'ID', ascending: true }];
}

/** What is searched for; null without a search. Throws BAD_USER_INPUT when it holds no word, or too many. */
export function searchText(search: string | null | undefined): SearchText | null {
  if (search === null || search === undefined) return null;
  if (search.length > longestSearch)
    throw badInput('search', `has ${search.length} characters; at most ${longestSearch} are taken.`);
  const words = [...new Set(wordsOf(search))];
  if (words.length === 0)
    throw badInput('search', 'has no letter or digit. Give words or their beginnings, or leave search out.');
  if (words.length > mostWords) throw badInput('search', `has ${words.length} words; at most ${mostWords} are taken.`);
  return { words, text: search.trim().toLowerCase() };
}

/** Classes may declare one name with different types, so a value may be stored in more than one form. */
function storedValues(model: Model, name: string, equals: unknown, path: string): unknown[] {
  const fields = [...model.classes.values()].flatMap(({ fields: own }) => own.get(name) ?? []);
  if (fields.length === 0) {
    const close = nearest(
      name,
      [...model.classes.values()].flatMap(({ fields: own }) => [...own.keys()]),
    );
    const hint =
      close.length > 0 ? ` Did you mean ${close.join(', ')}?` : ' configurationItemClasses lists what there is.';
    throw badInput(`${path}.name`, `no class declares an attribute ${JSON.stringify(name)}.${hint}`);
  }
  const problems: string[] = [];
  const values: unknown[] = [];
  for (const field of fields) {
    const checked =
      field.type === 'JSON'
        ? { problem: 'holds JSON, which cannot be compared.' }
        : checkValue({ ...field, list: false }, equals);
    if ('problem' in checked) problems.push(checked.problem);
    else if (checked.value === undefined || checked.value === null) problems.push('needs a value.');
    else values.push(checked.value);
  }
  if (values.length === 0) throw badInput(`${path}.equals`, `${name} ${[...new Set(problems)].join(' Or: ')}`);
  return [...new Set(values)];
}
