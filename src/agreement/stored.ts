import type { AgreementRecord } from '../records.js';
import type { AvailabilityTarget } from './input.js';
import type { ServiceLevel } from './service-level.js';

export const levelsOf = ({ levels }: Pick<AgreementRecord, 'levels'>): ServiceLevel[] =>
  JSON.parse(levels) as ServiceLevel[];

export const targetsOf = ({ targets }: Pick<AgreementRecord, 'targets'>): AvailabilityTarget[] =>
  JSON.parse(targets) as AvailabilityTarget[];

/** A target with whose it is. */
export type OwnedTarget = AvailabilityTarget & { readonly agreement: AgreementRecord };

/** Whether it is in force on a day, in UTC. */
export const isInForce = ({ validFrom, validTo }: AgreementRecord, on: string): boolean =>
  validFrom <= on && (validTo == null || on <= validTo);
