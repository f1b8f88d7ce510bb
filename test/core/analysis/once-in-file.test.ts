import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { onceInFile } from '../../../src/core/analysis/once-in-file.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

const pod = (name: string, containers: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n${containers}`;
const container = (name: string): string => `    - name: ${name}\n      image: a:1\n`;

function shown(text: string): { readonly own: Finding[]; readonly once: Finding[] } {
  const { documents } = new Analyzer().analyse(text, defaultSettings);
  const parts = documents.map(({ range, analysis }) => ({
    text: analysis.text,
    start: range.start,
    findings: analysis.findings,
  }));
  const isIt = ({ rule }: Finding): boolean => rule === 'resources-missing';
  return { own: parts.flatMap(({ findings }) => findings).filter(isIt), once: onceInFile(parts).flat().filter(isIt) };
}

describe('advice in a file', () => {
  it('is shown once, with all other places, over its documents too', () => {
    const text = `${pod('one', container('a') + container('b'))}---\n${pod('two', container('c'))}`;
    const { own, once } = shown(text);
    assert.equal(own.length, 3);
    assert.equal(once.length, 1);
    assert.match(once[0]?.message ?? '', /\(and in 2 more places of this file\)\.$/);
    assert.deepEqual(
      once[0]?.related.map(({ range, message }) => `${text.slice(range.start, range.end)} ${message}`),
      ['b The same here: `b`', 'c The same here: `c`'],
    );
  });

  it('stays as it is where it is the only one', () => {
    const { own, once } = shown(pod('one', container('a')));
    assert.deepEqual(once, own);
  });

  it('keeps Errors and other advice apart', () => {
    const { documents } = new Analyzer().analyse(
      pod(
        'one',
        '    - {name: a, image: "a:latest"}\n    - {name: b, image: "b:latest"}\n    - {name: c}\n    - {name: d}\n',
      ),
      defaultSettings,
    );
    const parts = documents.map(({ analysis }) => ({ text: analysis.text, start: 0, findings: analysis.findings }));
    const rules = onceInFile(parts)
      .flat()
      .map(({ rule }) => rule);
    for (const rule of ['image-tag', 'required-field'])
      assert.equal(rules.filter((one) => one === rule).length, 2, rule);
  });
});
