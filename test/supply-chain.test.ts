import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../src/config.js';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}
const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');
const lockText = read('package-lock.json');
const lock = JSON.parse(lockText) as { lockfileVersion: number; packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

describe('the lockfile', () => {
  test('says of every package which bytes it is, and of none where it came from', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    // Nor anywhere else: not even as a funding link's host is a registry named.
    expect(lockText).not.toMatch(/registry\.|\/-\/[\w.-]+\.tgz|git\+|"file:/);
  });

  test('pins what package.json names, to one version each', () => {
    const named = { ...manifest['dependencies'], ...manifest['devDependencies'], ...manifest['overrides'] };
    expect(Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const differing = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] }).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(differing).toEqual([]);
  });

  test('lets only known packages run something while they are installed', () => {
    const running = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
    // Each works without it (npm ci --ignore-scripts, as the Dockerfile installs).
    const known = ['@apollo/protobufjs', 'esbuild', 'fsevents', 'protobufjs'];
    expect(running.filter((name) => !known.includes(name))).toEqual([]);
  });
});

/** Whoever runs the product may do with these as they like, their notices kept. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Python-2.0',
  'PSF-2.0',
];
/** Of tools, which no user gets: file-wise copyleft, and a list of browsers. */
const ofTools = [...permissive, 'MPL-2.0', 'CC-BY-4.0'];
/** Packages that say it in a file alone. */
const inFiles: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

describe('licences', () => {
  test('of what is installed let the product be used, changed and handed on', () => {
    const others = packages.filter(
      ([path, { license, dev }]) => !isAllowed(license ?? inFiles[nameOf(path)], dev ? ofTools : permissive),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  test('that stand in a file alone are what they are taken for', () => {
    for (const [name, license] of Object.entries(inFiles)) {
      expect(lock.packages[`node_modules/${name}`]?.license, name).toBeUndefined();
      const file = filesIn(`node_modules/${name}`).find((path) => /^LICEN[CS]E/.test(path));
      expect(read(`node_modules/${name}/${file}`), name).toMatch(new RegExp(`${license} License`, 'i'));
    }
  });
});

test('nothing of the product writes CSV, which a spreadsheet would take formulas from', () => {
  // Who adds an export in CSV quotes every field, puts ' before a leading = + - @ tab or return, and tests it with such fields.
  const sources = filesIn('src').filter((path) => path.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((path) => /text\/csv|csv-stringify/.test(read(`src/${path}`)))).toEqual([]);
  expect(Object.keys(manifest['dependencies']!).filter((name) => /csv/.test(name))).toEqual(['csv-parse']);
});

function filesIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true }) as string[];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Whether an SPDX expression, of AND and OR without brackets inside, asks for no more than these licences. */
function isAllowed(expression: string | undefined, allowed: readonly string[]): boolean {
  if (expression === undefined) return false;
  return expression
    .replace(/^\(|\)$/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((name) => allowed.includes(name)));
}
