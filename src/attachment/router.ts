import { pipeline } from 'node:stream/promises';
import { Router, type ErrorRequestHandler, type Request, type Response } from 'express';
import { GraphQLError } from 'graphql';
import type { Authenticate } from '../access/authentication.js';
import type { Principal } from '../access/principal.js';
import { unauthenticated } from '../access/refusals.js';
import { createContext, type Context } from '../context.js';
import { GraphError } from '../graph/errors.js';
import { isRecordNumber } from '../lifecycle/references.js';
import type { Log } from '../log.js';
import type { AnyLifecycleRecord } from '../records.js';
import { Refusal, type Failure } from '../refusal.js';
import type { Services } from '../services.js';
import type { Lane, Release } from '../lane.js';
import type { OriginCheck } from '../transport/origin.js';
import { statusOf } from '../transport/refusals.js';
import { nameFault, typeOf } from './attachment.js';
import { attachable } from './attachments.js';
import { attaching, mayAttach } from './rights.js';
import { TooLargeError } from './store.js';

export interface AttachmentRouterOptions {
  services: Services;
  authenticate: Authenticate;
  isOrigin: OriginCheck;
  /** Counts what somebody asks for, and waits for room to look at it; RATE_LIMITED and SERVER_BUSY are thrown. */
  enter: (principal: Principal) => Promise<Release>;
  /** Where bodies that are large wait for their turn. */
  turns: Lane;
  log: Pick<Log, 'warn' | 'error'>;
}

/** A no that ends a request. */
class Answer extends Error {
  constructor(
    readonly status: number,
    readonly failures: readonly Failure[],
  ) {
    super(failures[0]?.message);
  }
}

const no = (status: number, code: string, message: string, field?: string): Answer =>
  new Answer(status, [{ code, message, ...(field !== undefined && { field }) }]);

const statuses: Readonly<Record<string, number>> = {
  ...{ NOT_FOUND: 404, INVALID: 400, TYPE: 415, TOO_MANY: 409, IDEMPOTENCY_KEY_REUSED: 409, OUT_OF_SCOPE: 403 },
};

/**
 * `POST /attachments?record=INC-1042&name=trace.log` attaches the body: 201 with the attachment. `GET /attachments/:id` hands it
 * out, always as a file to save. Who may: whoever signs in as for the API and sees the record there.
 */
export function attachmentRouter(options: AttachmentRouterOptions): Router {
  const { services, authenticate, isOrigin, enter, turns, log } = options;

  /** Lets somebody in and does what is quick; for how long a file takes on its way they hold no room. */
  const lookingUp = async <T extends object>(
    request: Request,
    isWrite: boolean,
    work: (context: Context) => Promise<T>,
  ): Promise<T & { context: Context }> => {
    // Another site's page must not use the local administrator's browser.
    if (!isOrigin(request.headers.origin)) throw no(403, 'FORBIDDEN', 'Pages of this origin are not let in.');
    const principal = await authenticate(request.headers.authorization);
    if (principal.kind === 'ANONYMOUS') throw unauthenticated();
    const reaching = attaching(principal, isWrite);
    if (!reaching) throw no(403, 'FORBIDDEN', 'Your roles, or the purposes of your token, do not allow this.');
    const release = await enter(principal);
    try {
      const context = createContext(services, reaching);
      return { ...(await work(context)), context };
    } finally {
      release();
    }
  };

  const upload = async (request: Request, response: Response): Promise<void> => {
    const { context, record } = await lookingUp(request, true, async (given) => {
      const found = await recordOf(given, textOf(request, 'record'));
      if (!mayAttach(given.principal, found))
        throw no(403, 'FORBIDDEN', 'Only who works on it, reported it or asked for it attaches to it.');
      return { record: found };
    });
    const { attachments, actor } = context;
    const name = textOf(request, 'name').trim().normalize('NFC');
    const fault = nameFault(name, attachments.allowed);
    if (fault) throw new Answer(statuses[fault.code]!, [fault]);
    if (![undefined, 'identity'].includes(request.headers['content-encoding']))
      throw no(415, 'ENCODED', 'Send the file as it is, without Content-Encoding.');
    const { limit } = attachments.store;
    if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
    const release = await turnOf(turns, response);
    const file = await attachments.store
      .take(request)
      .finally(release)
      .catch((error: unknown) => {
        throw error instanceof TooLargeError ? tooLarge(limit) : error;
      });
    try {
      if (file.size === 0) throw no(400, 'INVALID', 'The file is empty.', 'content');
      const type = typeOf(name, file);
      if ('code' in type) throw new Answer(statuses[type.code]!, [type]);
      const idempotencyKey = request.get('idempotency-key');
      const order = { recordId: record.id, name, mediaType: type.mediaType, file };
      const written = await attachments.attach(order, { actor, idempotencyKey });
      if (written instanceof Refusal) throw new Answer(statuses[written.code] ?? 400, written.failures);
      const { attachmentId: id, changeSet } = written;
      const { size, sha256 } = file;
      response
        .status(201)
        .set('location', `/attachments/${id}`)
        .json({ attachment: { id, name, mediaType: type.mediaType, size, sha256 }, changeSet });
    } finally {
      await attachments.store.drop(file);
    }
  };

  const download = async (request: Request, response: Response): Promise<void> => {
    const id = String(request.params['id']);
    const { context, found } = await lookingUp(request, false, async ({ attachments, records }) => {
      const attachment = await attachments.find(id);
      if (!attachment || !(await records.one(attachment.recordId)))
        throw no(404, 'NOT_FOUND', 'There is no such attachment.');
      return { found: attachment };
    });
    const { name, mediaType, sha256, size } = found;
    const content = await context.attachments.store.read(sha256, size);
    if (!content) {
      log.error({ attachment: id, sha256 }, 'the content of an attachment is missing: npm run doctor tells of all');
      throw no(500, 'CONTENT_MISSING', 'The content is missing where attachments are kept. Tell an administrator.');
    }
    // Never shown as a page of this origin, whatever it holds.
    response.attachment(name).set({
      'content-type': mediaType,
      'content-length': String(size),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    });
    if (request.method === 'HEAD') {
      content.destroy();
      return void response.end();
    }
    await pipeline(content, response).catch((error: unknown) => {
      if (!response.destroyed) throw error;
    });
  };

  const onError: ErrorRequestHandler = (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    // What was not read is not waited for.
    if (!request.complete) response.set('connection', 'close');
    const tell = (status: number, failures: readonly Failure[]): void =>
      void response.status(status).json({ errors: failures });
    if (error instanceof Answer) return tell(error.status, error.failures);
    if (error instanceof GraphQLError) {
      const code = String(error.extensions['code']);
      const status = statusOf(code) ?? 500;
      if (status === 401) response.set('www-authenticate', 'Bearer');
      const { retryAfter } = error.extensions;
      if (typeof retryAfter === 'number') response.set('retry-after', String(retryAfter));
      else if (status === 503) response.set('retry-after', '5');
      return tell(status, [{ code, message: error.message }]);
    }
    if (error instanceof GraphError) {
      log.warn({ err: error }, 'an attachment could not be read or written');
      response.set('retry-after', '5');
      return tell(503, [{ code: error.code, message: 'The database does not answer. Send it again.' }]);
    }
    if (isFull(error)) {
      log.error({ err: error }, 'there is no room left where attachments are kept');
      return tell(507, [
        { code: 'NO_SPACE', message: 'There is no room left for attachments. Tell an administrator.' },
      ]);
    }
    // The client went away.
    if (request.destroyed && !request.complete) return void response.destroy();
    next(error);
  };

  const router = Router();
  router.post('/attachments', upload);
  router.get('/attachments/:id', download);
  router.use('/attachments', onError);
  return router;
}

function textOf({ query }: Request, name: string): string {
  const given = query[name];
  if (typeof given === 'string' && given.trim() !== '') return given;
  throw no(400, 'REQUIRED', `Say ${name} once, as in POST /attachments?record=INC-1042&name=trace.log.`, name);
}

async function recordOf({ records }: Context, reference: string): Promise<AnyLifecycleRecord> {
  const text = reference.trim();
  const found = isRecordNumber(text) ? await records.byNumber(text) : await records.one(text);
  if (found && attachable.includes(found.recordType)) return found;
  throw no(404, 'NOT_FOUND', `There is no record ${JSON.stringify(text)} that takes attachments.`, 'record');
}

const tooLarge = (limit: number): Answer =>
  no(413, 'REQUEST_TOO_LARGE', `A file has at most ${limit} bytes here (ATTACHMENT_LIMIT).`, 'content');

/** Resolves with the way out once a large body may be read. */
async function turnOf(turns: Lane, response: Response): Promise<() => void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return turns.enter(gone.signal);
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
