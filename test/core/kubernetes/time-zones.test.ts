import assert from 'node:assert/strict';
import { isTimeZone, timeZones } from '../../../src/core/kubernetes/time-zones.ts';

describe('time zones', () => {
  it('are those of the IANA database with its links', () => {
    for (const zone of [
      'UTC',
      'Etc/UTC',
      'Etc/GMT+5',
      'Europe/Berlin',
      'US/Pacific',
      'America/Argentina/Buenos_Aires',
      'EST5EDT',
      'Asia/Calcutta',
      'posix/Europe/Berlin',
    ])
      assert.ok(isTimeZone(zone), zone);
  });

  it('go by their exact names', () => {
    for (const zone of [
      '',
      'utc',
      'Europe/berlin',
      'Berlin',
      'Local',
      'PST',
      '+02:00',
      'Europe',
      'Europe/',
      '/UTC',
      '../UTC',
      'constructor',
    ])
      assert.ok(!isTimeZone(zone), zone);
  });

  it('hold every zone that this Node knows', () => {
    const missing = Intl.supportedValuesOf('timeZone').filter((zone) => !isTimeZone(zone));
    assert.deepEqual(missing, []);
    assert.equal(new Set(timeZones()).size, timeZones().length);
  });
});
