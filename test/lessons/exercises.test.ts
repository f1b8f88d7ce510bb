import assert from 'node:assert/strict';
import { root } from '../../scripts/folders.ts';
import { compileCourse } from '../../scripts/lessons/course.ts';
import { courseOptions, lessonsFolder, mediaFolder } from '../../scripts/lessons/own-course.ts';
import { Analyzer } from '../../src/core/features/analysis.ts';
import { allFindings } from '../../src/core/features/diagnostics.ts';
import { defaultSettings } from '../../src/core/features/settings.ts';
import type { Exercise } from '../../src/core/lessons/exercise.ts';
import { grade } from '../../src/core/lessons/grading.ts';
import { manifestPlace, manifestValues } from '../../src/core/lessons/manifest-values.ts';
import { lineStarts, positionAt } from '../../src/core/text.ts';

const analyzer = new Analyzer();
const { course } = compileCourse(lessonsFolder, root, courseOptions(mediaFolder));
const exercises = course.lessons.flatMap((lesson) => lesson.exercises.map((exercise) => ({ name: `${lesson.id}/${exercise.id}`, exercise })));

/** Which goals a text reaches, by id. */
function goalsOf(exercise: Exercise, text: string): { done: string[]; passed: boolean } {
  const file = analyzer.analyse(text, defaultSettings);
  const { goals, passed } = grade(exercise, allFindings(file), manifestValues(file));
  return { done: goals.filter((each) => each.done).map((each) => each.goal.id), passed };
}

function exerciseOf(id: string): Exercise {
  return exercises.find(({ exercise }) => exercise.id === id)?.exercise ?? assert.fail(id);
}

function rulesIn(text: string): readonly string[] {
  return allFindings(analyzer.analyse(text, defaultSettings)).map(({ rule }) => rule);
}

/** The start without some of its lines, for each run of lines that is not the whole of it. */
function* withoutRuns(text: string): Generator<string> {
  const lines = text.split('\n');
  for (let from = 0; from < lines.length; from++) {
    for (let to = from + 1; to <= lines.length; to++) yield [...lines.slice(0, from), ...lines.slice(to)].join('\n');
  }
}

/** The lines that its rules complain about, as comments. */
function faultsCommentedOut(exercise: Exercise): string {
  const named = new Set(exercise.goals.flatMap((goal) => goal.absent));
  const starts = lineStarts(exercise.start);
  const findings = allFindings(analyzer.analyse(exercise.start, defaultSettings)).filter(({ rule }) => named.has(rule));
  const faulty = new Set(findings.map(({ range }) => positionAt(starts, range.start).line));
  return exercise.start.split('\n').map((line, index) => (faulty.has(index) ? `# ${line}` : line)).join('\n');
}

/** Each rule is silenced for the whole of each document. */
function silenced({ start, goals }: Exercise): string {
  const comments = [...new Set(goals.flatMap((goal) => goal.absent))].map((rule) => `# pod-coach: ignore ${rule}\n`).join('');
  return comments + start.replaceAll(/^---\n/gm, `---\n${comments}`);
}

describe('the exercises', () => {
  it('are two or three in each lesson', () => {
    for (const lesson of course.lessons) assert.ok([2, 3].includes(lesson.exercises.length), lesson.id);
  });

  for (const { name, exercise } of exercises) {
    describe(name, () => {
      it('does not pass at its start, nor empty, nor as a comment', () => {
        assert.equal(goalsOf(exercise, exercise.start).passed, false);
        assert.deepEqual(goalsOf(exercise, ''), { done: [], passed: false });
        assert.deepEqual(goalsOf(exercise, exercise.solution.replace(/^/gm, '# ')), { done: [], passed: false });
      });

      it('begins with a complaint of each rule that it names', () => {
        const found = rulesIn(exercise.start);
        for (const rule of exercise.goals.flatMap((goal) => goal.absent)) assert.ok(found.includes(rule), rule);
      });

      it('does not pass by deleting', function () {
        this.timeout(60_000);
        for (const text of withoutRuns(exercise.start)) assert.equal(goalsOf(exercise, text).passed, false, text);
      });

      it('does not pass by commenting out', () => assert.equal(goalsOf(exercise, faultsCommentedOut(exercise)).passed, false));

      it('does not pass by ignoring the rules', () => assert.equal(goalsOf(exercise, silenced(exercise)).passed, false));

      it('passes with its solution', () => {
        assert.deepEqual(goalsOf(exercise, exercise.solution), { done: exercise.goals.map(({ id }) => id), passed: true });
      });

      it('has no goal that the start reaches already', () => assert.deepEqual(goalsOf(exercise, exercise.start).done, []));

      it('does not pass with any one part of the solution deleted', () => {
        const documents = exercise.solution.split(/^---\n/m);
        const containers = exercise.solution.split(/^(?= {4}- name: )/m);
        for (const parts of [documents, containers].filter((each) => each.length > 1)) {
          for (const [index] of parts.entries()) {
            const left = parts.filter((_, each) => each !== index).join(parts === documents ? '---\n' : '');
            assert.equal(goalsOf(exercise, left).passed, false, left);
          }
        }
      });

      it('has hints that lead to a place in the start or in the solution', () => {
        for (const { hints } of exercise.goals) {
          const places = [exercise.start, exercise.solution].map((text) => manifestPlace(analyzer.analyse(text, defaultSettings), hints.where.path));
          assert.ok(places.some((place) => place !== undefined), hints.where.path);
        }
      });
    });
  }

  it('own-port wants both, what the program listens on and what the manifest says', () => {
    const { start } = exerciseOf('own-port');
    const change = (from: string, to: string) => {
      const at = start.lastIndexOf(from);
      return start.slice(0, at) + to + start.slice(at + from.length);
    };
    assert.deepEqual(goalsOf(exerciseOf('own-port'), change('containerPort: 3000', 'containerPort: 5000')).done, []);
    assert.deepEqual(goalsOf(exerciseOf('own-port'), change('"3000"', '"5000"')).done, ['programs']);
    assert.equal(goalsOf(exerciseOf('own-port'), start.replaceAll('3000', '5000')).passed, false);
  });

  it('database-out takes a Deployment with a claim as well', () => {
    const { solution } = exerciseOf('database-out');
    const withDeployment = solution
      .replace('kind: StatefulSet', 'kind: Deployment')
      .replace('  serviceName: database\n', '')
      .replace(/ {2}volumeClaimTemplates:\n( {4}.*\n)+/, '      volumes:\n        - name: data\n          persistentVolumeClaim:\n            claimName: data\n');
    assert.equal(goalsOf(exerciseOf('database-out'), withDeployment).passed, true);
  });
});
