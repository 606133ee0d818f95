/** The items within some hops along dependencies, nearest first, each with how far it is from the nearest start. */
export function hopsFrom(
  start: Iterable<string>,
  next: (id: string) => Iterable<string>,
  most: number,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const id of start) found.set(id, 0);
  let frontier = [...found.keys()];
  for (let hops = 1; hops <= most && frontier.length > 0; hops++) {
    const reached: string[] = [];
    for (const id of frontier)
      for (const other of next(id))
        if (!found.has(other)) {
          found.set(other, hops);
          reached.push(other);
        }
    frontier = reached;
  }
  return found;
}
