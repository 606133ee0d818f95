import { streamCsvRecords, type CsvRecord } from '../import/formats/csv-records.js';
import type { Rejection } from '../import/rows.js';
import { openText, UsageError, type InputFile } from './import-inputs.js';

/** Some incidents of a log with all of their rows, whole in itself: what one call takes. */
export interface IncidentPart {
  readonly content: string;
  readonly incidents: number;
  readonly rows: number;
  /** The file's line, from 1, of a line of `content`. */
  readonly lineOf: (line: number) => number;
}

/** So many characters fill a part, however few incidents they are. */
const largestPart = 8 * 1024 * 1024;

/**
 * Cuts a log into parts, in the order in which its incidents first appear. The rows of an incident may stand anywhere in the file: it
 * is read into memory whole. `keyColumns`: the columns that may hold an incident's key, in lower case.
 * @throws UsageError when no column does
 */
export async function incidentParts(
  file: InputFile,
  keyColumns: readonly string[],
  batch: number,
): Promise<{ parts: IncidentPart[]; rows: number; faults: Rejection[] }> {
  let header: CsvRecord | undefined;
  let key = -1;
  let rows = 0;
  const faults: Rejection[] = [];
  const byKey = new Map<string, CsvRecord[]>();
  for await (const record of streamCsvRecords(openText(file).text)) {
    if ('fault' in record) {
      faults.push(record.fault);
      continue;
    }
    if (!header) {
      header = record;
      key = record.cells.findIndex((name) => keyColumns.includes(name.trim().toLowerCase()));
      if (key < 0)
        throw new UsageError(
          `${file.name} has none of the columns ${keyColumns.join(', ')}. Name the one that holds the key: --column "Ticket=KEY".`,
        );
      continue;
    }
    rows++;
    const own = byKey.get(record.cells[key] ?? '');
    if (own) own.push(record);
    else byKey.set(record.cells[key] ?? '', [record]);
  }
  if (!header) throw new UsageError(`${file.name} is empty.`);
  return { parts: cut(header, [...byKey.values()], batch), rows, faults };
}

function cut(header: CsvRecord, incidents: readonly (readonly CsvRecord[])[], batch: number): IncidentPart[] {
  const parts: IncidentPart[] = [];
  const top = textOf(header);
  let some: (readonly CsvRecord[])[] = [];
  let length = 0;
  const close = (): void => {
    if (some.length > 0) parts.push(partOf(top, some));
    some = [];
    length = 0;
  };
  for (const incident of incidents) {
    const size = incident.reduce((sum, { cells }) => sum + cells.join().length, 0);
    if (some.length === batch || length + size > largestPart) close();
    some.push(incident);
    length += size;
  }
  close();
  return parts;
}

function partOf(top: string, incidents: readonly (readonly CsvRecord[])[]): IncidentPart {
  const records = incidents.flat();
  const lines = [top];
  const places = new Map<number, number>();
  let line = 1 + linesIn(top);
  for (const record of records) {
    places.set(line, record.line);
    const text = textOf(record);
    lines.push(text);
    line += linesIn(text);
  }
  return {
    content: `${lines.join('\n')}\n`,
    incidents: incidents.length,
    rows: records.length,
    lineOf: (at) => places.get(at) ?? at,
  };
}

const linesIn = (text: string): number => text.split('\n').length;

/** A record as a line of CSV, every value quoted: so no value is taken for more than it is, whatever delimited it before. */
const textOf = ({ cells }: CsvRecord): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
