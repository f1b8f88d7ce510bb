import { isTimeZone, zoneOfOffset, timeZones } from '../../kubernetes/time-zones.ts';
import { closestOfAll } from '../../text-distance.ts';
import { otherFix, preferredFix, rule, safeFix } from '../rule.ts';
import { cronJob } from './example-workloads.ts';
import { mustBe } from '../../wording/messages.ts';
import { changeTo, remove } from '../../wording/fix-titles.ts';

const SCHEDULE = '  schedule: "0 3 * * *"\n';

export const cronjobTimezone = rule({
  id: 'cronjob-timezone',
  title: 'CronJob time zone is not valid',
  severity: 'error',
  source: 'docs/concepts/workloads/controllers/cron-jobs/#time-zones',
  lesson: 'workloads-and-services#jobs',
  watches: ['CronJobSpec.timeZone'],
  why:
    'The API server rejects the CronJob. A time zone is a name of the IANA database, such as `Europe/Berlin` or ' +
    '`UTC`, and case matters; offsets such as `+02:00` and `Local` are not allowed. Without `timeZone`, the ' +
    'schedule uses the time zone of the controller manager, usually UTC.',
  check(zone, { edits, report }) {
    const spec = zone.parent;
    const entry = spec?.kind === 'map' ? spec.entry('timeZone') : undefined;
    if (
      zone.kind !== 'scalar' ||
      zone.string === undefined ||
      isTimeZone(zone.string) ||
      spec?.kind !== 'map' ||
      !entry
    )
      return;
    const text = zone.string.trim().replaceAll(' ', '_');
    const [closest] = text === '' ? [] : closestOfAll(text, timeZones());
    const write = closest?.toLowerCase() === text.toLowerCase() ? safeFix : preferredFix;
    const removal = edits.removeField(spec, entry);
    const offset = zoneOfOffset(text);
    // Some say `EST+5` for what others call `EST-5`.
    const writeOffset = /^(?:UTC|GMT)?[-+]/i.test(text) ? preferredFix : otherFix;
    const fixes =
      closest === undefined
        ? [
            ...(offset === undefined ? [] : writeOffset(changeTo(offset), edits.setText(zone.node, offset))),
            ...(text === '' ? preferredFix : otherFix)(remove('timeZone'), removal),
          ]
        : [...write(changeTo(closest), edits.setText(zone.node, closest)), ...otherFix(remove('timeZone'), removal)];
    report(
      zone,
      zone.string === ''
        ? mustBe('timeZone', 'a time zone name, or be left out')
        : 'Unknown time zone; use an IANA name such as `Europe/Berlin`.',
      { fixes },
    );
  },
  examples: [
    {
      bad: cronJob(`${SCHEDULE}  timeZone: «europe/berlin»\n`),
      fixed: cronJob(`${SCHEDULE}  timeZone: Europe/Berlin\n`),
    },
    {
      bad: cronJob(`${SCHEDULE}  timeZone: «"+02:00"»\n`),
      fixed: cronJob(`${SCHEDULE}  timeZone: "Etc/GMT-2"\n`),
    },
    {
      bad: cronJob(`${SCHEDULE}  timeZone: «EST-5»\n`),
    },
    { bad: cronJob(`${SCHEDULE}  timeZone: «local»\n`) },
    { good: cronJob(`${SCHEDULE}  timeZone: US/Pacific\n`) },
  ],
});
