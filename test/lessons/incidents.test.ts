/**
 * The incidents: red as shipped, green with the solution and with other right ways, and not with the obvious wrong
 * ones.
 */
import assert from 'node:assert/strict';
import { changedScenario } from '../../src/core/cluster-model/scenario-changes.ts';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { clusterObjects } from '../../src/core/features/outcome/cluster-objects.ts';
import type { Exercise, Incident } from '../../src/core/lessons/exercise.ts';
import { grade } from '../../src/core/lessons/grading.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { answer } from '../../src/core/terminal/answer.ts';
import { startSession, type Session } from '../../src/core/terminal/session.ts';
import { incidentAnswers, type IncidentAnswer } from './incidents.ts';
import { ownExercises } from './own-exercises.ts';
import { rewritings } from './rewritings.ts';

const analyzer = new Analyzer();

interface IncidentExercise extends Exercise {
  readonly incident: Incident;
}

const incidents = ownExercises.filter((one): one is IncidentExercise => one.incident !== null);

function edited({ id, start }: Exercise, { what, edits }: IncidentAnswer): string {
  return edits.reduce((text, [from, to]) => {
    assert.equal(text.split(from).length, 2, `${id}, ${what}: \`${from}\` must be there once`);
    return text.replace(from, to);
  }, start);
}

function why(exercise: Exercise, text: string): string {
  return grade(exercise, text, analyzer)
    .goals.flatMap((goal) => goal.why)
    .join(' ');
}

const objectsOf = (text: string) => clusterObjects(analyzer.analyse(text, defaultSettings));

function session(exercise: IncidentExercise): Session {
  return startSession(objectsOf(exercise.start), changedScenario(exercise), exercise.incident.after);
}

describe('the incidents', () => {
  it('are twelve, and each has answers', () => {
    assert.equal(incidents.length, 12);
    assert.deepEqual(incidents.map(({ id }) => id).sort(), Object.keys(incidentAnswers).sort());
  });

  it('count the nodes by reason as the scheduler does: sorted, and without the keys of taints', () => {
    const [tainted] = incidents.filter(({ id }) => id === 'tainted-node');
    assert.ok(tainted);
    const file = { name: 'tainted-node.yaml', objects: objectsOf(tainted.start) };
    const { lines } = answer(session(tainted), 'kubectl events', file);
    const reasons = "1 node(s) had untolerated taint(s), 2 node(s) didn't match Pod's node affinity/selector.";
    assert.ok(lines.join('\n').includes(`0/3 nodes are available: ${reasons}`), lines.join('\n'));
  });

  for (const exercise of incidents) {
    const { right = [], wrong = [] } = incidentAnswers[exercise.id] ?? {};
    const file = { name: `${exercise.id}.yaml`, objects: objectsOf(exercise.start) };

    describe(exercise.id, () => {
      it('has three right ways besides the solution, and five wrong ones', () => {
        const others = right.filter((each) => edited(exercise, each).trim() !== exercise.solution.trim());
        assert.ok(others.length >= 2 && right.length >= 3, `${others.length} of ${right.length}`);
        assert.ok(wrong.length >= 5);
      });

      it('begins red, with output that a terminal gives', () => {
        assert.equal(grade(exercise, exercise.start, analyzer).passed, false);
        for (const line of exercise.incident.shows) {
          const { lines } = answer(session(exercise), line, file);
          assert.doesNotMatch(lines.join('\n'), /not answered|unknown|not found\./, line);
        }
      });

      for (const each of right)
        it(`takes: ${each.what}`, () => {
          const text = edited(exercise, each);
          assert.ok(grade(exercise, text, analyzer).passed, `${why(exercise, text)}\n${text}`);
        });

      for (const each of wrong)
        it(`refuses: ${each.what}`, () => {
          const text = edited(exercise, each);
          const { passed, next } = grade(exercise, text, analyzer);
          assert.equal(passed, false, text);
          assert.notEqual(`${why(exercise, text)}${next.type === 'error' ? next.finding.message : ''}`, '');
        });

      it('takes the solution in every other spelling', () => {
        for (const { what, rewrite } of rewritings) {
          const text = rewrite(exercise.solution, exercise.id);
          if (text !== undefined)
            assert.ok(grade(exercise, text, analyzer).passed, `${what}: ${why(exercise, text)}\n${text}`);
        }
      });

      it('is seen to run when the solution is applied', () => {
        const solved = { ...file, objects: objectsOf(exercise.solution) };
        // A Job of the same name is another object: the Deployment has to go first.
        const cleared = answer(session(exercise), `kubectl delete -f ${file.name}`, file).session;
        const applied = answer(cleared, `kubectl apply -f ${file.name}`, solved);
        assert.equal(applied.failed, false, applied.lines.join('\n'));
        const waited = answer(applied.session, 'sleep 90', solved).session;
        const { lines } = answer(waited, 'kubectl get pods', solved);
        for (const line of lines.slice(1)) assert.match(line, / (\d+)\/\1 +Running | 0\/1 +Completed /, line);
      });
    });
  }
});
