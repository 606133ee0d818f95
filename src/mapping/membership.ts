import type { HeldRecord } from '../records.js';
import { isMember, type WalkRule } from './rules.js';

/** Where the walk and a person's word put an item. */
export interface Standing {
  /** Undefined where the walk does not reach it. */
  readonly place: { readonly distance: number; readonly rule: WalkRule; readonly walks: boolean } | undefined;
  /** Whether a person said that it is a member, and nobody that it is none. */
  readonly included: boolean;
}

/** What is to be written down of an item; undefined for nothing. */
export function heldOf({ place, included }: Standing): HeldRecord | undefined {
  if (included) return { origin: 'INCLUDED', distance: place?.distance ?? null, walks: place?.walks ?? false };
  if (!place) return undefined;
  return { origin: isMember(place.rule) ? 'COMPUTED' : null, distance: place.distance, walks: place.walks };
}

/** One item's way into, out of, or within a service. */
export interface MemberChange {
  readonly id: string;
  readonly origin: 'COMPUTED' | 'INCLUDED';
  readonly distance: number | null;
}

/** What is to be written for one service, and what its subscribers are told. */
export interface MembershipChange {
  /** No longer written down as they were; those held or passed anew follow. */
  readonly dropped: string[];
  readonly held: Map<string, HeldRecord>;
  readonly passed: Map<string, HeldRecord>;
  readonly joined: MemberChange[];
  readonly left: string[];
  /** Members before and after, with another origin or distance. */
  readonly moved: MemberChange[];
}

/** Compares what is written down with what is to be. */
export function compareHeld(
  before: ReadonlyMap<string, HeldRecord>,
  after: ReadonlyMap<string, HeldRecord | undefined>,
): MembershipChange {
  const change: MembershipChange = {
    dropped: [],
    held: new Map(),
    passed: new Map(),
    joined: [],
    left: [],
    moved: [],
  };
  for (const [id, next] of [...after].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = before.get(id);
    if (
      last?.origin === next?.origin &&
      last?.distance === next?.distance &&
      (last?.walks ?? false) === (next?.walks ?? false) &&
      (last === undefined) === (next === undefined)
    )
      continue;
    const wasMember = last !== undefined && last.origin !== null;
    const isNow = next !== undefined && next.origin !== null;
    if (last && (!next || wasMember !== isNow)) change.dropped.push(id);
    if (next) (isNow ? change.held : change.passed).set(id, next);
    if (isNow) {
      const member = { id, origin: next.origin!, distance: next.distance };
      if (!wasMember) change.joined.push(member);
      else if (last.origin !== next.origin || last.distance !== next.distance) change.moved.push(member);
    } else if (wasMember) change.left.push(id);
  }
  return change;
}

export const isNothing = ({ dropped, held, passed }: MembershipChange): boolean =>
  dropped.length === 0 && held.size === 0 && passed.size === 0;
