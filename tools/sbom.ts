/**
 * Writes dist/sbom.cdx.json: a CycloneDX bill of the packages that the product runs with, as npm knows them, and of the
 * Neo4j that it fetches and starts as a process of its own. Run it as `npm run sbom`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { execa } from 'execa';

const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, 'dist/sbom.cdx.json');

interface Component {
  'bom-ref': string;
  type: string;
  name: string;
  version: string;
  purl?: string;
  licenses?: { license: { id: string } }[];
  externalReferences?: { type: string }[];
}
interface Bill {
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] | undefined }[];
  metadata: { component: Component };
}

// With `--omit dev` npm leaves out what the product and a tool both depend on, so the lockfile says what the product needs.
const { stdout } = await execa('npm', ['sbom', '--sbom-format', 'cyclonedx'], { cwd: root });
const bill = JSON.parse(stdout) as Bill;
const lock = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; dev?: boolean }>;
};
const inNames = 'node_modules/';
const needed = new Set(
  Object.entries(lock.packages)
    .filter(([, { dev }]) => !dev)
    .map(([place, { version = '' }]) => `${place.slice(place.lastIndexOf(inNames) + inNames.length)}@${version}`),
);
bill.components = bill.components.filter(({ name, version }) => needed.has(`${name}@${version}`));
const kept = new Set([bill.metadata.component, ...bill.components].map((component) => component['bom-ref']));
bill.dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
// Where a package was fetched from is this machine's business; its hash says which it is.
for (const component of [bill.metadata.component, ...bill.components])
  component.externalReferences = (component.externalReferences ?? []).filter(({ type }) => type !== 'distribution');

const pom = await readFile(path.join(root, 'neo4j/pom.xml'), 'utf8');
const [, version] = /<neo4j\.version>([^<]+)</.exec(pom) ?? [];
if (version === undefined) throw new Error('neo4j/pom.xml names no version of Neo4j.');
const neo4j = ['org.neo4j/neo4j', 'org.neo4j.app/neo4j-server'].map((name): Component => {
  const purl = `pkg:maven/${name}@${version}`;
  return {
    'bom-ref': purl,
    type: 'application',
    name,
    version,
    purl,
    licenses: [{ license: { id: 'GPL-3.0-only' } }],
  };
});
bill.components.push(...neo4j);
const own = bill.dependencies.find(({ ref }) => ref === bill.metadata.component['bom-ref']);
own?.dependsOn?.push(...neo4j.map((component) => component['bom-ref']));

await mkdir(path.dirname(output), { recursive: true });
await writeFile(output, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${path.relative(process.cwd(), output)}: ${bill.components.length} components`);
