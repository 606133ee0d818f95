import { redactAttributes, withoutCredentials } from '../../secrets.js';
import type { DocumentBuilder } from '../document.js';
import { record, text, texts, type Json } from '../values.js';
import type { Found } from './relations.js';

/** Types of components that run and answer; the rest (websites' code, libraries, documentation) is a product one releases. */
const running =
  /^(?:micro)?service$|^(?:web-?service|backend(?:-service)?|api|server|worker|daemon|grpc|function|lambda|job)$/;

/** What resources of a type are, by the first pattern that fits. */
const resourceClasses: readonly (readonly [RegExp, string])[] = [
  [/cache|redis|memcached|valkey/, 'Cache'],
  [/queue|topic|kafka|rabbitmq|broker|event-?bus|pub-?sub|\bsqs\b|\bsns\b/, 'MessageQueue'],
  [
    /database|\bdb\b|postgres|mysql|mariadb|oracle|mongo|cassandra|dynamo|elasticsearch|opensearch|\brds\b|sql/,
    'Database',
  ],
  [/bucket|storage|volume|\bs3\b|file-?share|filesystem|\bnfs\b/, 'StorageVolume'],
  [/cluster|kubernetes|\bk8s\b/, 'Cluster'],
  [/load-?balancer/, 'LoadBalancer'],
  [/virtual-?machine|\bvm\b/, 'VirtualMachine'],
  [/\bserver\b|\bhost\b/, 'Server'],
  [/certificate/, 'Certificate'],
];

const lifecycleStages = new Map([
  ['production', 'OPERATIONAL'],
  ['experimental', 'IN_DEVELOPMENT'],
  ['development', 'IN_DEVELOPMENT'],
  ['deprecated', 'RETIRING'],
]);

/** The item an entity stands for, without what it refers to. */
export function readEntity(
  entity: Found,
  builder: DocumentBuilder,
): { class: string; name: string; fields: Json; attributes: Json } {
  const { name, namespace, metadata, spec, path } = entity;
  const clean = (value: unknown): string | undefined => {
    const given = text(value);
    return given === undefined ? undefined : text(withoutCredentials(given));
  };
  const type = clean(spec['type']);
  const { kept, warnings } = redactAttributes(
    { labels: metadata['labels'], links: metadata['links'], title: metadata['title'] },
    path,
  );
  builder.warnAll(warnings);
  const common: Json = {
    description: clean(metadata['description']),
    tags: texts(metadata['tags']),
    lifecycleStage: lifecycleStages.get(clean(spec['lifecycle'])?.toLowerCase() ?? ''),
  };
  const attributes: Json = {
    ...kept,
    backstageKind: entity.kind,
    type,
    lifecycle: clean(spec['lifecycle']),
    ...(namespace === 'default' ? {} : { namespace }),
  };
  const item = (className: string, own: Json = {}, called = name) => ({
    class: className,
    name: called,
    fields: { ...common, ...own },
    attributes,
  });
  const profile = record(spec['profile']);
  const displayName = clean(profile?.['displayName']) ?? clean(metadata['title']) ?? name;
  switch (entity.kind) {
    case 'component':
      return running.test(type?.toLowerCase() ?? '')
        ? item('ApplicationService')
        : item('Application', { repository: repositoryOf(metadata) });
    case 'system':
      return item('ApplicationService');
    case 'domain':
      return item('BusinessService');
    case 'resource': {
      const className = resourceClasses.find(([pattern]) => pattern.test(type?.toLowerCase() ?? ''))?.[1];
      return className === undefined ? item('CloudResource', { resourceType: type }) : item(className);
    }
    case 'api':
      // The definition may be long, and may hold examples with secrets; its type says what it is.
      return item('Endpoint', { protocol: protocols.get(type?.toLowerCase() ?? '') });
    case 'group':
      return item('Team', { email: clean(profile?.['email']), handle: name, kind: type }, displayName);
    default:
      return item('Person', { email: clean(profile?.['email']), handle: name }, displayName);
  }
}

const protocols = new Map([
  ['openapi', 'HTTP'],
  ['graphql', 'HTTP'],
  ['grpc', 'gRPC'],
]);

/** `url:https://github.com/org/repo/tree/main/` gives the repository's own address where the host's paths are known. */
function repositoryOf(metadata: Json): string | undefined {
  const location = text(record(metadata['annotations'])?.['backstage.io/source-location']);
  const address = location?.startsWith('url:') ? withoutCredentials(location.slice('url:'.length)) : undefined;
  return address?.replace(/\/(?:-\/)?(?:tree|blob)\/.*$/, '').replace(/\/$/, '');
}
