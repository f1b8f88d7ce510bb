/** Statements about files: who sees what another writes, and what outlives what. */
import { nameOf } from '../../cluster-model/objects/cluster-object.ts';
import { expand } from '../../cluster-model/kubelet/environment.ts';
import { filesOf, placeOf, type Place } from '../../cluster-model/kubelet/paths.ts';
import { mapsAt, textAt } from '../../cluster-model/objects/plain-object.ts';
import { advance, happen } from '../../cluster-model/play.ts';
import { programIn, settingOf } from '../../cluster-model/programs/program-of.ts';
import { containerProblem } from '../../cluster-model/diagnosis/pod-problem.ts';
import { putFile, readFile } from '../../cluster-model/kubelet/start-program.ts';
import type { Run } from '../../cluster-model/state.ts';
import { running, subjectsOf, whyAbsent, type JudgedFile, type RunningContainer } from './judged-file.ts';
import type { StatementKind, Subject, Verdict } from './statement.ts';

/** The path with the program's variables: what is set, else what the program takes without them. */
function at(run: Run, live: RunningContainer, path: string): string {
  const { keeps, writes, reads: source } = programIn(run, live.spec);
  const settings = [keeps, writes, source].flatMap((one) => one?.directory ?? []);
  const values = settings.map((setting) => [setting.env, settingOf(live.state, setting)] as const);
  const written = live.spec.env.flatMap((one) => {
    const value = textAt(one, 'value');
    return value === undefined ? [] : [[textAt(one, 'name') ?? '', value] as const];
  });
  return expand(path, new Map([...written, ...values, ...live.state.environment]));
}

function place(run: Run, live: RunningContainer, path: string): Place {
  return placeOf(run, live.pod, live.spec, live.state, at(run, live, path));
}

/** What one container writes at a path, another reads at its own. Both paths may name variables: `$(OUT)`. */
export const shares: StatementKind = {
  takes: { writer: 'text', path: 'text', reader: 'text', at: 'text' },
  check(args, file) {
    const [first, second] = [args.text('writer'), args.text('reader')];
    const about = subjectsOf([...file.containers(first), ...file.containers(second)]);
    const run = file.settled();
    const [writer] = running(run, first);
    const [reader] = running(run, second);
    if (!writer || !reader) return { why: whyAbsent(file, run, writer ? second : first), about };
    const unstarted = [writer, reader].find(({ state }) => state.firstStartedAt < 0);
    if (unstarted)
      return {
        why: containerProblem(run, unstarted.pod, unstarted.state) ?? `\`${unstarted.spec.name}\` has not started.`,
        about,
      };
    const [from, to] = [at(run, writer, args.text('path')), at(run, reader, args.text('at'))];
    if (!putFile(run, writer.pod, writer.spec, writer.state, `${from}/test`, 'test'))
      return { why: `\`${first}\` cannot write ${from}: it is read-only.`, about };
    const seen = readFile(run, reader.pod, reader.spec, reader.state, `${to}/test`) === 'test';
    if (seen) return { why: undefined, about };
    return {
      why: notSeen(place(run, writer, args.text('path')), place(run, reader, args.text('at')), [
        first,
        from,
        second,
        to,
      ]),
      about,
    };
  },
};

function notSeen(
  from: Place,
  to: Place,
  [writer, path, reader, there]: readonly [string, string, string, string],
): string {
  const line = `\`${reader}\` does not see in ${there} what \`${writer}\` writes to ${path}`;
  if (from.kind === 'own') return `${line}: no volume is mounted at ${path} in \`${writer}\`.`;
  if (to.kind === 'own') return `${line}: no volume is mounted at ${there} in \`${reader}\`.`;
  if (from.store !== to.store) return `${line}: these are two volumes, \`${from.volume}\` and \`${to.volume}\`.`;
  return `${line}: they mount different parts of the volume \`${from.volume}\`.`;
}

/**
 * At a path of a container is a volume that lives as long as the Pod, or longer; it can write there, unless it is only
 * `toRead`.
 */
export const hasScratch: StatementKind = {
  takes: {
    container: 'text',
    path: 'text',
    'apartFrom?': 'text',
    'volume?': 'text',
    'toRead?': 'flag',
    'mayOutlive?': 'flag',
  },
  check(args, file) {
    const who = args.text('container');
    const about = subjectsOf(file.containers(who));
    const run = file.settled();
    const [live] = running(run, who);
    if (!live) return { why: whyAbsent(file, run, who), about };
    const path = at(run, live, args.text('path'));
    const where = place(run, live, path);
    if (where.kind === 'own') return { why: `No volume is mounted at ${path} in \`${who}\`.`, about };
    if (where.kind === 'node') return { why: `${path} in \`${who}\` is still a directory of the node.`, about };
    if (where.readOnly && !args.flag('toRead'))
      return { why: `\`${who}\` cannot write ${path}: it is read-only.`, about };
    if (where.kind !== 'pod' && !(where.kind === 'claim' && args.flag('mayOutlive')))
      return {
        why: `${path} in \`${who}\` outlives the Pod: volume \`${where.volume}\` is not one of the Pod's own.`,
        about,
      };
    const named = args.text('volume');
    if (named !== '' && where.volume !== named)
      return { why: `At ${path} \`${who}\` mounts the volume \`${where.volume}\`, not \`${named}\`.`, about };
    return { why: sharedWith(run, live, where, args.text('apartFrom')), about };
  },
};

function sharedWith(run: Run, live: RunningContainer, where: Place, other: string): string | undefined {
  if (other === '') return undefined;
  const neighbour = running(run, other).find(({ spec }) => spec.mounts.some(({ volume }) => volume === where.volume));
  return (
    neighbour && `\`${other}\` mounts the volume \`${where.volume}\` too, which is for \`${live.spec.name}\` alone.`
  );
}

/** The container mounts no volume of the node. */
export const leavesNodeAlone: StatementKind = {
  takes: {},
  check(_args, file) {
    const pods = file.pods();
    const about: Subject[] = pods.map(({ object }) => ({ object: object.id }));
    if (pods.length === 0) return { why: 'There is no Pod in this file.', about };
    for (const { object, spec } of pods) {
      const volume = spec.volumes.find(({ source }) => source === 'hostPath');
      if (volume)
        return { why: `Volume \`${volume.name}\` of ${nameOf(object)} is still a directory of the node.`, about };
    }
    return { why: undefined, about };
  },
};

/** A file with this text is at a path of a container, and Kubernetes put it there. */
export const reads: StatementKind = {
  takes: { container: 'text', path: 'text', says: 'text' },
  check(args, file) {
    const [who, path] = [args.text('container'), args.text('path')];
    const about = subjectsOf(file.containers(who));
    const run = file.settled();
    const [live] = running(run, who);
    if (!live) return { why: whyAbsent(file, run, who), about };
    const problem = containerProblem(run, live.pod, live.state);
    if (problem !== undefined) return { why: problem, about };
    const where = place(run, live, path);
    if (where.kind === 'node') return { why: `${path} in \`${who}\` still comes from the node.`, about };
    const text = filesOf(run, live.pod, live.state, where).get(where.path);
    if (text === undefined) return { why: `\`${who}\` finds no file ${path}.`, about };
    return {
      why: text.includes(args.text('says')) ? undefined : `The file ${path} does not contain \`${args.text('says')}\`.`,
      about,
    };
  },
};

/**
 * What the program has stored is still there when its Pod was replaced: by its workload, or, `applied`, by whoever
 * applies the bare Pod again.
 */
export const keepsData: StatementKind = {
  takes: { program: 'text', 'applied?': 'flag', 'notIn?': 'text' },
  check(args, file): Verdict {
    const program = args.text('program');
    const found = file
      .containers(program)
      .filter(({ object }) => object.name !== args.text('notIn') || args.text('notIn') === '');
    const about = subjectsOf(found);
    const [written] = found;
    if (!written) return { why: `\`${program}\` does not run in its own Pod yet.`, about };
    const run = file.run();
    const live = running(run, program).find(({ pod }) => pod.object.id === written.object.id);
    if (!live) return { why: whyAbsent(file, run, program), about };
    const problem = containerProblem(run, live.pod, live.state);
    if (problem !== undefined) return { why: problem, about };
    const others = running(run, program).filter(({ pod }) => pod.object.id === written.object.id && pod !== live.pod);
    const setting = programIn(run, live.spec).keeps?.directory;
    if (!setting)
      return {
        why: `Container \`${live.spec.name}\` does not run the program of its image: \`command\` replaces it.`,
        about,
      };
    const directory = settingOf(live.state, setting);
    putFile(run, live.pod, live.spec, live.state, `${directory}/order-1`, 'order-1');
    const apart = others.find(
      (other) => readFile(run, other.pod, other.spec, other.state, `${directory}/order-1`) === undefined,
    );
    if (apart && args.text('notIn') !== '')
      return {
        why:
          `An order stored by Pod \`${live.pod.name}\` is not known to Pod \`${apart.pod.name}\`: each has its own ` +
          'data.',
        about,
      };
    return { why: afterReplacement(file, run, live, directory, args.flag('applied')), about };
  },
};

function afterReplacement(
  file: JudgedFile,
  run: Run,
  live: RunningContainer,
  directory: string,
  isApplied: boolean,
): string | undefined {
  const before = run.made;
  happen(run, { type: 'deletePod', pod: live.pod.key });
  advance(run, 5);
  if (isApplied) happen(run, { type: 'apply', objects: file.objects });
  advance(run, 60);
  const [next] = running(run, live.spec.name).filter(
    ({ pod }) => pod.object.id === live.pod.object.id && pod.uid >= before,
  );
  if (!next) return `When Pod \`${live.pod.name}\` is deleted, nothing creates a new one.`;
  const problem = containerProblem(run, next.pod, next.state);
  if (problem !== undefined) return `After Pod \`${live.pod.name}\` was deleted: ${problem}`;
  const found = readFile(run, next.pod, next.spec, next.state, `${directory}/order-1`);
  const where = placeOf(run, next.pod, next.spec, next.state, directory);
  if (where.kind === 'node')
    return `${directory} is a directory of ${next.pod.node}: on another node a new Pod finds no order there.`;
  if (found !== undefined) return undefined;
  const why =
    where.kind === 'own' ? `no volume is mounted at ${directory}` : `volume \`${where.volume}\` goes with its Pod`;
  return `An order stored before Pod \`${live.pod.name}\` was deleted is gone in the new Pod: ${why}.`;
}

/** With two replicas, each Pod has a claim of its own. */
export const hasOwnClaims: StatementKind = {
  takes: { program: 'text' },
  check(args, file) {
    const program = args.text('program');
    const about = subjectsOf(file.containers(program));
    const run = file.run();
    const [live] = running(run, program);
    const owner = live && run.workloads.find(({ id }) => id === live.pod.owner);
    if (!live || !owner)
      return { why: live ? `No workload creates the Pods of \`${program}\`.` : whyAbsent(file, run, program), about };
    happen(run, { type: 'scale', workload: owner.id, replicas: Math.max(2, owner.replicas) });
    advance(run, 60);
    const stores = running(run, program).map((each) => {
      const setting = programIn(run, each.spec).keeps?.directory;
      return setting === undefined
        ? undefined
        : placeOf(run, each.pod, each.spec, each.state, settingOf(each.state, setting));
    });
    const outside = stores.find((store) => store?.kind !== 'claim');
    if (outside) return { why: `The data of \`${program}\` is not on a claim, so it is lost with the Pod.`, about };
    const own = new Set(stores.map((store) => store?.store));
    if (stores.length < 2) return { why: `With two replicas only ${stores.length} Pod runs.`, about };
    return {
      why: own.size === stores.length ? undefined : 'With two replicas both Pods keep their data in the same claim.',
      about,
    };
  },
};

/** A claim of the file is taken by the API server, and asks for a mode and an amount. */
export const claims: StatementKind = {
  takes: {},
  check(_args, file) {
    const all = file.objects.filter(({ kind }) => kind === 'PersistentVolumeClaim');
    const about = all.map(({ id }) => ({ object: id }));
    const [first] = all;
    // A StatefulSet brings its own.
    if (!first && file.objects.some(({ body }) => mapsAt(body, 'spec', 'volumeClaimTemplates').length > 0))
      return { why: undefined, about };
    if (!first) return { why: 'There is no PersistentVolumeClaim in this file.', about };
    const [rejected] = first.rejected;
    return { why: rejected === undefined ? undefined : `The API server rejects ${nameOf(first)}: ${rejected}`, about };
  },
};
