import { openText, type InputFile } from './import-inputs.js';

/** Part of a file of rows, whole in itself: what one call takes. */
export interface Chunk {
  content: string;
  rows: number;
  /** The file's line, counted from 1, of a line of `content`. */
  lineOf: (line: number) => number;
  /** Bytes of the file read so far, packed as it is. */
  bytesRead: number;
  /** Whether it is the first and the last. */
  whole: boolean;
}

/** A file that cannot be cut into rows; the message names the place. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

export interface ChunkOptions {
  /** Rows a chunk takes at most. */
  batch: number;
  /** Which lines of an NDJSON file are meant; all without it. */
  only?: (line: string) => boolean;
}

/** So many characters fill a chunk, however few rows they are. */
const largestChunk = 8 * 1024 * 1024;
const longestLine = 4 * 1024 * 1024;
/** A CSV record of more lines than this is a stray quote: it is cut at a line's end, as if the quote were not there. */
const longestRecord = 1_000;

/**
 * Cuts an NDJSON file into chunks of lines. Holds one chunk in memory, and another that is being read.
 * @throws RowError for a line that is too long to be a row
 */
export function ndjsonChunks(file: InputFile, options: ChunkOptions): AsyncGenerator<Chunk> {
  const { batch, only = () => true } = options;
  return chunksOf(file, batch, '', async function* (lines) {
    for await (const line of lines) if (line.text.trim() !== '' && only(line.text)) yield [line];
  });
}

/** Cuts a CSV file into chunks of whole records, each with the file's header before it. */
export async function* csvChunks(file: InputFile, { batch }: ChunkOptions): AsyncGenerator<Chunk> {
  let header = '';
  for await (const record of recordsOf(linesOf(openText(file).text))) {
    header = record.map(({ text }) => text).join('\n');
    break;
  }
  yield* chunksOf(file, batch, header, async function* (lines) {
    let first = true;
    for await (const record of recordsOf(lines)) {
      if (!first) yield record;
      first = false;
    }
  });
}

/** Whether an NDJSON line states a relationship. What is neither that nor an item is for the server to refuse. */
export function isRelationshipLine(line: string): boolean {
  // Most lines are told without parsing them.
  if (!line.includes('"from"') || !line.includes('"to"')) return false;
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && ('relationship' in row || ('from' in row && 'to' in row));
  } catch {
    return false;
  }
}

/** Whether each row of a CSV file is a relationship: its header has both ends and no class. */
export async function isRelationshipCsv(file: InputFile): Promise<boolean> {
  for await (const { text } of linesOf(openText(file).text)) {
    const columns = text.split(/[,;\t|]/).map((column) => column.trim().replace(/^"|"$/g, '').toLowerCase());
    return ['from', 'type', 'to'].every((name) => columns.includes(name)) && !columns.includes('class');
  }
  return false;
}

interface Line {
  text: string;
  /** From 1. */
  number: number;
}

async function* chunksOf(
  file: InputFile,
  batch: number,
  header: string,
  rowsOf: (lines: AsyncIterable<Line>) => AsyncIterable<Line[]>,
): AsyncGenerator<Chunk> {
  const { text, bytesRead } = openText(file);
  const headerLines = header === '' ? 0 : header.split('\n').length;
  let texts: string[] = [];
  let numbers: number[] = [];
  let rows = 0;
  let length = 0;
  let chunks = 0;
  const chunk = (last: boolean): Chunk => {
    const places = numbers;
    const made = {
      content: [...(header === '' ? [] : [header]), ...texts, ''].join('\n'),
      rows,
      lineOf: (line: number) => places[line - headerLines - 1] ?? line,
      bytesRead: bytesRead(),
      whole: last && chunks === 0,
    };
    chunks++;
    texts = [];
    numbers = [];
    rows = 0;
    length = 0;
    return made;
  };
  for await (const row of rowsOf(linesOf(text))) {
    // Only when another row follows: so the last chunk is known to be the last.
    if (rows >= batch || length > largestChunk) yield chunk(false);
    for (const { text: line, number } of row) {
      texts.push(line);
      numbers.push(number);
      length += line.length + 1;
    }
    rows++;
  }
  if (rows > 0) yield chunk(true);
}

async function* linesOf(text: AsyncIterable<unknown>): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const piece of text) {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield lineOf(line, ++number);
    if (rest.length > longestLine)
      throw new RowError(`Line ${number + 1} is longer than ${longestLine / 1024 ** 2} MB. Is --format right?`);
  }
  if (rest !== '') yield lineOf(rest, number + 1);
}

function lineOf(text: string, number: number): Line {
  const body = number === 1 ? text.replace(/^\uFEFF/, '') : text;
  return { text: body.endsWith('\r') ? body.slice(0, -1) : body, number };
}

/** Lines put together to records: while a quote is open, a line's end belongs to the value. Blank lines are left out. */
async function* recordsOf(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let record: Line[] = [];
  let open = false;
  for await (const line of lines) {
    if (!open && line.text.trim() === '') continue;
    record.push(line);
    if (quotesIn(line.text) % 2 === 1) open = !open;
    if (open && record.length < longestRecord) continue;
    yield record;
    record = [];
    open = false;
  }
  if (record.length > 0) yield record;
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}
