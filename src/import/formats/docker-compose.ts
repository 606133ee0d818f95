import type { ParsedDocument } from '../rows.js';
import { isSecret, redactAttributes, withoutCredentials } from '../secrets.js';
import { DocumentBuilder } from './document.js';
import { interpolated } from './docker-compose/interpolation.js';
import { integer, list, record, text, texts, type Json } from './values.js';
import { readYaml } from './yaml-documents.js';

/**
 * Reads a Compose file. A Compose service is both what others call and what runs, so it yields an ApplicationService that
 * RUNS_ON a Container: dependencies hang on the first, image, networks and volumes on the second. Values of the environment are
 * never kept. Variables stand for their default where the file gives one, and for themselves where it does not.
 */
export function readDockerCompose(content: string, _options: { source: string }): ParsedDocument {
  const { documents, rejected } = readYaml(content);
  const builder = new DocumentBuilder();
  for (const { path, code, message } of rejected) builder.reject(path, code, message);
  for (const { value, line } of documents) {
    const file = record(value);
    if (file && record(file['services'])) new ComposeFile(file, builder).read();
    else
      builder.reject(
        `line ${line}`,
        'NOT_A_COMPOSE_FILE',
        'This is no Compose file: it has no map of services. Give one as `docker compose config` prints it.',
      );
  }
  if (documents.length === 0 && rejected.length === 0)
    builder.reject('content', 'UNREADABLE', 'The document is empty. Give a Compose file.');
  return builder.finish();
}

const kinds = { networks: 'network', volumes: 'volume', configs: 'config', secrets: 'secret' } as const;
type Part = 'services' | 'containers' | keyof typeof kinds;

class ComposeFile {
  /** A project's name goes before its keys, so that a source may hold several projects. */
  private readonly project: string | undefined;
  private readonly services: ReadonlyMap<string, Json>;

  constructor(
    private readonly file: Json,
    private readonly builder: DocumentBuilder,
  ) {
    this.project = this.plain(file['name']);
    this.services = new Map(entriesOf(file['services']).map(([name, service]) => [name, record(service) ?? {}]));
  }

  read(): void {
    for (const [name, service] of this.services) this.addService(name, service);
    this.addNetworks();
    this.addVolumes();
    this.addConfiguration('configs', 'Compose config');
    this.addConfiguration('secrets', 'Compose secret');
    for (const [name, service] of this.services) {
      this.relateServices(name, service);
      this.relateNetworks(name, service);
      this.relateVolumes(name, service);
      this.relateConfiguration(name, service, 'configs');
      this.relateConfiguration(name, service, 'secrets');
    }
    if (this.file['include'] !== undefined) this.builder.unsupported('include', list(this.file['include']).length || 1);
    const extending = [...this.services.values()].filter((service) => service['extends'] !== undefined).length;
    if (extending > 0) this.builder.unsupported('extends', extending);
  }

  private key(part: Part, name: string): string {
    return `${this.project === undefined ? '' : `${this.project}/`}${part}/${name}`;
  }

  /** Text as it may be kept: variables resolved to their defaults, credentials cut out. */
  private plain(value: unknown): string | undefined {
    const given = text(value);
    return given === undefined ? undefined : text(withoutCredentials(interpolated(given)));
  }

  private addService(name: string, service: Json): void {
    const path = `services.${name}`;
    const ports = list(service['ports']).flatMap((port) => this.portOf(port) ?? []);
    const environment = settingsOf(service['environment']);
    for (const [variable, value] of environment)
      if (isSecret(variable, value) || withoutCredentials(value) !== value)
        this.builder.warn(
          `${path}.environment.${variable}`,
          'SECRET_LEFT_OUT',
          `${path}.environment.${variable} holds a secret in plain text. Values of the environment are not kept.`,
        );
    const labels = redactAttributes({ labels: Object.fromEntries(settingsOf(service['labels'])) }, path);
    this.builder.warnAll(labels.warnings);
    this.builder.add({
      path,
      class: 'ApplicationService',
      key: this.key('services', name),
      name,
      fields: { namespace: this.project, port: integer(/(\d+)(?:\/\w+)?$/.exec(ports[0] ?? '')?.[1]) },
    });
    this.builder.add({
      path,
      class: 'Container',
      key: this.key('containers', name),
      name: this.plain(service['container_name']) ?? name,
      fields: { image: this.plain(service['image']), host: this.project, ports: texts(ports) },
      attributes: {
        ...labels.kept,
        environmentNames: [...environment.keys()].sort(),
        replicas: integer(record(service['deploy'])?.['replicas'] ?? service['scale']),
        profiles: texts(service['profiles']),
        restart: this.plain(service['restart']),
      },
    });
    this.builder.relate(path, this.key('services', name), 'RUNS_ON', this.key('containers', name));
  }

  /** `8080:80`, from either form. */
  private portOf(port: unknown): string | undefined {
    const long = record(port);
    if (!long) return this.plain(port);
    const [host, published, target] = ['host_ip', 'published', 'target'].map((member) => this.plain(long[member]));
    const protocol = this.plain(long['protocol']);
    const address = [host, published, target].filter((each) => each !== undefined).join(':');
    return text(protocol === undefined || protocol === 'tcp' ? address : `${address}/${protocol}`);
  }

  /**
   * Networks named in the file, and the one Compose makes for services that name none. Subnets stay an attribute: another
   * project's private network may well have the same.
   */
  private addNetworks(): void {
    const declared = new Map(entriesOf(this.file['networks']));
    const implied = [...this.services.values()].some((service) => networksOf(service).includes('default'));
    if (implied && !declared.has('default')) declared.set('default', null);
    for (const [name, given] of declared) {
      const network = record(given) ?? {};
      this.builder.add({
        path: `networks.${name}`,
        class: 'NetworkSegment',
        key: this.key('networks', name),
        name: this.plain(network['name']) ?? this.nameInProject(name),
        attributes: {
          driver: this.plain(network['driver']),
          external: network['external'] === undefined ? undefined : network['external'] !== false,
          subnets: list(record(network['ipam'])?.['config']).flatMap(
            (each) => this.plain(record(each)?.['subnet']) ?? [],
          ),
        },
      });
    }
  }

  private addVolumes(): void {
    for (const [name, given] of entriesOf(this.file['volumes'])) {
      const volume = record(given) ?? {};
      this.builder.add({
        path: `volumes.${name}`,
        class: 'StorageVolume',
        key: this.key('volumes', name),
        name: this.plain(volume['name']) ?? this.nameInProject(name),
        fields: { kind: this.plain(volume['driver']) ?? 'local' },
        attributes: { external: volume['external'] === undefined ? undefined : volume['external'] !== false },
      });
    }
  }

  private addConfiguration(part: 'configs' | 'secrets', kind: string): void {
    for (const [name] of entriesOf(this.file[part]))
      this.builder.add({
        path: `${part}.${name}`,
        class: 'ConfigurationResource',
        key: this.key(part, name),
        name,
        fields: { kind, namespace: this.project },
      });
  }

  private nameInProject(name: string): string {
    return this.project === undefined ? name : `${this.project}_${name}`;
  }

  /** What Compose starts first: `depends_on`, `links`, `volumes_from`, and services whose network or processes are shared. */
  private relateServices(name: string, service: Json): void {
    const dependsOn = record(service['depends_on']);
    const named = [
      ...(dependsOn ? Object.keys(dependsOn) : list(service['depends_on'])).map(
        (each) => ['depends_on', each] as const,
      ),
      ...list(service['links']).map((each) => ['links', text(each)?.split(':')[0]] as const),
      ...list(service['volumes_from'])
        .filter((each) => !text(each)?.startsWith('container:'))
        .map((each) => ['volumes_from', text(each)?.split(':')[0]] as const),
      ...['network_mode', 'ipc', 'pid'].map(
        (member) => [member, /^service:(.+)$/.exec(text(service[member]) ?? '')?.[1]] as const,
      ),
    ];
    for (const [member, other] of named)
      this.relate(`services.${name}.${member}`, 'services', name, 'DEPENDS_ON', 'services', this.plain(other));
  }

  private relateNetworks(name: string, service: Json): void {
    for (const network of networksOf(service))
      this.relate(`services.${name}.networks`, 'containers', name, 'LOCATED_IN', 'networks', this.plain(network));
  }

  private relateVolumes(name: string, service: Json): void {
    for (const volume of list(service['volumes'])) {
      const long = record(volume);
      const source = long
        ? (long['type'] ?? 'volume') === 'volume'
          ? this.plain(long['source'])
          : undefined
        : volumeOf(this.plain(volume));
      this.relate(`services.${name}.volumes`, 'containers', name, 'STORED_ON', 'volumes', source);
    }
  }

  private relateConfiguration(name: string, service: Json, part: 'configs' | 'secrets'): void {
    for (const each of list(service[part]))
      this.relate(
        `services.${name}.${part}`,
        'containers',
        name,
        'USES',
        part,
        this.plain(record(each)?.['source'] ?? each),
      );
  }

  private relate(path: string, fromPart: Part, from: string, type: string, toPart: Part, to: string | undefined): void {
    if (to === undefined) return;
    const key = this.key(toPart, to);
    if (this.builder.has(key)) this.builder.relate(path, this.key(fromPart, from), type, key);
    else
      this.builder.warn(
        path,
        'DANGLING_REFERENCE',
        `${path} names the ${toPart === 'services' || toPart === 'containers' ? 'service' : kinds[toPart]} "${to}", which the file does not declare.`,
      );
  }
}

/** Members with a usable name. */
function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(record(value) ?? {}).filter(
    ([name]) => name.trim() === name && name !== '' && name !== '__proto__',
  );
}

/** The networks a service is in: those it names, else Compose's own `default`; none where it uses another's. */
function networksOf(service: Json): string[] {
  if (service['network_mode'] !== undefined) return [];
  const named = record(service['networks']);
  const networks = named ? Object.keys(named) : list(service['networks']).flatMap((each) => text(each) ?? []);
  return networks.length > 0 ? networks : ['default'];
}

/** The named volume of `name:/path:ro`; undefined for a path of the host, or a volume without a name. */
function volumeOf(volume: string | undefined): string | undefined {
  const source = volume?.includes(':') ? volume.split(':')[0] : undefined;
  return source !== undefined && /^[A-Za-z0-9][\w.-]+$/.test(source) ? source : undefined;
}

/** Environment or labels, from a map or from a list of `NAME=value`. */
function settingsOf(value: unknown): Map<string, string> {
  const pairs = record(value)
    ? entriesOf(value).map(
        ([name, each]) => [name, typeof each === 'boolean' ? String(each) : (text(each) ?? '')] as const,
      )
    : list(value).flatMap((each) => {
        const [, name, given] = /^([^=]+)=?([\s\S]*)$/.exec(text(each) ?? '') ?? [];
        return name === undefined ? [] : [[name.trim(), given ?? ''] as const];
      });
  return new Map(pairs.filter(([name]) => name !== '' && name !== '__proto__'));
}
