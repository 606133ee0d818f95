import { Temporal } from 'temporal-polyfill';

/** Milliseconds in hours, minutes and seconds. */
export const durationOf = (milliseconds: number): string =>
  Temporal.Duration.from({ milliseconds }).round({ largestUnit: 'hours' }).toString();
