import { compareSeverity, type Severity } from '../engine/severity.js';
import type { ApiClient } from './api-client.js';
import { AnswerError } from './import-client.js';

export interface EstateItem {
  id: string;
  key: string;
  name: string;
  isService: boolean;
  /** The name by which monitoring knows it as a host. */
  fqdn: string | undefined;
  effective: Severity;
}

const estateSource = 'demo';

const document = `query DemoEstate {
  configurationItems(filter: { source: "${estateSource}" }, first: 1000) {
    nodes {
      id name class keys { source key } status { effective }
      ... on Hypervisor { fqdn }
      ... on Server { fqdn }
    }
  }
}`;

interface Answer {
  configurationItems: {
    nodes: {
      id: string;
      name: string;
      class: string;
      keys: { source: string; key: string }[];
      status: { effective: Severity };
      fqdn?: string | null;
    }[];
  };
}

/** The demo estate's items by key, as they are now. Throws AnswerError when it is not loaded. */
export async function readEstate(client: ApiClient): Promise<Map<string, EstateItem>> {
  const { configurationItems } = await client.ask<Answer>(document);
  const items = configurationItems.nodes.map(({ id, name, class: itemClass, keys, status, fqdn }) => ({
    id,
    key: keys.find(({ source }) => source === estateSource)!.key,
    name,
    isService: itemClass === 'BUSINESS_SERVICE',
    fqdn: fqdn ?? undefined,
    effective: status.effective,
  }));
  if (items.length === 0)
    throw new AnswerError(
      `The demo estate is not loaded at ${client.base}. npm start loads it into an empty database, unless DEMO is false: ` +
        'for a try beside your own data, DATA_DIR=.data-demo PORT=4001 npm start and --url http://127.0.0.1:4001.',
    );
  return new Map(items.map((item) => [item.key, item]));
}

/** What an event did to the estate, in a few words: services by name, other items by number. */
export function effectOf(before: ReadonlyMap<string, EstateItem>, after: ReadonlyMap<string, EstateItem>): string {
  const changed = [...after.values()].flatMap((item) => {
    const from = before.get(item.key)?.effective ?? 'UNKNOWN';
    const order = compareSeverity(item.effective, from);
    return order === 0 ? [] : [{ item, worse: order > 0 }];
  });
  const services = changed
    .filter(({ item }) => item.isService)
    .map(({ item }) => item)
    .sort((a, b) => compareSeverity(b.effective, a.effective) || (a.name < b.name ? -1 : 1));
  const count = (wanted: boolean): number =>
    changed.filter(({ item, worse }) => !item.isService && worse === wanted).length;
  const parts = [
    ...services.map(({ name, effective }) => `${name} ${effective}`),
    ...(count(true) > 0 ? [`${count(true)} ${count(true) === 1 ? 'item' : 'items'} worse`] : []),
    ...(count(false) > 0 ? [`${count(false)} ${count(false) === 1 ? 'item' : 'items'} better`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'no status changed';
}
