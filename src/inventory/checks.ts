import type { Failure } from '../refusal.js';

const currencies = new Set(Intl.supportedValuesOf('currency'));
const longestText = 4_000;
const longestName = 200;

/** Collects everything that is wrong with an input. Each check gives the value it passes on, so that one line reads it. */
export class InputChecks {
  readonly failures: Failure[] = [];

  constructor(private readonly prefix = 'input') {}

  fail(field: string, message: string, code = 'INVALID'): void {
    this.failures.push({ field: `${this.prefix}.${field}`, code, message: `${field} ${message}` });
  }

  /** The same where the message names its place itself. */
  say(field: string, message: string): void {
    this.failures.push({ field: `${this.prefix}.${field}`, code: 'INVALID', message });
  }

  /** Text without blanks around it; undefined stays, null and empty text clear where that is allowed. */
  text(
    field: string,
    value: string | null | undefined,
    { required = false, longest = field === 'name' ? longestName : longestText } = {},
  ): string | null | undefined {
    if (value === undefined) return undefined;
    const text = value?.trim() ?? '';
    if (text.length > longest) this.fail(field, `takes at most ${longest} characters.`);
    if (text === '' && required) this.fail(field, `takes 1 to ${longest} characters.`);
    return text === '' ? null : text;
  }

  whole(
    field: string,
    value: number | null | undefined,
    { least = 0, most = Number.MAX_SAFE_INTEGER, required = false } = {},
  ): number | null | undefined {
    if (value === null && required) this.fail(field, 'takes a number.');
    if (value !== null && value !== undefined && (value < least || value > most))
      this.fail(field, `takes ${least} to ${most}.`);
    return value;
  }

  /** An instant that has come, as text; undefined for none. */
  past(field: string, value: string | null | undefined, now: string): string | undefined {
    if (value == null) return undefined;
    const instant = new Date(value).toISOString();
    if (instant > now) this.fail(field, `lies in the future: ${instant}. Give an instant that has come.`);
    return instant;
  }

  /** Texts without blanks around them; empty ones are left out. Undefined for none. */
  texts(field: string, values: readonly string[] | null | undefined, most: number): string[] | undefined {
    if (values == null) return undefined;
    if (values.length > most) this.fail(field, `takes at most ${most}.`);
    return values.slice(0, most).flatMap((value, index) => this.text(`${field}.${index}`, value) ?? []);
  }

  /** What is wrong, by the field it is at as the input has it. */
  get problems(): { field: string; message: string }[] {
    return this.failures.map(({ field = '', message }) => ({ field: field.replace(/^input\./, ''), message }));
  }

  currency(field: string, value: string): string {
    const code = value.trim().toUpperCase();
    if (!currencies.has(code)) this.fail(field, `takes a code of ISO 4217, such as EUR, not ${JSON.stringify(value)}.`);
    return code;
  }

  /** An amount as the properties it is stored in. */
  money(field: string, value: { minorUnits: number; currency: string } | null | undefined) {
    if (value === undefined) return {};
    if (value === null) return { cost: null, currency: null };
    this.whole(`${field}.minorUnits`, value.minorUnits);
    return { cost: value.minorUnits, currency: this.currency(`${field}.currency`, value.currency) };
  }

  /** Days in their order; both may be the same. */
  days(from: [string, string | null | undefined], to: [string, string | null | undefined]): void {
    const [[, first], [field, last]] = [from, to];
    if (first && last && last < first) this.fail(field, `lies before ${from[0]} ${first}: correct one of them.`);
  }
}

/** What is wrong, by the field it is at the first level of the input: as guards look for it. */
export function problemsByField(failures: readonly Failure[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { field = '', message } of failures) {
    const name = field.replace(/^input\./, '').replace(/\..*$/, '');
    found.set(name, [...(found.get(name) ?? []), message]);
  }
  return found;
}

/** Without the properties that are left as they are. */
export function given(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}

/** A calendar date as text: the Date scalar hands over a Date. */
export function dayText(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return value;
  return (typeof value === 'string' ? value : (value as Date).toISOString()).slice(0, 10);
}
