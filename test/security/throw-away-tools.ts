import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';

/** Python tools that only these checks use, each pinned. They are installed beside the project, never into it. */
const tools = ['clairvoyance==2.5.5', 'schemathesis==4.32.5'];

/** The folder of the tools' commands; undefined, with the reason told, where they cannot be installed. */
export async function pythonTools(): Promise<string | undefined> {
  const folder = join(tmpdir(), `itsm-graph-${tools.join('-')}`);
  const commands = join(folder, 'bin');
  if (existsSync(join(commands, 'schemathesis')) && existsSync(join(commands, 'clairvoyance'))) return commands;
  try {
    await execa('python3', ['-m', 'venv', folder]);
    await execa(join(commands, 'pip'), ['install', '--quiet', ...tools]);
    return commands;
  } catch (error) {
    console.log(
      `  skipped: ${tools.join(' and ')} cannot be installed here: ${(error as Error).message.slice(0, 300)}`,
    );
    return undefined;
  }
}
