import { rowsFrom, type Facts, type Lifecycle } from './lifecycle.js';

/** Everything that is wrong with a table as such: what no record could ever do, and where it could never leave. */
export function lifecycleFaults<F extends Facts>(lifecycle: Lifecycle<F>): string[] {
  const { states, terminal, rows, type } = lifecycle;
  const names = Object.keys(states);
  const known = new Set(names);
  const faults: string[] = [];
  const say = (message: string): void => void faults.push(`${type}: ${message}`);

  for (const { from, event, to } of rows) {
    for (const state of [...from, ...(to === undefined ? [] : [to])])
      if (!known.has(state)) say(`${event} names ${state}, which is no state.`);
    if (from.length === 0 && to === undefined) say(`${event} creates a record in no state.`);
    if (!/^[A-Z][A-Z0-9_]*$/.test(event)) say(`${event} is no name for an event: capitals and underscores.`);
  }
  for (const state of names)
    if (!/^[A-Z][A-Z0-9_]*$/.test(state)) say(`${state} is no name for a state: capitals and underscores.`);
  for (const state of terminal) if (!known.has(state)) say(`${state} is terminal, and no state.`);

  const reached = closure(
    rows.filter(({ from }) => from.length === 0).flatMap(({ to }) => to ?? []),
    (state) => rowsFrom(lifecycle, state).flatMap(({ to }) => to ?? []),
  );
  for (const state of names) if (!reached.has(state)) say(`${state} is reached by nothing.`);

  const saved = closure(terminal, (state) =>
    rows.filter(({ to }) => to === state).flatMap(({ from }) => from as string[]),
  );
  for (const state of names) if (!saved.has(state)) say(`${state} is a trap: no terminal state is reached from it.`);

  for (const state of [undefined, ...names]) {
    const leaving = rowsFrom(lifecycle, state);
    for (const event of new Set(leaving.map((row) => row.event))) {
      const cases = leaving.filter((row) => row.event === event);
      // Roles may part cases, too; a case that always holds must be the last that a role can come to.
      const dead = cases.findIndex(({ when, roles }, index) => !when && !roles && index < cases.length - 1);
      if (dead >= 0) say(`${event} from ${state ?? 'nothing'} has cases after one that always holds.`);
    }
  }

  const events = new Set(rows.map(({ event }) => event));
  const effects = new Set([...events, ...(lifecycle.effects ?? [])]);
  const started = new Set(rows.flatMap(({ starts = [] }) => starts.map(({ effect }) => effect)));
  for (const effect of started) if (!effects.has(effect)) say(`the timer ${effect} brings nothing about.`);
  for (const effect of rows.flatMap(({ cancels = [] }) => cancels))
    if (!started.has(effect) && !lifecycle.effects?.includes(effect))
      say(`the timer ${effect} is cancelled and never started.`);
  return faults;
}

function closure(start: readonly string[], next: (state: string) => readonly string[]): Set<string> {
  const found = new Set(start);
  // A set hands out what is added while it is read.
  for (const state of found) for (const other of next(state)) found.add(other);
  return found;
}
