import type { Facts, Guard, OwnFailure } from './lifecycle.js';

/** Facts that say what is wrong with the input. */
export interface CheckedFacts extends Facts {
  readonly problems: readonly OwnFailure[];
}

/**
 * That nothing is given but what an event takes, and that what is given can be used. `always` comes with every event, and is said in
 * words: `a reason`; what the process itself sets is `silent`.
 */
export function taken<F extends CheckedFacts>(
  fields: readonly string[],
  {
    always = [],
    silent = [],
  }: { always?: readonly { field: string; says: string }[]; silent?: readonly string[] } = {},
): Guard<F>[] {
  const known = [...fields, ...always.map(({ field }) => field), ...silent];
  const nothing = ['nothing', ...always.map(({ says }) => `but ${says}`), 'is given'].join(' ');
  return [
    {
      code: 'UNEXPECTED',
      says: fields.length === 0 ? nothing : `nothing is given but ${listed(fields)}`,
      ofInput: true,
      fails: ({ input }) =>
        Object.entries(input)
          .filter(([name, value]) => value !== undefined && !known.includes(name))
          .map(([name]) => ({ field: name, message: `This event does not take ${name}. Leave it out.` })),
    },
    {
      code: 'INVALID',
      says: 'what is given can be used',
      ofInput: true,
      fails: ({ problems }) => problems,
    },
  ];
}

/** Names of fields, for people. */
export const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
