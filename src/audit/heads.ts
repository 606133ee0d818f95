import { z } from 'zod';

/** Where the feed stood, and the hash over everything up to there. */
export interface Head {
  sequence: number;
  hash: string;
}

/** A line of the audit file. */
export interface HeadLine extends Head {
  /** When it was written; ISO 8601. */
  at: string;
}

const line = z.object({
  sequence: z.number().int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
});

export const writtenHead = ({ sequence, hash, at }: HeadLine): string => `${JSON.stringify({ sequence, hash, at })}\n`;

/** The head in a line; undefined for a text that is none. */
export function readHead(text: string): HeadLine | undefined {
  try {
    return line.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
