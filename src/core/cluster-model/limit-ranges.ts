/**
 * What the LimitRanges of a namespace do to its Pods: defaults for containers, and bounds. Source:
 * plugin/pkg/admission/limitranger and pkg/apis/core/v1/defaults.go, SetDefaults_LimitRangeItem.
 */
import type { ContainerSpec } from './container-spec.ts';
import { mapsAt, textAt, type PlainMap } from './plain-object.ts';
import { withContainers, type PodSpec } from './pod-spec.ts';
import { quantityWords } from './quantities.ts';
import { amountsAt, podAmounts, type Amounts, type Resources } from './resources.ts';
import { objectsIn, type Run } from './state.ts';

/** The pod spec with the defaults of the namespace's LimitRanges. A request that is missing is the limit, if any. */
export function withLimitDefaults(run: Run, namespace: string, spec: PodSpec): PodSpec {
  const items = itemsOf(run, namespace, 'Container');
  if (items.length === 0) return spec;
  const containers = spec.containers.map((container) => ({
    ...container,
    resources: items.reduce(defaulted, container.resources),
  }));
  return withContainers(spec, containers);
}

function defaulted({ requests, limits }: Resources, item: PlainMap): Resources {
  const limit = { ...amountsAt(item, 'max'), ...amountsAt(item, 'default') };
  const request = { ...amountsAt(item, 'min'), ...limit, ...amountsAt(item, 'defaultRequest') };
  return { limits: { ...limit, ...limits }, requests: { ...request, ...requests } };
}

/** Why the Pod breaks a LimitRange: the API server's words without the name of the Pod. */
export function outsideLimits(run: Run, namespace: string, spec: PodSpec): string | undefined {
  // The same words about two containers are said once. Source: k8s.io/apimachinery/pkg/util/errors, aggregate.
  const errors = [
    ...new Set([
      ...itemsOf(run, namespace, 'Container').flatMap((item) =>
        spec.containers.flatMap(({ resources }) => outside(item, resources)),
      ),
      ...itemsOf(run, namespace, 'Pod').flatMap((item) => outside(item, podResources(spec))),
    ]),
  ];
  const [first] = errors;
  return errors.length > 1 ? `[${errors.join(', ')}]` : first;
}

/** A default limit below a written request. Source: pkg/apis/core/validation, ValidateResourceRequirements. */
export function requestAboveLimit({ containers }: PodSpec): string | undefined {
  for (const { resources, path } of containers) {
    for (const [name, request] of Object.entries(resources.requests)) {
      const limit = resources.limits[name];
      if (limit === undefined || request <= limit) continue;
      const [value, most] = [request, limit].map((amount) => quantityWords(name, amount));
      const words = `must be less than or equal to ${name} limit of ${most}`;
      return `${fieldPath(path)}.resources.requests: Invalid value: "${value}": ${words}`;
    }
  }
  return undefined;
}

function fieldPath(path: ContainerSpec['path']): string {
  const [list, index] = path.slice(-2);
  return `spec.${list}[${index}]`;
}

function podResources({ containers, podLevel }: PodSpec): Resources {
  return {
    requests: { ...podAmounts(containers, 'requests'), ...podLevel?.requests },
    limits: { ...podAmounts(containers, 'limits'), ...podLevel?.limits },
  };
}

function itemsOf(run: Run, namespace: string, type: string): readonly PlainMap[] {
  return objectsIn(run, 'LimitRange', namespace).flatMap(({ body }) =>
    mapsAt(body, 'spec', 'limits').filter((item) => textAt(item, 'type') === type),
  );
}

function outside(item: PlainMap, { requests, limits }: Resources): string[] {
  const type = textAt(item, 'type') ?? '';
  const bound = (edge: 'min' | 'max', isOut: (amount: number, enforced: number) => boolean): string[] =>
    sorted(amountsAt(item, edge)).flatMap(([name, enforced]) => {
      const words = `${edge}imum ${name} usage per ${type} is ${quantityWords(name, enforced)}`;
      const kinds =
        edge === 'min'
          ? ([
              ['request', requests],
              ['limit', limits],
            ] as const)
          : ([
              ['limit', limits],
              ['request', requests],
            ] as const);
      const [[first, amounts]] = kinds;
      if (amounts[name] === undefined) return [`${words}.  No ${first} is specified`];
      const bad = kinds.find(([, each]) => isOut(each[name] ?? enforced, enforced));
      return bad ? [`${words}, but ${bad[0]} is ${quantityWords(name, bad[1][name] ?? 0)}`] : [];
    });
  return [
    ...bound('min', (amount, enforced) => amount < enforced),
    ...bound('max', (amount, enforced) => amount > enforced),
    ...sorted(amountsAt(item, 'maxLimitRequestRatio')).flatMap(([name, most]) =>
      ratioProblem(name, name === 'cpu' ? most / 1000 : most, type, requests[name] ?? 0, limits[name] ?? 0),
    ),
  ];
}

function ratioProblem(name: string, most: number, type: string, request: number, limit: number): string[] {
  const words = `${name} max limit to request ratio per ${type} is ${most}, but`;
  if (request === 0) return [`${words} no request is specified or request is 0`];
  if (limit === 0) return [`${words} no limit is specified or limit is 0`];
  return limit / request > most ? [`${words} provided ratio is ${(limit / request).toFixed(6)}`] : [];
}

function sorted(amounts: Amounts): (readonly [name: string, amount: number])[] {
  return Object.entries(amounts).sort(([a], [b]) => (a < b ? -1 : 1));
}
