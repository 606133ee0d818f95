/** How one check came out. */
export interface Check {
  /** What was looked at, in a word or two: the table's first column. */
  area: string;
  name: string;
  /** WARNING does not fail the run; SKIPPED could not be looked at. */
  state: 'OK' | 'WARNING' | 'FAILED' | 'SKIPPED';
  detail: string;
  /** What to do, where `detail` does not say so itself. */
  wayOut?: string;
}

/** Makes the checks of one area. */
export const inArea = (area: string) => ({
  ok: (name: string, detail: string): Check => ({ area, name, state: 'OK', detail }),
  warning: (name: string, detail: string, wayOut: string): Check => ({ area, name, state: 'WARNING', detail, wayOut }),
  failed: (name: string, detail: string, wayOut?: string): Check => ({
    area,
    name,
    state: 'FAILED',
    detail,
    ...(wayOut === undefined ? {} : { wayOut }),
  }),
  skipped: (name: string, detail: string): Check => ({ area, name, state: 'SKIPPED', detail }),
});
