/** Statements about requests. */
import { nameOf, type ClusterObject } from '../../cluster-model/cluster-object.ts';
import { expand } from '../../cluster-model/environment.ts';
import { advance, happen } from '../../cluster-model/play.ts';
import { programName } from '../../cluster-model/programs.ts';
import { containerSpec } from '../../cluster-model/program-of.ts';
import { listens, request, requestAll, type Outcome } from '../../cluster-model/requests.ts';
import { endpointsOf, isHeadless, servicePorts, targetPortOf } from '../../cluster-model/services.ts';
import type { PodState, Run } from '../../cluster-model/state.ts';
import { mapAt, textAt } from '../../cluster-model/plain-object.ts';
import { running, subjectsOf, whyAbsent, type JudgedFile } from './judged-file.ts';
import type { Arguments, StatementKind, Subject, Verdict } from './statement.ts';

/**
 * A request from a Pod of the namespace (or from the program `from`, whose variables the address may name) is answered
 * by a container: whichever Pod the Service chooses. `some`: by at least one. `throughService`: not inside the Pod.
 */
export const requestIs: StatementKind = {
  takes: { to: 'text', answeredBy: 'text', 'from?': 'text', 'some?': 'flag', 'throughService?': 'flag' },
  check(args, file) {
    const run = file.settled();
    const caller = callerOf(args, file, run);
    const about = aboutOf(args, file);
    if ('why' in caller) return { why: caller.why, about };
    const outcomes = requestAll(run, caller, caller.to);
    const line = `A request ${args.has('from') ? `from \`${args.text('from')}\`` : 'from another Pod'} to ${caller.to}`;
    const bad = outcomes.filter((outcome) => !isAnsweredBy(outcome, args.text('answeredBy')));
    const [first] = bad;
    if (first && (!args.flag('some') || bad.length === outcomes.length))
      return { why: `${line} is not answered by \`${args.text('answeredBy')}\`: ${first.text}.`, about };
    const direct = args.flag('throughService') ? outcomes.find(({ service }) => !service) : undefined;
    return { why: direct && `${line} does not go through a Service.`, about };
  },
};

type Caller = { readonly namespace: string; readonly pod: Run['pods'][number] | undefined; readonly to: string };

function callerOf(args: Arguments, file: JudgedFile, run: Run): Caller | { readonly why: string } {
  const from = args.text('from');
  if (from === '') return { namespace: run.pods[0]?.namespace ?? 'default', pod: undefined, to: args.text('to') };
  const [live] = running(run, from);
  if (!live) return { why: whyAbsent(file, run, from) };
  const to = expand(args.text('to'), live.state.environment);
  if (to.includes('$(')) return { why: `The program in \`${live.spec.name}\` gets no such variable: ${to}.` };
  // A program looks up the value as a host name: it knows nothing of schemes and paths.
  if (to.includes('/') && !args.text('to').includes('/'))
    return {
      why: `The program in \`${live.spec.name}\` cannot look up ${to}: a host name has neither a scheme nor a path.`,
    };
  return { namespace: live.pod.namespace, pod: live.pod, to };
}

function aboutOf(args: Arguments, file: JudgedFile): Subject[] {
  const services = file.objects.filter(({ kind }) => kind === 'Service').map(({ id }) => ({ object: id }));
  return [
    ...services,
    ...subjectsOf([...file.containers(args.text('answeredBy')), ...file.containers(args.text('from'))]),
  ];
}

function isAnsweredBy({ answer }: Outcome, who: string): boolean {
  if (!answer) return false;
  const spec = containerSpec(answer.pod, answer.container.name);
  return spec !== undefined && (spec.name === who || programName(spec.image) === who);
}

/** Some Service leads to the program at this port. */
export const isServed: StatementKind = {
  takes: { program: 'text', port: 'number' },
  check(args, file) {
    const [program, port] = [args.text('program'), args.number('port') ?? 0];
    const run = file.settled();
    const services = file.objects.filter(({ kind }) => kind === 'Service');
    const about = [...services.map(({ id }) => ({ object: id })), ...subjectsOf(file.containers(program))];
    if (services.length === 0) return { why: 'There is no Service in this file yet.', about };
    const [live] = running(run, program);
    if (!live) return { why: whyAbsent(file, run, program), about };
    const outcomes = services.map((service) => {
      const rejected = service.rejected[0];
      if (rejected !== undefined) return `The API server rejects ${nameOf(service)}: ${rejected}`;
      const outcome = fromAnyone(run, live.pod, `tcp://${service.name}.${service.namespace}:${port}`);
      if (isAnsweredBy(outcome, program) && service.namespace === live.pod.namespace)
        return wrongTarget(run, service, live.pod, port);
      if (service.namespace !== live.pod.namespace)
        return (
          `${nameOf(service)} is in namespace \`${service.namespace}\`, and the Pods of \`${program}\` are in ` +
          `\`${live.pod.namespace}\`.`
        );
      return `A request to ${service.name}:${port} is not answered by \`${program}\`: ${outcome.text}.`;
    });
    return { why: outcomes.includes(undefined) ? undefined : outcomes[0], about };
  },
};

/** A NetworkPolicy may let only some Pods in: it is enough that one gets an answer. */
function fromAnyone(run: Run, pod: PodState, to: string): Outcome {
  const stranger = request(run, { namespace: pod.namespace, pod: undefined }, to);
  const others = run.pods.filter((other) => other !== pod);
  const answered = others.map((other) => request(run, { namespace: other.namespace, pod: other }, to));
  return stranger.answer ? stranger : (answered.find(({ answer }) => answer !== undefined) ?? stranger);
}

/** The Service sends to every Pod of this program. */
export const reachesAll: StatementKind = {
  takes: { service: 'text', program: 'text' },
  check(args, file) {
    const run = file.settled();
    const [name, program] = [args.text('service'), args.text('program')];
    const service = [...run.objects.values()].find((object) => object.kind === 'Service' && object.name === name);
    if (!service) return { why: `There is no Service \`${name}\` in the cluster.`, about: [] };
    const about = [{ object: service.id }, ...subjectsOf(file.containers(program))];
    const pods = running(run, program).map(({ pod }) => pod);
    if (pods.length === 0) return { why: whyAbsent(file, run, program), about };
    const endpoints = endpointsOf(run, service);
    const left = pods.find((pod) => !endpoints.includes(pod));
    return { why: left && `Service \`${name}\` does not send to Pod \`${left.name}\`.`, about };
  },
};

/** Each Pod of a StatefulSet with the program has a DNS name of its own, and answers there. */
export const hasPodNames: StatementKind = {
  takes: { program: 'text', port: 'number' },
  check(args, file) {
    const run = file.settled();
    const program = args.text('program');
    const about = aboutPods(file, program);
    const sets = run.workloads.filter(
      ({ object, spec }) =>
        object.kind === 'StatefulSet' && spec.containers.some(({ image }) => programName(image) === program),
    );
    const [set] = sets;
    if (!set) return { why: `No StatefulSet runs \`${program}\` yet.`, about };
    const serviceName = textAt(set.object.body, 'spec', 'serviceName') ?? '';
    if (serviceName === '') return { why: `${nameOf(set.object)} names no Service by \`serviceName\`.`, about };
    const service = run.objects.get(`Service/${set.object.namespace}/${serviceName}`);
    if (!service)
      return {
        why:
          `${nameOf(set.object)} names the Service \`${serviceName}\`, which does not exist in namespace ` +
          `\`${set.object.namespace}\`.`,
        about,
      };
    if (!isHeadless(service))
      return {
        why:
          `Service \`${serviceName}\` is not headless: its name resolves to one address, and the Pods have no DNS ` +
          'names.',
        about,
      };
    const pods = run.pods.filter(({ owner }) => owner === set.id);
    if (pods.length === 0) return { why: whyAbsent(file, run, program), about };
    return { why: firstUnanswered(run, pods, serviceName, program, args.number('port') ?? 0), about };
  },
};

function aboutPods(file: JudgedFile, program: string): Subject[] {
  const services = file.objects.filter(({ kind }) => kind === 'Service').map(({ id }) => ({ object: id }));
  return [...services, ...subjectsOf(file.containers(program))];
}

function firstUnanswered(
  run: Run,
  pods: Run['pods'],
  service: string,
  program: string,
  port: number,
): string | undefined {
  for (const pod of pods) {
    const host = `${pod.name}.${service}`;
    const outcome = request(run, { namespace: pod.namespace, pod: undefined }, `tcp://${host}:${port}`);
    if (!isAnsweredBy(outcome, program))
      return `A request to ${host}:${port} is not answered by \`${program}\`: ${outcome.text}.`;
  }
  const governing = run.objects.get(`Service/${pods[0]?.namespace ?? ''}/${service}`);
  return governing && pods[0] && wrongTarget(run, governing, pods[0], port);
}

/** A headless Service's name leads past its ports; what they say must be true all the same: SRV records repeat it. */
function wrongTarget(run: Run, service: ClusterObject, pod: PodState, port: number): string | undefined {
  const entry = servicePorts(service).find((one) => one.port === port);
  if (!entry) return `${nameOf(service)} does not list port ${port}.`;
  const target = targetPortOf(pod, entry);
  if (pod.containers.some((state) => target !== undefined && listens(run, state, target))) return undefined;
  return (
    `Port ${port} of ${nameOf(service)} forwards to \`${entry.target}\`, where nothing in Pod \`${pod.name}\` ` +
    'listens.'
  );
}

/** A workload keeps so many Pods running: one that is deleted is replaced. */
export const replacesPods: StatementKind = {
  takes: { kind: 'text', program: 'text', 'pods?': 'number' },
  check(args, file): Verdict {
    const [kind, program] = [args.text('kind'), args.text('program')];
    const about = subjectsOf(file.containers(program));
    const run = file.run();
    const [live] = running(run, program);
    const owner = live && run.workloads.find(({ id }) => id === live.pod.owner);
    if (!live) return { why: whyAbsent(file, run, program), about };
    if (!owner || owner.object.kind !== kind)
      return { why: `Pod \`${live.pod.name}\` was not created by a ${kind}.`, about };
    happen(run, { type: 'deletePod', pod: live.pod.key });
    advance(run, 60);
    const ready = running(run, program).filter(({ state }) => state.ready).length;
    const wanted = args.number('pods') ?? owner.replicas;
    return {
      why:
        ready === wanted && ready > 0
          ? undefined
          : `When one Pod is deleted, ${ready} of ${wanted} Pods are ready a minute later.`,
      about,
    };
  },
};

/** The workload of this kind that runs the program wants so many Pods, and no Pod is there without one. */
export const wantsPods: StatementKind = {
  takes: { kind: 'text', program: 'text', pods: 'number' },
  check(args, file) {
    const [kind, program, pods] = [args.text('kind'), args.text('program'), args.number('pods') ?? 1];
    const found = file.pods().filter(({ object }) => object.kind === kind);
    // A shop may have Deployments for its other programs, too.
    const running = new Set(file.containers(program).map(({ object }) => object.id));
    const first = found.find(({ object }) => running.has(object.id)) ?? found[0];
    if (!first) return { why: `There is no ${kind} in this file yet.`, about: [] };
    const bare = file.containers(program).find(({ object }) => object.kind === 'Pod')?.object;
    if (bare) return { why: `The bare ${nameOf(bare)} is still there.`, about: [] };
    const replicas = mapAt(first.object.body, 'spec')?.['replicas'] ?? 1;
    return {
      why:
        replicas === pods
          ? undefined
          : `The replica count of ${nameOf(first.object)} is ${JSON.stringify(replicas)}, not ${pods}.`,
      about: [],
    };
  },
};

/** All Pods of the program are made by workloads of this kind. */
export const isRunBy: StatementKind = {
  takes: { program: 'text', kind: 'text' },
  check(args, file) {
    const [program, kind] = [args.text('program'), args.text('kind')];
    const about = subjectsOf(file.containers(program));
    const other = file.containers(program).find(({ object }) => object.kind !== kind);
    if (other) return { why: `${nameOf(other.object)} still runs \`${program}\`.`, about };
    const run = file.settled();
    const found = running(run, program);
    if (found.length === 0) return { why: whyAbsent(file, run, program), about };
    const idle = found.find(({ state }) => !state.ready);
    return { why: idle && `Pod \`${idle.pod.name}\` is not ready.`, about };
  },
};
