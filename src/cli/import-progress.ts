import { SingleBar } from 'cli-progress';

/** Seconds between the lines that tell of progress where there is no terminal. */
const lineInterval = 5;

/** A bar on a terminal, a line now and then elsewhere. */
export class Progress {
  private readonly bar: SingleBar | undefined;
  private readonly start = performance.now();
  private lastLine = performance.now();
  private shown = false;

  constructor(private readonly stream: NodeJS.WritableStream & { isTTY?: boolean }) {
    if (stream.isTTY)
      this.bar = new SingleBar({
        stream,
        format: '{bar} {percentage} % · {rows} rows · {rate} rows/s',
        clearOnComplete: true,
        hideCursor: true,
        fps: 5,
      });
  }

  show(rows: number, share: number): void {
    const seconds = Math.max(0.001, (performance.now() - this.start) / 1000);
    const payload = { rows: rows.toLocaleString('en-GB'), rate: Math.round(rows / seconds).toLocaleString('en-GB') };
    if (this.bar) {
      if (!this.shown) this.bar.start(1000, 0, payload);
      this.shown = true;
      this.bar.update(Math.round(share * 1000), payload);
    } else if (performance.now() - this.lastLine > lineInterval * 1000) {
      this.lastLine = performance.now();
      this.stream.write(`${Math.round(share * 100)} % · ${payload.rows} rows · ${payload.rate} rows/s\n`);
    }
  }

  write(line: string): void {
    this.end();
    this.stream.write(`${line}\n`);
  }

  end(): void {
    if (this.shown) this.bar?.stop();
    this.shown = false;
  }
}
