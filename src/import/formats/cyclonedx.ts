import type { Model } from '../../model/model.js';
import type { ParsedDocument } from '../rows.js';
import { redactAttributes, withoutCredentials } from '../secrets.js';
import { DocumentBuilder, parseJson, unreadable } from './document.js';
import { withoutSharedIdentities } from './identities.js';
import { flag, list, record, records, text, texts, type Json } from './values.js';

/**
 * Reads a CycloneDX bill of materials, JSON 1.2 or later: the application it describes, its services and components.
 * What fails with what comes from `dependencies` alone; nesting says PART_OF, which carries no impact.
 * Never throws: a document that cannot be read gives one rejection.
 */
export function readCyclonedx(content: string, { model }: { source: string; model: Model }): ParsedDocument {
  const parsed = parseJson(content);
  if ('fault' in parsed) return unreadable(parsed.fault);
  const bom = record(parsed.value);
  const version = text(bom?.['specVersion']);
  if (!bom || (text(bom['bomFormat'])?.toLowerCase() !== 'cyclonedx' && version === undefined))
    return unreadable('No CycloneDX document: bomFormat is not "CycloneDX". Only the JSON form is read.');
  if (version === undefined || !/^1\.([2-9]|\d\d)$/.test(version))
    return unreadable(
      'The specVersion must be 1.2 or later. Convert the document, for example with cyclonedx-cli convert.',
      'specVersion',
    );
  const reader = new Reader(bom);
  return withoutSharedIdentities(reader.read(), model);
}

/** What a type of component becomes; types not named here are no items. */
const componentClasses: Readonly<Record<string, string>> = {
  application: 'SoftwarePackage',
  framework: 'SoftwarePackage',
  library: 'SoftwarePackage',
  firmware: 'SoftwarePackage',
  platform: 'SoftwarePackage',
  'operating-system': 'SoftwarePackage',
  'device-driver': 'SoftwarePackage',
  container: 'Container',
  device: 'Server',
};

/** Parts of a document that say something other than what there is and what depends on what. */
const otherParts = ['vulnerabilities', 'compositions', 'annotations', 'formulation', 'declarations', 'definitions'];

class Reader {
  private readonly document = new DocumentBuilder();
  /** The key of the item that stands for each bom-ref. */
  private readonly byRef = new Map<string, string>();
  private readonly byPurl = new Map<string, string>();

  constructor(private readonly bom: Json) {}

  read(): ParsedDocument {
    const root = this.addRoot(record(record(this.bom['metadata'])?.['component']));
    this.addServices(this.bom['services'], 'services', root);
    this.addComponents(this.bom['components'], 'components', root);
    this.addDependencies();
    for (const part of otherParts) {
      const count = list(this.bom[part]).length;
      if (count > 0) this.document.unsupported(part, count);
    }
    return this.document.finish();
  }

  private addRoot(component: Json | undefined): string | undefined {
    if (!component) return undefined;
    const path = 'metadata.component';
    const type = text(component['type']);
    const itemClass = type === 'container' || type === 'device' ? componentClasses[type]! : 'Application';
    if (itemClass !== 'Application') return this.addComponent(component, path, undefined, itemClass);
    const name = text(component['name']);
    if (name === undefined) return this.nameless(path);
    // A package URL names a release; the application lives on through its releases.
    const ref = text(component['bom-ref']);
    const lasting = lastingRef(ref)?.replace(/^(pkg:.+)@[^@]+$/, '$1');
    const key = this.freeKey(lasting ?? `application/${qualifiedName(component)}`);
    const repository = this.referenceOf(component, 'vcs');
    this.document.add({
      path,
      class: 'Application',
      key,
      name,
      fields: {
        softwareVersion: text(component['version']),
        description: cleanText(component['description']),
        vendor: vendorOf(component),
        licence: licenceOf(component),
        repository,
      },
      attributes: this.attributesOf(component, path, {
        purl: text(component['purl']),
        group: text(component['group']),
      }),
    });
    this.remember(ref, key);
    this.addComponents(component['components'], `${path}.components`, key);
    return key;
  }

  private addServices(value: unknown, path: string, parent: string | undefined): void {
    for (const [index, service] of list(value).entries()) {
      const at = `${path}.${index}`;
      const described = record(service);
      const name = text(described?.['name']);
      if (!described || name === undefined) {
        this.nameless(at);
        continue;
      }
      const ref = text(described['bom-ref']);
      const key = this.freeKey(lastingRef(ref) ?? `service/${qualifiedName(described)}`);
      const endpoints = texts(list(described['endpoints']).map(cleanText));
      const url = endpoints?.[0];
      this.document.add({
        path: at,
        class: 'ApplicationService',
        key,
        name,
        fields: {
          url,
          protocol: /^([a-z][a-z0-9+.-]*):\/\//i.exec(url ?? '')?.[1]?.toUpperCase(),
          namespace: text(described['group']),
          softwareVersion: text(described['version']),
          description: cleanText(described['description']),
        },
        attributes: this.attributesOf(described, at, {
          endpoints,
          provider: text(record(described['provider'])?.['name']),
          authenticated: flag(described['authenticated']),
          crossesTrustBoundary: flag(described['x-trust-boundary']),
          trustZone: text(described['trustZone']),
          data: records(described['data']).flatMap((each) => text(each['classification']) ?? []),
        }),
      });
      this.remember(ref, key);
      if (parent !== undefined) this.document.relate(at, key, 'PART_OF', parent);
      this.addServices(described['services'], `${at}.services`, key);
    }
  }

  private addComponents(value: unknown, path: string, parent: string | undefined): void {
    for (const [index, component] of list(value).entries()) {
      const at = `${path}.${index}`;
      const described = record(component);
      if (!described) {
        this.nameless(at);
        continue;
      }
      const type = text(described['type']) ?? 'library';
      const itemClass = Object.hasOwn(componentClasses, type) ? componentClasses[type] : undefined;
      if (itemClass === undefined) {
        this.document.unsupported(`component of type ${type.slice(0, 40)}`);
        // What depends on it or is part of it stays, without it.
        this.remember(text(described['bom-ref']), undefined);
        this.addComponents(described['components'], `${at}.components`, parent);
      } else this.addComponent(described, at, parent, itemClass);
    }
  }

  private addComponent(
    component: Json,
    path: string,
    parent: string | undefined,
    itemClass: string,
  ): string | undefined {
    const name = text(component['name']);
    if (name === undefined) return this.nameless(path);
    const ref = text(component['bom-ref']);
    const purl = cleanReference(text(component['purl']));
    // One package may be nested in several places, each with a reference of its own.
    const twin = purl === undefined ? undefined : this.byPurl.get(purl);
    const version = text(component['version']);
    const key =
      twin ??
      this.freeKey(
        lastingRef(ref) ??
          purl ??
          `${itemClass}/${qualifiedName(component)}${version === undefined ? '' : `@${version}`}`,
      );
    if (twin === undefined) {
      if (purl !== undefined) this.byPurl.set(purl, key);
      this.document.add({
        path,
        class: itemClass,
        key,
        name: qualifiedName(component),
        fields: {
          description: cleanText(component['description']),
          ...fieldsOf(itemClass, component, purl),
        },
        attributes: this.attributesOf(component, path, {
          type: text(component['type']),
          scope: text(component['scope']),
          ...(itemClass === 'SoftwarePackage' ? { repository: this.referenceOf(component, 'vcs') } : { purl }),
        }),
      });
    }
    this.remember(ref, key);
    if (parent !== undefined) this.document.relate(path, key, 'PART_OF', parent);
    this.addComponents(component['components'], `${path}.components`, key);
    return key;
  }

  private addDependencies(): void {
    for (const [index, dependency] of list(this.bom['dependencies']).entries()) {
      const from = text(record(dependency)?.['ref']);
      if (from === undefined) continue;
      for (const [at, provider] of list(record(dependency)?.['dependsOn']).entries()) {
        const to = text(provider);
        if (to === undefined) continue;
        if (this.byRef.get(from) === '' || this.byRef.get(to) === '') continue;
        const toKey = this.byRef.get(to) ?? cleanReference(to);
        // A library is used; a service that is called, or a platform stood on, is depended on.
        const type = this.document.classOf(toKey) === 'SoftwarePackage' ? 'USES' : 'DEPENDS_ON';
        this.document.relate(
          `dependencies.${index}.dependsOn.${at}`,
          this.byRef.get(from) ?? cleanReference(from),
          type,
          toKey,
        );
      }
    }
  }

  /** Says which item a reference means; none for what was left out with a warning of its own. */
  private remember(ref: string | undefined, key: string | undefined): void {
    if (ref !== undefined && !this.byRef.has(ref)) this.byRef.set(ref, key ?? '');
  }

  /** Documents repeat references, against the specification; a later one must not hide an earlier one. */
  private freeKey(key: string): string {
    let free = key;
    for (let copy = 2; this.document.has(free); copy += 1) free = `${key}#${copy}`;
    if (free !== key)
      this.document.warn(
        free,
        'DUPLICATE_KEY',
        `"${key}" stands in the document more than once. This one is taken as "${free}".`,
      );
    return free;
  }

  private nameless(path: string): undefined {
    this.document.reject(path, 'INVALID_ROW', 'It has no name. Every component and service needs one.');
    return undefined;
  }

  private attributesOf(object: Json, path: string, found: Json): Json {
    const properties = Object.fromEntries(
      records(object['properties']).flatMap((property) => {
        const name = text(property['name']);
        const value = text(property['value']);
        return name === undefined || value === undefined ? [] : [[name, value] as const];
      }),
    );
    const { kept, warnings } = redactAttributes(properties, `${path}.properties`);
    this.document.warnAll(warnings);
    return { ...found, properties: kept };
  }

  private referenceOf(object: Json, type: string): string | undefined {
    return cleanText(records(object['externalReferences']).find((each) => each['type'] === type)?.['url']);
  }
}

function fieldsOf(itemClass: string, component: Json, purl: string | undefined): Json {
  const name = text(component['name'])!;
  const version = text(component['version']);
  switch (itemClass) {
    case 'Container':
      return { image: version === undefined ? name : `${name}${version.startsWith('sha256:') ? '@' : ':'}${version}` };
    case 'Server':
      return { manufacturer: vendorOf(component), model: name };
    default:
      return {
        purl,
        packageName: qualifiedName(component),
        softwareVersion: version,
        vendor: vendorOf(component),
        licence: licenceOf(component),
        cpe: text(component['cpe']),
      };
  }
}

function cleanText(value: unknown): string | undefined {
  const given = text(value);
  return given === undefined ? undefined : text(withoutCredentials(given));
}

/** A reference that means the same in the next document too; tools that number by UUID draw new ones each time. */
function lastingRef(ref: string | undefined): string | undefined {
  return ref === undefined || /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.test(ref)
    ? undefined
    : cleanReference(ref);
}

/** `pkg:npm/left-pad@1.3.0` looks like a user, a password and a host, but only its qualifiers can hold an address. */
function cleanReference(reference: string): string;
function cleanReference(reference: string | undefined): string | undefined;
function cleanReference(reference: string | undefined): string | undefined {
  if (reference === undefined || !reference.includes('://')) return reference;
  const address = reference.startsWith('pkg:') ? reference.indexOf('?') : 0;
  return address < 0 ? reference : reference.slice(0, address) + withoutCredentials(reference.slice(address));
}

function qualifiedName(object: Json): string {
  return [text(object['group']), text(object['name'])].filter(Boolean).join('/');
}

function vendorOf(component: Json): string | undefined {
  const authors = records(component['authors']).flatMap((each) => text(each['name']) ?? []);
  return (
    text(component['publisher']) ??
    text(record(component['supplier'])?.['name']) ??
    text(record(component['manufacturer'])?.['name']) ??
    text(component['author']) ??
    text(authors.join(', ')) ??
    text(component['group'])
  );
}

function licenceOf(component: Json): string | undefined {
  const licences = records(component['licenses']).flatMap((choice) => {
    const licence = record(choice['license']);
    return text(choice['expression']) ?? text(licence?.['id']) ?? text(licence?.['name']) ?? [];
  });
  return text([...new Set(licences)].join(' AND '));
}
