import { setTimeout as wait } from 'node:timers/promises';
import { plan, readScenarios, type LiveScenario, type LiveStep } from '../demo/live.js';
import { seeded } from '../seeded.js';
import { ApiClient } from './api-client.js';
import { effectOf, readEstate, type EstateItem } from './demo-live-estate.js';
import { LiveEvents } from './demo-live-events.js';
import { AnswerError } from './import-client.js';
import { LiveUsageError } from './live-options.js';

export interface LiveRun {
  /** Where the product answers, without a path. */
  url: string;
  seed: number;
  /** Seconds between events. */
  pace: number;
  /** After how many events it ends; undefined: when `signal` says so. */
  events: number | undefined;
  /** All unless given. */
  scenario: string | undefined;
}

/** How long putting everything back may take, in milliseconds. */
const restoreTime = 30_000;

/**
 * Plays scenarios on the demo estate until `events` are played or `signal` ends it, then puts everything back to OK. Throws
 * LiveUsageError, UnreachableError or AnswerError, each with the way out; what was raised by then is put back all the same.
 */
export async function runDemoLive(
  { url, seed, pace, events, scenario }: LiveRun,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const scenarios = chosen(scenario);
  const client = new ApiClient(url, signal);
  let before = await readEstate(client);
  refuseMissing(scenarios, before, url);
  const live = new LiveEvents(client, before);
  const restore = () => new LiveEvents(new ApiClient(url, AbortSignal.timeout(restoreTime)), before).restore();
  say(`Playing ${scenario ?? `${scenarios.length} scenarios`} on ${url} with seed ${seed}. Ctrl-C ends it.`);
  try {
    await live.restore();
    before = await readEstate(client);
    say(`All ${before.size} items of the demo estate are reported as OK.`);
    let played = 0;
    for (const { scenario: now, first, step } of plan(scenarios, seeded(seed))) {
      if (signal.aborted || played === events) break;
      if (first) say(`${now.name}: ${now.title}`);
      await live.play(step);
      const after = await readEstate(client);
      say(`  ${new Date().toISOString().slice(11, 19)}  ${named(step.say, before)} → ${effectOf(before, after)}`);
      before = after;
      played += 1;
      if (played !== events) await wait(pace * 1_000, undefined, { signal });
    }
  } catch (error) {
    if (!signal.aborted) {
      // What went wrong is the news; that putting back fails too is no surprise then.
      await restore().catch(() => say('What was raised could not be put back. Running it again does so.'));
      throw error;
    }
  }
  say('Putting everything back.');
  await restore();
  const bad = [...(await readEstate(new ApiClient(url, AbortSignal.timeout(restoreTime)))).values()].filter(
    ({ effective }) => effective !== 'OK',
  );
  say(
    bad.length === 0
      ? 'Everything is OK again.'
      : `Put back. By signals of others these are not OK: ${bad.map(({ name, effective }) => `${name} ${effective}`).join(', ')}.`,
  );
}

function chosen(name: string | undefined): LiveScenario[] {
  const all = readScenarios();
  if (name === undefined) return all;
  const found = all.filter((each) => each.name === name);
  if (found.length === 0)
    throw new LiveUsageError(`There is no scenario ${name}. Give one of ${all.map((each) => each.name).join(', ')}.`);
  return found;
}

function refuseMissing(scenarios: readonly LiveScenario[], estate: ReadonlyMap<string, EstateItem>, url: string): void {
  const keys = scenarios.flatMap(({ among = [], steps }) => [...among, ...steps.flatMap(keysOf)]);
  const missing = [...new Set(keys)].filter((key) => key !== '$item' && !estate.has(key));
  if (missing.length > 0)
    throw new AnswerError(
      `The demo estate at ${url} lacks ${missing.join(', ')}. Start on an empty DATA_DIR to load it anew.`,
    );
}

const keysOf = ({ report, fire, push, check, beat, maintain }: LiveStep): string[] =>
  [report?.item, fire?.item, fire?.host, push?.item, check?.item, beat?.item, maintain?.item].filter(
    (key) => key !== undefined,
  );

/** Keys that stand in a line as people call the items. */
const named = (line: string, estate: ReadonlyMap<string, EstateItem>): string =>
  line.replace(/[a-z]+(?:-[a-z0-9]+)+/g, (key) => estate.get(key)?.name ?? key);
