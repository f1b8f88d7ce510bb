/** Which findings an ignore silences, and what is said of one that silences nothing. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { silences } from '../../../src/core/analysis/ignores.ts';
import { withoutRepeats } from '../../../src/core/analysis/repeats.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../src/core/text.ts';

const analyzer = new Analyzer();

function finding(rule: string, start: number): Finding {
  const range = { start, end: start + 5 };
  return { rule, severity: 'information', message: '', range, path: '', lesson: '', fixes: [], related: [] };
}

describe('an ignore', () => {
  const ignore = { rules: ['image-tag', 'unknown-field'], reason: '', range: { start: 5, end: 10 } };
  const one = { ...ignore, written: undefined, removals: {}, places: {} };
  it('silences what begins in its stretch', () => {
    assert.deepEqual(
      [4, 5, 9, 10].map((start) => silences(one, finding('image-tag', start))),
      [false, true, true, false],
    );
    assert.equal(silences(one, finding('unknown-field', 5)), true);
    assert.equal(silences(one, finding('resources-missing', 5)), false);
  });
});

describe('advice that Pod Security repeats', () => {
  it('is left out at the same place only', () => {
    const all = [
      finding('pss-privileged', 10),
      finding('privileged', 10),
      finding('privileged', 50),
      finding('image-tag', 10),
      finding('a rule of a team', 10),
    ];
    assert.deepEqual(withoutRepeats(all), [all[0], all[2], all[3], all[4]]);
    assert.deepEqual(withoutRepeats(all.slice(1)), all.slice(1));
  });
});

const POD = (annotations: string, image = 'nginx:1.27', head = '') =>
  `${head}apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${annotations}spec:\n  containers:\n    - name: web\n` +
  `      image: ${image}\n`;
const ours = (...lines: string[]) => `  annotations:\n${lines.map((line) => `    ${line}\n`).join('')}`;

/** Each complaint: rule, what it is about and what its fixes make of that line; a fix that is preferred has a `*`. */
function complaints(text: string): string[] {
  return allFindings(analyzer.analyse(text, defaultSettings))
    .filter(({ rule }) => /^un(?:used|known)-ignore$/.test(rule))
    .map(({ rule, message, range, fixes }) => {
      const name = /`([^`]+)`/.exec(message)?.[1];
      const made = fixes.map(({ edits, preferred, title }) => {
        const lines = applyEdits(text, edits).split('\n');
        const line = text.split('\n').find((_, at) => lines[at] !== text.split('\n')[at]);
        return `${title}${preferred ? '*' : ''}: ${lines[text.split('\n').indexOf(line ?? '')] ?? ''}`;
      });
      return [`${rule} ${name} at ${text.slice(range.start, range.end)}`, ...made].join(' | ');
    });
}

describe('what is said of an ignore that silences nothing', () => {
  const cases: readonly [name: string, text: string, ...complaints: string[]][] = [
    ['nothing where it silences', POD(ours('pod-coach/ignore: image-tag'), 'nginx')],
    [
      'that one of the rules of an annotation is not needed',
      POD(ours('pod-coach/ignore: image-tag, unknown-field'), 'nginx'),
      'unused-ignore unknown-field at image-tag, unknown-field | Remove `unknown-field`*:     pod-coach/ignore: image-tag',
    ],
    [
      'that the annotation goes with its last rule',
      POD(ours('a: b', 'pod-coach/ignore: " image-tag "', 'c: d')),
      'unused-ignore image-tag at " image-tag " | Remove `image-tag`*:     c: d',
    ],
    [
      'that a rule of an annotation is unknown',
      POD(ours('pod-coach/ignore: image-tags'), 'nginx'),
      'unknown-ignore image-tags at image-tags | Remove `image-tags`*:   annotations: {}',
    ],
    [
      'what is meant by a rule of a comment that is unknown',
      POD('', 'nginx # pod-coach: ignore image-tags'),
      'unknown-ignore image-tags at # pod-coach: ignore image-tags | ' +
        'Change to `image-tag`*:       image: nginx # pod-coach: ignore image-tag | ' +
        'Remove `image-tags`:       image: nginx',
    ],
    [
      'nothing that is meant where nothing is near',
      POD('', 'nginx # pod-coach: ignore quite-another'),
      'unknown-ignore quite-another at # pod-coach: ignore quite-another | ' +
        'Remove `quite-another`*:       image: nginx',
    ],
    ["nothing of another linter's", POD(ours('kube-score/ignore: container-image-tag'))],
    ['nothing of a merged annotation', POD(ours('<<: {pod-coach/ignore: image-tag}'))],
    ['nothing of a rule that is off', POD('', 'nginx:1.27 # pod-coach: ignore recommended-labels')],
  ];
  for (const [name, text, ...expected] of cases) it(name, () => assert.deepEqual(complaints(text), expected));
});
