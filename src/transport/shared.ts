import type { FormattedExecutionResult } from 'graphql';

/** What JSON has in place of a shared result until `withSharedText` puts its text there. */
const placeholder = '"payload":""}';
let inHand: SharedResult | undefined;

/** One message as it was executed, for all who asked the same. It is written out once. */
export class SharedResult {
  private written: string | undefined;

  constructor(readonly result: FormattedExecutionResult) {}

  /** The result as JSON. */
  get text(): string {
    return (this.written ??= JSON.stringify(this.result));
  }

  /** A message around it is written without it, and `withSharedText` completes what was just written. */
  toJSON(): string {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- JSON.stringify calls this in the midst of the message.
    inHand = this;
    return '';
  }
}

/** Completes the text of a message whose payload is a shared result. To be called in the turn in which it was written. */
export function withSharedText(message: string): string {
  const shared = inHand;
  inHand = undefined;
  if (!shared || !message.endsWith(placeholder)) return message;
  return `${message.slice(0, -3)}${shared.text}}`;
}

type Execute = (event: unknown) => SharedResult | Promise<SharedResult>;

/** One document with its variables, in one scope, however many subscribe to it. Each event is executed once. */
class SharedOperation {
  users = 0;
  private readonly results = new WeakMap<object, SharedResult | Promise<SharedResult>>();

  constructor(private readonly execute: Execute) {}

  run(event: unknown): SharedResult | Promise<SharedResult> {
    if (typeof event !== 'object' || event === null) return this.execute(event);
    let result = this.results.get(event);
    if (!result) this.results.set(event, (result = this.execute(event)));
    return result;
  }
}

/** The operations that are subscribed to in this process. */
export class SharedOperations {
  private readonly operations = new Map<string, SharedOperation>();

  /**
   * The events of a source as results. `key` holds everything that a result depends on beside the event; `execute` is
   * that of the first subscriber with that key. `onEnd` is called once, however the stream ends.
   */
  results(
    source: AsyncIterator<unknown>,
    key: string,
    execute: Execute,
    onEnd: () => void,
    /** Whether its subscriber may have the next event. */
    isOpen: () => boolean = () => true,
  ): AsyncIterableIterator<SharedResult> {
    let operation = this.operations.get(key);
    if (!operation) this.operations.set(key, (operation = new SharedOperation(execute)));
    operation.users++;
    const ended = (): void => {
      if (--operation.users === 0 && this.operations.get(key) === operation) this.operations.delete(key);
      onEnd();
    };
    return new Results(source, operation, ended, isOpen);
  }
}

/** No generator: return() must reach the source while a next() waits. */
class Results implements AsyncIterableIterator<SharedResult> {
  private ended = false;

  constructor(
    private readonly source: AsyncIterator<unknown>,
    private readonly operation: SharedOperation,
    private readonly onEnd: () => void,
    private readonly isOpen: () => boolean,
  ) {}

  async next(): Promise<IteratorResult<SharedResult>> {
    try {
      const event: IteratorResult<unknown, unknown> = await this.source.next();
      if (!event.done && this.isOpen()) {
        const value = await this.operation.run(event.value);
        // While it was executed, the rights may have ended.
        if (this.isOpen()) return { done: false, value };
      }
      if (!event.done) await this.source.return?.();
    } catch (error) {
      this.end();
      await this.source.return?.();
      throw error;
    }
    this.end();
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<SharedResult>> {
    this.end();
    await this.source.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private end(): void {
    if (!this.ended) this.onEnd();
    this.ended = true;
  }
}
