import type { Role } from '../access/principal.js';
import type { Failure } from '../refusal.js';

/** What guards look at. Domains add facts of their own, read from the graph under the record's lock. */
export interface Facts<Held extends object = object, Input extends object = object> {
  /** The record as it is; of a creation, what is known before there is one. */
  readonly record: Held;
  readonly input: Input;
  /** The instant of the write. */
  readonly now: string;
  readonly actor: string;
}

/** A field that an event takes: from its input, or from the record when it holds it already. */
export interface Requirement<F extends Facts> {
  readonly field: string;
  /** What it is, for a person: stands after "takes". */
  readonly says: string;
  /** Only where this holds, such as for one type of change. */
  readonly when?: Condition<F>;
}

export interface Condition<F extends Facts> {
  /** For people and diagrams, such as `type is STANDARD`. */
  readonly says: string;
  readonly holds: (facts: F) => boolean;
}

/** A check of an event. */
export interface Guard<F extends Facts> {
  /** Stable, such as `NO_SUPPORTING_ITEM`. */
  readonly code: string;
  /** What must hold, for people and diagrams. */
  readonly says: string;
  /** The input's field it concerns. */
  readonly field?: string;
  /** Looks at what the event is given: nothing can be said of it before. */
  readonly ofInput?: boolean;
  /** What is wrong and the way out; undefined when it holds. Several are several failures; each may name a field of its own. */
  readonly fails: (facts: F) => string | readonly (string | OwnFailure)[] | undefined;
}

/** A failure that concerns another field of the input than its guard names. */
export interface OwnFailure {
  readonly field: string;
  readonly message: string;
}

/** A timer that an event starts on the record. */
export interface TimerStart<F extends Facts> {
  /** The event it brings about, or an effect that the domain registered. */
  readonly effect: string;
  /** For people, such as `5 business days later`. */
  readonly says: string;
  /** The instant it fires; undefined when there is none to start. */
  readonly at: (facts: F) => string | undefined;
}

/** One row of a lifecycle's table. */
export interface Row<F extends Facts> {
  /** States it leaves; none creates the record. */
  readonly from: readonly string[];
  readonly event: string;
  /** Absent: the record stays where it is. */
  readonly to?: string;
  /** Chooses among rows of one state and event: the first that holds is taken. */
  readonly when?: Condition<F>;
  /** Who may; absent: whoever may write such records at all. */
  readonly roles?: readonly MoverRole[];
  readonly requires?: readonly Requirement<F>[];
  readonly guards?: readonly Guard<F>[];
  /** Properties of the record that take the instant of the write. */
  readonly stamps?: readonly string[];
  /** Other properties it sets. */
  readonly sets?: (facts: F) => Readonly<Record<string, unknown>>;
  readonly starts?: readonly TimerStart<F>[];
  /** Timers it cancels, by effect. A timer that is started anew is cancelled by that. */
  readonly cancels?: readonly string[];
  /** What the domain's process does besides, for people. */
  readonly does?: string;
}

/** A lifecycle: a table, and nothing else. */
export interface Lifecycle<F extends Facts = Facts> {
  /** The record's type name, such as `Incident`. */
  readonly type: string;
  /** Grows when the table changes in meaning; each event keeps that of its time. */
  readonly version: number;
  /** Every state with what it means, in the order of the normal course. */
  readonly states: Readonly<Record<string, string>>;
  /** States in which a record may stay for good. */
  readonly terminal: readonly string[];
  readonly rows: readonly Row<F>[];
  /** Effects of timers that are no events. */
  readonly effects?: readonly string[];
}

/** A table whatever its facts, to look at. */
export type AnyLifecycle = Lifecycle<never>;

/** Who moves a record. */
export interface Mover {
  /** Undefined: the product itself, on behalf of nobody, which may everything. */
  readonly roles?: readonly MoverRole[] | undefined;
}

/** A role of people and machines; SYSTEM is the product's own, for what happens by itself. */
export type MoverRole = Role | 'SYSTEM';

/** Administrators may bring every event about; guards hold for them, too. */
const administrator = 'ADMINISTRATOR';

export interface Move<F extends Facts> {
  readonly row: Row<F>;
  readonly to: string;
  /** What the row sets and stamps. */
  readonly sets: Readonly<Record<string, unknown>>;
}

/** A no, with everything that is in the way. */
export interface Blocked {
  readonly code: 'ILLEGAL_TRANSITION' | 'FORBIDDEN' | 'GUARD_FAILED';
  readonly message: string;
  readonly failures: readonly Failure[];
}

export interface RequiredField {
  readonly field: string;
  readonly says: string;
  /** Whether the record holds it already. */
  readonly given: boolean;
}

/** An event that a record's state allows, and what it takes. */
export interface AllowedTransition {
  readonly event: string;
  readonly to: string;
  readonly requiredFields: readonly RequiredField[];
  /** Guards that would fail whatever the input. */
  readonly blockedBy: readonly Failure[];
  /** Roles of which one is needed; empty: any. */
  readonly roles: readonly string[];
  /** Whether the asker's roles suffice. */
  readonly permitted: boolean;
}

/** Whether a value says something. */
export const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

const permits = ({ roles }: Pick<Row<never>, 'roles'>, mover: Mover): boolean =>
  !roles || !mover.roles || [administrator, ...roles].some((role) => (mover.roles as readonly string[]).includes(role));

/** The rows that leave a state; undefined is before the record is there. */
export function rowsFrom<F extends Facts>({ rows }: Lifecycle<F>, state: string | undefined): Row<F>[] {
  return rows.filter(({ from }) => (state === undefined ? from.length === 0 : from.includes(state)));
}

/** Decides on an event: the move, or everything that is in its way at once. */
export function evaluate<F extends Facts>(
  lifecycle: Lifecycle<F>,
  state: string | undefined,
  event: string,
  facts: F,
  mover: Mover,
): Move<F> | Blocked {
  const leaving = rowsFrom(lifecycle, state);
  const rows = leaving.filter((row) => row.event === event);
  if (rows.length === 0) return illegal(lifecycle, state, event, leaving);
  const permitted = rows.filter((row) => permits(row, mover));
  if (permitted.length === 0) {
    const roles = [...new Set(rows.flatMap((row) => row.roles ?? []))];
    return {
      code: 'FORBIDDEN',
      message: `${event} takes the role ${roles.join(' or ')}. Ask someone who has it.`,
      failures: [{ field: 'event', code: 'FORBIDDEN', message: `${event} takes the role ${roles.join(' or ')}.` }],
    };
  }
  const row = permitted.find(({ when }) => when === undefined || when.holds(facts));
  if (!row) {
    const conditions = permitted.map(({ when }) => when!.says);
    return failed(event, [
      { field: 'event', code: 'NO_CASE', message: `${event} is for when ${conditions.join(', or when ')}.` },
    ]);
  }
  const failures = [
    ...requirements(row, facts)
      .filter(({ given }) => !given)
      .map(({ field, says }) => ({ field: `input.${field}`, code: 'REQUIRED', message: `${event} takes ${says}.` })),
    ...failuresOf(row, facts, true),
  ];
  if (failures.length > 0) return failed(event, failures);
  const stamps = Object.fromEntries((row.stamps ?? []).map((name) => [name, facts.now]));
  return { row, to: row.to ?? state!, sets: { ...stamps, ...row.sets?.(facts) } };
}

export const isBlocked = <F extends Facts>(decision: Move<F> | Blocked): decision is Blocked => 'code' in decision;

/** What a state allows: each event with the fields it takes and what stands in its way whatever the input. */
export function allowedTransitions<F extends Facts>(
  lifecycle: Lifecycle<F>,
  state: string,
  facts: F,
  mover: Mover,
): AllowedTransition[] {
  return rowsFrom(lifecycle, state)
    .filter(({ when }) => when === undefined || when.holds(facts))
    .map((row) => ({
      event: row.event,
      to: row.to ?? state,
      requiredFields: requirements(row, facts),
      blockedBy: failuresOf(row, facts, false),
      roles: row.roles ?? [],
      permitted: permits(row, mover),
    }));
}

function requirements<F extends Facts>({ requires = [] }: Row<F>, facts: F): RequiredField[] {
  const input = facts.input as Readonly<Record<string, unknown>>;
  const record = facts.record as Readonly<Record<string, unknown>>;
  return requires
    .filter(({ when }) => when === undefined || when.holds(facts))
    .map(({ field, says }) => ({
      field,
      says,
      // A null clears what the record holds.
      given: isGiven(input[field] === undefined ? record[field] : input[field]),
    }));
}

function failuresOf<F extends Facts>({ guards = [] }: Row<F>, facts: F, withInput: boolean): Failure[] {
  return guards
    .filter(({ ofInput }) => withInput || !ofInput)
    .flatMap(({ code, field, fails }) =>
      [fails(facts) ?? []].flat().map((failure) => {
        const { field: own = field, message } = typeof failure === 'string' ? { message: failure } : failure;
        return { field: own && `input.${own}`, code, message };
      }),
    );
}

function illegal<F extends Facts>(
  { type }: Lifecycle<F>,
  state: string | undefined,
  event: string,
  leaving: readonly Row<F>[],
): Blocked {
  const events = [...new Set(leaving.map((row) => row.event))];
  const here = state === undefined ? `A new ${type}` : `${type} in ${state}`;
  const message = `${here} does not allow ${event}. ${events.length > 0 ? `It allows ${events.join(', ')}.` : 'Nothing leads on from there.'}`;
  return {
    code: 'ILLEGAL_TRANSITION',
    message,
    failures: [{ field: 'event', code: 'ILLEGAL_TRANSITION', message }],
  };
}

function failed(event: string, failures: readonly Failure[]): Blocked {
  const many = failures.length === 1 ? 'One thing is' : `${failures.length} things are`;
  return { code: 'GUARD_FAILED', message: `${many} in the way of ${event}: see failures.`, failures };
}
