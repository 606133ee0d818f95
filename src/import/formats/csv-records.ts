import { Readable } from 'node:stream';
import { parse as parseStream, type Info, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Rejection } from '../rows.js';

/** One record of a CSV file. */
export interface CsvRecord {
  /** The line it starts on, from 1. */
  line: number;
  cells: string[];
}

type Parsed = { info: Info; record: string[] };

/** A record of more characters is no record but a stray quote. */
const longestRecord = 1024 * 1024;

/** Which of comma, semicolon, tab and bar a header uses most outside of quotes. */
function delimiterOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function optionsFor(header: string, onFault: (fault: Rejection) => void): Options & { info: true; columns: false } {
  let last = 0;
  return {
    bom: true,
    columns: false,
    delimiter: delimiterOf(header),
    info: true,
    max_record_size: longestRecord,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // The parser's own messages quote the file, which may hold secrets.
    on_skip: (error) => {
      const line = Number((error as { lines?: unknown } | undefined)?.lines);
      const code = (error as { code?: unknown } | undefined)?.code;
      onFault({
        path: `line ${code === 'CSV_QUOTE_NOT_CLOSED' ? last + 1 : Number.isNaN(line) ? last + 1 : line}`,
        code: 'UNREADABLE',
        message:
          code === 'CSV_QUOTE_NOT_CLOSED'
            ? 'A quote opened here or below is never closed; nothing after it can be read. Close it, or double it inside a value.'
            : 'This record cannot be read. Quote values that hold the delimiter, a quote or a line break, and double quotes inside.',
      });
    },
    on_record: (record: string[], { lines }) => {
      last = lines;
      return record;
    },
  };
}

/** Records of a CSV text; a broken one is a fault and leaves the rest. Blank records are left out. */
export function csvRecords(content: string): { records: CsvRecord[]; faults: Rejection[] } {
  const faults: Rejection[] = [];
  const unified = content.replaceAll(/\r\n?/g, '\n');
  const options = optionsFor(firstLine(unified), (fault) => faults.push(fault));
  const parsed = parse(unified, options) as unknown as Parsed[];
  return { records: parsed.map(recordOf).filter(isFilled), faults };
}

/** The same from a stream of text; holds one piece of it at a time. */
export async function* streamCsvRecords(
  content: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<CsvRecord | { fault: Rejection }> {
  const pieces = unifiedLines(content);
  let head = '';
  while (!head.includes('\n') && head.length < longestRecord) {
    const next = await pieces.next();
    if (next.done) break;
    head += next.value;
  }
  const faults: Rejection[] = [];
  const parser = parseStream(optionsFor(firstLine(head), (fault) => faults.push(fault)));
  const source = Readable.from(
    (async function* () {
      yield head;
      yield* pieces;
    })(),
  );
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const parsed of parser as AsyncIterable<Parsed>) {
      yield* faults.splice(0).map((fault) => ({ fault }));
      const found = recordOf(parsed);
      if (isFilled(found)) yield found;
    }
    yield* faults.splice(0).map((fault) => ({ fault }));
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function recordOf({ info, record }: Parsed): CsvRecord {
  const breaks = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
  return { line: info.lines - breaks, cells: record.map((cell) => cell.trim()) };
}

function isFilled({ cells }: CsvRecord): boolean {
  return cells.some((cell) => cell !== '');
}

function firstLine(content: string): string {
  return content.replace(/^[\uFEFF\n]+/, '').split('\n', 1)[0]!;
}

/** The text with every line break as one character, so that lines are counted right across pieces. */
async function* unifiedLines(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let held = '';
  for await (const piece of content) {
    const given = held + (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }));
    held = given.endsWith('\r') ? '\r' : '';
    yield given.slice(0, given.length - held.length).replaceAll(/\r\n?/g, '\n');
  }
  yield (held + decoder.decode()).replaceAll(/\r\n?/g, '\n');
}
