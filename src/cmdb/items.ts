import DataLoader from 'dataloader';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { ItemClass, Model } from '../model/model.js';
import type { DependencyGroupRecord, DuplicateFindingRecord, ItemRecord } from '../records.js';
import { classCounts, currentCounts } from './classes.js';
import { dataAge, itemDataAge, type DataAge, type ItemDataAge } from '../staleness/data-age.js';
import { Findings, type FindingArguments, type FindingPage } from './findings.js';
import { sourceIdentity } from './identity.js';
import { sourceKeyOf } from './references.js';
import { Relationships, type DependencyArguments, type DependencyPage } from './relationships.js';
import { ItemSearch, type ItemArguments, type ItemPage } from './search.js';
import {
  isStale,
  lastSeenAt,
  liveKeys,
  provenanceOf,
  type AttributeProvenance,
  type Sighting,
  type SourceReport,
} from './sightings.js';

/**
 * Reads configuration items. One instance per request, so its loaders never go stale: what one level of a query asks of
 * however many items is one statement.
 */
export class Items {
  private readonly byId = new DataLoader<string, ItemRecord | undefined>((ids) => this.load(ids));

  private readonly bySourceKey = new DataLoader<string, ItemRecord | undefined>(async (keys) => {
    const rows = await this.graph.run(cypher.cmdb.byKey, { keys: [...keys] });
    const found = new Map(rows.map(({ key, item }) => [key, item]));
    return keys.map((key) => found.get(key));
  });

  private readonly sightings = new DataLoader<string, Sighting[]>(async (ids) =>
    inGroups(ids, await this.graph.run(cypher.cmdb.keys, { ids: [...ids] })),
  );

  private readonly reports = new DataLoader<string, SourceReport[]>(async (ids) => {
    const rows = await this.graph.run(cypher.cmdb.reports, { ids: [...ids] });
    return inGroups(
      ids,
      rows.map(({ itemId, source, at, reported }) => ({
        itemId,
        source,
        at,
        values: reported ? (JSON.parse(reported) as Record<string, unknown>) : {},
      })),
    );
  });

  private readonly declaredGroups = new DataLoader<string, DependencyGroupRecord[]>(async (ids) => {
    const rows = await this.graph.run(cypher.import.groups, { ids: [...ids] });
    const found = new Map(rows.map(({ itemId, groups }) => [itemId, groups]));
    return ids.map((id) => found.get(id) ?? []);
  });

  private readonly relationships: Relationships;
  private readonly searches: ItemSearch;
  private readonly duplicates: Findings;
  private counts: Promise<ReadonlyMap<string, number>> | undefined;

  constructor(
    private readonly graph: Runner,
    private readonly model: Model,
  ) {
    this.relationships = new Relationships(graph);
    this.searches = new ItemSearch(graph, model, () => this.currentCounts());
    this.duplicates = new Findings(graph);
  }

  /** As {@link one}, for a field that is null where nothing is named, or what is named is not there or out of sight. */
  async seen(reference: string | null | undefined): Promise<ItemRecord | null> {
    return reference == null ? null : ((await this.one(reference)) ?? null);
  }

  /**
   * An item by id or `source:key`, retired or not; a merged twin's id answers with the survivor. Undefined when there is
   * none.
   */
  one(reference: string): Promise<ItemRecord | undefined> {
    const sourceKey = sourceKeyOf(reference);
    return sourceKey ? this.byKey(sourceKey.source, sourceKey.key) : this.byId.load(reference);
  }

  /** The item of an id, a merged twin as itself. Undefined when there is none. */
  async itself(id: string): Promise<ItemRecord | undefined> {
    return (await this.graph.run(cypher.cmdb.byIds, { ids: [id] }))[0];
  }

  /** Items by id, in the order of the ids. */
  async many(ids: readonly string[]): Promise<(ItemRecord | undefined)[]> {
    return Promise.all(ids.map((id) => this.byId.load(id)));
  }

  /** An item by a source's key for it, retired or not. Undefined when there is none. */
  async byKey(source: string, key: string): Promise<ItemRecord | undefined> {
    const item = await this.bySourceKey.load(sourceIdentity(source, key));
    return item?.mergedInto === undefined ? item : this.one(item.mergedInto);
  }

  /** A page of items. Throws BAD_USER_INPUT, naming the argument, for what cannot be listed. */
  async list(wanted: ItemArguments): Promise<ItemPage> {
    return this.known(await this.searches.page(wanted));
  }

  /** What an item depends on, one hop. */
  async dependencies(item: ItemRecord, wanted: DependencyArguments): Promise<DependencyPage> {
    return this.known(await this.relationships.page('dependencies', item.id, wanted));
  }

  /** What depends on an item, one hop. */
  async dependents(item: ItemRecord, wanted: DependencyArguments): Promise<DependencyPage> {
    return this.known(await this.relationships.page('dependents', item.id, wanted));
  }

  /** How the item's redundancy groups reduce, by name. */
  groups(item: ItemRecord): Promise<DependencyGroupRecord[]> {
    return this.declaredGroups.load(item.id);
  }

  /** The keys under which sources report the item now. */
  async keys(item: ItemRecord): Promise<Sighting[]> {
    return liveKeys(await this.sightings.load(item.id));
  }

  /** When a source last reported the item; undefined when none ever did. */
  async lastSeenAt(item: ItemRecord): Promise<string | undefined> {
    return lastSeenAt(await this.sightings.load(item.id));
  }

  /** Whether no source has reported the item for longer than its class allows. */
  async stale(item: ItemRecord): Promise<boolean> {
    return isStale(item, this.classOf(item), await this.sightings.load(item.id));
  }

  /** How old, and how whole, what is known of an item is. */
  async dataAge(item: ItemRecord, now: number): Promise<ItemDataAge> {
    return itemDataAge(item, this.classOf(item), await this.sightings.load(item.id), now);
  }

  /** How old what is known of items is; each of them is read in one statement for all. */
  async dataAgeOf(ids: readonly string[], now: number): Promise<DataAge> {
    const items = (await this.many(ids)).flatMap((item) => item ?? []);
    const rows = await Promise.all(
      items.map(async (item) => ({
        item,
        itemClass: this.classOf(item),
        sightings: await this.sightings.load(item.id),
      })),
    );
    return dataAge(rows, now);
  }

  /** Where each attribute's value comes from. */
  async provenance(item: ItemRecord): Promise<AttributeProvenance[]> {
    return provenanceOf(item, this.classOf(item), await this.reports.load(item.id));
  }

  /** The item's class. Throws when the model no longer declares it. */
  classOf(item: ItemRecord): ItemClass {
    const itemClass = this.model.classes.get(item.class);
    if (!itemClass)
      throw new Error(
        `Item ${item.id} is a ${item.class}, which the model does not declare. Put its SDL file back into MODEL_DIR.`,
      );
    return itemClass;
  }

  /** How many items of a class are current, by type name. */
  async countOf(className: string): Promise<number> {
    return (await this.currentCounts()).get(className) ?? 0;
  }

  /** A duplicate finding by id. */
  finding(id: string): Promise<DuplicateFindingRecord | undefined> {
    return this.duplicates.one(id);
  }

  /** A page of duplicate findings, newest first. */
  findings(wanted: FindingArguments): Promise<FindingPage> {
    return this.duplicates.page(wanted);
  }

  /** The items a finding is about, each once: after a merge its twins are one. */
  async itemsOf(finding: DuplicateFindingRecord): Promise<ItemRecord[]> {
    const items = await this.many(finding.itemIds);
    return [...new Map(items.flatMap((item) => (item ? [[item.id, item] as const] : []))).values()];
  }

  /** Items that a list has read need no second read. */
  private known<Page extends { nodes: readonly ItemRecord[] }>(page: Page): Page {
    for (const item of page.nodes) if (item.mergedInto === undefined) this.byId.prime(item.id, item);
    return page;
  }

  private currentCounts(): Promise<ReadonlyMap<string, number>> {
    return (this.counts ??= this.graph.scoped
      ? this.graph
          .run(cypher.cmdb.visibleCounts, {})
          .then((rows) => new Map(rows.map(({ class: name, count }) => [name, count])))
      : this.graph.run(classCounts(this.model), {}).then(currentCounts));
  }

  private async load(ids: readonly string[]): Promise<(ItemRecord | undefined)[]> {
    const found = new Map<string, ItemRecord | undefined>();
    let wanted = [...ids];
    while (wanted.length > 0) {
      for (const id of wanted) found.set(id, undefined);
      for (const item of await this.graph.run(cypher.cmdb.byIds, { ids: wanted })) found.set(item.id, item);
      // A survivor may have been merged in turn.
      const survivors = [...found.values()].flatMap((item) => item?.mergedInto ?? []);
      wanted = [...new Set(survivors)].filter((id) => !found.has(id));
    }
    // To who sees a part, a survivor they do not see is as if it were not there, and so is what was merged into it.
    return ids.map((id) => survivorOf(found, id, { orItself: !this.graph.scoped }));
  }
}

function survivorOf(
  found: ReadonlyMap<string, ItemRecord | undefined>,
  id: string,
  { orItself }: { orItself: boolean },
): ItemRecord | undefined {
  const passed = new Set<string>();
  let item = found.get(id);
  while (item?.mergedInto !== undefined && !passed.has(item.id)) {
    passed.add(item.id);
    const survivor = found.get(item.mergedInto);
    if (!survivor && orItself) break;
    item = survivor;
  }
  return item;
}

function inGroups<Row extends { itemId: string }>(ids: readonly string[], rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.itemId)?.push(row);
  return ids.map((id) => groups.get(id) ?? []);
}
