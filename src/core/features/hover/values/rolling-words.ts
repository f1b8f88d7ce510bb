/**
 * How many Pods a rolling update touches at once. Source: Kubernetes' deployment, daemon and stateful set controllers.
 */

import { amountOf } from '../../../manifest/rolling-update.ts';
import type { IntOrPercent } from '../../../kubernetes/int-or-percent.ts';
import type { MapValue, Value } from '../../../yaml/values.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

const DEFAULT: IntOrPercent = { number: 25, isPercent: true };

/** The Pods of a Deployment while it is updated. */
interface RollingPods {
  readonly replicas: number;
  readonly surge: number;
  readonly unavailable: number;
}

/** On `maxSurge`, `maxUnavailable` of any workload. */
export function rollingWords(context: ValueContext): ValueWords | undefined {
  const { value, manifest, type, field } = context;
  const amount = amountOf(value);
  if (!amount) return undefined;
  const spec = manifest.root.map('spec');
  if (type === 'RollingUpdateDaemonSet') return { lines: daemonWords(value, amount, field.name), more: [] };
  const replicas = spec?.int('replicas') ?? 1;
  if (type === 'RollingUpdateStatefulSetStrategy') return { lines: [setWords(value, amount, replicas)], more: [] };
  const pods = deploymentPods(spec);
  if (!pods) return undefined;
  const isSurge = field.name === 'maxSurge';
  const number = isSurge ? pods.surge : pods.unavailable;
  const effect = isSurge
    ? `at most ${counted(number, 'extra ')} during an update`
    : `at most ${counted(number)} unavailable during an update`;
  const nothing = isSurge ? 'no extra Pod is created during an update' : 'no Pod may be unavailable during an update';
  const share = amount.isPercent
    ? `${written(value)} of ${counted(replicas)} is ${rounded(amount, replicas, isSurge)}`
    : written(value);
  return { lines: [`${share}: ${number === 0 ? nothing : effect}.`, duringWords(pods)], more: [] };
}

/**
 * `While it is updated, 3 to 4 Pods run and at least 3 are available.`; undefined unless it is a Deployment that
 * rolls.
 */
export function rolloutWords(spec: MapValue | undefined): string | undefined {
  const pods = deploymentPods(spec);
  return pods && pods.replicas > 0 ? duringWords(pods) : undefined;
}

function duringWords({ replicas, surge, unavailable }: RollingPods): string {
  return (
    `During a rolling update at most ${counted(replicas + surge)} exist and at least ` +
    `${Math.max(replicas - unavailable, 0)} are available.`
  );
}

function deploymentPods(spec: MapValue | undefined): RollingPods | undefined {
  const strategy = spec?.map('strategy');
  const rolling = strategy?.map('rollingUpdate');
  const replicas = spec?.int('replicas') ?? 1;
  const most = amountOrDefault(rolling, 'maxSurge');
  const least = amountOrDefault(rolling, 'maxUnavailable');
  if (strategy?.text('type') === 'Recreate' || !most || !least || replicas < 0) return undefined;
  const surge = share(most, replicas, Math.ceil);
  const unavailable = share(least, replicas, Math.floor);
  // With neither, nothing could move: the controller then takes one Pod away.
  return { replicas, surge, unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable };
}

function amountOrDefault(rolling: MapValue | undefined, field: string): IntOrPercent | undefined {
  return rolling?.has(field) ? amountOf(rolling.get(field)) : DEFAULT;
}

function share({ number, isPercent }: IntOrPercent, of: number, round: (value: number) => number): number {
  return isPercent ? round((number * of) / 100) : number;
}

/** `0.75, rounded up to 1`, or the plain number. */
function rounded(amount: IntOrPercent, of: number, isUp: boolean): string {
  const exact = (amount.number * of) / 100;
  const whole = share(amount, of, isUp ? Math.ceil : Math.floor);
  return exact === whole ? String(whole) : `${exact}, rounded ${isUp ? 'up' : 'down'} to ${whole}`;
}

function daemonWords(value: Value, amount: IntOrPercent, field: string): string[] {
  const what = field === 'maxSurge' ? 'run an old and a new Pod at the same time' : 'be without a Pod';
  if (!amount.isPercent)
    return [`At most ${amount.number} ${amount.number === 1 ? 'node' : 'nodes'} may ${what} during an update.`];
  return [
    `At most ${written(value)} of the nodes, rounded up, may ${what} during an update.`,
    `With 10 nodes that is ${share(amount, 10, Math.ceil)}, with 100 nodes ${share(amount, 100, Math.ceil)}.`,
  ];
}

function setWords(value: Value, amount: IntOrPercent, replicas: number): string {
  const most = share(amount, replicas, Math.ceil);
  const of = amount.isPercent ? `${written(value)} of ${counted(replicas)}, rounded up: at` : 'At';
  return `${of} most ${counted(most)} may be unavailable during an update.`;
}

function counted(pods: number, which = ''): string {
  return pods === 1 ? `1 ${which}Pod` : `${pods} ${which}Pods`;
}

function written(value: Value): string {
  return code(value.kind === 'scalar' ? value.source : '');
}
