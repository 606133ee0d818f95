import { Temporal } from 'temporal-polyfill';
import type { Failure } from '../refusal.js';

/** How an asset loses its value. Money is in whole minor units of one currency. */
export interface DepreciationTerms {
  readonly method: 'STRAIGHT_LINE' | 'DECLINING_BALANCE';
  /** What it cost. */
  readonly cost: number;
  /** What it is worth at the end of its life; it is never written down further. */
  readonly salvage: number;
  /** Its useful life. */
  readonly months: number;
  /** DECLINING_BALANCE: hundredths of a percent of the book value at the start of each year: 4000 is 40 %. */
  readonly rate?: number | undefined;
  /** DECLINING_BALANCE: go over to equal parts of what is left in the year in which they are larger. */
  readonly switchToStraightLine?: boolean | undefined;
  /** A calendar date. Its month is written down whole. */
  readonly startsOn: string;
}

/** A year of an asset's life, counted from the month it starts in; the last may be shorter. */
export interface DepreciationYear {
  readonly year: number;
  /** Calendar dates, both inside. */
  readonly from: string;
  readonly to: string;
  readonly opening: number;
  readonly charge: number;
  readonly closing: number;
  readonly method: DepreciationTerms['method'];
}

const mostMonths = 1_200;
const wholeRate = 10_000;

/** Everything that is wrong with terms; fields are named as in {@link DepreciationTerms}. */
export function depreciationFaults(terms: Omit<DepreciationTerms, 'startsOn'>): Failure[] {
  const faults: Failure[] = [];
  const fault = (field: string, message: string): void => void faults.push({ field, code: 'INVALID', message });
  if (terms.months < 1 || terms.months > mostMonths) fault('months', `months takes 1 to ${mostMonths}.`);
  if (terms.salvage < 0 || terms.salvage > terms.cost)
    fault('salvage', 'salvage lies between 0 and the cost: correct it, or the cost.');
  if (terms.method === 'DECLINING_BALANCE') {
    if (terms.rate === undefined || terms.rate < 1 || terms.rate > wholeRate)
      fault('rate', 'rate takes 1 to 10000 hundredths of a percent, such as 4000 for 40 % a year.');
  } else if (terms.rate !== undefined || terms.switchToStraightLine === true)
    fault(
      'method',
      'rate and switchToStraightLine belong to DECLINING_BALANCE. Leave them out, or choose that method.',
    );
  return faults;
}

/** `part / whole` of an amount, to the nearest minor unit, a half upwards. Exact, for amounts are whole numbers. */
function share(amount: number, part: number, whole: number): number {
  const doubled = 2n * BigInt(amount) * BigInt(part) + BigInt(whole);
  return Number(doubled / (2n * BigInt(whole)));
}

/** The years of an asset's life. What they take together is the cost less the salvage, or less than that. */
export function depreciationYears(terms: DepreciationTerms): DepreciationYear[] {
  const { cost, salvage, months } = terms;
  const first = Temporal.PlainDate.from(terms.startsOn).with({ day: 1 });
  const years: DepreciationYear[] = [];
  let book = cost;
  let switched = terms.method === 'STRAIGHT_LINE';
  // Where equal parts begin: they are cut from what was left then, so that no rounding is carried on.
  let cut = { book: cost, month: 0 };
  for (let month = 0; month < months; month += 12) {
    const length = Math.min(12, months - month);
    const declining = Math.min(share(share(book, terms.rate ?? 0, wholeRate), length, 12), book - salvage);
    if (!switched && terms.switchToStraightLine && share(book - salvage, length, months - month) > declining) {
      switched = true;
      cut = { book, month };
    }
    const equal = cut.book - share(cut.book - salvage, month + length - cut.month, months - cut.month);
    const closing = switched ? equal : book - declining;
    years.push({
      year: years.length + 1,
      from: (month === 0 ? Temporal.PlainDate.from(terms.startsOn) : first.add({ months: month })).toString(),
      to: first
        .add({ months: month + length })
        .subtract({ days: 1 })
        .toString(),
      opening: book,
      charge: book - closing,
      closing,
      method: switched ? 'STRAIGHT_LINE' : 'DECLINING_BALANCE',
    });
    book = closing;
  }
  return years;
}

/**
 * What an asset is worth in the books at the end of a day. Each month is written down on its last day; months of one year
 * are equal parts of the year's charge.
 */
export function bookValue(terms: DepreciationTerms, on: string): number {
  const first = Temporal.PlainDate.from(terms.startsOn).with({ day: 1 });
  const next = Temporal.PlainDate.from(on).add({ days: 1 });
  const elapsed = (next.year - first.year) * 12 + next.month - first.month;
  if (elapsed <= 0) return terms.cost;
  const passed = Math.min(elapsed, terms.months);
  const year = depreciationYears(terms)[Math.ceil(passed / 12) - 1]!;
  const begun = (year.year - 1) * 12;
  const length = Math.min(12, terms.months - begun);
  return year.opening - share(year.charge, passed - begun, length);
}
