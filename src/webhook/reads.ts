import DataLoader from 'dataloader';
import { connectionOf, decodeCursor, encodeCursor, pageSize, type Connection } from '../connection.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { pageLoader } from '../page-loader.js';
import type { WebhookDeadLetterRecord, WebhookSubscriptionRecord } from '../records.js';
import { mostSubscriptions } from './subscription.js';

export type WebhookDeadLetterPage = Connection<WebhookDeadLetterRecord>;

interface PlaceOfPage {
  id: string;
  at: number | null;
  letter: string | null;
  limit: number;
}

/** Reads subscriptions of webhooks. One instance per request. */
export class WebhookReads {
  private readonly byId = new DataLoader<string, WebhookSubscriptionRecord | undefined>(async (ids) => {
    const rows = await this.graph.run(cypher.webhook.byIds, { ids: [...ids] });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id));
  });

  private readonly letterPages = pageLoader<PlaceOfPage, WebhookDeadLetterRecord>((pages, limit) =>
    this.graph.run(cypher.webhook.deadLetters, { pages, limit }),
  );

  constructor(private readonly graph: Graph) {}

  find(id: string): Promise<WebhookSubscriptionRecord | undefined> {
    return this.byId.load(id);
  }

  /** All of them by name, or the one with an id. */
  async list(id: string | null | undefined): Promise<WebhookSubscriptionRecord[]> {
    if (id != null) return [(await this.find(id)) ?? []].flat();
    return this.graph.run(cypher.webhook.list, { limit: mostSubscriptions });
  }

  /** Its dead letters, the latest first. Throws BAD_USER_INPUT for a bad page size or cursor. */
  async deadLetters(
    { id }: Pick<WebhookSubscriptionRecord, 'id'>,
    { first, after }: { first?: number | null | undefined; after?: string | null | undefined },
  ): Promise<WebhookDeadLetterPage> {
    const size = pageSize(first, 50);
    const list = `dead letters ${id}`;
    const [at, letter] = decodeCursor(list, after) ?? [];
    const rows = await this.letterPages.load({
      id,
      at: typeof at === 'number' ? at : null,
      letter: typeof letter === 'string' ? letter : null,
      limit: size + 1,
    });
    return connectionOf(rows, { size, after, cursorOf: (row) => encodeCursor(list, [row.at, row.id]) });
  }
}
