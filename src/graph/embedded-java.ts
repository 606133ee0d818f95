import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';

/** The embedded Neo4j cannot start. The message says why and what to do, in one or a few lines. */
export class EmbeddedNeo4jError extends Error {
  override readonly name = 'EmbeddedNeo4jError';
}

export interface Java {
  /** The `java` program, absolute. */
  path: string;
  /** The folder that JAVA_HOME would name. */
  home: string;
  /** 17, 21, 25, … */
  major: number;
  /** Which one exactly, as it says of itself. */
  build: string;
}

/** Neo4j 5 runs on Java 17, the calendar versions after it on Java 21. */
export const leastJavaFor = (version: string) => (version.startsWith('5.') ? 17 : 21);

const wayAround = 'run "docker compose up -d" and set NEO4J_URI';

/** Folders in which systems keep one folder for each Java, with the way from there to its home. */
type Places = readonly (readonly [folder: string, home: string])[];
const usualPlaces: Places = [
  ['/usr/lib/jvm', ''],
  ['/opt/java', ''],
  ['/Library/Java/JavaVirtualMachines', 'Contents/Home'],
  ['/opt/homebrew/opt', 'libexec/openjdk.jdk/Contents/Home'],
  [join(homedir(), '.sdkman/candidates/java'), ''],
  [join(homedir(), '.jdks'), ''],
];

async function homesIn(places: Places): Promise<string[]> {
  const found = await Promise.all(
    places.map(async ([folder, home]) => {
      const names = await readdir(folder).catch(() => []);
      return names.sort().map((name) => join(folder, name, home));
    }),
  );
  return found.flat();
}

/** The Java that this program is, wherever shims and links lead; undefined when it does not run. */
async function askJava(program: string): Promise<Java | undefined> {
  const { exitCode, stderr } = await execa(program, ['-XshowSettings:properties', '-version'], {
    reject: false,
    timeout: 10_000,
  });
  const home = /^\s*java\.home = (.+)$/m.exec(stderr ?? '')?.[1]?.trim();
  const major = /version "(\d+)/.exec(stderr ?? '')?.[1];
  if (exitCode !== 0 || home === undefined || major === undefined) return undefined;
  const build = /^\s*java\.vm\.version = (.+)$/m.exec(stderr ?? '')?.[1]?.trim() ?? major;
  return { path: join(home, 'bin/java'), home, major: Number(major), build };
}

/**
 * The first Java that is new enough for this Neo4j: JAVA_HOME's, the one on PATH, then those in the usual places.
 * @throws EmbeddedNeo4jError when there is none.
 */
export async function findJava(
  neo4jVersion: string,
  javaHome: string | undefined,
  { onPath = 'java', places = usualPlaces }: { onPath?: string; places?: Places } = {},
): Promise<Java> {
  const least = leastJavaFor(neo4jVersion);
  const tooOld = new Set<string>();
  const consider = async (program: string): Promise<Java | undefined> => {
    const java = await askJava(program);
    if (java === undefined || java.major >= least) return java;
    tooOld.add(`Java ${java.major} in ${java.home}`);
    return undefined;
  };
  const nearest =
    (javaHome === undefined ? undefined : await consider(join(javaHome, 'bin/java'))) ?? (await consider(onPath));
  if (nearest !== undefined) return nearest;
  for (const home of await homesIn(places)) {
    const java = await consider(join(home, 'bin/java'));
    if (java !== undefined) return java;
  }
  throw new EmbeddedNeo4jError(
    `Neo4j ${neo4jVersion} needs Java ${least} or newer and ${
      tooOld.size === 0 ? 'none' : `only ${[...tooOld].join(', ')}`
    } was found: install it (Debian, Ubuntu: apt-get install openjdk-${least}-jre-headless maven; macOS: brew install ` +
      `openjdk maven) or point JAVA_HOME at it, or ${wayAround}.`,
  );
}

/** The version of the Maven on PATH, or undefined when there is none. */
export async function findMaven(java?: Java, program = 'mvn'): Promise<string | undefined> {
  const { exitCode, stdout } = await execa(program, ['-B', '-version'], {
    reject: false,
    timeout: 20_000,
    ...(java === undefined ? {} : { env: { JAVA_HOME: java.home } }),
  });
  if (exitCode !== 0) return undefined;
  return /Apache Maven (\S+)/.exec(stdout ?? '')?.[1] ?? 'of unknown version';
}

export const mavenMissing = (neo4jVersion: string) =>
  new EmbeddedNeo4jError(
    `Maven is needed once, to fetch Neo4j ${neo4jVersion}, and was not found on PATH: install it ` +
      `(Debian, Ubuntu: apt-get install maven; macOS: brew install maven), or ${wayAround}.`,
  );
