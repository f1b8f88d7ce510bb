/** Exercises: a folder with exercise.yaml, start.yaml and solution.yaml -> data. */
import type { Condition, TestName } from '../../src/core/lessons/condition.ts';
import type { Exercise, Goal } from '../../src/core/lessons/exercise.ts';
import { parseManifestPath } from '../../src/core/lessons/manifest-path.ts';
import { ownValue } from '../../src/core/lessons/shape.ts';
import { checkFields, itemsAt, list, mapping, optional, sentence, sentences, valueAt, word } from './fields.ts';
import type { Field, Fields } from './fields.ts';
import { lintText } from './lint.ts';
import type { Report } from './messages.ts';
import type { YamlPath, YamlText } from './yaml-text.ts';
import { readYaml } from './yaml-text.ts';

export interface ExerciseFiles {
  /** The path of the folder, as messages show it. */
  readonly folder: string;
  /** The texts of the files, undefined for one that is not there. */
  readonly definition: string | undefined;
  readonly start: string | undefined;
  readonly solution: string | undefined;
}

const path: Field = {
  needs: 'a path such as `spec.containers[name=web].ports[*].containerPort`',
  fits: (value) => typeof value === 'string' && parseManifestPath(value) !== undefined,
};
const count: Field = { needs: 'a whole number', fits: (value) => Number.isSafeInteger(value) && Number(value) >= 0 };
const yesOrNo: Field = { needs: '`true` or `false`', fits: (value) => typeof value === 'boolean' };

/** What each test of a condition takes. */
const tests: Readonly<Record<TestName, Field>> = {
  exists: yesOrNo,
  count,
  atLeast: count,
  equals: sentence,
  contains: sentence,
  oneOf: sentences,
  distinct: count,
  listedIn: path,
  sameAs: path,
};

const exerciseFields: Fields = { title: sentence, objective: sentence, celebrate: sentence, goals: list };
const goalFields: Fields = { id: word, text: sentence, absent: optional(sentences), holds: list, hints: mapping };
const hintFields: Fields = { where: mapping, why: mapping, how: sentence };
const optionalTests = Object.fromEntries(Object.entries(tests).map(([name, field]) => [name, optional(field)]));
const conditionFields: Fields = { path, otherwise: sentence, ...optionalTests };

/** Reads an exercise; undefined, and reported, when it is not in order. `sections` are those of its lesson. */
export function readExercise(
  id: string,
  files: ExerciseFiles,
  sections: ReadonlySet<string>,
  report: Report,
): Exercise | undefined {
  const { definition, start, solution } = files;
  if (definition === undefined || start === undefined || solution === undefined) {
    const missing = Object.entries({ 'exercise.yaml': definition, 'start.yaml': start, 'solution.yaml': solution })
      .filter(([, content]) => content === undefined)
      .map(([name]) => `\`${name}\``);
    report.error({ line: 1, column: 1 }, `The exercise lacks ${missing.join(' and ')}.`, `Put it into ${files.folder}.`);
    return undefined;
  }
  const yaml = readYaml(definition, 1, report);
  if (!yaml || !checkExercise(yaml, sections, report)) return undefined;
  if (start.trim() === solution.trim()) {
    report.error({ line: 1, column: 1 }, 'The start is the solution already.', 'Put the fault back into start.yaml.');
    return undefined;
  }
  lintTexts(yaml, report);
  return { id, ...textsAt(yaml.value), goals: itemsAt(yaml, ['goals']).map((at) => toGoal(yaml, at)), start, solution };
}

/** Every sentence that a reader of the exercise meets. */
function lintTexts(yaml: YamlText, report: Report): void {
  const goals = itemsAt(yaml, ['goals']);
  const paths: readonly YamlPath[] = [
    ...['title', 'objective', 'celebrate'].map((key) => [key]),
    ...goals.flatMap((at) => [[...at, 'text'], [...at, 'hints', 'where', 'text'], [...at, 'hints', 'why', 'text'], [...at, 'hints', 'how']]),
    ...goals.flatMap((at) => itemsAt(yaml, [...at, 'holds']).map((condition) => [...condition, 'otherwise'])),
  ];
  for (const path of paths) lintText(String(valueAt(yaml.value, path)), yaml.placeOf(path).line - 1, report);
}

function checkExercise(yaml: YamlText, sections: ReadonlySet<string>, report: Report): boolean {
  const before = report.messages.length;
  const ids = new Set<unknown>();
  if (checkFields(yaml, [], exerciseFields, report)) {
    for (const at of itemsAt(yaml, ['goals'])) {
      if (checkFields(yaml, at, goalFields, report)) checkGoal(yaml, at, sections, report);
      const id = valueAt(yaml.value, [...at, 'id']);
      if (ids.has(id)) report.error(yaml.placeOf([...at, 'id']), `The goal id \`${String(id)}\` is taken.`, 'Give it another.');
      ids.add(id);
    }
  }
  return report.messages.length === before;
}

function checkGoal(yaml: YamlText, at: YamlPath, sections: ReadonlySet<string>, report: Report): void {
  for (const condition of itemsAt(yaml, [...at, 'holds'])) {
    if (!checkFields(yaml, condition, conditionFields, report) || testsOf(yaml, condition).length === 1) continue;
    const known = Object.keys(tests).map((name) => `\`${name}\``);
    report.error(yaml.placeOf(condition), 'A condition has exactly one test.', `Give it one of ${known.join(', ')}.`);
  }
  const hints = [...at, 'hints'];
  if (!checkFields(yaml, hints, hintFields, report)) return;
  checkFields(yaml, [...hints, 'where'], { path, text: sentence }, report);
  if (!checkFields(yaml, [...hints, 'why'], { section: word, text: sentence }, report)) return;
  const section = String(valueAt(yaml.value, [...hints, 'why', 'section']));
  if (!sections.has(section)) {
    const mend = `Its sections: ${[...sections].join(', ')}.`;
    report.error(yaml.placeOf([...hints, 'why', 'section']), `The lesson has no section \`${section}\`.`, mend);
  }
}

function testsOf(yaml: YamlText, at: YamlPath): readonly TestName[] {
  const names = Object.keys(tests) as TestName[];
  return names.filter((name) => valueAt(yaml.value, [...at, name]) !== undefined);
}

function textsAt(value: unknown): Pick<Exercise, 'title' | 'objective' | 'celebrate'> {
  const read = (key: string) => String(ownValue(value, key)).trim();
  return { title: read('title'), objective: read('objective'), celebrate: read('celebrate') };
}

function toGoal(yaml: YamlText, at: YamlPath): Goal {
  const read = (...keys: string[]) => String(valueAt(yaml.value, [...at, ...keys])).trim();
  return {
    id: read('id'),
    text: read('text'),
    absent: itemsAt(yaml, [...at, 'absent']).map((rule) => String(valueAt(yaml.value, rule))),
    holds: itemsAt(yaml, [...at, 'holds']).map((condition) => toCondition(yaml, condition)),
    hints: {
      where: { path: read('hints', 'where', 'path'), text: read('hints', 'where', 'text') },
      why: { section: read('hints', 'why', 'section'), text: read('hints', 'why', 'text') },
      how: read('hints', 'how'),
    },
  };
}

function toCondition(yaml: YamlText, at: YamlPath): Condition {
  const [test] = testsOf(yaml, at);
  const of = test && valueAt(yaml.value, [...at, test]);
  const read = (key: string) => String(valueAt(yaml.value, [...at, key])).trim();
  // The table of tests has checked that `of` is what this test takes.
  return { path: read('path'), otherwise: read('otherwise'), test, of } as Condition;
}
