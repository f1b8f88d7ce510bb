import { isTimeZone, timeZones } from '../../kubernetes/time-zones.ts';
import { closestWords } from '../../text-distance.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { cronJob } from './example-workloads.ts';

const SCHEDULE = '  schedule: "0 3 * * *"\n';

export const cronjobTimezone: Rule = {
  id: 'cronjob-timezone',
  title: 'A time zone that does not exist',
  severity: 'error',
  lesson: 'workloads-and-services#jobs',
  watches: ['CronJobSpec.timeZone'],
  why: 'A time zone goes by its name in the IANA database, such as `Europe/Berlin` or `UTC`, in exactly this case. Offsets such as `+02:00` and `Local` are no names. Without `timeZone` the schedule is in the time of the cluster’s controller, mostly UTC.',
  check(zone, { edits, report }) {
    const spec = zone.parent;
    const entry = spec?.kind === 'map' ? spec.entry('timeZone') : undefined;
    if (zone.kind !== 'scalar' || zone.string === undefined || isTimeZone(zone.string) || spec?.kind !== 'map' || !entry) return;
    const text = zone.string.trim().replaceAll(' ', '_');
    const [closest] = text === '' ? [] : closestWords(text, timeZones());
    const write = closest?.toLowerCase() === text.toLowerCase() ? safeFix : preferredFix;
    const removal = edits.removeField(spec, entry);
    const fixes = closest === undefined ? preferredFix('Remove timeZone', removal) : [...write(`Write ${closest}`, edits.setText(zone.node, closest)), ...otherFix('Remove timeZone', removal)];
    report(zone, zone.string === '' ? 'A time zone must have a name, or be left out.' : 'There is no time zone of this name.', { fixes });
  },
  examples: [
    { bad: cronJob(`${SCHEDULE}  timeZone: «europe/berlin»\n`), fixed: cronJob(`${SCHEDULE}  timeZone: Europe/Berlin\n`) },
    { bad: cronJob(`${SCHEDULE}  timeZone: «"+02:00"»\n`), fixed: cronJob(SCHEDULE) },
    { good: cronJob(`${SCHEDULE}  timeZone: US/Pacific\n`) },
  ],
};
