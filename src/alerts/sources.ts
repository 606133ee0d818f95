import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import type { AlertSourceRecord, Severity } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import type { LabelRule } from './binder.js';

const mostRules = 50;
const longestName = 200;

/** How the alerts of sources find their items and severity. */
export class AlertSources {
  constructor(private readonly graph: Graph) {}

  all(): Promise<AlertSourceRecord[]> {
    return this.graph.run(cypher.alert.sources, {});
  }

  async defaultSeverity(name: string): Promise<Severity | undefined> {
    return (await this.all()).find((source) => source.name === name)?.defaultSeverity;
  }

  async configure(
    name: string,
    rules: readonly LabelRule[],
    defaultSeverity: Severity,
  ): Promise<AlertSourceRecord | Refusal> {
    const failures: Failure[] = [];
    const fail = (field: string, message: string): void =>
      void failures.push({ field, code: 'INVALID', message: `${field} ${message}` });
    if (name.trim() === '' || name.length > longestName) fail('name', `takes 1 to ${longestName} characters.`);
    if (rules.length > mostRules) fail('rules', `takes at most ${mostRules}.`);
    rules.forEach(({ label }, index) => {
      if (label.trim() === '') fail(`rules.${index}.label`, 'must name a label.');
    });
    if (defaultSeverity === 'UNKNOWN') fail('defaultSeverity', 'must be a severity from OK to CRITICAL.');
    if (failures.length > 0) return new Refusal('INVALID', 'The source cannot be configured so.', { failures });
    const stored = { name, rules: JSON.stringify(rules), defaultSeverity };
    await this.graph.write((transaction) => transaction.run(cypher.alert.saveSource, stored));
    return stored;
  }
}
