import type { ScopedRole } from './rights.js';
import { grantOf, scopeOfGrants } from './rights.js';
import type { SignInFile } from './sign-in-file.js';

/** What a token of the identity provider says of who holds it, in this product's terms. */
export interface Claims {
  readonly subject: string;
  readonly name: string;
  /** Only one that the provider verified: it decides who signs in for the first time. */
  readonly email: string | undefined;
  readonly handle: string | undefined;
  readonly roles: readonly ScopedRole[];
  /** Names, handles or ids of teams. */
  readonly teams: readonly string[];
}

type Mapping = Pick<SignInFile, 'claims' | 'roles' | 'teams' | 'trustEmails'>;

type Payload = Readonly<Record<string, unknown>>;

// Some providers write it as text.
const isVerified = ({ email_verified: said }: Payload): boolean => said === true || said === 'true';
/** Whether a provider leaves it open if an address is that of who signs in. */
export const saysNothing = ({ email_verified: said }: Payload): boolean => said === undefined || said === null;

/** Reads claims as the configuration says. */
export function readClaims(payload: Payload, { claims, roles, teams, trustEmails }: Mapping): Claims {
  const groups = new Set(claims.groups.flatMap((path) => texts(at(payload, path))));
  const email = text(at(payload, claims.email));
  const handle = text(at(payload, claims.handle));
  const subject = text(payload['sub'])!;
  return {
    subject,
    name: text(at(payload, claims.name)) ?? handle ?? email ?? subject,
    email: isVerified(payload) || (trustEmails && saysNothing(payload)) ? email : undefined,
    handle,
    roles: roles
      .filter(({ group }) => groups.has(group))
      .map(({ role, scope }) => ({ role, scope: scopeOfGrants([grantOf(scope ?? {})]) })),
    teams: teams.filter(({ group }) => groups.has(group)).map(({ team }) => team),
  };
}

/** A member, or a member of a member: `realm_access.roles`. A claim whose name has dots is found by its whole name first. */
function at(payload: unknown, path: string): unknown {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const members = payload as Record<string, unknown>;
  if (Object.hasOwn(members, path)) return members[path];
  const dot = path.indexOf('.');
  const first = path.slice(0, dot);
  return dot > 0 && Object.hasOwn(members, first) ? at(members[first], path.slice(dot + 1)) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => text(each) ?? []);
}
