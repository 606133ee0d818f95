import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/agreement/clock.js';
import { complianceOf } from '../../src/agreement/compliance.js';
import {
  burnRate,
  burnRates,
  errorBudget,
  portfolioOf,
  serviceAvailability,
} from '../../src/agreement/error-budget.js';
import { noticesOf, planNotices, type NoticeLevel } from '../../src/agreement/notices.js';
import { brier, predictBreach } from '../../src/agreement/prediction.js';
import { burnRatesAt } from '../../src/agreement/standings.js';
import { day, hour, minute, union, type Span } from '../../src/monitoring/spans.js';
import { ALWAYS, BER } from '../support/calendars.js';
import { always, incident, resolution } from '../support/service-levels.js';

const at = (text: string): number => Date.parse(`${text}:00Z`);
const june = { from: at('2026-06-01T00:00'), to: at('2026-07-01T00:00') };
const span = (day: string, from: string, to: string): Span => ({
  from: at(`2026-06-${day}T${from}`),
  to: at(`2026-06-${day}T${to}`),
});
const intervalsOf = (outages: Span[]) => {
  const down = union(outages);
  const edges = [june.from, ...down.flatMap(({ from, to }) => [from, to]), june.to];
  return edges.slice(1).map((to, index) => ({
    ...{ from: edges[index]!, to },
    severity: index % 2 === 0 ? ('OK' as const) : ('CRITICAL' as const),
  }));
};

describe('scenario 16: June, around the clock', () => {
  const outages = [
    ...[span('03', '10:00', '10:30'), span('03', '10:20', '10:50'), span('14', '03:40', '04:40')],
    span('20', '08:00', '08:05'),
  ];
  const maintenance = [span('14', '02:00', '04:00')];
  const measured = serviceAvailability({ window: june, maintenance, intervals: intervalsOf(outages) });

  test('an overrun past the maintenance counts; outages that overlap are one', () => {
    expect(measured.measuredMs / minute).toBe(43_080);
    expect(measured.downMs / minute).toBe(95);
    expect(measured.percent).toBe('99.77948');
    expect(measured.ratio! < 0.999).toBe(true);
    expect(measured.withMaintenance.percent).toBe('99.73379');
    expect(measured.withMaintenance.ratio! * 100).toBeCloseTo(99.7338, 5);
  });

  test('failures, and the times between them', () => {
    expect(measured.failures).toBe(3);
    expect(measured.mtrsMs! / minute).toBeCloseTo(31.667, 3);
    expect(measured.mtbfMs! / minute).toBeCloseTo(14_328.333, 3);
    expect(measured.mtbsiMs! / minute).toBe(14_360);
  });

  test('several services together, with the worst', () => {
    const three = [
      { weight: 5, availability: 99.95 },
      { weight: 3, availability: 99.8 },
      { weight: 2, availability: 99.99 },
    ];
    expect(portfolioOf(three)!.mean).toBeCloseTo(99.913, 9);
    expect(portfolioOf(three)!.worst).toBe(99.8);
    expect(portfolioOf([])).toBeUndefined();
  });

  test('the budget, and how fast it is spent', () => {
    const budget = errorBudget(0.999, 30 * day, 26 * minute);
    expect(budget.budgetMs / minute).toBeCloseTo(43.2, 9);
    expect(budget.spent * 100).toBeCloseTo(60.19, 2);
    expect(errorBudget(0.999, 31 * day, 0).budgetMs / minute).toBeCloseTo(44.64, 9);
    expect(burnRate(0.999, { downMs: 144, measuredMs: 10_000, unknownMs: 0 })).toBeCloseTo(14.4, 9);
    expect(burnRate(0.999, { downMs: 144, measuredMs: 1_000, unknownMs: 9_000 })).toBeCloseTo(14.4, 9);
    expect(burnRate(0.999, { downMs: 0, measuredMs: 0, unknownMs: 10_000 })).toBeUndefined();
  });

  test('outside the agreed time nothing is measured', () => {
    const office = serviceAvailability({
      ...{ window: june, agreed: BER.openIn(june), maintenance },
      intervals: intervalsOf([...outages, span('06', '00:00', '20:00')]),
    });
    // Of all outages the one on Wednesday the 3rd alone falls into office hours.
    expect(office).toMatchObject({ failures: 1, downMs: 50 * minute, measuredMs: 22 * 8 * hour });
  });
});

describe('burn rates tell', () => {
  const over = (errors: Record<number, number>) => (length: number) => ({
    downMs: (errors[length] ?? 0) * length,
    measuredMs: length,
    unknownMs: 0,
  });

  const firing = (...asked: Parameters<typeof burnRates>) =>
    burnRates(...asked).flatMap(({ rule, firing: fires }) => (fires ? [[rule.burn, rule.severity]] : []));

  test('when both windows are exceeded, not when the trouble is over or has only begun', () => {
    const fast = over({ [hour]: 0.02, [5 * minute]: 0.02 });
    expect(firing(0.999, fast)).toEqual([[14.4, 'PAGE']]);
    expect(firing(0.999, over({ [hour]: 0.02, [5 * minute]: 0 }))).toEqual([]);
    expect(firing(0.999, over({ [hour]: 0.001, [5 * minute]: 0.5 }))).toEqual([]);
    expect(firing(0.999, over({ [3 * day]: 0.0015, [6 * hour]: 0.0015 }))).toEqual([[1, 'TICKET']]);
  });

  test('what all goes at once, and nothing where nothing was measured', () => {
    expect(firing(0.999, (length) => ({ downMs: length, measuredMs: length, unknownMs: 0 }))).toHaveLength(3);
    expect(firing(0.999, (length) => ({ downMs: 0, measuredMs: 0, unknownMs: length }))).toEqual([]);
  });

  test('nothing of seconds, where the record began a minute ago', () => {
    const now = at('2026-06-10T12:00');
    const intervals = [
      { from: now - minute, to: now - 40_000, severity: 'OK' as const },
      { from: now - 40_000, to: now - 30_000, severity: 'CRITICAL' as const },
      { from: now - 30_000, to: null, severity: 'OK' as const },
    ];
    const standing = burnRatesAt({ intervals, periods: [] }, undefined, 0.999, now);
    expect(standing.map(({ firing: fires }) => fires)).toEqual([false, false, false]);
    // 10 of 3,600 seconds.
    expect(standing[0]!.long).toBeCloseTo(10 / 3_600 / 0.001, 9);
  });

  test('of downtime without maintenance: what falls into a window counts nowhere, an overrun does', () => {
    const now = at('2026-06-10T12:00');
    const down = { from: now - 10 * minute, to: now - minute };
    const intervals = [
      { from: now - 4 * day, to: down.from, severity: 'OK' as const },
      { ...down, severity: 'CRITICAL' as const },
      { from: down.to, to: null, severity: 'OK' as const },
    ];
    const rates = (periods: Span[]) =>
      burnRatesAt({ intervals, periods }, undefined, 0.999, now).map(({ long, short }) => [long, short]);
    // 9 of 60 and 4 of 5 minutes; 9 of 360 and 9 of 30; 9 of 4,320 and of 360.
    expect(
      rates([])
        .flat()
        .map((rate) => Math.round(rate! * 100) / 100),
    ).toEqual([150, 800, 25, 300, 2.08, 25]);
    expect(rates([{ from: now - 20 * minute, to: now }]).flat()).toEqual([0, undefined, 0, 0, 0, 0]);
    // Planned until two minutes before it was over: 2 of 45 minutes are left, and 2 of 3.
    const [[long, short]] = rates([{ from: now - 18 * minute, to: now - 3 * minute }]) as [[number, number]];
    expect([long, short]).toEqual([expect.closeTo(2 / 45 / 0.001, 9), expect.closeTo(2 / 3 / 0.001, 9)]);
  });
});

describe('notices', () => {
  const start = at('2026-10-23T14:00');
  const record = incident([start, 'prioritise', 'IN_PROGRESS', 'P2']);
  const clockAt = (now: number, one = record) => replay(one, resolution, always(BER), now)[0]!;
  const none: ReadonlySet<NoticeLevel> = new Set();

  test('scenario 2: at 50, 75, 90 and 100 % of eight hours, over the change to winter time', () => {
    const instants = noticesOf(clockAt(start), BER).map(({ level, at }) => [
      level,
      new Date(at).toISOString().slice(0, 16),
    ]);
    expect(instants).toEqual([
      [50, '2026-10-26T11:00'],
      [75, '2026-10-26T13:00'],
      [90, '2026-10-26T14:12'],
      [100, '2026-10-26T15:00'],
    ]);
  });

  test('come once each, also after a hold moved what is due', () => {
    const half = at('2026-10-26T11:00');
    expect(planNotices(clockAt(half - 1), BER, none, half - 1)).toEqual({ reached: [], nextAt: half });
    expect(planNotices(clockAt(half), BER, none, half)).toEqual({ reached: [50], nextAt: at('2026-10-26T13:00') });
    const held = incident(
      [start, 'prioritise', 'IN_PROGRESS', 'P2'],
      [half, 'hold', 'ON_HOLD', 'P2', 'CALLER'],
      [half + hour, 'resume', 'IN_PROGRESS', 'P2'],
    );
    const told = new Set<NoticeLevel>([50]);
    expect(planNotices(clockAt(half, held), BER, told, half)).toEqual({ reached: [], nextAt: undefined });
    const resumed = half + hour;
    expect(planNotices(clockAt(resumed, held), BER, told, resumed)).toEqual({
      reached: [],
      nextAt: at('2026-10-26T14:00'),
    });
  });

  test('of a clock that is over do not come, and of one broken when it came they come together', () => {
    const stopped = incident(
      [start, 'prioritise', 'IN_PROGRESS', 'P2'],
      [start + hour / 2, 'resolve', 'RESOLVED', 'P2'],
    );
    const later = start + 30 * day;
    expect(planNotices(clockAt(later, stopped), BER, none, later)).toEqual({ reached: [], nextAt: undefined });
    const attached = start + 10 * day;
    const late = incident([start, 'log', 'LOGGED'], [attached, 'prioritise', 'IN_PROGRESS', 'P1']);
    expect(planNotices(clockAt(attached, late), BER, none, attached).reached).toEqual([50, 75, 90, 100]);
  });

  test('every level is told exactly once, however often one looks and whatever moves what is due', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.boolean()), { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 10, maxLength: 40 }),
        (holds, looks) => {
          const rows: Parameters<typeof incident> = [[start, 'prioritise', 'IN_PROGRESS', 'P2']];
          let when = start;
          for (const [minutes, hold] of holds)
            rows.push([(when += minutes * minute), 'move', hold ? 'ON_HOLD' : 'IN_PROGRESS', 'P2', 'CALLER']);
          const one = incident(...rows);
          const told: NoticeLevel[] = [];
          let now = start;
          for (const look of looks) {
            now += look * minute;
            const clock = replay(one, resolution, always(ALWAYS), now)[0]!;
            const { reached, nextAt } = planNotices(clock, ALWAYS, new Set(told), now);
            told.push(...reached);
            if (nextAt !== undefined) expect(nextAt).toBeGreaterThan(now);
            // By what it used, not by what was planned.
            const used = (clock.elapsedMs / clock.targetMs) * 100;
            expect(told).toEqual([50, 75, 90, 100].filter((level) => level <= used));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('scenario 17: of 188 clocks that met and 8 that did not, 95.92 % did; cancelled and open ones are beside it', () => {
  const stoppedAt = at('2026-06-10T12:00');
  const base = { stoppedAt, cancelledAt: undefined, breachedAt: undefined };
  const many = (count: number, clock: Partial<typeof base> & { state: 'STOPPED' | 'CANCELLED' | 'RUNNING' }) =>
    Array.from({ length: count }, () => ({ ...base, ...clock }));
  const clocks = [
    ...many(188, { state: 'STOPPED' }),
    ...many(7, { state: 'STOPPED', breachedAt: stoppedAt as never }),
    ...many(1, { state: 'RUNNING', stoppedAt: undefined as never, breachedAt: stoppedAt as never }),
    ...many(4, { state: 'CANCELLED', cancelledAt: stoppedAt as never, stoppedAt: undefined as never }),
    ...many(3, { state: 'RUNNING', stoppedAt: undefined as never }),
  ];
  const compliance = complianceOf(clocks, june);
  expect(compliance).toMatchObject({ met: 188, breached: 8, cancelled: 4, open: 3, insufficient: false });
  expect((compliance.share!.share * 100).toFixed(2)).toBe('95.92');
  const july = complianceOf(clocks, { from: june.to, to: june.to + 31 * day });
  expect(july).toMatchObject({ met: 0, breached: 0, cancelled: 0, share: undefined, insufficient: true });
});

describe('breach prediction', () => {
  test('is (k + 1) / (n + 2) of those that had lasted as long, from the first class with twenty', () => {
    const lengths = Array.from({ length: 40 }, (_, index) => (index + 1) * hour);
    const clock = { elapsedMs: 10 * hour, targetMs: 30 * hour };
    expect(predictBreach(clock, [lengths])).toEqual({ probability: 11 / 32, cases: 30, exceeding: 10, class: 0 });
    expect(predictBreach(clock, [lengths.slice(0, 15), lengths])).toMatchObject({ class: 1, cases: 30 });
    expect(predictBreach(clock, [[], []])).toEqual({ probability: 0.5, cases: 0, exceeding: 0, class: 1 });
    expect(predictBreach({ ...clock, elapsedMs: 31 * hour }, [lengths]).probability).toBe(1);
  });

  test('scores better, by Brier, than always telling how often it happens', () => {
    // A reproducible sample: most are quick, some take long.
    let seed = 7;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const sample = () =>
      Array.from({ length: 400 }, () => hour * 4 * Math.exp(random() + random() + random() - 1.5) ** 2);
    const past = sample();
    const targetMs = 8 * hour;
    const rate = past.filter((length) => length > targetMs).length / past.length;
    const running = sample().filter((length) => length > 3 * hour);
    const outcomes = running.map((length) => length > targetMs);
    const predictions = running.map((_, index) => ({
      probability: predictBreach({ elapsedMs: 3 * hour, targetMs }, [past]).probability,
      happened: outcomes[index]!,
    }));
    const base = outcomes.map((happened) => ({ probability: rate, happened }));
    expect(brier(predictions)!).toBeLessThan(brier(base)!);
    expect(brier([])).toBeUndefined();
  });
});
