import { pino, type DestinationStream, type Logger } from 'pino';
import pinoPretty from 'pino-pretty';
import type { LogLevel } from './config.js';

export type Log = Logger;

const secretNames = [
  'password',
  'Password',
  'NEO4J_PASSWORD',
  'authorization',
  'Authorization',
  'cookie',
  'secret',
  'token',
  'apiKey',
  'credentials',
];
/** Deep enough for a request's headers inside an error inside a record. */
const depths = ['', '*.', '*.*.', '*.*.*.'];

/**
 * The product's log: readable lines on a terminal, JSON lines elsewhere. Values under secret names are never written.
 * @param destination where the JSON lines go instead of standard output; tests read them there.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    redact: {
      paths: depths.flatMap((depth) => secretNames.map((name) => `${depth}${name}`)),
      censor: '[redacted]',
    },
  };
  if (destination !== undefined) return pino(options, destination);
  // Synchronous, so that the last words before an exit are not lost.
  if (process.stdout.isTTY)
    return pino(options, pinoPretty({ sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' }));
  return pino(options, pino.destination({ dest: 1, sync: true }));
}
