import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';
import { inArea, type Check } from './check.js';

/** What must hold of the graph whoever wrote it. The statement counts what breaks it. */
export interface Invariant {
  statement: Statement<object, number>;
  /** What holds, as a sentence. */
  claim: string;
  /** What is counted, in the plural. */
  counted: string;
  wayOut: string;
}

const lookAtHistory = 'Look at the history of the items to find which write did it, and correct them by an update.';
const reportIt = 'No operation of the product does this: report it with the log, and restore a backup if it spreads.';
const relateAgain =
  'Find who writes to this database beside the product. End the relationships with unrelate and relate anew.';

/** Every invariant, in the order in which it is checked. Each counts 0 on a sound graph. */
export const invariants: readonly Invariant[] = [
  {
    statement: cypher.doctor.incompleteItems,
    claim: 'Items are complete',
    counted: 'items without an id, name, class, stage, version or date',
    wayOut: lookAtHistory,
  },
  {
    statement: cypher.doctor.mislabelledItems,
    claim: 'Items are labelled with their class',
    counted: 'items whose labels are not ConfigurationItem and their class',
    wayOut: 'Call reclassifyConfigurationItem on them, with the class that is right.',
  },
  {
    statement: cypher.doctor.strayIdentities,
    claim: 'Identity keys identify one item',
    counted: 'identity keys of no item or several',
    wayOut: 'Import their sources again, and settle the duplicate findings that this gives.',
  },
  {
    statement: cypher.doctor.incompleteRelationships,
    claim: 'Relationships are complete',
    counted: 'live relationships without an id, source or start',
    wayOut: relateAgain,
  },
  {
    statement: cypher.doctor.twinRelationships,
    claim: 'One relationship of a type between two items',
    counted: 'pairs with several live relationships of one type',
    wayOut: relateAgain,
  },
  {
    statement: cypher.doctor.relationshipsOfRetired,
    claim: "Retired items' relationships are ended",
    counted: 'live relationships of retired items',
    wayOut: 'End them with unrelate, or import the source that still reports the item.',
  },
  {
    statement: cypher.doctor.unboundedPast,
    claim: 'Ended relationships say when they held',
    counted: 'ended relationships without a type or an interval',
    wayOut: reportIt,
  },
  {
    statement: cypher.doctor.strayGroups,
    claim: 'Redundancy groups belong to one item',
    counted: 'redundancy groups of no item, several, or twice one name',
    wayOut: 'Import the items with their groups again.',
  },
  {
    statement: cypher.doctor.lostTwins,
    claim: 'Merged items lead to their survivor',
    counted: 'merged items that are live, or whose survivor is missing',
    wayOut: reportIt,
  },
  {
    statement: cypher.doctor.strayMembers,
    claim: "Services' members are those their mappings reach",
    counted: 'members without a mapping, or that nothing nearer leads to',
    wayOut:
      'While the product works on an edit this may be so for a moment: look again. If it stays, define the mapping of the service again (defineServiceMapping), which traces it anew.',
  },
  {
    statement: cypher.doctor.unaccountedItems,
    claim: 'Every item came by a ChangeSet',
    counted: 'items that no ChangeSet touched',
    wayOut: 'Find who writes to this database beside the product, and import those items instead.',
  },
  {
    statement: cypher.doctor.tornChangeSets,
    claim: 'ChangeSets are whole',
    counted: 'ChangeSets with more or fewer entries than they say',
    wayOut: reportIt,
  },
  {
    statement: cypher.doctor.unsealedChangeSets,
    claim: 'ChangeSets are sealed in time',
    counted: 'ChangeSets unsealed for over a minute',
    wayOut: 'Start the product: it seals them. If it runs, its log says why it cannot.',
  },
  {
    statement: cypher.doctor.halfSealedChangeSets,
    claim: 'ChangeSets are sealed fully',
    counted: 'ChangeSets between unsealed and sealed',
    wayOut: reportIt,
  },
  {
    statement: cypher.doctor.brokenChain,
    claim: 'The feed has no gap and its hashes chain',
    counted: 'places where the feed breaks',
    wayOut: 'Somebody deleted or changed ChangeSets. Restore a backup; consumers of the feed must start anew.',
  },
  {
    statement: cypher.doctor.strayHead,
    claim: "The feed's head is at its end",
    counted: 'heads of the feed elsewhere',
    wayOut: 'Restore a backup; the next ChangeSet would take a number that is taken.',
  },
];

/** A count over every item of a large graph takes a while. */
const deadline = 10 * 60_000;

/** How often each invariant is broken, by the name of its statement; empty on a sound graph. */
export async function brokenInvariants(graph: Graph): Promise<Record<string, number>> {
  const broken: Record<string, number> = {};
  for (const { statement } of invariants) {
    const count = await graph.run(statement, {}, { deadline });
    if (count > 0) broken[statement.name] = count;
  }
  return broken;
}

/** Counts what breaks each invariant. */
export async function checkInvariants(graph: Graph): Promise<Check[]> {
  const { ok, failed } = inArea('Graph');
  const checks: Check[] = [];
  for (const { statement, claim, counted, wayOut } of invariants) {
    const count = await graph.run(statement, {}, { deadline });
    checks.push(count === 0 ? ok(claim, `0 ${counted}`) : failed(claim, `${count} ${counted}`, wayOut));
  }
  return checks;
}
