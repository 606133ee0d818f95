import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A figure as it is written down. */
export interface Figure {
  what: string;
  measured: number | null;
  /** Null where nothing is. */
  required: string | null;
  /** Null where it is not judged. */
  passed: boolean | null;
}

/** What a run of one fault came to, as its file holds it. */
export interface Result {
  fault: string;
  title: string;
  command: string;
  settings: { CHAOS_SCALE: number; CHAOS_STRICT: boolean };
  date: string;
  machine: Record<string, string | number>;
  seconds: number;
  counts: Record<string, { used: number; usual: number }>;
  figures: Figure[];
  failure?: string;
  passed: boolean;
}

const [start, end] = ['<!-- results -->', '<!-- end results -->'];

/** Writes the files of a folder into the table of its README.md. */
export async function summarise(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const rows = await Promise.all(
    files.map(async (name) => rowOf(name, JSON.parse(await readFile(join(folder, name), 'utf8')) as Result)),
  );
  const path = join(folder, 'README.md');
  const text = await readFile(path, 'utf8');
  const table = ['| Fault | Passed | Figures (required) | Run |', '|---|---|---|---|', ...rows].join('\n');
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`${path}: the markers ${start} and ${end} are missing.`);
  await writeFile(path, `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`);
}

function rowOf(
  name: string,
  { fault, title, passed, figures, counts, date, failure, machine, seconds }: Result,
): string {
  const told = figures.map(({ what, measured, required, passed: met }) => {
    const value = `${measured ?? 'never'}${required === null ? '' : ` (${required}${met === null ? ', not judged here' : ''})`}`;
    return `${what}: ${met === false ? `**${value}**` : value}`;
  });
  const used = Object.entries(counts).map(
    ([what, { used, usual }]) => `${used}${used === usual ? '' : ` of ${usual}`} ${what}`,
  );
  const run = [date.slice(0, 10), `${seconds} s`, `load ${machine['loadAverageAtStart']}`, ...used].join('; ');
  const figuresTold = [...told, ...(failure === undefined ? [] : [`**failed: ${failure}**`])]
    .join('; ')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
  return `| [${fault}](${name}): ${title} | ${passed ? 'yes' : '**no**'} | ${figuresTold} | ${run} |`;
}
