import assert from 'node:assert/strict';
import type { ManifestFinding, ManifestJudge } from '../../scripts/lessons/context.ts';
import type { ExerciseFiles } from '../../scripts/lessons/exercise-files.ts';
import { compileBody, compileText, frontMatter } from './compile-text.ts';

/** A judge who complains of each line that says `bad`, and finds values by `path: value` lines. */
const judge: ManifestJudge = {
  findings: (manifest) =>
    manifest.split('\n').flatMap((text, line): ManifestFinding[] =>
      text.includes('bad') ? [{ rule: 'bad-thing', message: 'This is bad.', severity: 'warning', line }] : [],
    ),
  valuesAt: (manifest, path) =>
    manifest.split('\n').filter((line) => line.startsWith(`${path}: `)).map((line) => line.slice(path.length + 2)),
};

const fence = (info: string, ...lines: string[]) => ['Text', '', `\`\`\`${info}`, ...lines, '```', ''].join('\n');

const definition = `title: Mend it
objective: You can mend it.
celebrate: Well done.
goals:
  - id: mend
    text: It is good
    absent: [bad-thing]
    holds:
      - path: spec
        exists: true
        otherwise: Nothing is left.
    hints:
      where: {path: spec, text: Here.}
      why: {section: start, text: Because.}
      how: Write it.
`;
const files: ExerciseFiles = { folder: 'exercises/mend', definition, start: 'spec: bad\n', solution: 'spec: good\n' };
const withExercise = (changes: Partial<ExerciseFiles>, withJudge = true) =>
  compileText(`${frontMatter}\`\`\`exercise mend\n\`\`\`\n`, withJudge ? { judge } : {}, new Map([['mend', { ...files, ...changes }]]));

describe('manifests in lessons', () => {
  it('give exactly the findings that their fence announces', () => {
    assert.deepEqual(compileBody(fence('yaml', 'good'), { judge }).texts, []);
    assert.deepEqual(compileBody(fence('yaml finds=bad-thing', 'good', 'bad'), { judge }).texts, []);
    assert.deepEqual(compileBody(fence('yaml finds=bad-thing,bad-thing', 'bad', 'bad'), { judge }).texts, []);
  });

  it('are refused with a finding that is not announced', () => {
    const message = '`bad-thing` complains here: This is bad. Correct the manifest, or announce it: `yaml finds=bad-thing`.';
    assert.deepEqual(compileBody(fence('yaml', 'good', 'bad'), { judge }).texts, [`lesson.md:15:1: error: ${message}`]);
    assert.deepEqual(compileBody(fence('yaml picture one', '# A', '# b.', 'bad'), { judge }).texts, [`lesson.md:16:1: error: ${message}`]);
    assert.equal(compileBody(fence('yaml finds=bad-thing', 'bad', 'bad'), { judge }).messages.length, 1);
  });

  it('are refused with an announced finding that does not come', () => {
    assert.deepEqual(compileBody(fence('yaml finds=other', 'good'), { judge }).texts, [
      'lesson.md:13:1: error: `other` is announced and finds nothing. Remove it from `finds=`, or put the fault back.',
    ]);
  });
});

describe('exercises', () => {
  it('are compiled with goals, hints and manifests', () => {
    const { lesson, texts } = withExercise({});
    assert.deepEqual(texts, []);
    assert.deepEqual(lesson?.exercises, [{
      id: 'mend', title: 'Mend it', objective: 'You can mend it.', celebrate: 'Well done.', start: 'spec: bad\n', solution: 'spec: good\n',
      goals: [{
        id: 'mend', text: 'It is good', absent: ['bad-thing'],
        holds: [{ path: 'spec', test: 'exists', of: true, otherwise: 'Nothing is left.' }],
        hints: { where: { path: 'spec', text: 'Here.' }, why: { section: 'start', text: 'Because.' }, how: 'Write it.' },
      }],
    }]);
  });

  const broken: [string, Partial<ExerciseFiles>, string][] = [
    ['no solution', { solution: undefined }, 'lacks `solution.yaml`'],
    ['no files at all', { definition: undefined, start: undefined, solution: undefined }, 'lacks `exercise.yaml` and `start.yaml` and `solution.yaml`'],
    ['a start that is the solution', { start: 'spec: good\n' }, 'The start is the solution'],
    ['a start that passes', { start: 'spec: fine\n' }, 'The start meets every goal already'],
    ['a solution that does not pass', { solution: 'spec: bad too\n' }, 'does not meet the goal `mend`. Correct solution.yaml: This is bad.'],
    ['a solution without the YAML', { solution: 'good\n' }, 'Correct solution.yaml: Nothing is left.'],
    ['a rule that does not complain', { definition: definition.replace('[bad-thing]', '[bad-thing, other]') }, 'The rule `other` does not complain'],
    ['broken YAML', { definition: 'title: [' }, 'not YAML'],
    ['no goals', { definition: definition.slice(0, definition.indexOf('goals')) }, 'The key `goals` is missing'],
    ['a goal without a condition', { definition: definition.replace(/ {4}holds:\n( {6}.*\n)( {8}.*\n)*/, '') }, 'The key `holds` is missing'],
    ['a condition without a test', { definition: definition.replace('        exists: true\n', '') }, 'exactly one test'],
    ['a condition with two tests', { definition: definition.replace('exists: true', 'exists: true\n        count: 1') }, 'exactly one test'],
    ['a test that does not exist', { definition: definition.replace('exists: true', 'matches: x') }, 'The key `matches` is not known'],
    ['a test of another type', { definition: definition.replace('exists: true', 'count: many') }, 'It needs a whole number'],
    ['a path that cannot be read', { definition: definition.replace('path: spec\n', 'path: spec..x\n') }, 'It needs a path'],
    ['a hint without a reason', { definition: definition.replace(/ {6}why.*\n/, '') }, 'The key `why` is missing'],
    ['a hint to a section that is not there', { definition: definition.replace('section: start', 'section: nowhere') }, 'no section `nowhere`'],
    ['two goals of one id', { definition: definition + definition.slice(definition.indexOf('  - id')) }, 'The goal id `mend` is taken'],
  ];
  for (const [name, changes, message] of broken) {
    it(`are refused with ${name}`, () => {
      const { lesson, texts } = withExercise(changes);
      assert.equal(lesson, undefined);
      assert.ok(texts.some((text) => text.startsWith('exercises/mend/exercise.yaml:') && text.includes(message)), texts.join('\n'));
    });
  }

  it('are refused when no fence names them', () => {
    const { texts } = compileText(`${frontMatter}Text\n`, {}, new Map([['mend', files]]));
    assert.match(texts.join('\n'), /The exercise `mend` is nowhere in the lesson/);
  });

  it('are checked without a judge as far as that goes', () => {
    assert.deepEqual(withExercise({ start: 'spec: fine\n' }, false).texts, []);
  });
});
