/** A copy of a part that all requests share, with some of its own parts for one request's sight. */
export function withParts<Whole extends object>(whole: Whole, parts: Record<string, unknown>): Whole {
  return Object.create(
    whole,
    Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, { value }])),
  ) as Whole;
}
