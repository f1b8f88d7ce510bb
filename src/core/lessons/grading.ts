/** Grading: what the reader's file does in the cluster model, against what the goals say must be true. */
import { changedScenario } from '../cluster-model/scenario-changes.ts';
import { findingsOfFile } from '../workspace/checks/cross-file-findings.ts';
import type { Analyzer, FileAnalysis } from '../analysis/analysis.ts';
import { writtenObjects, type WrittenObject } from '../features/outcome/cluster-objects.ts';
import { defaultSettings } from '../settings/settings.ts';
import { type Finding } from '../rules/finding.ts';
import type { Range } from '../text.ts';
import { podSpecOf } from '../cluster-model/api-server/apply.ts';
import { nameOf } from '../cluster-model/objects/cluster-object.ts';
import { hintsOf, type Exercise, type Goal, type Hint } from './exercise.ts';
import { whatBlocks } from '../cluster-model/diagnosis/what-blocks.ts';
import { JudgedFile } from './statements/judged-file.ts';
import { Arguments, type Subject, type Verdict } from './statements/statement.ts';
import { statementKinds } from './statements/statement-kinds.ts';
import { unreadWords } from './unread-words.ts';
import { containerRange } from './container-range.ts';
import { findingInFile } from '../analysis/file-offsets.ts';

export interface GradedGoal {
  readonly goal: Goal;
  readonly done: boolean;
  /** Sentences that are true of the file, for what does not hold yet. */
  readonly why: readonly string[];
}

/**
 * The one thing to show: an error that the exercise does not begin with, else the first goal not reached, else praise.
 */
export type NextStep =
  | { readonly type: 'error'; readonly finding: Finding }
  | { readonly type: 'goal'; readonly goal: GradedGoal }
  | { readonly type: 'passed' };

export interface Grade {
  readonly goals: readonly GradedGoal[];
  readonly next: NextStep;
  readonly passed: boolean;
  /** Findings that no goal is about: folded away until the first edit. */
  readonly others: readonly Finding[];
}

/** Judges a text. The reader's settings and ignore comments do not count: the API server does not know them. */
export function grade(
  exercise: Exercise,
  text: string,
  analyzer: Analyzer,
  version = defaultSettings.kubernetesVersion,
): Grade {
  const settings = { ...defaultSettings, kubernetesVersion: version };
  const file = analyzer.analyse(text, settings);
  const written = writtenObjects(file);
  const judged = new JudgedFile(
    written.map(({ object }) => object),
    changedScenario(exercise),
  );
  const rejections = rejectionsOf(file);
  const findings = findingsOfFile(file);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const read = withUnread(
    exercise.goals.map((goal) => gradeGoal(goal, judged)),
    file,
  );
  const stated = withRejected(read, judged, rejections);
  const goals = stated.every(({ done }) => done)
    ? withBroken(withBlocker(stated, judged), judged, warnings, written)
    : stated;
  const next = nextStep(goals, rejections, () => rejectionsOf(analyzer.analyse(exercise.start, settings)));
  const shown = new Set(goals.flatMap(({ why }) => why));
  const others = findings.filter(
    ({ message }) => !shown.has(message) && !(next.type === 'error' && next.finding.message === message),
  );
  return { goals, next, passed: next.type === 'passed', others };
}

/** What the API server rejects in any document, silenced or not. Offsets count from the start of the file. */
function rejectionsOf({ documents }: FileAnalysis): Finding[] {
  return documents.flatMap(({ range, analysis }) =>
    analysis.rejections.map((finding) => findingInFile(finding, range)),
  );
}

function gradeGoal(goal: Goal, file: JudgedFile): GradedGoal {
  const why = verdictsOf(goal, file).flatMap((verdict) => verdict.why ?? []);
  return { goal, done: why.length === 0, why: [...new Set(why)] };
}

function verdictsOf({ holds }: Goal, file: JudgedFile): Verdict[] {
  return holds.flatMap(({ kind, args }) => statementKinds[kind]?.check(new Arguments(args), file) ?? []);
}

/** Of a file that cannot be read there is more to say than that something is not in it. */
function withUnread(goals: readonly GradedGoal[], file: FileAnalysis): readonly GradedGoal[] {
  const unread = unreadWords(file);
  const first = goals.find(({ done }) => !done);
  if (!unread) return goals;
  return goals.map((graded) => {
    if (graded.done || (graded !== first && !unread.isAll)) return graded;
    return { ...graded, why: [unread.words, ...(unread.isAll ? [] : graded.why)] };
  });
}

/** What is missing because the API server rejects it is there in the file: then that is the reason. */
function withRejected(
  goals: readonly GradedGoal[],
  file: JudgedFile,
  [first]: readonly Finding[],
): readonly GradedGoal[] {
  const rejections = file.settled().rejections.filter(({ object }) => podSpecOf(object) === undefined);
  return goals.map((graded) => {
    if (graded.done) return graded;
    if (first && file.pods().length === 0) return { ...graded, why: [`This file cannot be applied: ${first.message}`] };
    const why = graded.why.join(' ');
    const missing = rejections.find(({ object: { name } }) => why.includes(`\`${name}\``) || why.includes(`"${name}"`));
    if (!missing || why.includes(missing.message)) return graded;
    return { ...graded, why: [`The API server rejects ${nameOf(missing.object)}: ${missing.message}`] };
  });
}

/** What our own rules call broken in what a goal is about keeps it open, when all that it states is reached. */
function withBroken(
  goals: readonly GradedGoal[],
  file: JudgedFile,
  warnings: readonly Finding[],
  written: readonly WrittenObject[],
): readonly GradedGoal[] {
  if (warnings.length === 0) return goals;
  return goals.map((graded) => {
    const ranges = verdictsOf(graded.goal, file).flatMap(({ about }) =>
      about.flatMap((subject) => rangesOf(subject, written)),
    );
    const broken = warnings
      .filter(({ range }) => ranges.some((one) => isInside(range, one)))
      .map(({ message }) => message);
    return broken.length === 0 ? graded : { ...graded, done: false, why: [...new Set([...graded.why, ...broken])] };
  });
}

/** Long enough for a probe with its defaults to restart a container twice. */
const LONG_SECONDS = 180;

/** What states the goals reach is worth nothing where a Pod of the file cannot run at all: the last goal says so. */
function withBlocker(goals: readonly GradedGoal[], file: JudgedFile): readonly GradedGoal[] {
  const [last] = goals.slice(-1);
  const why = whatBlocks(file.run(LONG_SECONDS));
  return why === undefined || !last ? goals : [...goals.slice(0, -1), { ...last, done: false, why: [why] }];
}

/** An object without its other containers. */
function rangesOf(
  { object, containers }: Subject,
  written: readonly WrittenObject[],
): { range: Range; but: readonly Range[] }[] {
  const found = written.find((one) => one.object.id === object);
  if (!found) return [];
  const others = containers === undefined ? [] : containerRange(found, (name) => !containers.includes(name));
  return [{ range: found.range, but: others }];
}

function isInside({ start, end }: Range, { range, but }: { range: Range; but: readonly Range[] }): boolean {
  const within = (one: Range): boolean => start >= one.start && end <= one.end;
  return within(range) && !but.some(within);
}

function nextStep(goals: readonly GradedGoal[], rejections: readonly Finding[], atStart: () => Finding[]): NextStep {
  const [error] = rejections;
  const goal = goals.find((each) => !each.done);
  if (!error) return goal ? { type: 'goal', goal } : { type: 'passed' };
  const known = new Set(atStart().map(({ rule }) => rule));
  const other = rejections.find(({ rule }) => !known.has(rule));
  if (other) return { type: 'error', finding: other };
  return goal ? { type: 'goal', goal } : { type: 'error', finding: error };
}

/** The next rung of a goal's ladder when `shown` rungs have been seen; undefined at the top. */
export function nextHint(goal: Goal, shown: number): Hint | undefined {
  return hintsOf(goal)[shown];
}
