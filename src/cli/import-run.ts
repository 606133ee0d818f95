import { randomUUID } from 'node:crypto';
import type { DocumentFormat } from '../generated/graphql.js';
import type { CallOptions, ImportClient, ImportReport, ReportedRow } from './import-client.js';
import { readText, type InputFile } from './import-inputs.js';
import { csvChunks, isRelationshipCsv, isRelationshipLine, ndjsonChunks, type Chunk } from './import-rows.js';

export interface RunOptions extends CallOptions {
  replace: boolean;
  /** How many rows of an NDJSON or CSV file go in one call. */
  batch: number;
}

/** Told what goes on. */
export interface RunListener {
  /** A call was answered. Paths name the file where there are several, and its own lines. */
  report(report: ImportReport): void;
  /** How many rows were sent so far, and how far the reading is, from 0 to 1. */
  progress(rows: number, share: number): void;
  /** Something a person should know, said once. */
  note(message: string): void;
}

/** The server takes 32 MB; as JSON text a document grows. */
const longestDocument = 16 * 1024 * 1024;
/** A dry run sees only what is in the graph and in its own call, so it takes as much in one as the server lets it. */
const mostRowsInOneCall = 20_000;

/** Documents whose parts name each other: the files of a folder are read as one. */
const joints: Partial<Record<DocumentFormat, string>> = { KUBERNETES: '\n---\n', AWS_DESCRIBE: '\n' };

const howToSplit: Partial<Record<DocumentFormat, string>> = {
  KUBERNETES:
    'Export one namespace at a time (kubectl get … -n NAME) and import the files as one folder, a source each.',
  NETBOX: 'Export one application at a time (manage.py dumpdata dcim, then virtualization, …).',
  AWS_DESCRIBE: 'Export one region or account at a time, a source each.',
  ZIPKIN: 'Take fewer traces: a sample shows who calls whom.',
  TERRAFORM_STATE: 'Import each state as a source of its own.',
};

/**
 * Sends files to the server, each document in a call, rows in batches. Several calls that replace a source are one run,
 * completed at the end. Throws what the client throws; what was taken by then stays.
 */
export async function runImport(
  files: readonly InputFile[],
  client: ImportClient,
  options: RunOptions,
  listener: RunListener,
): Promise<void> {
  await new Run(client, options, listener, files).go();
}

/** Documents that are read as one. */
interface Document {
  format: DocumentFormat;
  files: InputFile[];
}

/** What a file of rows still has to say after its items are in. */
interface Rest {
  file: InputFile;
  /** Whether lines state relationships. */
  relationships: boolean;
  /** Chunks, counted from 0, that named items which came later. */
  chunks: ReadonlySet<number>;
}

class Run {
  private readonly id = randomUUID();
  private readonly documents: Document[];
  private readonly rowFiles: InputFile[];
  private readonly bytesInAll: number;
  /** Whether all goes in one call, which then replaces by itself. */
  private single = false;
  /** Something could not be read: what it holds must not count as gone. */
  private unreadable = false;
  private rows = 0;
  private bytesDone = 0;

  constructor(
    private readonly client: ImportClient,
    private readonly options: RunOptions,
    private readonly listener: RunListener,
    private readonly inputs: readonly InputFile[],
  ) {
    this.documents = documentsOf(inputs.filter(({ format }) => !isRows(format)));
    this.rowFiles = inputs.filter(({ format }) => isRows(format));
    this.bytesInAll = inputs.reduce((sum, { size }) => sum + size, 0);
  }

  async go(): Promise<void> {
    const [only] = this.rowFiles;
    this.single =
      this.documents.length + this.rowFiles.length === 1 &&
      (only === undefined || (await this.inOneCall(only)) !== undefined);
    for (const document of this.documents) await this.document(document);
    const rests: Rest[] = [];
    for (const file of this.rowFiles) rests.push(...(await this.items(file)));
    for (const rest of rests) await this.relationships(rest);
    if (this.options.replace && !this.single) await this.complete();
  }

  private async document({ format, files }: Document): Promise<void> {
    const texts: string[] = [];
    let room = longestDocument;
    for (const file of files) {
      const text = await readText(file, room);
      if (text === undefined) return this.refuse(tooLarge(format, files));
      room -= text.length;
      texts.push(text);
    }
    const joint = joints[format] ?? '\n';
    const report = await this.send(format, texts.join(joint));
    const starts = lineStarts(texts, joint);
    this.take(report, (line) => {
      const place = starts.findLastIndex((start) => start <= line);
      return { file: files[place]!, line: line - starts[place]! + 1 };
    });
    const { created, updated, unchanged } = report;
    this.advance(created + updated + unchanged);
    this.bytesDone += files.reduce((sum, { size }) => sum + size, 0);
  }

  /** Items come first, so that relationships find both their ends wherever those stand. */
  private async items(file: InputFile): Promise<Rest[]> {
    const whole = this.single ? await this.inOneCall(file) : undefined;
    if (whole) {
      await this.chunk(file, whole);
      return [];
    }
    if (file.format === 'CSV' && (await isRelationshipCsv(file)))
      return [{ file, relationships: true, chunks: new Set() }];
    if (this.options.dryRun)
      this.listener.note(
        `${file.name} takes several calls, and a dry run leaves nothing that the next one could find: ` +
          'relationships with what another call would create are not in this plan.',
      );
    const open = new Set<number>();
    let relationships = false;
    let index = 0;
    const items = (line: string): boolean => {
      const isRelationship = isRelationshipLine(line);
      relationships ||= isRelationship;
      return !isRelationship;
    };
    for await (const chunk of this.chunks(file, items)) {
      await this.chunk(file, chunk, (report) => {
        const closed = report.warnings.filter(({ code }) => code !== dangling);
        if (closed.length < report.warnings.length) open.add(index);
        return { ...report, warnings: closed };
      });
      index++;
    }
    this.bytesDone += file.size;
    if (index === 0 && !relationships)
      this.refuse({ path: file.name, code: 'NO_ROWS', message: 'It holds no rows. Check that its export went well.' });
    return relationships || open.size > 0 ? [{ file, relationships, chunks: open }] : [];
  }

  private async relationships({ file, relationships, chunks }: Rest): Promise<void> {
    if (this.options.dryRun) return;
    let index = 0;
    if (chunks.size > 0)
      for await (const chunk of this.chunks(file, (line) => !isRelationshipLine(line)))
        if (chunks.has(index++))
          // All but the relationships was reported the first time.
          await this.chunk(file, chunk, ({ warnings, relationshipsCreated, relationshipsEnded }) => ({
            ...nothing,
            relationshipsCreated,
            relationshipsEnded,
            warnings: warnings.filter(({ code }) => code === dangling),
          }));
    if (relationships) for await (const chunk of this.chunks(file, isRelationshipLine)) await this.chunk(file, chunk);
  }

  private async complete(): Promise<void> {
    if (this.options.dryRun)
      return this.listener.note(
        'What --replace would retire is not in this plan, for it takes several calls. The import itself asks for --confirm-retire before it retires much.',
      );
    if (this.unreadable)
      return this.listener.note(
        'Nothing was retired, because a part could not be read and what it holds is not gone. Correct it and import again.',
      );
    this.take(await this.client.completeImport(this.id, callOptions(this.options)));
  }

  private chunks(file: InputFile, only: (line: string) => boolean): AsyncGenerator<Chunk> {
    const batch = this.options.dryRun ? mostRowsInOneCall : this.options.batch;
    return file.format === 'NDJSON' ? ndjsonChunks(file, { batch, only }) : csvChunks(file, { batch });
  }

  /** All of a file, when one call takes it: the server then finds every reference in it. */
  private async inOneCall(file: InputFile): Promise<Chunk | undefined> {
    for await (const chunk of this.chunks(file, () => true)) return chunk.whole ? chunk : undefined;
    return undefined;
  }

  private async chunk(
    file: InputFile,
    { content, rows, lineOf, bytesRead }: Chunk,
    change: (report: ImportReport) => ImportReport = (report) => report,
  ): Promise<void> {
    const report = await this.send(file.format, content);
    this.take(change(report), (line) => ({ file, line: lineOf(line) }));
    this.advance(rows, bytesRead);
  }

  private send(format: DocumentFormat, content: string): Promise<ImportReport> {
    const { replace, dryRun } = this.options;
    const mode = replace && this.single ? 'REPLACE_SOURCE' : 'MERGE';
    const run = replace && !this.single && !dryRun ? this.id : undefined;
    return this.client.importDocument({ format, content, mode, run }, callOptions(this.options));
  }

  /** Hands a report on, the lines in it as the files count them. */
  private take(report: ImportReport, placeOf?: (line: number) => { file: InputFile; line: number }): void {
    const inFiles = (text: string): string =>
      placeOf ? text.replace(/\bline (\d+)/g, (_, line) => `line ${placeOf(Number(line)).line}`) : text;
    const moved = ({ path, code, message }: ReportedRow): ReportedRow => {
      const line = /^line (\d+)/.exec(path)?.[1];
      const file = placeOf?.(Number(line ?? 1)).file;
      const named = this.inputs.length > 1 && file && (line !== undefined || !joints[file.format]);
      return { path: named ? `${file.name}: ${inFiles(path)}` : inFiles(path), code, message: inFiles(message) };
    };
    this.unreadable ||= report.rejected.some(({ code }) => code === 'UNREADABLE');
    this.listener.report({ ...report, rejected: report.rejected.map(moved), warnings: report.warnings.map(moved) });
  }

  private refuse(row: ReportedRow): void {
    this.unreadable = true;
    this.listener.report({ ...nothing, rejected: [row] });
  }

  private advance(rows: number, bytesRead = 0): void {
    this.rows += rows;
    this.listener.progress(this.rows, Math.min(1, (this.bytesDone + bytesRead) / Math.max(1, this.bytesInAll)));
  }
}

const callOptions = ({ source, dryRun, confirmRetire, reason }: RunOptions): CallOptions => ({
  source,
  dryRun,
  confirmRetire,
  reason,
});

const dangling = 'DANGLING_REFERENCE';

const nothing: ImportReport = {
  created: 0,
  updated: 0,
  unchanged: 0,
  retired: 0,
  relationshipsCreated: 0,
  relationshipsEnded: 0,
  rejected: [],
  warnings: [],
  changeSet: null,
  plan: [],
};

const isRows = (format: DocumentFormat): boolean => format === 'NDJSON' || format === 'CSV';

/** Files whose parts name each other make one document; each other file is one of its own. */
function documentsOf(files: readonly InputFile[]): Document[] {
  const documents: Document[] = [];
  for (const file of files) {
    const joined = joints[file.format] && documents.find(({ format }) => format === file.format);
    if (joined) joined.files.push(file);
    else documents.push({ format: file.format, files: [file] });
  }
  return documents;
}

function tooLarge(format: DocumentFormat, files: readonly InputFile[]): ReportedRow {
  return {
    path: files.length > 1 ? `${files[0]!.name} and ${files.length - 1} more` : files[0]!.name,
    code: 'TOO_LARGE',
    message:
      `One call takes at most ${longestDocument / 1024 ** 2} MB of ${format}. ` +
      (howToSplit[format] ?? 'Split it, and import the parts as sources of their own.'),
  };
}

/** The line, from 1, at which each text starts when they are joined. */
function lineStarts(texts: readonly string[], joint: string): number[] {
  const linesIn = (text: string): number => text.split('\n').length - 1;
  let line = 1;
  return texts.map((text) => {
    const start = line;
    line += linesIn(text) + linesIn(joint);
    return start;
  });
}
