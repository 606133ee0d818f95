/** The items that an incident is tied to. */
export interface ItemTies {
  readonly manual: readonly string[];
  readonly computed: readonly string[];
  readonly vetoed: readonly string[];
}

export const noTies: ItemTies = { manual: [], computed: [], vetoed: [] };

/** What somebody says of an incident's items. */
export interface ItemsSaid {
  readonly named: readonly string[];
  readonly vetoed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * The ties after somebody said something, or after the services that the named items take down were computed anew. What a
 * person named or vetoed is never touched by a computation; the last word of a person counts. `computed` undefined: not
 * looked at, so what was computed stays where nobody said otherwise.
 */
export function tiesAfter(
  before: ItemTies,
  { named, vetoed, removed }: ItemsSaid,
  computed?: readonly string[],
): ItemTies {
  const manual = new Set(before.manual);
  const vetoes = new Set(before.vetoed);
  const gone = new Set(removed);
  for (const id of removed) {
    manual.delete(id);
    vetoes.delete(id);
  }
  for (const id of named) {
    manual.add(id);
    vetoes.delete(id);
  }
  for (const id of vetoed) {
    manual.delete(id);
    vetoes.add(id);
  }
  const found = computed ?? before.computed.filter((id) => !gone.has(id));
  return {
    manual: [...manual],
    computed: [...new Set(found)].filter((id) => !manual.has(id) && !vetoes.has(id)),
    vetoed: [...vetoes],
  };
}

/** What has to be written so that the ties are as they should be. */
export interface TieChanges {
  /** No more affected, or affected in another way from now on. */
  readonly unlink: readonly string[];
  readonly link: readonly { readonly id: string; readonly origin: 'MANUAL' | 'COMPUTED' }[];
  readonly unveto: readonly string[];
  readonly veto: readonly string[];
}

export function tieChanges(before: ItemTies, after: ItemTies): TieChanges {
  const originIn = ({ manual, computed }: ItemTies): Map<string, 'MANUAL' | 'COMPUTED'> =>
    new Map([...computed.map((id) => [id, 'COMPUTED'] as const), ...manual.map((id) => [id, 'MANUAL'] as const)]);
  const [held, wanted] = [originIn(before), originIn(after)];
  const without = (list: readonly string[], others: readonly string[]): string[] =>
    list.filter((id) => !others.includes(id));
  return {
    unlink: [...held].filter(([id, origin]) => wanted.get(id) !== origin).map(([id]) => id),
    link: [...wanted].filter(([id, origin]) => held.get(id) !== origin).map(([id, origin]) => ({ id, origin })),
    unveto: without(before.vetoed, after.vetoed),
    veto: without(after.vetoed, before.vetoed),
  };
}
