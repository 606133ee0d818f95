import type { Facts, Guard, Lifecycle } from '../engine/lifecycle.js';
import type { AssetFilterInput } from '../asset/reads.js';
import type { AuditRecord } from '../records.js';

/** What events of an audit take. */
export interface AuditInput {
  name?: string | null | undefined;
  method?: AuditRecord['method'] | null | undefined;
  filter?: AssetFilterInput | null | undefined;
  margin?: number | null | undefined;
  expected?: number | null | undefined;
  seed?: number | null | undefined;
  auditors?: readonly string[] | null | undefined;
  dueOn?: unknown;
  incomplete?: string | null | undefined;
}

/** An asset that is to be looked at, and by whom. */
export interface Drawn {
  assetId: string;
  assetClass: string;
  assigneeId: string | null;
}

export interface AuditFacts extends Facts<AuditRecord, AuditInput> {
  /** How many assets nobody has looked at. */
  readonly pending: number;
  /** What is wrong with the input, by field. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  /** Of a start: what is looked at, and the properties that say how it was drawn. */
  readonly drawn: readonly Drawn[];
  readonly properties: Readonly<Record<string, unknown>>;
}

const manager = ['ASSET_MANAGER', 'AUDITOR'] as const;

const checks: Guard<AuditFacts>[] = ['name', 'margin', 'expected', 'auditors', 'filter'].map((field) => ({
  code: 'INVALID',
  says: `\`${field}\`, where given, can be taken`,
  field,
  ofInput: true,
  fails: ({ problems }) => problems.get(field),
}));

const complete: Guard<AuditFacts> = {
  code: 'INCOMPLETE',
  says: 'all of the sample was looked at, or `incomplete` says why not',
  field: 'incomplete',
  fails: ({ pending, input }) =>
    pending === 0 || (input.incomplete ?? '').trim() !== ''
      ? undefined
      : `${pending} assets were not looked at. Record them (recordAssetAudit), or say why not in \`incomplete\`.`,
};

/** An audit's life. */
export const auditLifecycle: Lifecycle<AuditFacts> = {
  type: 'AssetAudit',
  version: 1,
  states: {
    OPEN: 'Assets are being looked at.',
    CLOSED: 'Its figures stand.',
    CANCELLED: 'It was called off; its figures do not count.',
  },
  terminal: ['CLOSED', 'CANCELLED'],
  rows: [
    { from: [], event: 'START', to: 'OPEN', roles: manager, guards: checks, does: 'draws the sample' },
    { from: ['OPEN'], event: 'RECORD', does: 'writes what was found' },
    { from: ['OPEN'], event: 'CLOSE', to: 'CLOSED', roles: manager, guards: [complete], stamps: ['closedAt'] },
    { from: ['OPEN'], event: 'CANCEL', to: 'CANCELLED', roles: manager, stamps: ['closedAt'] },
  ],
};
