import type { AttachmentStore } from '../attachment/store.js';
import { cypher } from '../generated/cypher.js';
import type { Graph } from '../graph/graph.js';
import { inArea, type Check } from './check.js';

/** A file that is younger may be on its way to a record, in milliseconds. */
const settling = 3_600_000;
const atOnce = 10_000;
const shown = 3;

/** Whether each attachment's content is where it should be, and whether each content there is some attachment's. Reads only. */
export async function checkAttachments(graph: Graph, store: AttachmentStore, now = Date.now()): Promise<Check[]> {
  const { ok, warning, failed } = inArea('Attachments');
  const kept = await keptOf(graph);
  const lost: string[] = [];
  for (const [sha256, size] of kept) if ((await store.sizeOf(sha256)) !== size) lost.push(sha256);
  let strays = 0;
  let bytes = 0;
  const examples: string[] = [];
  for await (const { sha256, size, touchedAt } of store.list()) {
    if ((sha256 !== undefined && kept.has(sha256)) || now - touchedAt < settling) continue;
    strays++;
    bytes += size;
    if (sha256 !== undefined && examples.length < shown) examples.push(sha256);
  }
  return [
    lost.length === 0
      ? ok('Contents are there', `${kept.size} contents in ${store.folder}`)
      : failed(
          'Contents are there',
          `${lost.length} of ${kept.size} contents are missing or cut short in ${store.folder}: ${lost.slice(0, shown).join(', ')}`,
          'Copy the folder back from its backup, or name the right one in ATTACHMENT_DIR.',
        ),
    strays === 0
      ? ok('Contents are needed', '0 files without an attachment')
      : warning(
          'Contents are needed',
          `${strays} files (${bytes} bytes) without an attachment for over an hour${examples.length > 0 ? `: ${examples.join(', ')}` : ''}`,
          'Uploads that were refused or cut off leave them. Once no other database uses this folder, delete them.',
        ),
  ];
}

async function keptOf(graph: Graph): Promise<Map<string, number>> {
  const kept = new Map<string, number>();
  let after = '';
  for (;;) {
    const rows = await graph.run(cypher.attachment.kept, { after, limit: atOnce });
    for (const { sha256, size } of rows) kept.set(sha256, size);
    if (rows.length < atOnce) return kept;
    after = rows.at(-1)!.sha256;
  }
}
