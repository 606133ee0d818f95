import type { ParsedDocument } from '../rows.js';
import { relateEntity, type Found } from './backstage/relations.js';
import { readEntity } from './backstage/entities.js';
import { DocumentBuilder } from './document.js';
import { record, text } from './values.js';
import { readYaml } from './yaml-documents.js';

/** Kinds an item is made of. */
const kinds = new Set(['component', 'system', 'domain', 'resource', 'api', 'group', 'user']);

/**
 * Reads a Backstage catalog: a stream of entities. Entities are known by their reference, `component:default/artist-lookup`, in
 * lower case as Backstage compares them. What an entity refers to and the document lacks, or has under another kind, is warned of.
 */
export function readBackstage(content: string, _options: { source: string }): ParsedDocument {
  const { documents, rejected } = readYaml(content);
  const builder = new DocumentBuilder();
  for (const { path, code, message } of rejected) builder.reject(path, code, message);
  const entities: Found[] = [];
  for (const { value, line } of documents)
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const body = record(each);
      const metadata = record(body?.['metadata']);
      const kind = text(body?.['kind']);
      const name = text(metadata?.['name']);
      if (!body || !metadata || kind === undefined || name === undefined) {
        builder.reject(
          `line ${line}`,
          'NOT_AN_ENTITY',
          `What starts at line ${line} is no Backstage entity with a kind and a metadata.name. Add both, or leave it out.`,
        );
        continue;
      }
      if (!kinds.has(kind.toLowerCase())) {
        builder.unsupported(kind);
        continue;
      }
      const namespace = text(metadata['namespace']) ?? 'default';
      const entity: Found = {
        kind: kind.toLowerCase(),
        name,
        namespace: namespace.toLowerCase(),
        key: `${kind}:${namespace}/${name}`.toLowerCase(),
        path: `${kind}/${namespace}/${name}`,
        metadata,
        spec: record(body['spec']) ?? {},
      };
      // The builder keeps the first of two with one key and warns of the other; its relations go with it.
      if (!builder.has(entity.key)) entities.push(entity);
      builder.add({ path: entity.path, key: entity.key, ...readEntity(entity, builder) });
    }
  if (documents.length === 0 && rejected.length === 0)
    builder.reject('content', 'UNREADABLE', 'The document is empty. Give Backstage entities as YAML or JSON.');
  for (const entity of entities) relateEntity(entity, builder);
  return builder.finish();
}
