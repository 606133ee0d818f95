import { isAlias, isScalar, LineCounter, parseAllDocuments, visit, type Document } from 'yaml';
import type { Rejection } from '../rows.js';
import { parseJson } from './document.js';

/** One document of a stream, with the line it starts at. */
export interface YamlDocument {
  value: unknown;
  line: number;
}

export interface YamlReading {
  /** Those that could be read and hold something. */
  documents: YamlDocument[];
  /** One for each that could not: path `line 12`, code UNREADABLE. */
  rejected: Rejection[];
}

/** Aliases may repeat what they name this often in all; real files stay far below, an alias bomb far above. */
const maxAliasCount = 2000;
/** Adapters recurse into values; what nests deeper than any real document would only exhaust the stack. */
const maxDepth = 200;

/**
 * Reads a stream of YAML documents, or JSON. Never throws, never runs a tag's code, and never quotes the content in a
 * rejection, since it may hold secrets. A document that cannot be read leaves the others.
 */
export function readYaml(content: string): YamlReading {
  const body = content.startsWith('\uFEFF') ? content.slice(1) : content;
  if (/^\s*[[{]/.test(body)) {
    const json = parseJson(body);
    if ('value' in json) return { documents: [{ value: json.value, line: 1 }], rejected: [] };
  }
  if (nestsTooDeep(body)) return { documents: [], rejected: [fault('content', 'it nests too deeply')] };
  const lines = new LineCounter();
  const documents: YamlDocument[] = [];
  const rejected: Rejection[] = [];
  try {
    const parsed = parseAllDocuments(body, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
      merge: true,
      strict: false,
    });
    for (const document of Array.isArray(parsed) ? parsed : []) {
      const line = lines.linePos(document.contents?.range?.[0] ?? document.range[0]).line;
      const [error] = document.errors;
      if (error) {
        const at = lines.linePos(error.pos[0]).line;
        rejected.push(fault(`line ${at}`, `${error.code.toLowerCase().replaceAll('_', ' ')}`));
        continue;
      }
      try {
        if (hasCollectionAsKey(document)) {
          rejected.push(fault(`line ${line}`, 'a key in it is not plain text'));
          continue;
        }
        const value: unknown = document.toJS({ maxAliasCount });
        if (isUnusable(value, new Set(), new Set()))
          rejected.push(fault(`line ${line}`, `it nests deeper than ${maxDepth} levels, or inside itself`));
        else if (value !== null && value !== undefined) documents.push({ value, line });
      } catch {
        rejected.push(fault(`line ${line}`, 'its aliases name nothing, or repeat too much'));
      }
    }
  } catch {
    rejected.push(fault('content', 'it nests too deeply'));
  }
  return { documents, rejected };
}

function fault(path: string, why: string): Rejection {
  return {
    path,
    code: 'UNREADABLE',
    message: `This is not a YAML document that can be read: ${why}. Correct it and import again.`,
  };
}

/** Whether an alias stands inside what it names, or the value nests deeper than the limit. Shared parts are looked at once. */
function isUnusable(value: unknown, above: Set<object>, sound: Set<object>): boolean {
  if (typeof value !== 'object' || value === null || sound.has(value)) return false;
  if (above.has(value) || above.size >= maxDepth) return true;
  above.add(value);
  const unusable = Object.values(value).some((inner) => isUnusable(inner, above, sound));
  above.delete(value);
  sound.add(value);
  return unusable;
}

/** Keys that are lists or maps mean nothing to any format, and writing them out as text can take for ever. */
function hasCollectionAsKey(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Pair(_, { key }) {
      if (key === null || isScalar(key) || (isAlias(key) && isScalar(key.resolve(document)))) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Whether so many brackets stand open at once that the parser, which recurses, could run out of stack and end the process. */
function nestsTooDeep(body: string): boolean {
  let depth = 0;
  for (const character of body) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > 2000) return true;
  }
  return false;
}
