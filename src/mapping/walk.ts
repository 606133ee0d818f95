import { Foreseen, Levels } from './levels.js';
import { isEntry, ruleOf, walksOn, type WalkedMapping, type WalkRule } from './rules.js';
import { chainLevels, within, type NextItem, type Place, type PlacedItem, type WalkGraph } from './walk-graph.js';

/** What may have changed since the walk was written down. */
export interface Touched {
  /** Items whose own state changed: class, environment, retirement, or a person's word on them. */
  readonly items: ReadonlySet<string>;
  /** Both ends of relationships that were made or ended. */
  readonly ends: ReadonlySet<string>;
}

export interface NewPlace extends Place {
  readonly rule: WalkRule;
}

/** What of a walk is to be written down anew. */
export interface WalkChange {
  readonly placed: Map<string, NewPlace>;
  /** No longer reached. */
  readonly gone: Set<string>;
}

/**
 * Brings one service's walk up to date: breadth-first distances, kept as Ramalingam and Reps keep shortest paths. First fall those
 * whose support fell, nearest first, so that a cycle cannot hold itself up: an item's support is always nearer than itself. Then what
 * fell, and what may be reached anew, rises from its nearest support. Only these and their neighbours are read.
 */
export class Walk {
  private readonly known = new Map<string, PlacedItem>();
  /** Where the walk leads from items, as far as it was read: what falls and rises again is read once. */
  private readonly leads = new Map<string, string[]>();
  private readonly rules = new Map<string, WalkRule>();
  private readonly fallen = new Set<string>();
  /** Those from which the walk leads no further, whatever is written down of them. */
  private readonly silent = new Set<string>();
  private supports = { asked: new Set<string>(), silenced: 0, nearest: new Map<string, number>() };
  private readonly risen = new Map<string, number>();
  private readonly rising = new Levels();
  /** Those from which the walk goes on only now. */
  private readonly awakened = new Set<string>();

  constructor(
    private readonly mapping: WalkedMapping,
    private readonly graph: WalkGraph,
  ) {}

  async revise({ items, ends }: Touched): Promise<WalkChange> {
    const touched = new Set([...items, ...ends]);
    // On their way together: only what a person's word or a class silenced makes the supports be asked for again.
    const [rows] = await Promise.all([this.graph.items([...touched]), this.support([...touched])]);
    this.learn(rows);
    const ids = [...touched].filter((id) => this.known.has(id));
    for (const id of ids) {
      if (!items.has(id)) continue;
      const place = this.known.get(id)!.place;
      const walks = walksOn(this.ruleOf(id));
      if (place?.walks && !walks) this.silent.add(id);
      if (place && !place.walks && walks) this.awakened.add(id);
    }
    await this.support(ids.filter((id) => this.ruleOf(id) !== 'LEAVE_OUT'));
    await this.fall(ids);
    await this.seed(ids);
    await this.rise(this.levels);
    return this.change(items);
  }

  /** The nearest support of items, asked for again only after something fell: most edits make nothing fall. */
  private async support(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { asked, silenced, nearest } = this.supports;
    if (silenced === this.silent.size && ids.every((id) => asked.has(id))) return nearest;
    const found = ids.length > 0 ? await this.graph.nearest(ids, this.silent) : new Map<string, number>();
    this.supports = { asked: new Set(ids), silenced: this.silent.size, nearest: found };
    return found;
  }

  /** The whole walk, whatever is written down. */
  async trace(): Promise<WalkChange> {
    const found = await this.graph.items([...this.mapping.entries]);
    this.learn(found.map(({ item }) => ({ item, place: undefined })));
    for (const { item } of found) if (isEntry(this.mapping, item)) this.rising.add(0, item.id);
    // By level: chains of a whole walk are read many times.
    await this.rise(1, ({ item }) => ({ item, place: undefined }));
    return this.change(new Set());
  }

  /** Lets fall what is not supported any more, and then what it supported. */
  private async fall(ids: readonly string[]): Promise<void> {
    const levels = new Levels();
    for (const id of ids) {
      const place = this.known.get(id)!.place;
      if (place) levels.add(place.distance, id);
    }
    let foreseen: Foreseen | undefined;
    for (let next = levels.take(); next; next = levels.take()) {
      const { level, ids: some } = next;
      const asked = some.filter((id) => level > 0 && this.ruleOf(id) !== 'LEAVE_OUT');
      if (!foreseen?.knows(asked)) foreseen = undefined;
      const nearest = foreseen ? this.supportOf(asked, foreseen) : await this.supportAndChains(asked, some);
      const quiet: string[] = [];
      for (const id of some) {
        const support = level === 0 ? (this.isEntry(id) ? -1 : undefined) : nearest.get(id);
        const stands = this.ruleOf(id) !== 'LEAVE_OUT' && support !== undefined && support < level;
        if (stands && level > 0 && support + 1 < level) this.rising.add(support + 1, id);
        if (!stands) {
          this.fallen.add(id);
          this.silent.add(id);
        }
        if (this.silent.has(id) && this.known.get(id)!.place!.walks) quiet.push(id);
      }
      if (quiet.length === 0) continue;
      const below = this.heldBy(await this.next(quiet, this.levels), level);
      for (const id of below) levels.add(level + 1, id);
      // What waits at other levels may fall as well, and is not foreseen.
      if (!levels.isOnly(level + 1)) foreseen = undefined;
      else if (!foreseen?.knows(below)) foreseen = await this.foresee(below, level + 1);
    }
  }

  /** Of some items those that stand one level below another, and have not fallen. */
  private heldBy(ids: ReadonlySet<string>, level: number): string[] {
    return [...ids].filter((id) => this.known.get(id)!.place?.distance === level + 1 && !this.fallen.has(id));
  }

  /** Most of what is asked about falls: what it leads to is on its way at once, where that is little. */
  private async supportAndChains(
    asked: readonly string[],
    some: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const walking = some.filter((id) => this.known.get(id)!.place!.walks);
    const [nearest] = await Promise.all([
      this.support(asked),
      this.levels > 1 ? this.next(walking, this.levels) : undefined,
    ]);
    return nearest;
  }

  /**
   * Asks for the support of all that may fall with some items, which are alone at their level, level by level as far as was read:
   * as if all of them fell. Who of them stands is known when its turn comes, and so whom it holds up.
   */
  private async foresee(ids: readonly string[], level: number): Promise<Foreseen> {
    const foreseen = new Foreseen();
    let last = ids;
    for (let depth = 0; depth < this.levels && last.length > 0; depth++) {
      for (const id of last) foreseen.items.add(id);
      const walking = last.filter((id) => this.known.get(id)!.place!.walks && this.leads.has(id));
      const next = new Set<string>();
      for (const id of walking)
        for (const to of this.heldBy(new Set(this.leads.get(id)), level + depth)) {
          foreseen.hold(id, to);
          next.add(to);
        }
      if (next.size === 0 || depth === this.levels - 1) break;
      last = [...next];
    }
    const asked = [...foreseen.items].filter((id) => this.ruleOf(id) !== 'LEAVE_OUT');
    const further = last.filter((id) => this.known.get(id)!.place!.walks);
    const [nearest] = await Promise.all([
      asked.length > 0
        ? this.graph.nearest(asked, new Set([...this.silent, ...foreseen.items]))
        : new Map<string, number>(),
      this.levels > 1 ? this.next(further, this.levels) : undefined,
    ]);
    foreseen.outside = nearest;
    return foreseen;
  }

  /** The nearest support of items that were foreseen, of which all before them had their turn. */
  private supportOf(ids: readonly string[], { outside, holders }: Foreseen): Map<string, number> {
    const found = new Map<string, number>();
    for (const id of ids) {
      const standing = (holders.get(id) ?? []).filter((holder) => !this.silent.has(holder));
      const nearest = Math.min(
        outside.get(id) ?? Infinity,
        ...standing.map((holder) => this.known.get(holder)!.place!.distance),
      );
      if (nearest < Infinity) found.set(id, nearest);
    }
    return found;
  }

  /** Finds from where what fell, and what the walk had not reached, may rise. */
  private async seed(ids: readonly string[]): Promise<void> {
    const lost = new Set([...this.fallen, ...ids.filter((id) => !this.known.get(id)!.place)]);
    const open = [...lost].filter((id) => this.ruleOf(id) !== 'LEAVE_OUT');
    const nearest = await this.support(open);
    for (const id of open) {
      const distance = nearest.get(id);
      if (distance !== undefined && distance < this.mapping.rules.maxDepth) this.rising.add(distance + 1, id);
    }
    for (const id of ids) if (this.isEntry(id)) this.rising.add(0, id);
    for (const id of this.awakened) if (!this.fallen.has(id)) this.rising.add(this.known.get(id)!.place!.distance, id);
  }

  private async rise(levels: number, read?: (row: NextItem) => PlacedItem): Promise<void> {
    const { maxDepth } = this.mapping.rules;
    for (let next = this.rising.take(); next; next = this.rising.take()) {
      const { level, ids } = next;
      const moved = ids.filter((id) => {
        const now = this.distanceOf(id);
        return now > level || (now === level && this.awakened.delete(id));
      });
      for (const id of moved) this.risen.set(id, level);
      const from = moved.filter((id) => level < maxDepth && walksOn(this.ruleOf(id)));
      if (from.length === 0) continue;
      for (const id of await this.next(from, levels, read))
        if (this.distanceOf(id) > level + 1 && this.ruleOf(id) !== 'LEAVE_OUT') this.rising.add(level + 1, id);
    }
  }

  /** The items to which the walk leads from items. Each one's are read once. */
  private async next(
    ids: readonly string[],
    levels: number,
    read: (row: NextItem) => PlacedItem = (row) => row,
  ): Promise<ReadonlySet<string>> {
    const unread = ids.filter((id) => !this.leads.has(id));
    if (unread.length > 0) {
      const rows = await this.graph.next(unread, levels);
      this.learn(rows.map(read));
      const anew = new Set([...within(unread, rows, levels)].filter((id) => !this.leads.has(id)));
      for (const id of anew) this.leads.set(id, []);
      for (const { item, from } of rows) for (const id of from) if (anew.has(id)) this.leads.get(id)!.push(item.id);
    }
    return new Set(ids.flatMap((id) => this.leads.get(id)!));
  }

  private get levels(): number {
    return this.mapping.rules.against.length === 0 ? chainLevels : 1;
  }

  private change(items: ReadonlySet<string>): WalkChange {
    const placed = new Map<string, NewPlace>();
    const gone = new Set<string>();
    for (const id of new Set([...this.fallen, ...this.risen.keys(), ...items])) {
      if (!this.known.has(id)) continue;
      const distance = this.distanceOf(id);
      const rule = this.ruleOf(id);
      if (distance < Infinity) placed.set(id, { distance, rule, walks: walksOn(rule) });
      else if (this.known.get(id)!.place) gone.add(id);
    }
    return { placed, gone };
  }

  private distanceOf(id: string): number {
    return this.risen.get(id) ?? (this.fallen.has(id) ? Infinity : (this.known.get(id)?.place?.distance ?? Infinity));
  }

  private isEntry(id: string): boolean {
    return isEntry(this.mapping, this.known.get(id)!.item);
  }

  private ruleOf(id: string): WalkRule {
    let rule = this.rules.get(id);
    if (rule === undefined) this.rules.set(id, (rule = ruleOf(this.mapping, this.known.get(id)!.item)));
    return rule;
  }

  /** The first reading counts: the walk is one answer, and what changes meanwhile is in a ChangeSet to come. */
  private learn(rows: readonly PlacedItem[]): void {
    for (const row of rows) if (!this.known.has(row.item.id)) this.known.set(row.item.id, row);
  }
}
