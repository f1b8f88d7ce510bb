/** Exercises: a folder with exercise.yaml, start.yaml and solution.yaml -> data. */
import type { PlainMap } from '../../src/core/cluster-model/objects/plain-object.ts';
import type { NodeChange, ProgramChange } from '../../src/core/cluster-model/scenario-changes.ts';
import type { Exercise, Goal } from '../../src/core/lessons/exercise.ts';
import { parseManifestPath } from '../../src/core/lessons/manifest-path.ts';
import { ownValue } from '../../src/core/decode.ts';
import { statementProblem } from '../../src/core/lessons/statements/statement-kinds.ts';
import type { Statement } from '../../src/core/lessons/statements/statement.ts';
import { checkFields, itemsAt, list, mapping, optional, sentence, sentences, valueAt, word } from './fields.ts';
import type { Field, Fields } from './fields.ts';
import { lintText } from './lint.ts';
import { checkIncident, incidentTexts, toIncident } from './incident-fields.ts';
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
const twoOrThreeSentences: Field = {
  needs: 'a list of two or three sentences',
  fits: (value) => sentences.fits(value) && Array.isArray(value) && [2, 3].includes(value.length),
};
const exerciseFields: Fields = {
  title: sentence,
  task: sentence,
  objective: sentence,
  celebrate: sentence,
  otherWays: twoOrThreeSentences,
  given: optional(list),
  programs: optional(list),
  nodes: optional(list),
  images: optional(sentences),
  incident: optional(mapping),
  goals: list,
};
const goalFields: Fields = { id: word, text: sentence, holds: list, hints: mapping };
const programFields: Fields = {
  program: word,
  port: optional({ needs: 'a port number', fits: (value) => Number.isSafeInteger(value) }),
  callsAtStart: optional(sentence),
};
const nodeFields: Fields = {
  name: word,
  labels: optional(mapping),
  taints: optional(sentences),
  cpu: optional(sentence),
  memory: optional(sentence),
};
const hintFields: Fields = { where: mapping, why: mapping, how: sentence };

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
    report.error(
      { line: 1, column: 1 },
      `The exercise lacks ${missing.join(' and ')}.`,
      `Put it into ${files.folder}.`,
    );
    return undefined;
  }
  const yaml = readYaml(definition, 1, report);
  if (!yaml || !checkExercise(yaml, sections, report)) return undefined;
  if (start.trim() === solution.trim()) {
    report.error({ line: 1, column: 1 }, 'start.yaml already is the solution.', 'Put the fault back into start.yaml.');
    return undefined;
  }
  lintTexts(yaml, report);
  return {
    id,
    ...textsAt(yaml.value),
    goals: itemsAt(yaml, ['goals']).map((at) => toGoal(yaml, at)),
    start,
    solution,
    // `checkExercise` has looked at them.
    given: (valueAt(yaml.value, ['given']) ?? []) as PlainMap[],
    programs: (valueAt(yaml.value, ['programs']) ?? []) as ProgramChange[],
    nodes: (valueAt(yaml.value, ['nodes']) ?? []) as NodeChange[],
    images: (valueAt(yaml.value, ['images']) ?? []) as string[],
    incident: toIncident(yaml),
  };
}

/** Every sentence that a reader of the exercise meets. */
function lintTexts(yaml: YamlText, report: Report): void {
  const goals = itemsAt(yaml, ['goals']);
  const paths: readonly YamlPath[] = [
    ...['title', 'task', 'objective', 'celebrate'].map((key) => [key]),
    ...itemsAt(yaml, ['otherWays']),
    ...incidentTexts(yaml),
    ...goals.flatMap((at) => [
      [...at, 'text'],
      [...at, 'hints', 'where', 'text'],
      [...at, 'hints', 'why', 'text'],
      [...at, 'hints', 'how'],
    ]),
  ];
  for (const path of paths) lintText(String(valueAt(yaml.value, path)), yaml.placeOf(path).line - 1, report);
}

function checkExercise(yaml: YamlText, sections: ReadonlySet<string>, report: Report): boolean {
  const before = report.messages.length;
  const ids = new Set<unknown>();
  if (checkFields(yaml, [], exerciseFields, report)) {
    for (const at of itemsAt(yaml, ['programs'])) checkFields(yaml, at, programFields, report);
    for (const at of itemsAt(yaml, ['nodes'])) checkFields(yaml, at, nodeFields, report);
    checkIncident(yaml, report);
    for (const at of itemsAt(yaml, ['goals'])) {
      if (checkFields(yaml, at, goalFields, report)) checkGoal(yaml, at, sections, report);
      const id = valueAt(yaml.value, [...at, 'id']);
      if (ids.has(id))
        report.error(yaml.placeOf([...at, 'id']), `Duplicate goal id \`${String(id)}\`.`, 'Give it another.');
      ids.add(id);
    }
  }
  return report.messages.length === before;
}

function checkGoal(yaml: YamlText, at: YamlPath, sections: ReadonlySet<string>, report: Report): void {
  for (const statement of itemsAt(yaml, [...at, 'holds'])) checkStatement(yaml, statement, report);
  const hints = [...at, 'hints'];
  if (!checkFields(yaml, hints, hintFields, report)) return;
  checkFields(yaml, [...hints, 'where'], { path, text: sentence }, report);
  if (!checkFields(yaml, [...hints, 'why'], { section: word, text: sentence }, report)) return;
  const section = String(valueAt(yaml.value, [...hints, 'why', 'section']));
  if (!sections.has(section)) {
    const fix = `Its sections: ${[...sections].join(', ')}.`;
    report.error(yaml.placeOf([...hints, 'why', 'section']), `The lesson has no section \`${section}\`.`, fix);
  }
}

/** A statement is one key, with what it takes below it: `runs: { container: web }`. */
function checkStatement(yaml: YamlText, at: YamlPath, report: Report): void {
  const keys = Object.keys(valueAt(yaml.value, at) ?? {});
  const [kind = ''] = keys;
  const problem =
    keys.length === 1 ? statementProblem(kind, argumentsAt(yaml, at, kind)) : 'A statement must be a map with one key.';
  if (problem !== undefined) report.error(yaml.placeOf(at), problem, 'See `src/core/lessons/statements/`.');
}

function argumentsAt(yaml: YamlText, at: YamlPath, kind: string): Statement['args'] {
  return (valueAt(yaml.value, [...at, kind]) ?? {}) as Statement['args'];
}

function textsAt(value: unknown): Pick<Exercise, 'title' | 'task' | 'objective' | 'celebrate' | 'otherWays'> {
  const read = (key: string) => String(ownValue(value, key)).trim();
  const otherWays = ((ownValue(value, 'otherWays') ?? []) as readonly unknown[]).map((way) => String(way).trim());
  return {
    title: read('title'),
    task: read('task'),
    objective: read('objective'),
    celebrate: read('celebrate'),
    otherWays,
  };
}

function toGoal(yaml: YamlText, at: YamlPath): Goal {
  const read = (...keys: string[]) => String(valueAt(yaml.value, [...at, ...keys])).trim();
  return {
    id: read('id'),
    text: read('text'),
    holds: itemsAt(yaml, [...at, 'holds']).map((statement) => toStatement(yaml, statement)),
    hints: {
      where: { path: read('hints', 'where', 'path'), text: read('hints', 'where', 'text') },
      why: { section: read('hints', 'why', 'section'), text: read('hints', 'why', 'text') },
      how: read('hints', 'how'),
    },
  };
}

function toStatement(yaml: YamlText, at: YamlPath): Statement {
  const [kind = ''] = Object.keys(valueAt(yaml.value, at) ?? {});
  return { kind, args: argumentsAt(yaml, at, kind) };
}
