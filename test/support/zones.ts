import { afterAll, beforeAll, describe, expect } from 'vitest';

/** Zones that catch code which asks the machine for the time: UTC, half an hour off, and one whose midnight is skipped. */
export const machineZones = ['UTC', 'America/St_Johns', 'Africa/Cairo'];

/** Registers tests once for each zone that the machine may be set to. */
export function inEveryMachineZone(register: () => void): void {
  describe.each(machineZones)('on a machine in %s', (zone) => {
    const before = process.env['TZ'];
    beforeAll(() => {
      // Node reads it anew whenever it is set.
      process.env['TZ'] = zone;
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    });
    afterAll(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });
    register();
  });
}
