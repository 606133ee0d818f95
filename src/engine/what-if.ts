import type { Gate } from './groups.js';
import { evaluate, type Evaluation } from './propagation.js';
import { gatesOfItem, type States } from './segments.js';
import { observedUnknown, type Severity } from './severity.js';
import { compareItems, withOverlay, type Overlay, type Topology } from './topology.js';

export interface StatusDifference {
  readonly id: string;
  readonly previous: Severity;
  readonly severity: Severity;
  /** In the changed topology; empty for an item that is OK there. */
  readonly causedBy: readonly string[];
  readonly gates: readonly Gate[];
}

/** What an overlay makes worse and better, by name. An item it removes or adds is in neither. */
export interface WhatIf {
  readonly worsened: readonly StatusDifference[];
  readonly improved: readonly StatusDifference[];
  readonly before: Evaluation;
  readonly after: Evaluation;
}

export function whatIf(topology: Topology, overlay: Overlay): WhatIf {
  const before = evaluate(topology);
  const changed = withOverlay(topology, overlay);
  const after = evaluate(changed);
  const worsened: number[] = [];
  const improved: number[] = [];
  for (let item = 0; item < topology.size; item++) {
    if (!topology.present[item] || !changed.present[item]) continue;
    const difference = sortRank(changed, after.wave, item) - sortRank(topology, before.wave, item);
    if (difference > 0) worsened.push(item);
    if (difference < 0) improved.push(item);
  }
  const describe = (item: number): StatusDifference => ({
    id: changed.ids[item]!,
    previous: before.severityAt(item),
    severity: after.severityAt(item),
    causedBy: after.causedBy(changed.ids[item]!),
    gates: gatesOfItem(changed, item, after.wave),
  });
  return {
    worsened: worsened.sort(compareItems(changed)).map(describe),
    improved: improved.sort(compareItems(changed)).map(describe),
    before,
    after,
  };
}

/** An observed UNKNOWN stands between OK and WARNING; a never observed item counts as OK. */
const sortRank = (topology: Topology, { rank }: States, item: number): number =>
  rank[item]! > 0 ? rank[item]! : topology.ownFlag[item] === observedUnknown ? 0.5 : 0;
