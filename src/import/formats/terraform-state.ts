import type { Model } from '../../model/model.js';
import type { ParsedDocument } from '../rows.js';
import { redactAttributes, withoutCredentials } from '../secrets.js';
import { DocumentBuilder, parseJson, unreadable } from './document.js';
import { withoutSharedIdentities } from './identities.js';
import { classOfResource, environmentOfTags } from './terraform/classes.js';
import { instancesOfVersion3, instancesOfVersion4, type Instance } from './terraform/state.js';
import { list, record, text, type Json } from './values.js';

/**
 * Reads a Terraform state, version 4 or 3: each managed object is an item, keyed by its address. Data sources are left out:
 * others manage what they read. Never throws: a document that cannot be read gives one rejection.
 */
export function readTerraformState(content: string, { model }: { source: string; model: Model }): ParsedDocument {
  const parsed = parseJson(content);
  if ('fault' in parsed) return unreadable(parsed.fault);
  const state = record(parsed.value);
  if (!state) return unreadable('No Terraform state: it is not a JSON object.');
  if (state['format_version'] !== undefined)
    return unreadable(
      'This is the output of terraform show -json. Give the state itself: terraform state pull.',
      'format_version',
    );
  const document = new DocumentBuilder();
  let instances: Instance[];
  if (state['version'] === 4 && (state['resources'] === undefined || Array.isArray(state['resources'])))
    instances = instancesOfVersion4(state, document);
  else if (state['version'] === 3 && Array.isArray(state['modules'])) instances = instancesOfVersion3(state, document);
  else
    return unreadable(
      `Only states of version 4 and 3 are read${typeof state['version'] === 'number' ? `, this is version ${state['version']}` : ''}. ` +
        'A current Terraform upgrades older ones: terraform init, then terraform state pull.',
      'version',
    );
  for (const instance of instances) addInstance(document, instance);
  relateInstances(document, instances);
  return withoutSharedIdentities(document.finish(), model);
}

/** Resources whose very id or content is, or may be, a secret. */
const secretTypes =
  /^(random_(password|string|bytes)|tls_private_key|aws_iam_access_key|aws_iam_user_login_profile|\w*_secret(_v\d)?(_version)?|aws_ssm_parameter|azurerm_key_vault_(secret|key)|kubernetes_secret\w*|vault_\w+|local_(sensitive_)?file|null_resource|terraform_data)$/;

/** What is taken of those. */
const named = new Set(['arn', 'name', 'tags', 'tags_all', 'labels', 'region']);

/** Longer text is a document of its own: a policy, a script, a template. */
const longestText = 300;

function addInstance(document: DocumentBuilder, instance: Instance): void {
  const { address, path, type, attributes } = instance;
  const { class: itemClass, fields } = classOfResource(type);
  const secret = secretTypes.test(type);
  if (secret)
    document.warn(
      address,
      'SECRET_LEFT_OUT',
      `${address}: only its name and tags are taken, because a ${type} is a secret or may hold one.`,
    );
  const open = secret ? Object.fromEntries(Object.entries(attributes).filter(([name]) => named.has(name))) : attributes;
  const { kept, warnings } = redactAttributes(open, address);
  document.warnAll(warnings);
  const tags = tagsOf(kept);
  const own = fields(kept, type);
  document.add({
    path,
    class: itemClass,
    key: address,
    name: text(tags['Name']) ?? text(kept['name']) ?? address,
    fields: {
      ...own,
      ...(itemClass === 'CloudResource' ? { provider: instance.provider } : {}),
      environment: environmentOfTags(tags),
      description: plainText(kept['description']),
    },
    attributes: {
      ...plainAttributes(kept, new Set(Object.values(own))),
      tags,
      ...(itemClass === 'CloudResource' ? {} : { resourceType: type, provider: instance.provider }),
    },
  });
}

function tagsOf(attributes: Json): Json {
  const tags = record(attributes['tags_all']) ?? record(attributes['tags']) ?? record(attributes['labels']) ?? {};
  return Object.fromEntries(Object.entries(tags).filter(([, value]) => text(value) !== undefined));
}

function plainText(value: unknown): string | undefined {
  const given = text(value);
  return given === undefined ? undefined : withoutCredentials(given);
}

const taken = new Set(['id', 'name', 'description', 'tags', 'tags_all', 'labels', 'timeouts']);

/** Single values and lists of them; what is nested, or is a document in text form, stays in the state. */
function plainAttributes(attributes: Json, inFields: ReadonlySet<unknown>): Json {
  const isPlain = (value: unknown): boolean =>
    typeof value === 'boolean' ||
    typeof value === 'number' ||
    (typeof value === 'string' && value !== '' && value.length <= longestText && !/^\s*[[{<#]/.test(value));
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name, value]) =>
        !taken.has(name) &&
        !(typeof value === 'string' && inFields.has(value)) &&
        (isPlain(value) || (Array.isArray(value) && value.length > 0 && value.length <= 50 && value.every(isPlain))),
    ),
  );
}

/** Classes of things that stand in a network. */
const placed = new Set([
  'VirtualMachine',
  'Database',
  'Cache',
  'MessageQueue',
  'LoadBalancer',
  'NetworkSegment',
  'Cluster',
]);

/**
 * Relates what the state says depends on what. A dependency names a resource, not one of its instances: those whose id the
 * dependent's attributes hold are meant, or else those of its own module instance. Several left over are taken as
 * replicas, a group of which one is enough.
 */
function relateInstances(document: DocumentBuilder, instances: readonly Instance[]): void {
  const byResource = new Map<string, Instance[]>();
  for (const instance of instances) {
    const resource = withoutIndexes(instance.address);
    byResource.set(resource, [...(byResource.get(resource) ?? []), instance]);
  }
  for (const dependent of instances) {
    const mentioned = new Set<string>();
    collectTexts(dependent.attributes, mentioned);
    for (const [index, dependency] of [...new Set(dependent.dependencies)].entries()) {
      // Data sources are left out as a whole, with one warning.
      if (/(^|\.)data\.[^.]+\.[^.]+$/.test(dependency)) continue;
      const path = `${dependent.path}.dependencies.${index}`;
      const resource = withoutIndexes(dependency);
      const all = byResource.get(resource);
      if (!all) {
        document.relate(path, dependent.address, 'DEPENDS_ON', dependency);
        continue;
      }
      const exact = all.filter(({ address }) => address === dependency && dependency !== resource);
      const candidates = exact.length > 0 ? exact : nearest(dependent, meant(all, mentioned));
      for (const provider of candidates)
        document.relate(
          path,
          dependent.address,
          typeOf(document, dependent, provider),
          provider.address,
          candidates.length > 1 ? resource : undefined,
        );
    }
    relateMembers(document, dependent, instances);
  }
}

/** A load balancer's own list of the machines it spreads requests over. */
function relateMembers(
  document: DocumentBuilder,
  { path, address, attributes }: Instance,
  all: readonly Instance[],
): void {
  if (document.classOf(address) !== 'LoadBalancer') return;
  const ids = new Set(list(attributes['instances']).flatMap((id) => text(id) ?? []));
  for (const member of all)
    if (ids.has(text(member.attributes['id']) ?? ''))
      document.relate(`${path}.attributes.instances`, address, 'DEPENDS_ON', member.address, 'instances');
}

function typeOf(document: DocumentBuilder, dependent: Instance, provider: Instance): string {
  const from = document.classOf(dependent.address) ?? '';
  const to = document.classOf(provider.address);
  if (to === 'NetworkSegment' && placed.has(from)) return 'LOCATED_IN';
  if (to === 'StorageVolume' && ['VirtualMachine', 'Database', 'Cluster'].includes(from)) return 'STORED_ON';
  return to === 'Certificate' ? 'USES' : 'DEPENDS_ON';
}

function meant(candidates: readonly Instance[], mentioned: ReadonlySet<string>): readonly Instance[] {
  const named = candidates.filter(({ attributes }) =>
    ['id', 'arn', 'self_link'].some((name) => mentioned.has(text(attributes[name]) ?? '')),
  );
  return named.length > 0 ? named : candidates;
}

/** Of the instances of one resource, those that share the most of the dependent's module path. */
function nearest(dependent: Instance, candidates: readonly Instance[]): readonly Instance[] {
  const shared = ({ modules }: Instance): number => {
    const differs = modules.findIndex((step, at) => step !== dependent.modules[at]);
    return differs === -1 ? modules.length : differs;
  };
  const most = Math.max(...candidates.map(shared));
  return candidates.filter((candidate) => shared(candidate) === most);
}

function withoutIndexes(address: string): string {
  return address.replaceAll(/\[[^\]]*\]/g, '');
}

function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else
    for (const inner of Array.isArray(value) ? list(value) : Object.values(record(value) ?? {}))
      collectTexts(inner, into);
}
