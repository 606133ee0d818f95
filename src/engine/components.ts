import type { Topology } from './topology.js';

/** The strongly connected components of a topology, numbered so that what a component depends on has a lower number. */
export interface Components {
  readonly count: number;
  readonly of: Int32Array;
  /** Component c is members[start[c]] up to members[start[c + 1]]. */
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/** Tarjan's algorithm with its stack on the heap, so that a chain of any length fits. */
export function componentsOf(topology: Topology): Components {
  const { size, segmentStart, edgeStart, edgeProvider } = topology;
  const firstEdge = (item: number): number => edgeStart[segmentStart[item]!]!;
  const of = new Int32Array(size).fill(-1);
  const entered = new Int32Array(size);
  const lowest = new Int32Array(size);
  const nextEdge = new Int32Array(size);
  const members = new Int32Array(size);
  const start = [0];
  const open: number[] = [];
  const path: number[] = [];
  let entries = 0;
  let placed = 0;

  const enter = (item: number): void => {
    entered[item] = lowest[item] = ++entries;
    nextEdge[item] = firstEdge(item);
    open.push(item);
    path.push(item);
  };

  for (let root = 0; root < size; root++) {
    if (entered[root]) continue;
    enter(root);
    while (path.length > 0) {
      const item = path.at(-1)!;
      if (nextEdge[item]! < firstEdge(item + 1)) {
        const provider = edgeProvider[nextEdge[item]!++]!;
        if (!entered[provider]) enter(provider);
        else if (of[provider] === -1) lowest[item] = Math.min(lowest[item]!, entered[provider]);
        continue;
      }
      path.pop();
      const dependent = path.at(-1);
      if (dependent !== undefined) lowest[dependent] = Math.min(lowest[dependent]!, lowest[item]!);
      if (lowest[item] !== entered[item]) continue;
      let member: number;
      do {
        member = open.pop()!;
        of[member] = start.length - 1;
        members[placed++] = member;
      } while (member !== item);
      start.push(placed);
    }
  }
  return { count: start.length - 1, of, start: Int32Array.from(start), members };
}
