import { Router, type Request, type RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import type { Authenticate } from '../access/authentication.js';
import { mayReadCalendar, type Principal } from '../access/principal.js';
import { unauthenticated } from '../access/refusals.js';
import { tokenForm } from '../access/token-form.js';
import { createContext } from '../context.js';
import { day } from '../monitoring/spans.js';
import type { Services } from '../services.js';
import type { Pipeline } from '../transport/pipeline.js';
import { statusOf } from '../transport/refusals.js';
import { icsOf } from './ics.js';

const path = '/calendar/changes.ics';
/** How far back and ahead it tells. */
const back = 31 * day;
const ahead = 335 * day;
const mostEvents = 5_000;

/**
 * `GET /calendar/changes.ics`: the change calendar as the bearer of an API token sees it. Calendar clients send the token as the password of
 * HTTP Basic, or can send nothing but an address: there, a token that may read calendars and nothing else stands in `?token=`.
 */
export function calendarFeed(services: Services, pipeline: Pipeline, authenticate: Authenticate): Router {
  const feed: RequestHandler = async (request, response) => {
    try {
      const principal = await readerOf(request, authenticate);
      const release = await pipeline.enter(principal);
      response.once('close', release);
      const at = services.now().getTime();
      const { changeCalendar } = createContext(services, principal);
      const span = { from: at - back, to: at + ahead };
      const entries = await changeCalendar.entries(span, { withCancelled: true }, null, mostEvents);
      response
        .set('cache-control', 'private, no-cache')
        .set('content-disposition', 'inline; filename="changes.ics"')
        .type('text/calendar; charset=utf-8')
        .send(icsOf(entries, { url: services.publicUrl }));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const status = statusOf(error.extensions['code']) ?? 500;
      // So that clients ask for a user and a password.
      if (status === 401) response.set('www-authenticate', 'Basic realm="change calendar", charset="UTF-8"');
      const { retryAfter } = error.extensions;
      if (typeof retryAfter === 'number') response.set('retry-after', String(retryAfter));
      response.status(status).json({ errors: [error.toJSON()] });
    }
  };
  return Router().get(path, feed);
}

/** @throws UNAUTHENTICATED, or FORBIDDEN for who may not read the calendar or has put too much into the address */
async function readerOf(request: Request, authenticate: Authenticate): Promise<Principal> {
  const inAddress = request.query['token'];
  const isInAddress = request.headers.authorization === undefined && typeof inAddress === 'string';
  const principal = await authenticate(isInAddress ? bearer(inAddress) : authorizationOf(request));
  if (principal.kind === 'ANONYMOUS') throw unauthenticated('Send an API token: as the password, whatever the user.');
  if (isInAddress && principal.purposes?.join() !== 'CALENDAR_READ')
    throw forbidden(
      'Addresses are written down in many places: a token in one must be for CALENDAR_READ and nothing else.',
    );
  if (!mayReadCalendar(principal)) throw forbidden('Your roles, or the purposes of your token, do not allow this.');
  return principal;
}

const forbidden = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });

/** What no token of ours can be is not handed on as one. */
const bearer = (token: string): string => `Bearer ${tokenForm.test(token) ? token : 'none'}`;

/** Of HTTP Basic the password is the token; anything else is as it came. */
function authorizationOf({ headers: { authorization } }: Request): string | undefined {
  const [, basic] = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(authorization ?? '') ?? [];
  if (basic === undefined) return authorization;
  const given = Buffer.from(basic, 'base64').toString('utf8');
  return bearer(given.slice(given.indexOf(':') + 1));
}
