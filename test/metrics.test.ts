import { expect, test } from 'vitest';
import { Metrics } from '../src/metrics.js';

test('two products in one process count for themselves', async () => {
  const [one, other] = [new Metrics(), new Metrics()];
  one.requested('query', 'ok', 0.01);
  expect(await one.text()).toContain('itsm_requests_total{operation="query",outcome="ok"} 1');
  expect(await other.text()).not.toContain('itsm_requests_total{operation');
});

test('what is read when asked for keeps its last value when it cannot be read', async () => {
  const metrics = new Metrics();
  let fails = false;
  metrics.onScrape(() => {
    if (fails) return Promise.reject(new Error('down'));
    metrics.checksOverdue(3);
    return Promise.resolve();
  });
  expect(await metrics.text()).toContain('itsm_checks_overdue 3');
  fails = true;
  expect(await metrics.text()).toContain('itsm_checks_overdue 3');
});

test('a severity without alerts is no longer told', async () => {
  const metrics = new Metrics();
  metrics.alertsOpen({ MAJOR: 2, MINOR: 1 });
  metrics.alertsOpen({ MINOR: 4 });
  const text = await metrics.text();
  expect(text).toContain('itsm_alerts_open{severity="MINOR"} 4');
  expect(text).not.toContain('MAJOR');
});

test('items are told only when asked to, and those that went are told no more', async () => {
  const metrics = new Metrics();
  expect(await metrics.text()).not.toContain('itsm_ci_status');
  let items = [
    { id: 'a', class: 'Server', severity: 3 },
    { id: 'b', class: 'Server', severity: -1 },
  ];
  metrics.addItems(async function* () {
    yield* items;
  });
  expect(await metrics.text()).toContain('itsm_ci_status{ci="b",class="Server"} -1');
  items = items.slice(0, 1);
  const text = await metrics.text();
  expect(text).toContain('itsm_ci_status{ci="a",class="Server"} 3');
  expect(text).not.toContain('ci="b"');
});
