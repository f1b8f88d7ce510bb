/** What the value at a place means, in at most three lines: `500m` is half a core, this port name leads there. */

import { plainValue } from '../kubernetes/plain-words/index.ts';
import type { Schema } from '../kubernetes/schema.ts';
import { code } from './value-hover/context.ts';
import type { ValueContext, ValueWords } from './value-hover/context.ts';
import { imageWords } from './value-hover/image-words.ts';
import { nameWords } from './value-hover/name-words.ts';
import { notWritten } from './value-hover/not-written.ts';
import { probeTimingWords, probeWords } from './value-hover/probe-words.ts';
import { quantityWords } from './value-hover/quantity-words.ts';
import { scheduleWords } from './value-hover/schedule-words.ts';
import { inheritedWords, securityWords } from './value-hover/security-words.ts';
import { selectorWords } from './value-hover/selector-words.ts';

type Explain = (context: ValueContext) => ValueWords | undefined;

/** By `Type.field`; a type alone stands for all its fields. */
const EXPLAIN: Readonly<Record<string, Explain>> = {
  'Container.image': imageWords,
  'EphemeralContainer.image': imageWords,
  'Container.livenessProbe': probeWords,
  'Container.readinessProbe': probeWords,
  'Container.startupProbe': probeWords,
  'Container.securityContext': inheritedWords,
  'Probe.periodSeconds': probeTimingWords,
  'Probe.failureThreshold': probeTimingWords,
  'CronJobSpec.schedule': scheduleWords,
  'CronJobSpec.timeZone': (context) => {
    const spec = context.value.parent?.kind === 'map' ? context.value.parent : undefined;
    const schedule = spec?.get('schedule');
    return schedule && scheduleWords({ ...context, value: schedule });
  },
  'ServiceSpec.selector': selectorWords,
  'LabelSelector.matchLabels': selectorWords,
  'LabelSelector.matchExpressions': selectorWords,
  SecurityContext: securityWords,
  PodSecurityContext: securityWords,
};

/** Undefined where there is nothing to add to what is said of the field. */
export function valueHover(context: ValueContext, schema: Schema): ValueWords | undefined {
  const { type, field } = context;
  const explain = EXPLAIN[`${type}.${field.name}`] ?? EXPLAIN[type] ?? (isSelector(context) ? selectorWords : undefined);
  const words = nameWords(context) ?? explain?.(context) ?? (isQuantity(context) ? quantityWords(context) : undefined) ?? memberWords(context);
  const absent = notWritten(context, schema);
  if (!words) return absent.length > 0 ? { lines: absent, more: [] } : undefined;
  const lines = [...words.lines, ...absent];
  return { lines: lines.slice(0, 3), more: [...lines.slice(3), ...words.more] };
}

function isQuantity({ field }: ValueContext): boolean {
  const type = field.type.kind === 'map' ? field.type.values : field.type;
  return type.kind === 'scalar' && type.scalar === 'quantity';
}

function isSelector({ field, on }: ValueContext): boolean {
  return on === 'key' && field.type.kind === 'object' && field.type.type === 'LabelSelector';
}

/** One of a closed set of values. */
function memberWords({ type, field, value, on }: ValueContext): ValueWords | undefined {
  const text = on === 'value' && value.kind === 'scalar' ? value.string : undefined;
  const meaning = text === undefined ? undefined : plainValue(type, field.name, text);
  return text === undefined || meaning === undefined ? undefined : { lines: [`${code(text)}: ${meaning}.`], more: [] };
}
