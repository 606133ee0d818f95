import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessFormat } from '../../src/cli/import-guess.js';

describe('the format of a document is guessed', () => {
  test.each([
    ['prod.tfstate', '{}', 'TERRAFORM_STATE'],
    ['state.json', '{"version": 4, "terraform_version": "1.9.0", "resources": []}', 'TERRAFORM_STATE'],
    ['bom.json', '{"bomFormat": "CycloneDX", "services": []}', 'CYCLONEDX'],
    ['all.yaml', '# made by kustomize\napiVersion: apps/v1\nkind: Deployment\n', 'KUBERNETES'],
    ['pods.json', '{"apiVersion": "v1", "kind": "List", "items": []}', 'KUBERNETES'],
    ['all.yaml', 'apiVersion: backstage.io/v1alpha1\nkind: Component\n', 'BACKSTAGE'],
    ['catalog-info.yaml', 'metadata: {}\n', 'BACKSTAGE'],
    ['stack.yml', 'name: shop\nservices:\n  web:\n    image: nginx\n', 'DOCKER_COMPOSE'],
    ['docker-compose.override.yml', 'x-common: {}\n', 'DOCKER_COMPOSE'],
    ['stack.json', '{"services": {"web": {"image": "nginx"}}}', 'DOCKER_COMPOSE'],
    ['dump.json', '[{"model": "dcim.site", "pk": 1, "fields": {}}]', 'NETBOX'],
    ['sites.json', '{"count": 1, "results": [{"url": "https://netbox.example/api/dcim/sites/1/"}]}', 'NETBOX'],
    ['instances.json', '{"Reservations": [{"Instances": []}]}', 'AWS_DESCRIBE'],
    ['lb.json', '{"LoadBalancerDescriptions": []}', 'AWS_DESCRIBE'],
    ['trace.json', '[{"traceId": "1", "id": "2", "localEndpoint": {"serviceName": "a"}}]', 'ZIPKIN'],
    ['servers.csv', '"key";"class";"name"\n1;SERVER;a\n', 'CSV'],
    ['cmdb.csv', 'name,sys_class_name,sys_id\n', 'SERVICENOW_CSV'],
    ['rows.jsonl', '', 'NDJSON'],
    ['', '{"class":"SERVER","key":"1","name":"a"}\n{"class":"SERVER","key":"2","name":"b"}\n', 'NDJSON'],
    ['', '{"class":"SERVER","key":"1","name":"a"}\n', 'NDJSON'],
    ['', '\uFEFFkey,class,name\n1,SERVER,a\n', 'CSV'],
  ])('%s with %j is %s', (name, head, format) => {
    expect(guessFormat(name, head)).toBe(format);
  });

  test.each([
    ['README.md', '# Read me\n\nThis, and that.\n'],
    ['package.json', '{"name": "a", "version": "1.0.0"}'],
    ['', ''],
    ['values.yaml', 'replicas: 3\n'],
  ])('but nothing is made of %s with %j', (name, head) => {
    expect(guessFormat(name, head)).toBeUndefined();
  });

  test('a head that ends anywhere gives a format or none, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (name, head) => {
        guessFormat(name, head);
      }),
    );
  });

  const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));
  const folders = {
    'aws-describe': 'AWS_DESCRIBE',
    backstage: 'BACKSTAGE',
    'compose-opentelemetry-demo': 'DOCKER_COMPOSE',
    cyclonedx: 'CYCLONEDX',
    'kubernetes-online-boutique': 'KUBERNETES',
    'netbox-demo': 'NETBOX',
    'servicenow-incidents': 'SERVICENOW_CSV',
    terraform: 'TERRAFORM_STATE',
    zipkin: 'ZIPKIN',
  };
  test.skipIf(!existsSync(data)).each(Object.entries(folders))(
    'every real file in %s is %s (skipped without the shared data)',
    (folder, format) => {
      for (const file of readdirSync(join(data, folder)).filter((each) => /\.(json|ya?ml|tfstate|gz)$/.test(each))) {
        const content = readFileSync(join(data, folder, file));
        const text = file.endsWith('.gz') ? gunzipSync(content) : content;
        expect([file, guessFormat(file.replace(/\.gz$/, ''), text.toString('utf8').slice(0, 65_536))]).toEqual([
          file,
          format,
        ]);
      }
    },
  );
});
