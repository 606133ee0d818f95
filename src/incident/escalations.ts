import { keepClocks } from '../agreement/clocks.js';
import { cypher } from '../generated/cypher.js';
import type { Work } from '../lifecycle/kind.js';
import { system } from '../lifecycle/lifecycles.js';
import { linksOf } from '../lifecycle/links.js';
import type { MoveOrder, WrittenRecord } from '../lifecycle/move.js';
import type { IncidentRecord, TimerRecord } from '../records.js';
import { Refusal } from '../refusal.js';
import { escalationOf, proposesMajor, stillSubject, type Authority } from './clocks.js';
import { linkedOf } from './facts.js';
import { incidentLinkTypes, type IncidentFacts, type IncidentInput, type Linked } from './incident.js';
import { readPractice } from './practices.js';

type Move = (work: Work, order: MoveOrder<IncidentFacts>) => Promise<WrittenRecord | Refusal>;

const escalatedFrom: readonly string[] = ['PRIORITISED', 'IN_PROGRESS', 'ON_HOLD'];

/** What timers do about incidents that nobody gets done: to authority as service levels are used up, to skill as no one takes them. */
export class Escalations {
  constructor(private readonly move: Move) {}

  /** Shares of service levels were used up: who works on it is told, then who has more authority. A breach at P1 proposes a major incident. */
  async byLevels(work: Work, { recordId }: TimerRecord): Promise<Refusal | void> {
    const { incident, linked } = await this.read(work, recordId);
    const notices = await keepClocks(work, stillSubject(incident, linked.service), { fired: true });
    const escalation = escalationOf(notices);
    if (escalation === undefined || !escalatedFrom.includes(incident.state)) return;
    const { to, reason } = escalation;
    const told =
      to === 'worker' ? await this.remind(work, recordId, reason) : await this.hierarchical(work, recordId, reason, to);
    if (told instanceof Refusal) return told;
    if (!proposesMajor(notices, incident)) return;
    const proposed = await this.bring(work, recordId, 'PROPOSE_MAJOR', { reason });
    if (proposed instanceof Refusal) return proposed;
  }

  /** Nobody of the team took it in time: the next team has it, and where there is none, who leads this one. */
  async byTeams(work: Work, { recordId: id }: TimerRecord): Promise<Refusal | void> {
    const { incident, linked } = await this.read(work, id);
    const { team, assignee } = linked;
    if (incident.state !== 'IN_PROGRESS' || team === undefined || assignee !== undefined) return;
    const { acceptWithin } = await readPractice(work.transaction);
    const reason = `Nobody of the team took it within ${acceptWithin} % of the response target.`;
    const next = await work.transaction.run(cypher.incident.nextTeam, { id, team });
    const moved =
      next === undefined
        ? await this.hierarchical(work, id, reason, 'lead')
        : await this.bring(work, id, 'ESCALATE_FUNCTIONAL', { team: next, reason });
    if (moved instanceof Refusal) return moved;
  }

  private async read({ transaction }: Work, id: string): Promise<{ incident: IncidentRecord; linked: Linked }> {
    const [incident] = await transaction.run(cypher.lifecycle.byIds, { ids: [id] });
    const links = await linksOf(transaction, [id], incidentLinkTypes);
    return { incident: incident as IncidentRecord, linked: linkedOf(links.get(id) ?? []).linked };
  }

  /** To nobody in particular where it is nobody's, and nobody is on call. */
  private async remind(work: Work, id: string, reason: string) {
    const reminded = await work.transaction.run(cypher.incident.worker, { id, at: work.changes.at });
    return this.bring(work, id, 'REMIND', { reason, ...(reminded !== undefined && { reminded }) });
  }

  /** To nobody in particular where the graph knows no such person. */
  private async hierarchical(work: Work, id: string, reason: string, to: Authority) {
    const known = await work.transaction.run(cypher.incident.authorities, { id });
    const { managerId } = await readPractice(work.transaction);
    const escalatedTo = { lead: known?.lead, owner: known?.owner, manager: managerId }[to];
    const input = { reason, ...(escalatedTo != null && { escalatedTo }) };
    return this.bring(work, id, 'ESCALATE_HIERARCHICAL', input);
  }

  private bring(work: Work, id: string, event: string, input: IncidentInput): Promise<WrittenRecord | Refusal> {
    return this.move(work, { ...system, id, event, input, reason: input.reason });
  }
}
