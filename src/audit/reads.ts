import DataLoader from 'dataloader';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Runner } from '../graph/graph.js';
import type { SampleRecord } from '../records.js';
import { auditFigures, type AuditFigures } from './figures.js';

export type SamplePage = Connection<SampleRecord>;

/** Reads audits. One instance per request. */
export class AuditReads {
  private readonly byId = new DataLoader<string, AuditFigures>(async (ids) => {
    const rows = await this.graph.run(cypher.audit.findings, { ids: [...ids] });
    const found = new Map(rows.map(({ auditId, findings }) => [auditId, findings]));
    return ids.map((id) => auditFigures(found.get(id) ?? []));
  });

  constructor(private readonly graph: Runner) {}

  figures(auditId: string): Promise<AuditFigures> {
    return this.byId.load(auditId);
  }

  /** A page of what an audit looks at, by tag. Throws BAD_USER_INPUT for a bad page size or cursor. */
  async page(
    auditId: string,
    wanted: {
      state?: SampleRecord['state'] | null | undefined;
      first?: number | null | undefined;
      after?: string | null | undefined;
    },
  ): Promise<SamplePage> {
    const size = pageSize(wanted.first, 50);
    const state = wanted.state ?? null;
    const list = JSON.stringify(['samples', auditId, state]);
    const [after = ''] = decodeCursor(list, wanted.after) ?? [];
    const rows = await this.graph.run(cypher.audit.page, { auditId, state, after: String(after), limit: size + 1 });
    return connectionOf(rows, { size, after: wanted.after, cursorOf: ({ tag }) => encodeCursor(list, [tag]) });
  }
}
