/** What a licence grants beside what is used of it. */
export interface Usage {
  /** Undefined without a limit. */
  owned: number | undefined;
  /** Items that hold a seat. */
  holders: readonly string[];
  /** Items on which the software is installed, each once. */
  installed: readonly string[];
}

export interface Reconciled {
  owned: number | null;
  assigned: number;
  used: number;
  difference: number | null;
  position: 'UNDER_LICENSED' | 'BALANCED' | 'OVER_LICENSED';
  installations: readonly string[];
  /** Holders on which it is not installed. */
  idle: readonly string[];
}

/** Compares what is owned with what is used. */
export function reconcileLicence({ owned, holders, installed }: Usage): Reconciled {
  const used = installed.length;
  const on = new Set(installed);
  return {
    owned: owned ?? null,
    assigned: holders.length,
    used,
    difference: owned === undefined ? null : owned - used,
    position: owned === undefined || owned === used ? 'BALANCED' : owned < used ? 'UNDER_LICENSED' : 'OVER_LICENSED',
    installations: installed,
    idle: holders.filter((id) => !on.has(id)),
  };
}
