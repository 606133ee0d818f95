import { parse, subscribe, type GraphQLSchema } from 'graphql';
import type { Principal } from '../../src/access/principal.js';
import { createContext } from '../../src/context.js';
import type { Services } from '../../src/services.js';
import { tester } from './principals.js';

/** A client of one of the public subscriptions: its messages one by one. Throws the first error of either. */
export async function listen<Message>(
  { schema, services }: { schema: GraphQLSchema; services: Services },
  field: string,
  document: string,
  variableValues: Record<string, unknown> = {},
  principal: Principal = tester,
): Promise<{ next: () => Promise<Message>; close: () => Promise<unknown> }> {
  const answer = await subscribe({
    schema,
    document: parse(document),
    variableValues,
    contextValue: createContext(services, principal),
  });
  if (!(Symbol.asyncIterator in answer)) throw answer.errors![0]!;
  const next = async (): Promise<Message> => {
    const { value } = await answer.next();
    if (!value?.data) throw value?.errors?.[0] ?? new Error('The stream ended.');
    return value.data[field] as Message;
  };
  return { next, close: () => answer.return() };
}
