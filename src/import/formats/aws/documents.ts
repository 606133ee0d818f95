import { parseJson } from '../document.js';
import { record, type Json } from '../values.js';

/** One answer of an `aws … describe-*` or `list-*` command. */
export interface Answer {
  /** Where it starts: empty for a document that holds nothing else. */
  path: string;
  body: Json;
}

/**
 * The answers in a text: one JSON object, an array of them, or several one after the other, as concatenated files have them.
 * What cannot be read gives a fault that names its first line and quotes nothing.
 */
export function answersOf(content: string): { answers: Answer[]; faults: { path: string; message: string }[] } {
  const answers: Answer[] = [];
  const faults: { path: string; message: string }[] = [];
  const take = (value: unknown, path: string): void => {
    const body = record(value);
    if (body) answers.push({ path, body });
    else
      faults.push({
        path: path || 'content',
        message: 'An answer of the AWS command line is a JSON object; this is none.',
      });
  };
  const whole = parseJson(content);
  if ('value' in whole) {
    if (Array.isArray(whole.value)) whole.value.forEach((each, index) => take(each, String(index)));
    else take(whole.value, '');
    return { answers, faults };
  }
  const parts = split(content);
  if (parts.length < 2) return { answers, faults: [{ path: 'content', message: whole.fault }] };
  for (const { line, part } of parts) {
    const parsed = parseJson(part);
    if ('value' in parsed) take(parsed.value, `line ${line}`);
    else faults.push({ path: `line ${line}`, message: parsed.fault });
  }
  return { answers, faults };
}

/** Cuts a text where braces and brackets outside of strings are balanced. */
function split(content: string): { line: number; part: string }[] {
  const parts: { line: number; part: string }[] = [];
  let depth = 0;
  let start = -1;
  let startLine = 1;
  let line = 1;
  let inString = false;
  for (let at = 0; at < content.length; at += 1) {
    const character = content[at]!;
    if (character === '\n') line += 1;
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
      continue;
    }
    if (start < 0) {
      if (/[\s,\uFEFF]/.test(character)) continue;
      start = at;
      startLine = line;
    }
    if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > 0 || inString || !/[}\]]/.test(character)) continue;
    parts.push({ line: startLine, part: content.slice(start, at + 1) });
    start = -1;
    depth = 0;
  }
  if (start >= 0) parts.push({ line: startLine, part: content.slice(start) });
  return parts;
}
