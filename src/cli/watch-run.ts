import { AnswerError, UnreachableError } from './import-client.js';

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks the server one question. Throws UnreachableError and AnswerError with words for a person. */
export async function ask<Data>(url: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  let answer: Answer<Data>;
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    answer = (await response.json()) as Answer<Data>;
  } catch {
    throw new UnreachableError(
      `Nothing answers at ${url}. Start the server with npm start, or say where it is with --url.`,
    );
  }
  const [error] = answer.errors ?? [];
  if (error || !answer.data)
    throw new AnswerError(error?.message ?? 'The server gave no data.', error?.extensions?.code);
  return answer.data;
}

interface Found {
  id: string;
  name: string;
}

/** The id of the service that a person names: by id, by `source:key`, or by its name or a part of it. */
export async function findService(url: string, name: string): Promise<Found> {
  const { configurationItem } = await ask<{ configurationItem: Found | null }>(
    url,
    'query ($id: ID!) { configurationItem(id: $id) { id name } }',
    { id: name },
  );
  if (configurationItem) return configurationItem;
  const { configurationItems } = await ask<{ configurationItems: { nodes: Found[] } }>(
    url,
    `query ($search: String!) {
      configurationItems(filter: { classes: [BUSINESS_SERVICE] }, search: $search, first: 20) { nodes { id name } }
    }`,
    { search: name },
  );
  const { nodes } = configurationItems;
  const exact = nodes.filter((node) => node.name.toLowerCase() === name.toLowerCase());
  const [found, ...others] = exact.length > 0 ? exact : nodes;
  if (!found)
    throw new AnswerError(
      `No service is called ${JSON.stringify(name)}. Leave --service out to see everything there is.`,
    );
  if (others.length > 0)
    throw new AnswerError(
      `${JSON.stringify(name)} may be ${[found, ...others].map((one) => one.name).join(', ')}. Name one of them.`,
    );
  return found;
}

/** The names of items by id, for causes that are not watched themselves. */
export async function namesOf(url: string, ids: readonly string[]): Promise<Map<string, string>> {
  const { configurationItems } = await ask<{ configurationItems: { nodes: Found[] } }>(
    url,
    'query ($ids: [ID!]!) { configurationItems(filter: { ids: $ids }, first: 1000) { nodes { id name } } }',
    { ids },
  );
  return new Map(configurationItems.nodes.map(({ id, name }) => [id, name]));
}
