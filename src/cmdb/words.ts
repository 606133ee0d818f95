import type { ItemClass } from '../model/model.js';

/**
 * How text becomes words, for the items' side and the searcher's alike. The index's analyzer (Lucene's standard one, by
 * Unicode's word rules) keeps shop.example.com and db_primary whole; people search for their parts.
 */

/**
 * As the analyzer does it: numbers with dots (addresses, versions) stay whole, an ideograph stands alone, katakana makes
 * words of its own. A script's signs (radicals, letters in circles) are no words.
 */
const word =
  /\p{N}+(?:\.\p{N}+)+|(?=[\p{L}\p{M}\p{N}])[\p{Script=Han}\p{Script=Hiragana}]|(?:(?=[\p{L}\p{M}\p{N}])[\p{Script=Katakana}ー])+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+/gu;
/** What the analyzer may keep whole: words held together by the signs that Unicode's word rules let pass. */
const joined = /[\p{L}\p{M}\p{N}]+(?:[\p{Pc}.:,;'’‘·․‧﹒．：﹕]+[\p{L}\p{M}\p{N}]+)+/gu;
const accents = /\p{M}/gu;

/** The words of a text, in lower case and in order. Everything but letters and digits parts them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

const commonTexts = ['name', 'description', 'tags'];

/** The attributes of a class's items that full-text search looks into, common ones first. */
export function searchedAttributes({ fields }: ItemClass): string[] {
  return [...commonTexts, ...[...fields.values()].filter(({ type }) => type === 'String').map(({ name }) => name)];
}

/**
 * The words that a search by word beginnings would not find in the analyzer's tokens: those inside a joined run, and the
 * forms without accents. Kept on the item as `searchWords`, which the full-text index takes in beside the attributes.
 */
export function searchWords(itemClass: ItemClass, values: Readonly<Record<string, unknown>>): string[] {
  const words = new Set<string>();
  const texts = searchedAttributes(itemClass)
    .flatMap((name) => values[name])
    .filter((value) => typeof value === 'string');
  for (const text of texts) {
    for (const [run] of text.matchAll(joined)) for (const inner of wordsOf(run).slice(1)) words.add(inner);
    const plain = text.normalize('NFD').replace(accents, '');
    if (plain.length < text.normalize('NFD').length) for (const unaccented of wordsOf(plain)) words.add(unaccented);
  }
  return [...words];
}

/**
 * The Lucene query that finds items which have, for each word, one that starts with it. It holds words only, which the
 * syntax has no use for. Ranges and prefixes score the same for every item they match: a score depends on the item and
 * the words alone, not on how many items there are, so pages in its order hold while others write.
 */
export function luceneQuery(words: readonly string[]): string {
  return words.map((text) => `+(name:[${text} TO ${text}]^8 name:${text}*^4 ${text}*)`).join(' ');
}
