/** Items by level, taken from the lowest on. */
export class Levels {
  private readonly levels = new Map<number, Set<string>>();

  add(level: number, id: string): void {
    const ids = this.levels.get(level);
    if (ids) ids.add(id);
    else this.levels.set(level, new Set([id]));
  }

  /** Whether nothing waits at any other level. */
  isOnly(level: number): boolean {
    return [...this.levels.keys()].every((one) => one === level);
  }

  /** Takes the lowest level out. */
  take(): { level: number; ids: string[] } | undefined {
    if (this.levels.size === 0) return undefined;
    const level = Math.min(...this.levels.keys());
    const ids = [...this.levels.get(level)!];
    this.levels.delete(level);
    return { level, ids };
  }
}

/** Items that may fall, and what holds each of them up beside the others. */
export class Foreseen {
  readonly items = new Set<string>();
  /** By item: which of the others lead to it. */
  readonly holders = new Map<string, string[]>();
  /** By item: the least distance of what leads to it and is none of them. */
  outside: ReadonlyMap<string, number> = new Map();

  hold(holder: string, id: string): void {
    this.holders.set(id, [...(this.holders.get(id) ?? []), holder]);
  }

  knows(ids: readonly string[]): boolean {
    return ids.every((id) => this.items.has(id));
  }
}
