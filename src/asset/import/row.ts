import type { Rejection } from '../../import/rows.js';
import type { AssetInput } from '../facts.js';

/** An asset as a document has it. Items are ids, `source:key`, or names that only one item of a fitting class has. */
export interface AssetRow extends Omit<AssetInput, 'model' | 'cost' | 'acquiredOn'> {
  /** Where it stands in the document, for messages. */
  path: string;
  tag: string;
  /** Its model's name. */
  model?: string | undefined;
  /** The class of a model that is not there yet. */
  assetClass?: string | undefined;
  partNumber?: string | undefined;
  cost?: { minorUnits: number; currency: string } | undefined;
  acquiredOn?: string | undefined;
}

/** What a document holds. Rows may still be refused when they are checked against the graph. */
export interface AssetDocument {
  rows: AssetRow[];
  rejected: Rejection[];
  warnings: Rejection[];
}

/** Rows of which each tag stands once; the later ones are rejected. */
export function withoutTwins(document: AssetDocument): AssetDocument {
  const first = new Map<string, string>();
  const rows: AssetRow[] = [];
  const rejected = [...document.rejected];
  for (const row of document.rows) {
    const path = first.get(row.tag);
    if (path === undefined) rows.push(row);
    else
      rejected.push({
        path: row.path,
        code: 'DUPLICATE',
        message: `The tag ${JSON.stringify(row.tag)} stands at ${path} already. Give each asset a tag of its own.`,
      });
    first.set(row.tag, path ?? row.path);
  }
  return { ...document, rows, rejected };
}
