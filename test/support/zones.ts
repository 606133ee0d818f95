import { isMainThread } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect } from 'vitest';

/** Zones that catch code which asks the machine for the time: UTC, half an hour off, and one whose midnight is skipped. */
export const machineZones = ['UTC', 'America/St_Johns', 'Africa/Cairo'];

/** Registers tests once for each zone that the machine may be set to. A thread, such as Stryker runs tests in, has the process's. */
export function inEveryMachineZone(register: () => void): void {
  describe.each(isMainThread ? machineZones : machineZones.slice(0, 1))('on a machine in %s', (zone) => {
    const before = process.env['TZ'];
    beforeAll(() => {
      // Node reads it anew whenever it is set.
      process.env['TZ'] = zone;
      if (!isMainThread) return;
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    });
    afterAll(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });
    register();
  });
}
