/** The part `incident:` of an exercise.yaml: what makes of an exercise an incident with a terminal. */
import type { Incident } from '../../src/core/lessons/exercise.ts';
import { checkFields, itemsAt, sentence, sentences, valueAt } from './fields.ts';
import type { Fields } from './fields.ts';
import type { Report } from './messages.ts';
import type { YamlPath, YamlText } from './yaml-text.ts';

const incidentFields: Fields = {
  report: sentence,
  after: { needs: 'a number of seconds', fits: (value) => Number.isSafeInteger(value) && Number(value) > 0 },
  shows: sentences,
  cause: sentence,
  clue: sentence,
};

function has(yaml: YamlText): boolean {
  return valueAt(yaml.value, ['incident']) !== undefined;
}

export function checkIncident(yaml: YamlText, report: Report): void {
  if (has(yaml)) checkFields(yaml, ['incident'], incidentFields, report);
}

/** Every sentence of it that a reader meets. */
export function incidentTexts(yaml: YamlText): readonly YamlPath[] {
  if (!has(yaml)) return [];
  return ['report', 'cause', 'clue'].map((key) => ['incident', key]);
}

export function toIncident(yaml: YamlText): Incident | null {
  if (!has(yaml)) return null;
  const read = (key: string): string => String(valueAt(yaml.value, ['incident', key])).trim();
  return {
    report: read('report'),
    after: Number(read('after')),
    shows: itemsAt(yaml, ['incident', 'shows']).map((at) => String(valueAt(yaml.value, at)).trim()),
    cause: read('cause'),
    clue: read('clue'),
  };
}
