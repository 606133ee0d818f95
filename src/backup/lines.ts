import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const atOnce = 1 << 18;

/**
 * A file of lines that is written in large pieces, and at once: whoever fills it is kept waiting meanwhile, and so is the
 * database that it comes from.
 */
export class LineFile {
  private readonly file: number;
  private waiting = '';

  constructor(readonly path: string) {
    this.file = openSync(path, 'wx', 0o600);
  }

  add(line: string): void {
    this.waiting += `${line}\n`;
    if (this.waiting.length > atOnce) this.flush();
  }

  end(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    writeFileSync(this.file, this.waiting);
    this.waiting = '';
  }
}

/** The lines of a file that was written by {@link LineFile}. */
export function* linesOfFile(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const splitter = new LineSplitter();
    const piece = Buffer.allocUnsafe(atOnce);
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      yield* splitter.split(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
}

/** Makes lines of pieces. A line ends with a line feed and with nothing else, whatever more separators Unicode knows. */
export class LineSplitter {
  private readonly decoder = new StringDecoder('utf8');
  /** What came after the last line feed. */
  rest = '';

  split(piece: Buffer): string[] {
    const lines = (this.rest + this.decoder.write(piece)).split('\n');
    this.rest = lines.pop()!;
    return lines;
  }
}
