import assert from 'node:assert/strict';
import { root } from '../../scripts/folders.ts';
import { compileCourse } from '../../scripts/lessons/course.ts';
import { courseOptions, lessonsFolder, mediaFolder } from '../../scripts/lessons/own-course.ts';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { findingsAlone } from '../../src/core/workspace/checks/cross-file-findings.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import type { Exercise } from '../../src/core/lessons/exercise.ts';
import { grade } from '../../src/core/lessons/grading.ts';
import { manifestPlace } from '../../src/core/lessons/manifest-place.ts';
import { lineStarts, positionAt } from '../../src/core/text.ts';

const analyzer = new Analyzer();
const { course } = compileCourse(lessonsFolder, root, courseOptions(mediaFolder));
const exercises = course.lessons.flatMap((lesson) =>
  lesson.exercises.map((exercise) => ({ name: `${lesson.id}/${exercise.id}`, exercise })),
);

/** Which goals a text reaches, by id. */
function goalsOf(exercise: Exercise, text: string): { done: string[]; passed: boolean } {
  const { goals, passed } = grade(exercise, text, analyzer);
  return { done: goals.filter((each) => each.done).map((each) => each.goal.id), passed };
}

function exerciseOf(id: string): Exercise {
  return exercises.find(({ exercise }) => exercise.id === id)?.exercise ?? assert.fail(id);
}

/** The start without some of its lines, for each run of one, three or six lines; of incidents, of one or four. */
function* withoutRuns({ start, incident }: Exercise): Generator<string> {
  const lines = start.split('\n');
  for (let from = 0; from < lines.length; from++) {
    for (const length of incident ? [1, 4] : [1, 3, 6]) {
      const to = from + length;
      if (to > lines.length) continue;
      yield [...lines.slice(0, from), ...lines.slice(to)].join('\n');
    }
  }
}

/** The lines in which something is wrong, as comments. */
function faultsCommentedOut(exercise: Exercise): string {
  const starts = lineStarts(exercise.start);
  const findings = findingsAlone(exercise.start, defaultSettings, analyzer);
  const faulty = new Set(findings.map(({ range }) => positionAt(starts, range.start).line));
  return exercise.start
    .split('\n')
    .map((line, index) => (faulty.has(index) ? `# ${line}` : line))
    .join('\n');
}

/** Whatever is found is silenced for the whole of each document. */
function silenced({ start }: Exercise): string {
  const rules = new Set(findingsAlone(start, defaultSettings, analyzer).map(({ rule }) => rule));
  const comments = [...rules].map((rule) => `# pod-coach: ignore ${rule}\n`).join('');
  return comments + start.replaceAll(/^---\n/gm, `---\n${comments}`);
}

describe('the exercises', () => {
  it('are two to nine in each lesson, besides incidents', () => {
    for (const lesson of course.lessons) {
      const own = lesson.exercises.filter(({ incident }) => incident === null);
      const isAboutIncidents = own.length < lesson.exercises.length;
      assert.ok(isAboutIncidents || (own.length >= 2 && own.length <= 9), lesson.id);
    }
  });

  for (const { name, exercise } of exercises) {
    describe(name, () => {
      it('does not pass at its start, nor empty, nor as a comment', () => {
        assert.equal(goalsOf(exercise, exercise.start).passed, false);
        assert.deepEqual(goalsOf(exercise, ''), { done: [], passed: false });
        assert.deepEqual(goalsOf(exercise, exercise.solution.replace(/^/gm, '# ')), { done: [], passed: false });
      });

      it('has a solution without any finding', () =>
        assert.deepEqual(findingsAlone(exercise.solution, defaultSettings, analyzer), []));

      it('does not pass by deleting', function () {
        this.timeout(180_000);
        for (const text of withoutRuns(exercise)) assert.equal(goalsOf(exercise, text).passed, false, text);
      });

      it('does not pass by commenting out', () =>
        assert.equal(goalsOf(exercise, faultsCommentedOut(exercise)).passed, false));

      it('does not pass by ignoring the rules', () =>
        assert.equal(goalsOf(exercise, silenced(exercise)).passed, false));

      it('passes with its solution', () => {
        assert.deepEqual(goalsOf(exercise, exercise.solution), {
          done: exercise.goals.map(({ id }) => id),
          passed: true,
        });
      });

      it('has no goal that the start reaches already', () =>
        assert.deepEqual(goalsOf(exercise, exercise.start).done, []));

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
          const places = [exercise.start, exercise.solution].map((text) =>
            manifestPlace(analyzer.analyse(text, defaultSettings), hints.where.path),
          );
          assert.ok(
            places.some((place) => place !== undefined),
            hints.where.path,
          );
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
      .replace(
        / {2}volumeClaimTemplates:\n( {4}.*\n)+/,
        '      volumes:\n        - name: data\n          persistentVolumeClaim:\n            claimName: data\n',
      )
      .concat(
        '---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n' +
          '  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 1Gi\n',
      );
    assert.equal(goalsOf(exerciseOf('database-out'), withDeployment).passed, true);
  });
});
