import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readCase, type LabelledOutage } from '../src/rootcause/outage.js';
import { scoreMethods } from '../src/rootcause/score.js';
import { wilson } from '../src/statistics/statistics.js';
import { decimals, printTable, whole } from './measure.js';

/** A few outages that were made up, so that the bench has something to show; they say nothing of how good the method is. */
const sample = fileURLToPath(new URL('rootcause-sample.ndjson', import.meta.url));

/** Scores the ranking of causes on a labelled set beside rules that a person would try. The format: docs/root-cause.md. */
export async function rootcauseBench(file = sample): Promise<void> {
  if (!existsSync(file))
    throw new Error(
      `There is no file ${file}. Name a labelled set, in the format of docs/root-cause.md, or none for the sample.`,
    );
  const outages: LabelledOutage[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line++;
    if (text.trim() === '') continue;
    const read = readCase(text);
    if (typeof read === 'string') throw new Error(`${file}, line ${line}: ${read}`);
    outages.push(read);
  }
  const scores = scoreMethods(outages);
  const { cases = 0, without = 0 } = scores[0] ?? {};
  printTable(
    `rootcause: ${whole(cases)} outages with a known cause and ${whole(without)} with none in the graph, from ${file}; ` +
      'shares, the product with its 95 % interval',
    ['method', 'top 1', 'top 3', 'MRR', 'says none where there is none'],
    scores.map(({ name, first, amongThree, meanReciprocalRank, saidNone }, index) => [
      name,
      shareOf(first, cases, index === 0),
      shareOf(amongThree, cases, index === 0),
      cases === 0 ? '' : decimals(meanReciprocalRank, 3),
      shareOf(saidNone, without, index === 0),
    ]),
  );
}

function shareOf(count: number, all: number, withInterval: boolean): string {
  if (all === 0) return '';
  const share = decimals(count / all, 3);
  const interval = withInterval && Number.isInteger(count) ? wilson(count, all) : undefined;
  return interval ? `${share} [${decimals(interval.low, 2)}, ${decimals(interval.high, 2)}]` : share;
}
