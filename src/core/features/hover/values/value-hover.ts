/** What the value at a place means, in at most three lines: `500m` is half a core, this port name leads there. */

import { plainValue } from '../../../kubernetes/plain-words/index.ts';
import type { Schema } from '../../../kubernetes/schema.ts';
import { firstSentence } from '../sentences.ts';
import { capabilityWords } from './capability-words.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';
import { countWords } from './count-words.ts';
import { identityWords } from './identity-words.ts';
import { imageWords } from './image-words.ts';
import { modeWords } from './mode-words.ts';
import { nameWords } from './name-words.ts';
import { notWritten } from './not-written.ts';
import { portNumberWords } from './port-words.ts';
import { probeTimingWords, probeWords } from './probe-words.ts';
import { quantityWords } from './quantity-words.ts';
import { containerRestartWords, podRestartWords } from './restart-words.ts';
import { rollingWords } from './rolling-words.ts';
import { scheduleWords } from './schedule-words.ts';
import { secondsWords } from './seconds-words.ts';
import { inheritedWords, securityWords } from './security-words.ts';
import { selectorWords } from './selector-words.ts';
import { switchWords } from './switch-words.ts';
import { textWords, versionWords } from './text-words.ts';
import { expansionWords } from './variable-words.ts';

type Explain = (context: ValueContext) => ValueWords | undefined;

/** By `Type.field`; a type alone stands for all its fields, a field alone for all types. */
const EXPLAIN: Readonly<Record<string, Explain>> = {
  'Container.image': imageWords,
  'EphemeralContainer.image': imageWords,
  'ImageVolumeSource.reference': imageWords,
  'Container.livenessProbe': probeWords,
  'Container.readinessProbe': probeWords,
  'Container.startupProbe': probeWords,
  'Container.securityContext': inheritedWords,
  'Container.restartPolicy': containerRestartWords,
  'PodSpec.restartPolicy': podRestartWords,
  'Probe.terminationGracePeriodSeconds': secondsWords,
  Probe: probeTimingWords,
  Capabilities: capabilityWords,
  RollingUpdateDeployment: rollingWords,
  RollingUpdateDaemonSet: rollingWords,
  'RollingUpdateStatefulSetStrategy.maxUnavailable': rollingWords,
  'CronJobSpec.schedule': scheduleWords,
  'CronJobSpec.timeZone': (context) => {
    const spec = context.value.parent?.kind === 'map' ? context.value.parent : undefined;
    const schedule = spec?.get('schedule');
    return schedule && scheduleWords({ ...context, value: schedule });
  },
  'ServiceSpec.selector': selectorWords,
  'ReplicationControllerSpec.selector': selectorWords,
  LabelSelector: selectorWords,
  LabelSelectorRequirement: selectorWords,
  mode: modeWords,
  defaultMode: modeWords,
  apiVersion: versionWords,
};

/** What else is known of values, whatever the field: the first that has something to say does. */
const GENERAL: readonly Explain[] = [switchWords, secondsWords, countWords, portNumberWords, identityWords, textWords];

/** Undefined where there is nothing to add to what is said of the field. */
export function valueHover(context: ValueContext, schema: Schema): ValueWords | undefined {
  const all = [
    nameWords(context) ?? ownWords(context, schema),
    isSecurity(context) ? securityWords(context) : undefined,
    { lines: context.name ? [] : expansionWords(context), more: [] },
    { lines: notWritten(context, schema), more: [] },
  ];
  const lines = all.flatMap((words) => words?.lines ?? []);
  const rest = all.flatMap((words) => words?.more ?? []);
  return lines.length + rest.length === 0
    ? undefined
    : { lines: lines.slice(0, 3), more: [...lines.slice(3), ...rest] };
}

function ownWords(context: ValueContext, schema: Schema): ValueWords | undefined {
  const { type, field } = context;
  const explain = [`${type}.${field.name}`, type, field.name].find((key) => Object.hasOwn(EXPLAIN, key));
  return (
    (explain === undefined ? undefined : EXPLAIN[explain]?.(context)) ??
    (isSelector(context) ? selectorWords(context) : undefined) ??
    (isQuantity(context) ? quantityWords(context) : undefined) ??
    memberWords(context, schema) ??
    first(GENERAL, context)
  );
}

function first(explain: readonly Explain[], context: ValueContext): ValueWords | undefined {
  for (const one of explain) {
    const words = one(context);
    if (words && words.lines.length > 0) return words;
  }
  return undefined;
}

function isSecurity({ type }: ValueContext): boolean {
  return type === 'SecurityContext' || type === 'PodSecurityContext';
}

function isQuantity({ field }: ValueContext): boolean {
  const type = field.type.kind === 'map' ? field.type.values : field.type;
  return type.kind === 'scalar' && type.scalar === 'quantity';
}

function isSelector({ field, on }: ValueContext): boolean {
  return on === 'key' && field.type.kind === 'object' && field.type.type === 'LabelSelector';
}

/** One of a closed set of values. */
function memberWords({ type, field, value, on }: ValueContext, schema: Schema): ValueWords | undefined {
  const text = on === 'value' && value.kind === 'scalar' ? (value.string ?? value.source) : undefined;
  if (text === undefined || (field.values && !field.values.includes(text))) return undefined;
  const described = schema.valueDescriptions(type, field.name).get(text);
  const meaning =
    plainValue(type, field.name, text) ?? (described === undefined ? undefined : firstSentence(described));
  return meaning === undefined ? undefined : { lines: [`${code(text)}: ${meaning.replace(/\.$/, '')}.`], more: [] };
}
