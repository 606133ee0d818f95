/** The known names closest to a mistyped one, best first; none when none is close. */
export function nearest(name: string, known: Iterable<string>, most = 3): string[] {
  const wanted = name.toLowerCase();
  return [...new Set(known)]
    .map((other) => ({ other, edits: editsBetween(wanted, other.toLowerCase()) }))
    .filter(
      ({ other, edits }) =>
        edits <= Math.max(2, Math.floor(wanted.length / 3)) ||
        (wanted.length > 2 && other.toLowerCase().includes(wanted)),
    )
    .sort((one, two) => one.edits - two.edits || (one.other < two.other ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);
}

/** Levenshtein's distance. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[other.length]!;
}
