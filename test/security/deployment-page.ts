import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config.js';

const page = readFileSync(join(projectRoot, 'docs/deployment.md'), 'utf8');
const blocks = [...page.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, text]) => text!);

/** A file that docs/deployment.md tells to write, its first line being its path. */
export function fileOnPage(path: string): string {
  const [found, ...others] = blocks.filter((block) => block.startsWith(`# ${path}\n`));
  if (found === undefined || others.length > 0) throw new Error(`docs/deployment.md has no one file ${path}.`);
  return found;
}

/** The text with each of these in the place of what stands on the page; all of them must stand there. */
export function inPlace(text: string, places: Readonly<Record<string, string>>): string {
  let result = text;
  for (const [stands, wanted] of Object.entries(places)) {
    if (!result.includes(stands))
      throw new Error(`docs/deployment.md does not say ${JSON.stringify(stands)} any more.`);
    result = result.replaceAll(stands, wanted);
  }
  return result;
}

/** NAME=value lines, such as of an environment file. */
export function settingsOf(file: string): Record<string, string> {
  return Object.fromEntries(
    [...file.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name, value]) => [name!, value!] as const),
  );
}

/** The commands of a section, each with what it prints: all the parts that its comment says. */
export function commandsOf(section: string): { command: string; prints: string }[] {
  const from = page.indexOf(`\n## ${section}`);
  const [, block] = /^```sh\n([^]*?)^```$/m.exec(page.slice(from)) ?? [];
  if (from < 0 || block === undefined) throw new Error(`docs/deployment.md has no commands in ${section}.`);
  return [...block.matchAll(/^(.+?) {3}# (.+)$/gm)].map(([, command, prints]) => ({
    command: command!,
    prints: prints!,
  }));
}

/** The ports of the processes, as the proxy knows them. */
export const portsOnPage = (proxy: string): string[] =>
  [...proxy.matchAll(/^\s*server 127\.0\.0\.1:(\d+)/gm)].map(([, port]) => port!);
