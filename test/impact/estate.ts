import { resolveItemIds } from '../../src/cmdb/references.js';
import type { ImpactedItem } from '../../src/engine/impact.js';
import { Impacts } from '../../src/impact/impacts.js';
import type { ImportOutcome } from '../../src/import/imports.js';
import type { DependencyGroupRow, RelationshipRow } from '../../src/import/rows.js';
import type { Severity } from '../../src/records.js';
import { statementsOf } from '../support/graph.js';
import { aDocument, anItem, aRelationship, importAs, testServices, type TestServices } from '../support/services.js';

export interface EstateItem {
  class?: string;
  groups?: DependencyGroupRow[];
}

/** `from -> to` for DEPENDS_ON, `from -RUNS_ON-> to` for another type; a group after `@`, a weight after `*`. */
export function relationshipsOf(lines: readonly string[]): RelationshipRow[] {
  return lines.map((line) => {
    const match = /^(\S+) -(?:(\w+)-)?> (\S+?)(?: @(\S+))?(?: \*(\S+))?$/.exec(line);
    if (!match) throw new Error(`Not a relationship: ${line}`);
    const [, from = '', type = 'DEPENDS_ON', to = '', group, weight] = match;
    return aRelationship(from, type, to, {
      ...(group ? { group } : {}),
      ...(weight ? { weight: Number(weight) } : {}),
    });
  });
}

/** A small estate on this worker's Neo4j, imported as the product would, with items known by their keys. */
export class Estate {
  readonly impacts: Impacts;
  private readonly ids = new Map<string, string>();
  private readonly keys = new Map<string, string>();

  private constructor(readonly services: TestServices) {
    this.impacts = new Impacts(services.graph, services.model);
  }

  static async open(): Promise<Estate> {
    return new Estate(await testServices());
  }

  /** Imports the ends of relationships, and the items named, as applications unless said. */
  async import(
    lines: readonly string[],
    items: Record<string, EstateItem> = {},
    replace = false,
  ): Promise<ImportOutcome> {
    const relationships = relationshipsOf(lines);
    const keys = new Set([...Object.keys(items), ...relationships.flatMap(({ from, to }) => [from.key!, to.key!])]);
    const rows = Array.from(keys, (key) => {
      const { class: itemClass = 'Application', groups } = items[key] ?? {};
      return { ...anItem(key, {}, itemClass), ...(groups ? { groups } : {}) };
    });
    const options = replace ? { mode: 'REPLACE_SOURCE' as const, confirmRetire: true } : {};
    const outcome = await importAs(this.services, aDocument(rows, relationships), options);
    if (outcome.rejected.length > 0) throw new Error(JSON.stringify(outcome.rejected));
    const found = await resolveItemIds(
      this.services.graph,
      Array.from(keys, (key) => `test:${key}`),
    );
    Array.from(keys).forEach((key, index) => {
      this.ids.set(key, found[index]!);
      this.keys.set(found[index]!, key);
    });
    return outcome;
  }

  id(key: string): string {
    const id = this.ids.get(key);
    if (id === undefined) throw new Error(`No item ${key}`);
    return id;
  }

  key(id: string): string {
    return this.keys.get(id) ?? id;
  }

  /** What monitoring says of items, as reports would store it. */
  async observe(states: Record<string, Severity | null>): Promise<void> {
    await this.services.graph.runText(
      'UNWIND $rows AS row MATCH (item:ConfigurationItem {id: row.id}) SET item.observed = row.observed',
      { rows: Object.entries(states).map(([key, observed]) => ({ id: this.id(key), observed })) },
    );
  }

  /** Items as `key SEVERITY distance < causes`, with their gates where they have any. */
  brief(items: Iterable<ImpactedItem>): string[] {
    return Array.from(items, ({ id, severity, distance, causedBy, gates }) => {
      const causes = causedBy.map((cause) => this.key(cause)).sort();
      const shown = gates.map(
        ({ group, available, members, margin, open }) =>
          `${group} ${available}/${members} margin ${margin}${open ? ' open' : ''}`,
      );
      return `${this.key(id)} ${severity} ${distance} < ${[causes.join(' '), ...shown].join(' | ')}`;
    });
  }

  async impact(of: readonly string[], more: Partial<Parameters<Impacts['impact']>[0]> = {}) {
    const answer = await this.impacts.impact({ of: of.map((key) => this.id(key)), ...more });
    return { affected: this.brief(answer.affected), withstood: this.brief(answer.withstood), answer };
  }

  /** The names of the statements that run while `work` does; those of the feed's sealer aside. */
  async statements(work: () => Promise<unknown>): Promise<string[]> {
    const names = await statementsOf(this.services.graph, work);
    return names.filter((name) => !name.startsWith('feed/'));
  }

  /** Empties the graph between tests. */
  async clear(): Promise<void> {
    await this.services.graph.runText('MATCH (node) WHERE NOT node:Migration DETACH DELETE node');
    this.ids.clear();
    this.keys.clear();
  }
}
