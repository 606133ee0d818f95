import { GraphQLError } from 'graphql';
import type { Sight } from '../access/can-see.js';
import type { Config } from '../config.js';
import { GraphError, graphError, type GraphErrorCode } from '../graph/errors.js';
import type { GraphAddress, StatementRun } from '../graph/graph.js';
import { Refusal, type Failure } from '../refusal.js';
import type { Services } from '../services.js';

/** Of what a process is started with, what the thread needs: no secret is among it. */
const needed = [
  'modelDir',
  'sourcePrecedence',
  'retireLimit',
  'historyDays',
  'requestDeadlineMs',
  'writesAtOnce',
  'disk',
  'logLevel',
  'attachments',
] as const satisfies readonly (keyof Config)[];

/** What the thread is started with. */
export interface ThreadSettings {
  address: GraphAddress;
  config: Pick<Config, (typeof needed)[number]>;
}

/** What the thread is started with, and nothing else; no secret but the database's. */
export function settingsOf(
  { uri, user, password, database }: GraphAddress,
  config: ThreadSettings['config'],
): ThreadSettings {
  const own = Object.fromEntries(needed.map((name) => [name, config[name]])) as unknown as ThreadSettings['config'];
  return { address: { uri, user, password, database }, config: own };
}

/** The parts of the services that the thread stands in for, and what may be called of them. Arguments and answers are plain data. */
export const workOf = {
  statusReports: ['report'],
  alerts: ['ingest', 'acknowledge', 'removeAcknowledgement', 'bindTo'],
  checkResults: ['record'],
  history: ['catchUp'],
} as const satisfies { [Part in keyof Services]?: readonly (keyof Services[Part])[] };

export type WorkPart = keyof typeof workOf;

/** Those parts, as who calls them sees them. */
export type StatusWork = {
  [Part in WorkPart]: Pick<Services[Part], Extract<(typeof workOf)[Part][number] | 'seenBy', keyof Services[Part]>>;
} & {
  sweeper: Pick<Services['sweeper'], 'nudge'>;
};

export type ToThread =
  | {
      kind: 'call';
      call: number;
      part: WorkPart;
      /** Of who asks; undefined for everything. */
      sight: Sight;
      method: string;
      args: unknown[];
    }
  /** Something falls due sooner than was known. */
  | { kind: 'nudge'; sweep: string | undefined }
  /** ChangeSets were sealed. */
  | { kind: 'sealed' }
  | { kind: 'stop' };

export type FromThread =
  | { kind: 'ready' }
  | { kind: 'answer'; call: number; answer: Answer }
  /** Something was committed that is to be sealed. */
  | { kind: 'committed' }
  /** For metrics and traces: a statement ran, for a call or for none. */
  | { kind: 'stated'; call: number | undefined; run: StatementRun }
  | { kind: 'wrote'; call: number | undefined; operation: string; duration: number }
  | { kind: 'propagated'; seconds: number };

/** A result or an error, as plain data. */
export type Answer =
  | { kind: 'value'; value: unknown }
  | {
      kind: 'refusal';
      code: string;
      message: string;
      failures: readonly Failure[];
      currentVersion: number | undefined;
      recordId: string | undefined;
    }
  | { kind: 'graphql'; message: string; extensions: Record<string, unknown> }
  | { kind: 'graph'; code: GraphErrorCode; cause: string }
  | { kind: 'error'; message: string; stack: string | undefined };

export function answerOf(value: unknown): Answer {
  if (!(value instanceof Refusal)) return { kind: 'value', value };
  const { code, message, failures, currentVersion, recordId } = value;
  return { kind: 'refusal', code, message, failures, currentVersion, recordId };
}

export function failureOf(error: unknown): Answer {
  if (error instanceof GraphQLError)
    return { kind: 'graphql', message: error.message, extensions: { ...error.extensions } };
  if (error instanceof GraphError) return { kind: 'graph', code: error.code, cause: String(error.cause) };
  if (error instanceof Error) return { kind: 'error', message: error.message, stack: error.stack };
  return { kind: 'error', message: String(error), stack: undefined };
}

/** Gives what was answered, or throws what was thrown. */
export function take(answer: Answer): unknown {
  switch (answer.kind) {
    case 'value':
      return answer.value;
    case 'refusal':
      return new Refusal(answer.code, answer.message, {
        failures: answer.failures,
        ...(answer.currentVersion !== undefined && { currentVersion: answer.currentVersion }),
        ...(answer.recordId !== undefined && { recordId: answer.recordId }),
      });
    case 'graphql':
      throw new GraphQLError(answer.message, { extensions: answer.extensions });
    case 'graph':
      throw graphError(answer.code, new Error(answer.cause));
    case 'error': {
      const error = new Error(answer.message);
      if (answer.stack !== undefined) error.stack = answer.stack;
      throw error;
    }
  }
}
