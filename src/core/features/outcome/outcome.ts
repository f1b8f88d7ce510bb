/** "What will happen?": a file played to its end state in the cluster model, with what kubectl would print. */
import { diagnose, type Diagnosis } from '../../cluster-model/diagnosis/diagnosis.ts';
import { describePod } from '../../cluster-model/kubectl/describe-pod.ts';
import { events } from '../../cluster-model/kubectl/event-rows.ts';
import { ageWords } from '../../cluster-model/kubectl/columns.ts';
import { getPods } from '../../cluster-model/kubectl/get-pods.ts';
import { logsOf } from '../../cluster-model/kubectl/logs.ts';
import { advance, happen, startRun } from '../../cluster-model/play.ts';
import { programName, type Program } from '../../cluster-model/programs/programs.ts';
import { memoryWords } from '../../cluster-model/objects/quantities.ts';
import { templateSuffix } from '../../cluster-model/api-server/names.ts';
import { programIn } from '../../cluster-model/programs/program-of.ts';
import { plainScenario } from '../../cluster-model/scenario.ts';
import { failedJob, type PodState, type Run, type WorkloadState } from '../../cluster-model/state.ts';
import type { FileAnalysis } from '../../analysis/analysis.ts';
import { atLeast, type Finding } from '../../rules/finding.ts';
import type { Range } from '../../text.ts';
import { findingsOfFile } from '../../workspace/checks/cross-file-findings.ts';
import { writtenObjects, type WrittenObject } from './cluster-objects.ts';
import { assumedClasses, assumedConditions, assumedDevices, assumedNamespaces, leftOut } from './assumed-cluster.ts';
import { assumedObjects, assumedWords } from './assumed-objects.ts';
import { causePlace } from './cause-range.ts';
import { lessonOfState } from './lesson-of-state.ts';
import { playedWords, willRun } from './played-part.ts';
import { findingInFile } from '../../analysis/file-offsets.ts';

/** Long enough for most programs to have started, and for one that crashes to have crashed five times. */
const WATCHED_SECONDS = 180;

export interface DiagnosedObject extends Diagnosis {
  /** Where its cause is written. */
  readonly range: Range;
  readonly lesson: string;
  /** There is a quick fix for it at this place. */
  readonly fix: { readonly title: string; readonly range: Range } | undefined;
}

export interface Outcome {
  readonly objects: readonly DiagnosedObject[];
  /** Commands and what they print. */
  readonly printed: readonly { readonly command: string; readonly lines: readonly string[] }[];
  /** What is taken for granted, one sentence each. */
  readonly assumed: readonly string[];
  /** The time that passed. */
  readonly after: string;
}

export function outcomeOf(file: FileAnalysis): Outcome {
  const written = writtenObjects(file);
  const own = written.map(({ object }) => object);
  const given = assumedObjects(file, own);
  const run = startRun(own, { ...plainScenario, given, assumesNames: true });
  advance(run, 60);
  for (const { id, object } of [...run.workloads])
    if (willRun(object)) happen(run, { type: 'runCronJob', cronJob: id });
  advance(run, WATCHED_SECONDS - 60);
  const findings = [...rejectionsOf(file), ...findingsOfFile(file)];
  return {
    objects: diagnose(run).flatMap((one) => diagnosedObject(one, written, findings)),
    printed: printedBy(run),
    assumed: [
      ...given.map((object) => `${assumedWords(object)} already exists in the cluster.`),
      ...assumedNamespaces(own),
      ...assumedClasses(run),
      ...assumedConditions(run),
      ...assumedDevices(run),
      ...leftOut(own),
      ...playedWords(own),
      ...pulledWords(run),
      ...guesses(run),
    ],
    after: ageWords(WATCHED_SECONDS),
  };
}

function rejectionsOf({ documents }: FileAnalysis): Finding[] {
  return documents.flatMap(({ range, analysis }) =>
    analysis.rejections.map((finding) => findingInFile(finding, range)),
  );
}

function diagnosedObject(
  diagnosis: Diagnosis,
  written: readonly WrittenObject[],
  findings: readonly Finding[],
): DiagnosedObject[] {
  const object = written.find((one) => one.object.id === diagnosis.cause.object);
  if (!object) return [];
  const place = causePlace(diagnosis.cause, object);
  const near = findings.find((finding) => isAbout(finding, diagnosis, place.extent, object));
  const fixable = near?.fixes.find(({ preferred, safe }) => preferred || safe) ?? near?.fixes[0];
  return [
    {
      ...diagnosis,
      range: near && !diagnosis.isGood ? near.range : place.range,
      lesson: near?.lesson ?? lessonOfState(diagnosis.state, diagnosis.text),
      fix: near && fixable && !diagnosis.isGood ? { title: fixable.title, range: near.range } : undefined,
    },
  ];
}

/** The finding that says the same: the rejection's own, or one at the cause. */
function isAbout(
  { severity, message, range }: Finding,
  diagnosis: Diagnosis,
  place: Range,
  { range: whole }: WrittenObject,
): boolean {
  if (diagnosis.isGood) return false;
  if (diagnosis.state === 'Rejected')
    return diagnosis.text.endsWith(message) && range.start >= whole.start && range.start <= whole.end;
  return atLeast(severity, 'warning') && range.start < place.end && place.start < range.end;
}

function printedBy(run: Run): Outcome['printed'] {
  const shown = firstOfEach(run);
  return [
    { command: 'kubectl get pods', lines: getPods(run) },
    ...run.workloads.filter((one) => one.problem !== '' || failedJob(run, one)).map((one) => ofOwner(run, one)),
    ...shown.flatMap((pod) => [
      { command: `kubectl describe pod ${pod.name}`, lines: describePod(run, pod) },
      ...logsOfPod(pod),
    ]),
  ];
}

/** Who makes a Deployment's Pods, and tells of it, is its ReplicaSet. */
function ofOwner(run: Run, { object, id, revision }: WorkloadState): Outcome['printed'][number] {
  const { kind, name } = object;
  const described =
    kind === 'Deployment' ? `replicaset ${name}-${templateSuffix(name, revision)}` : `${kind.toLowerCase()} ${name}`;
  return { command: `kubectl describe ${described}`, lines: events(run, id) };
}

/** One Pod of each workload: the first that does not work. */
function firstOfEach(run: Run): PodState[] {
  const shown = new Map<string, PodState>();
  for (const pod of run.pods) {
    const key = pod.owner === '' ? pod.key : pod.owner;
    const known = shown.get(key);
    if (!known || (known.readyAt !== undefined && pod.readyAt === undefined)) shown.set(key, pod);
  }
  return [...shown.values()];
}

function logsOfPod(pod: PodState): Outcome['printed'] {
  const isOnly = pod.containers.length === 1;
  return pod.containers.flatMap((state) => {
    const logs = logsOf(state);
    if (!logs || logs.lines.length === 0) return [];
    const container = isOnly ? '' : ` -c ${state.name}`;
    return [
      { command: `kubectl logs ${pod.name}${container}${logs.isPrevious ? ' --previous' : ''}`, lines: logs.lines },
    ];
  });
}

/** Only a registry knows which images there are. */
function pulledWords({ pods }: Run): string[] {
  const isPulled = pods.some(({ containers }) => containers.some(({ hasImage }) => hasImage));
  return isPulled ? ['The images exist, and the nodes can pull them.'] : [];
}

/** Programs that nobody declared. */
function guesses(run: Run): string[] {
  const said = new Set<string>();
  for (const { spec, containers } of run.pods) {
    for (const container of spec.containers) {
      // Of a program that never started nothing had to be guessed.
      const hasStarted = containers.some(({ name, firstStartedAt }) => name === container.name && firstStartedAt >= 0);
      if (!hasStarted) continue;
      const program = programIn(run, container);
      if (program.isGuess !== true) continue;
      const name =
        container.command.length + container.args.length > 0
          ? `The command of \`${container.name}\``
          : `The image \`${programName(container.image)}\``;
      said.add(`${name} ${guessedWords(program)}.`);
    }
  }
  return [...said].map((sentence) => `${sentence} (a guess)`);
}

function guessedWords(program: Program): string {
  if (program.waitsForName !== undefined) return `waits until DNS knows the name it looks up`;
  if (program.memoryBytes !== undefined) return `takes ${memoryWords(program.memoryBytes)} of memory`;
  if (program.port) return `runs a server that listens on port ${program.port.otherwise}`;
  if (!program.ends) return 'runs as long as its Pod';
  const end = `exits with code ${program.exitCode ?? 0}`;
  return program.startSeconds > 2 ? `runs for ${program.startSeconds} seconds and ${end}` : `does its work and ${end}`;
}
