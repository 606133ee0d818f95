import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { TestApi } from './api.js';

/** The GraphQL documents of a page of docs/, in order, each with its operation's name. */
export function documentsOf(page: string): [name: string, document: string][] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/```graphql\n([^]*?)```/g)].map(([, document]) => [
    /\w+ (\w+)/.exec(document!)![1]!,
    document!,
  ]);
}

/** What a document answers, where no part of it is null or a refusal. */
export async function answered<Answer extends object = Record<string, unknown>>(
  api: Pick<TestApi, 'ask'>,
  document: string,
): Promise<Answer> {
  const answer = await api.ask<Answer>(document);
  for (const part of Object.values(answer)) {
    expect(part).not.toBeNull();
    expect(part).not.toHaveProperty('message');
  }
  return answer;
}
