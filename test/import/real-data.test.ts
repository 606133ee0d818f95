import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentFormat } from '../../src/generated/graphql.js';
import { readDocument } from '../../src/import/documents.js';
import { importAs, testServices, type TestServices } from '../support/services.js';

const data = new URL('../../../shared/data', import.meta.url).pathname;
const absent = !existsSync(data);

function read(path: string): string {
  const bytes = readFileSync(join(data, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** One document of the files of a folder, as `npm run import -- folder` makes it. */
function joined(folder: string, extension: string, separator: string): string {
  return readdirSync(join(data, folder))
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => read(join(folder, name)))
    .join(separator);
}

const documents: [source: string, format: DocumentFormat, content: () => string][] = [
  ['boutique', 'KUBERNETES', () => read('kubernetes-online-boutique/kubernetes-manifests.yaml')],
  [
    'boutique-policies',
    'KUBERNETES',
    () =>
      `${read('kubernetes-online-boutique/kubernetes-manifests.yaml')}\n---\n${joined('kubernetes-online-boutique/network-policies', '.yaml', '\n---\n')}`,
  ],
  ['netbox', 'NETBOX', () => read('netbox-demo/netbox-demo-v3.6.stripped.json.gz')],
  ['otel', 'DOCKER_COMPOSE', () => read('compose-opentelemetry-demo/compose.yaml')],
  ['saasbom', 'CYCLONEDX', () => read('cyclonedx/saasbom.json')],
  ['laravel', 'CYCLONEDX', () => read('cyclonedx/laravel-7.12.0.json')],
  ['backstage', 'BACKSTAGE', () => read('backstage/catalog-all.yaml')],
  ['terraform-aws', 'TERRAFORM_STATE', () => read('terraform/aws_state_sg.json')],
  ['terraform-azure', 'TERRAFORM_STATE', () => read('terraform/azure.tfstate')],
  ['terraform-google', 'TERRAFORM_STATE', () => read('terraform/google_state.json')],
  ['terraform-modules', 'TERRAFORM_STATE', () => read('terraform/repeated_modules.json')],
  ['aws', 'AWS_DESCRIBE', () => joined('aws-describe', '.json', '\n')],
  ['zipkin-ascend', 'ZIPKIN', () => read('zipkin/ascend.json')],
  ['zipkin-messaging', 'ZIPKIN', () => read('zipkin/messaging2.json')],
  ['zipkin-smartthings', 'ZIPKIN', () => read('zipkin/smartthings-oauth-authorization.json')],
  ['zipkin-yelp', 'ZIPKIN', () => read('zipkin/yelp.json')],
  ['servicenow', 'SERVICENOW_CSV', () => read('servicenow-incidents/sample_500_incidents.csv.gz')],
];

describe.skipIf(absent)('the real inventories of ../shared/data (skipped where they are absent)', () => {
  let services: TestServices;
  beforeAll(async () => {
    services = await testServices();
  });
  afterAll(() => services.close());

  const numbers = async (text: string): Promise<Record<string, unknown>> => (await services.graph.runText(text))[0]!;

  test.each(documents)(
    '%s imports without a reject, every warning says what it is about, and a second import changes nothing',
    async (source, format, content) => {
      const text = content();
      const first = await importAs(services, readDocument(format, text, { source, model: services.model }), { source });
      expect(first.rejected).toEqual([]);
      for (const warning of first.warnings)
        expect(warning).toEqual({
          path: expect.stringMatching(/./),
          code: expect.stringMatching(/^[A-Z_]+$/),
          message: expect.stringMatching(/.{20}/),
        });
      expect(first.created + first.updated + first.unchanged).toBeGreaterThan(0);
      const second = await importAs(services, readDocument(format, text, { source, model: services.model }), {
        source,
      });
      expect(second).toMatchObject({
        created: 0,
        updated: 0,
        retired: 0,
        relationshipsCreated: 0,
        relationshipsEnded: 0,
        changeSet: null,
        plan: [],
      });
      expect(second.unchanged).toBe(first.created + first.updated + first.unchanged);
    },
    120_000,
  );

  test('Online Boutique has the 16 service edges of the truth file and no other', async () => {
    const truth = JSON.parse(read('truth/online-boutique-edges.json')) as Record<string, [string, string][]>;
    const expected = Object.values(truth)
      .flat()
      .map(([from, to]) => `${from} ${to}`)
      .sort();
    const rows = await services.graph.runText(
      `MATCH (:Identity {source: 'boutique'})-[:IDENTIFIES]->(from)-[:DEPENDS_ON]->(to:ApplicationService)
       WHERE from:ApplicationService OR from:Workload
       RETURN DISTINCT from.name + ' ' + to.name AS edge ORDER BY edge`,
    );
    expect(rows.map(({ edge }) => edge)).toEqual(expected);
    expect(expected).toHaveLength(16);
  });

  test('NetBox has its devices, sites, racks, machines, clusters and cables', async () => {
    const count = `MATCH (i:Identity {source: 'netbox'})-[:IDENTIFIES]->(item)
      WITH split(i.sourceKey, ':')[0] AS kind, item
      RETURN count(CASE kind WHEN 'dcim.device' THEN 1 END) AS devices, count(CASE WHEN item:Rack THEN 1 END) AS racks,
        count(CASE WHEN kind = 'dcim.site' THEN 1 END) AS sites, count(CASE WHEN item:VirtualMachine THEN 1 END) AS machines,
        count(CASE WHEN item:Cluster THEN 1 END) AS clusters, count(CASE kind WHEN 'dcim.cable' THEN 1 END) AS cables`;
    expect(await numbers(count)).toEqual({
      devices: 72,
      racks: 42,
      sites: 24,
      machines: 180,
      clusters: 32,
      cables: 108,
    });
  });
});
