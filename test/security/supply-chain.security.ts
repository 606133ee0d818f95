import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/config.js';
import { tell } from './figures.js';

// Licences and the lockfile are held to their rules by the suite: test/supply-chain.test.ts.
test('check 20: the bill of materials names every package that the product runs with, and Neo4j', async () => {
  await execa('npm', ['run', '--silent', 'sbom'], { cwd: projectRoot });
  const { bomFormat, components } = JSON.parse(readFileSync(join(projectRoot, 'dist/sbom.cdx.json'), 'utf8')) as {
    bomFormat: string;
    components: { name: string; version: string; purl: string }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<
      string,
      { version: string; dev?: boolean; optional?: boolean; devOptional?: boolean; peer?: boolean }
    >;
  };
  const named = new Set(components.map(({ purl }) => decodeURIComponent(purl)));
  // Optional ones are there on the systems that they are for.
  const wanted = Object.entries(lock.packages).filter(
    ([path, { dev, optional, devOptional, peer }]) => path !== '' && !(dev ?? optional ?? devOptional ?? peer),
  );
  const missing = wanted
    .map(([path, { version }]) => `pkg:npm/${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`)
    .filter((purl) => !named.has(purl));
  tell('packages that the bill of materials lacks', `${missing.length} of ${wanted.length}`, '0');
  expect(missing).toEqual([]);
  expect([...named].filter((purl) => purl.startsWith('pkg:maven/org.neo4j'))).toHaveLength(2);
});
