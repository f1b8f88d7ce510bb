/** Statements about requests, limits and security: effective values, whichever way they are written. */
import { nameOf } from '../../cluster-model/objects/cluster-object.ts';
import type { ContainerSpec, SecuritySpec } from '../../cluster-model/objects/container-spec.ts';
import { amountOf } from '../../cluster-model/objects/resources.ts';
import { cpuWords, memoryWords } from '../../cluster-model/objects/quantities.ts';
import { subjectsOf, type JudgedFile } from './judged-file.ts';
import type { Arguments, StatementKind, Verdict } from './statement.ts';

function words(resource: string, amount: number): string {
  return resource === 'cpu' ? `${cpuWords(amount)} CPU` : `${memoryWords(amount)} of memory`;
}

/** A container requests, or is limited to, an amount. A limit without a request counts for both. */
export const amount: StatementKind = {
  takes: { container: 'text', resource: 'text', 'request?': 'text', 'limit?': 'text' },
  check(args, file) {
    const [who, resource] = [args.text('container'), args.text('resource')];
    const found = file.containers(who);
    const about = subjectsOf(found);
    const [first] = found;
    if (!first) return { why: `There is no container \`${who}\`.`, about };
    const { requests, limits } = first.container.resources;
    const why =
      compare(who, 'requests', resource, requests[resource], args.text('request')) ??
      compare(who, 'is limited to', resource, limits[resource], args.text('limit'));
    return { why, about };
  },
};

/** A container's request, its limit, or both lie between two amounts. */
export const within: StatementKind = {
  takes: { container: 'text', resource: 'text', field: 'text', from: 'text', to: 'text' },
  check(args, file) {
    const [who, resource, field] = [args.text('container'), args.text('resource'), args.text('field')];
    const found = file.containers(who);
    const about = subjectsOf(found);
    const [first] = found;
    if (!first) return { why: `There is no container \`${who}\`.`, about };
    const { requests, limits } = first.container.resources;
    const has = (field === 'limit' ? limits : requests)[resource];
    const [from, to] = [amountOf(resource, args.text('from')) ?? 0, amountOf(resource, args.text('to')) ?? 0];
    if (has === undefined) return { why: `\`${who}\` no longer has a ${resource} ${field}.`, about };
    if (has >= from && has <= to) return { why: undefined, about };
    const side = has < from ? 'less than it needs' : 'far more than it needs';
    return { why: `The ${resource} ${field} of \`${who}\` is ${words(resource, has)}, ${side}.`, about };
  },
};

function compare(
  who: string,
  verb: string,
  resource: string,
  has: number | undefined,
  wanted: string,
): string | undefined {
  const amount = wanted === '' ? undefined : amountOf(resource, wanted);
  if (amount === undefined || has === amount) return undefined;
  if (has === undefined)
    return verb === 'requests' ? `\`${who}\` requests no ${resource} yet.` : `\`${who}\` has no ${resource} limit yet.`;
  return `\`${who}\` ${verb} ${words(resource, has)}, not ${words(resource, amount)}.`;
}

/** In every container of every Pod the request is the limit. */
export const requestsItsLimit: StatementKind = {
  takes: { resource: 'text' },
  check(args, file) {
    const resource = args.text('resource');
    const all = file
      .pods()
      .flatMap(({ object, spec }) => spec.containers.map((container) => ({ object, spec, container })));
    const about = subjectsOf(all);
    if (all.length === 0) return { why: 'There is no container in this file.', about };
    for (const { container } of all) {
      const [request, limit] = [container.resources.requests[resource], container.resources.limits[resource]];
      if (limit === undefined) return { why: `Container \`${container.name}\` has no ${resource} limit.`, about };
      if (request !== limit)
        return {
          why:
            `Container \`${container.name}\` requests ${words(resource, request ?? 0)} and is limited to ` +
            `${words(resource, limit)}.`,
          about,
        };
    }
    return { why: undefined, about };
  },
};

/** Whom a container runs as, and what it is allowed: the Pod's settings counted in. `who`: left out, all containers. */
export const runsAs: StatementKind = {
  takes: {
    'container?': 'text',
    'user?': 'number',
    'nonRoot?': 'flag',
    'privileged?': 'flag',
    'mayGainPrivileges?': 'flag',
    'capabilities?': 'text',
  },
  check(args, file) {
    const found = args.has('container') ? file.containers(args.text('container')) : allContainers(file);
    const about = subjectsOf(found);
    if (found.length === 0)
      return {
        why: args.has('container')
          ? `There is no container \`${args.text('container')}\`.`
          : 'There is no container in this file.',
        about,
      };
    for (const { container } of found) {
      const why = whyOther(container, args);
      if (why !== undefined) return { why, about };
    }
    return { why: undefined, about };
  },
};

function allContainers(file: JudgedFile): ReturnType<JudgedFile['containers']> {
  return file.pods().flatMap((pod) => pod.spec.containers.map((container) => ({ ...pod, container })));
}

function whyOther({ name, security }: ContainerSpec, args: Arguments): string | undefined {
  const { runAsUser, runAsNonRoot, privileged, allowPrivilegeEscalation } = security;
  const user = args.number('user');
  if (user !== undefined && runAsUser !== user) {
    return runAsUser === undefined
      ? `\`${name}\` runs as the user of its image, not as ${user}.`
      : `\`${name}\` runs as user ${runAsUser}, not as ${user}.`;
  }
  if (args.has('nonRoot') && !runAsNonRoot)
    return `Nothing stops \`${name}\` from running as root: \`runAsNonRoot\` is not true for it.`;
  if (args.has('privileged') && privileged !== args.flag('privileged')) return `\`${name}\` is privileged.`;
  if (args.has('mayGainPrivileges') && allowPrivilegeEscalation)
    return `\`${name}\` can gain more privileges than it starts with.`;
  return args.has('capabilities') ? otherCapabilities(name, security, args.text('capabilities')) : undefined;
}

/** Everything is dropped, and exactly these are added. The runtime takes names with and without `CAP_`. */
function otherCapabilities(name: string, { drop, add }: SecuritySpec, wanted: string): string | undefined {
  if (!drop.some((one) => one.toUpperCase() === 'ALL')) return `\`${name}\` does not drop all capabilities.`;
  const has = add.map((one) => one.replace(/^CAP_/, ''));
  const names = wanted.split(' ').filter((one) => one !== '');
  const extra = has.find((one) => !names.includes(one));
  if (extra !== undefined) return `\`${name}\` gets the capability \`${extra}\`, which it does not need.`;
  const missing = names.find((one) => !has.includes(one));
  return missing === undefined ? undefined : `\`${name}\` has no capability \`${missing}\`, which it needs.`;
}

/** The Pods reach a Pod Security level; `but`: reasons that do not count here, separated by commas. */
export const reaches: StatementKind = {
  takes: { level: 'text', 'only?': 'text' },
  check(args, file): Verdict {
    const pods = file.pods();
    const about = pods.map(({ object }) => ({ object: object.id }));
    if (pods.length === 0) return { why: 'There is no Pod in this file.', about };
    const level = args.text('level') === 'restricted' ? 'restricted' : 'baseline';
    const only = args
      .text('only')
      .split(', ')
      .filter((one) => one !== '');
    for (const { object } of pods) {
      const reasons = (object.podSecurity?.[level] ?? []).filter(
        (reason) => only.length === 0 || only.some((one) => reason.startsWith(one)),
      );
      if (reasons.length > 0)
        return { why: `${nameOf(object)} does not meet \`${level}\`: ${reasons.join(', ')}.`, about };
    }
    return { why: undefined, about };
  },
};

/** The Pods have a network of their own. */
export const hasOwnNetwork: StatementKind = {
  takes: {},
  check(_args, file) {
    const pods = file.pods();
    const about = pods.map(({ object }) => ({ object: object.id }));
    const shared = pods.find(({ spec }) => spec.hostNetwork);
    if (pods.length === 0) return { why: 'There is no Pod in this file.', about };
    return { why: shared && `${nameOf(shared.object)} puts its Pods on the host network.`, about };
  },
};
