import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/config.js';
import { tell } from '../security/figures.js';
import { summarise, type Figure, type Result } from './summary.js';

/** What a figure has to be. Without a bound it tells something, and is not judged. */
interface Required {
  atMost?: number;
  atLeast?: number;
  unit?: string;
  /** Only judged where `CHAOS_STRICT=true` says that the machine does nothing else. */
  onQuietMachine?: boolean;
}

/** By how much all counts are made smaller: `CHAOS_SCALE=0.25` makes a quarter of each. */
const scale = Number(process.env['CHAOS_SCALE'] ?? 1);
const folder = join(projectRoot, 'docs/faults');
const isStrict = process.env['CHAOS_STRICT'] === 'true';
const round = (value: number): number => Math.round(value * 100) / 100;

/** What a fault did to the product, as it is printed and written down. */
export class FaultRecord {
  readonly counts: Record<string, { used: number; usual: number }> = {};
  readonly figures: Figure[] = [];

  /** How many there are of something, at `CHAOS_SCALE`. */
  count(what: string, usual: number, least = 1): number {
    const used = Math.max(least, Math.round(usual * scale));
    this.counts[what] = { used, usual };
    return used;
  }

  /** Keeps a figure, and prints it beside what is required. */
  figure(what: string, value: number, { atMost, atLeast, unit = '', onQuietMachine = false }: Required = {}): void {
    const bounds = [
      ...(atMost !== undefined && atMost === atLeast ? [`${atMost}`] : []),
      ...(atMost !== undefined && atMost !== atLeast ? [`≤ ${atMost}`] : []),
      ...(atLeast !== undefined && atMost !== atLeast ? [`≥ ${atLeast}`] : []),
    ];
    // What never came about is no number in JSON.
    const measured = Number.isFinite(value) ? round(value) : null;
    const isJudged = bounds.length > 0 && (!onQuietMachine || isStrict);
    // What cannot be measured is not met.
    const isMet = value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
    const required = bounds.length > 0 ? `${bounds.join(', ')} ${unit}`.trim() : null;
    this.figures.push({
      what: unit === '' ? what : `${what}, ${unit}`,
      measured,
      required,
      passed: isJudged ? isMet : null,
    });
    tell(what, `${measured ?? 'never'} ${unit}`.trim(), required ?? 'none');
  }
}

interface Fault {
  /** Such as F1; also the file's name. */
  id: string;
  /** What happens, as a sentence without an end. */
  title: string;
  /** The test file's name without its ending, for the command. */
  file: string;
}

/**
 * A test that does harm to the product and records what came of it in docs/faults, whether it passed or not. It fails where
 * `work` does, and where a figure is not what is required.
 */
export function faultTest({ id, title, file }: Fault, work: (record: FaultRecord) => Promise<void>): void {
  test(`${id}: ${title}`, async () => {
    const record = new FaultRecord();
    const begun = performance.now();
    const [load] = loadavg();
    let failure: unknown;
    console.log(`${id}: ${title}`);
    try {
      await work(record);
    } catch (error) {
      failure = error;
    }
    const missed = record.figures.filter(({ passed }) => passed === false);
    const result: Result = {
      fault: id,
      title,
      command: `npm run test:chaos -- ${file}`,
      settings: { CHAOS_SCALE: scale, CHAOS_STRICT: isStrict },
      date: new Date().toISOString(),
      machine: {
        processor: cpus()[0]?.model ?? 'unknown',
        cores: availableParallelism(),
        memoryGB: Math.round(totalmem() / 1024 ** 3),
        system: `${process.platform} ${process.arch}`,
        node: process.version,
        loadAverageAtStart: round(load ?? NaN),
      },
      seconds: Math.round((performance.now() - begun) / 1_000),
      counts: record.counts,
      figures: record.figures,
      ...(failure !== undefined && { failure: failure instanceof Error ? failure.message : JSON.stringify(failure) }),
      passed: failure === undefined && missed.length === 0,
    };
    await writeFile(
      join(folder, `${id.toLowerCase().replaceAll(' ', '-')}.json`),
      `${JSON.stringify(result, null, 2)}\n`,
    );
    await summarise(folder);
    if (failure !== undefined) throw failure as Error;
    expect(missed).toEqual([]);
  });
}
