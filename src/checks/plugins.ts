import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A command that checks may run, by the administrator's word. */
export interface Plugin {
  /** An absolute path. */
  readonly command: string;
  readonly arguments: readonly string[];
  /** Whether a check may add arguments of its own. */
  readonly allowArguments: boolean;
}

export type Plugins = ReadonlyMap<string, Plugin>;

/** The list of commands is not what it should be; the message names the file and every fault. */
export class PluginsError extends Error {
  override readonly name = 'PluginsError';
}

const shape = z.record(
  z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, { error: 'is no name: 1 to 64 letters, digits, _, . and -' }),
  z.strictObject({
    command: z.string().refine(isAbsolute, { error: 'is no absolute path' }),
    args: z.array(z.string()).default([]),
    allowArguments: z.boolean().default(false),
  }),
);

/**
 * Reads the list of commands from a YAML or JSON file: name -> { command, args, allowArguments }. Without a file none may run.
 * @throws PluginsError when the file cannot be read or is not such a list.
 */
export function readPlugins(path: string | undefined): Plugins {
  if (path === undefined) return new Map();
  let content: unknown;
  try {
    content = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new PluginsError(`CHECK_PLUGINS names ${path}, which cannot be read: ${(error as Error).message}`);
  }
  const result = shape.safeParse(content ?? {});
  if (!result.success)
    throw new PluginsError(
      `CHECK_PLUGINS names ${path}, which is wrong:\n${result.error.issues
        .map(({ path: where, message }) => `  - ${where.join('.')}: ${message}`)
        .join('\n')}`,
    );
  return new Map(
    Object.entries(result.data).map(([name, { command, args, allowArguments }]) => [
      name,
      { command, arguments: args, allowArguments },
    ]),
  );
}
