import assert from 'node:assert/strict';
import type { ManifestFinding, ManifestJudge } from '../../scripts/lessons/context.ts';
import type { ExerciseFiles } from '../../scripts/lessons/exercise-files.ts';
import { compileBody, compileText, frontMatter } from './compile-text.ts';

/** A judge who complains of each line that says `bad`, and takes what says `good`. */
const judge: ManifestJudge = {
  findings: (manifest) =>
    manifest
      .split('\n')
      .flatMap((text, line): ManifestFinding[] =>
        text.includes('bad') ? [{ rule: 'bad-thing', message: 'This is bad.', severity: 'warning', line }] : [],
      ),
  grade(exercise, manifest) {
    const goals = exercise.goals.map((goal) => {
      const why = manifest.includes('good') ? [] : [manifest === '' ? 'Nothing is left.' : 'This is not good.'];
      return { goal, done: why.length === 0, why };
    });
    return { goals, next: { type: 'passed' }, passed: goals.every(({ done }) => done), others: [] };
  },
};

const fence = (info: string, ...lines: string[]) => ['Text', '', `\`\`\`${info}`, ...lines, '```', ''].join('\n');

const definition = `title: Fix it
task: Fix it.
objective: You can fix it.
celebrate: Well done.
otherWays: [One way., Another way.]
goals:
  - id: fix
    text: It is good
    holds:
      - runs: { container: web }
    hints:
      where: {path: spec, text: Here.}
      why: {section: start, text: Because.}
      how: Write it.
`;
const files: ExerciseFiles = { folder: 'exercises/fix', definition, start: 'spec: bad\n', solution: 'spec: good\n' };
const withExercise = (changes: Partial<ExerciseFiles>, withJudge = true) =>
  compileText(
    `${frontMatter}\`\`\`exercise fix\n\`\`\`\n`,
    withJudge ? { judge } : {},
    new Map([['fix', { ...files, ...changes }]]),
  );

describe('manifests in lessons', () => {
  it('give exactly the findings that their fence announces', () => {
    assert.deepEqual(compileBody(fence('yaml', 'good'), { judge }).texts, []);
    assert.deepEqual(compileBody(fence('yaml finds=bad-thing', 'good', 'bad'), { judge }).texts, []);
    assert.deepEqual(compileBody(fence('yaml finds=bad-thing,bad-thing', 'bad', 'bad'), { judge }).texts, []);
  });

  it('are refused with a finding that is not announced', () => {
    const message =
      '`bad-thing` reports here: This is bad. Correct the manifest, or announce it: `yaml finds=bad-thing`.';
    assert.deepEqual(compileBody(fence('yaml', 'good', 'bad'), { judge }).texts, [`lesson.md:15:1: error: ${message}`]);
    assert.deepEqual(compileBody(fence('yaml picture one', '# A', '# b.', 'bad'), { judge }).texts, [
      `lesson.md:16:1: error: ${message}`,
    ]);
    assert.equal(compileBody(fence('yaml finds=bad-thing', 'bad', 'bad'), { judge }).messages.length, 1);
  });

  it('are refused with an announced finding that does not come', () => {
    assert.deepEqual(compileBody(fence('yaml finds=other', 'good'), { judge }).texts, [
      'lesson.md:13:1: error: `other` is announced but reports nothing. Remove it from `finds=`, or put the ' +
        'fault back.',
    ]);
  });
});

describe('exercises', () => {
  it('are compiled with goals, hints and manifests', () => {
    const { lesson, texts } = withExercise({});
    assert.deepEqual(texts, []);
    assert.deepEqual(lesson?.exercises, [
      {
        id: 'fix',
        title: 'Fix it',
        task: 'Fix it.',
        objective: 'You can fix it.',
        celebrate: 'Well done.',
        otherWays: ['One way.', 'Another way.'],
        start: 'spec: bad\n',
        solution: 'spec: good\n',
        given: [],
        programs: [],
        nodes: [],
        images: [],
        incident: null,
        goals: [
          {
            id: 'fix',
            text: 'It is good',
            holds: [{ kind: 'runs', args: { container: 'web' } }],
            hints: {
              where: { path: 'spec', text: 'Here.' },
              why: { section: 'start', text: 'Because.' },
              how: 'Write it.',
            },
          },
        ],
      },
    ]);
  });

  const broken: [string, Partial<ExerciseFiles>, string][] = [
    ['no solution', { solution: undefined }, 'lacks `solution.yaml`'],
    [
      'no files at all',
      { definition: undefined, start: undefined, solution: undefined },
      'lacks `exercise.yaml` and `start.yaml` and `solution.yaml`',
    ],
    ['a start that is the solution', { start: 'spec: good\n' }, 'start.yaml already is the solution'],
    ['a start that reaches a goal', { start: 'spec: good too\n' }, 'The start already reaches the goal `fix`'],
    [
      'a solution that does not pass',
      { solution: 'spec: else\n' },
      'does not reach the goal `fix`. Correct solution.yaml: This is not good.',
    ],
    ['a solution with a finding', { solution: 'spec: good, bad\n' }, 'The solution has a finding: `bad-thing`'],
    ['broken YAML', { definition: 'title: [' }, 'not YAML'],
    ['no goals', { definition: definition.slice(0, definition.indexOf('goals')) }, '`goals` is required'],
    [
      'a goal without a statement',
      { definition: definition.replace(/ {4}holds:\n( {6}.*\n)/, '') },
      '`holds` is required',
    ],
    [
      'a statement that does not exist',
      { definition: definition.replace('runs:', 'jumps:') },
      '`jumps` is not a statement',
    ],
    [
      'a statement that takes something else',
      { definition: definition.replace('container: web', 'pod: web') },
      '`runs` takes no `pod`',
    ],
    [
      'a statement that lacks something',
      { definition: definition.replace('{ container: web }', '{}') },
      '`runs` needs `container`',
    ],
    [
      'an argument of another type',
      { definition: definition.replace('container: web', 'container: 3') },
      '`container` of `runs` must be a text',
    ],
    [
      'two statements in one',
      { definition: definition.replace('runs: { container: web }', 'runs: { container: web }\n        claims: {}') },
      'A statement must be a map with one key',
    ],
    [
      'a path that cannot be read',
      { definition: definition.replace('path: spec,', 'path: spec..x,') },
      'It needs a path',
    ],
    ['a hint without a reason', { definition: definition.replace(/ {6}why.*\n/, '') }, '`why` is required'],
    [
      'a hint to a section that is not there',
      { definition: definition.replace('section: start', 'section: nowhere') },
      'no section `nowhere`',
    ],
    [
      'two goals of one id',
      { definition: definition + definition.slice(definition.indexOf('  - id')) },
      'Duplicate goal id `fix`',
    ],
  ];
  for (const [name, changes, message] of broken) {
    it(`are refused with ${name}`, () => {
      const { lesson, texts } = withExercise(changes);
      assert.equal(lesson, undefined);
      assert.ok(
        texts.some((text) => text.startsWith('exercises/fix/exercise.yaml:') && text.includes(message)),
        texts.join('\n'),
      );
    });
  }

  it('are refused when no fence names them', () => {
    const { texts } = compileText(`${frontMatter}Text\n`, {}, new Map([['fix', files]]));
    assert.match(texts.join('\n'), /Exercise `fix` is not used in the lesson/);
  });

  it('are checked without a judge as far as that goes', () => {
    assert.deepEqual(withExercise({ start: 'spec: good too\n' }, false).texts, []);
  });
});
