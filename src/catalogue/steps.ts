import { openTimeOf } from '../calendar/answers.js';
import type { StepTask } from '../records.js';

/** A piece of work that each request for a catalogue item brings. */
export interface FulfilmentStep {
  readonly key: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** The id of a Person or Team. */
  readonly assignee?: string | undefined;
  /** Keys of steps that come before. */
  readonly after: readonly string[];
  /** ISO 8601: open time. */
  readonly dueIn?: string | undefined;
}

const most = 30;

/** Everything that is wrong with steps as such. */
export function stepFaults(steps: readonly FulfilmentStep[]): string[] {
  const faults: string[] = [];
  if (steps.length > most) faults.push(`steps takes at most ${most}.`);
  const keys = new Set(steps.map(({ key }) => key));
  if (keys.size < steps.length) faults.push('steps takes each key once.');
  steps.slice(0, most).forEach(({ key, title, description, after, dueIn }, index) => {
    const say = (field: string, message: string): void => void faults.push(`steps.${index}.${field} ${message}`);
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(key))
      say('key', 'takes small letters, digits and hyphens, 1 to 40, a letter first.');
    if (title.trim() === '' || title.length > 200) say('title', 'takes 1 to 200 characters.');
    if ((description?.length ?? 0) > 4_000) say('description', 'takes at most 4,000 characters.');
    for (const other of after) if (!keys.has(other)) say('after', `names ${JSON.stringify(other)}, which is no step.`);
    if (dueIn !== undefined && !isOpenTime(dueIn)) say('dueIn', 'takes open time such as PT8H.');
  });
  const stuck = inCircle(steps);
  if (stuck.length > 0) faults.push(`steps go round in a circle: ${stuck.join(', ')} wait for each other.`);
  return faults;
}

/** Whether a duration is hours, minutes and seconds, more than none. */
export function isOpenTime(duration: string): boolean {
  try {
    return (openTimeOf(duration) ?? 0) > 0;
  } catch {
    return false;
  }
}

/** The steps that could never begin because they wait for each other. */
function inCircle(steps: readonly FulfilmentStep[]): string[] {
  const known = new Set(steps.map(({ key }) => key));
  const begun = new Set<string>();
  for (let grown = true; grown;) {
    grown = false;
    for (const { key, after } of steps)
      if (!begun.has(key) && after.every((other) => begun.has(other) || !known.has(other))) {
        begun.add(key);
        grown = true;
      }
  }
  return steps.map(({ key }) => key).filter((key) => !begun.has(key));
}

const isSettled = ({ state }: Pick<StepTask, 'state'>): boolean => state === 'DONE' || state === 'CANCELLED';

/** The steps whose turn it is: they have no task yet, and all that comes before them is settled. */
export function dueSteps(steps: readonly FulfilmentStep[], tasks: readonly StepTask[]): FulfilmentStep[] {
  const settled = new Set(tasks.filter(isSettled).map(({ step }) => step));
  const begun = new Set(tasks.map(({ step }) => step));
  return steps.filter(({ key, after }) => !begun.has(key) && after.every((other) => settled.has(other)));
}

/** How far a fulfilment is: `done` by itself only when nothing of it was left out. */
export function progressOf(steps: readonly FulfilmentStep[], tasks: readonly StepTask[]) {
  const open = tasks.filter((task) => !isSettled(task));
  const settled = new Set(tasks.filter(isSettled).map(({ step }) => step));
  const complete = steps.every(({ key }) => settled.has(key));
  const leftOut = tasks.some(({ state }) => state === 'CANCELLED');
  return { open, complete, done: steps.length > 0 && complete && !leftOut };
}

export const stepsIn = (text: string | undefined): FulfilmentStep[] =>
  text === undefined ? [] : (JSON.parse(text) as FulfilmentStep[]);
