import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/features/analysis.ts';
import { allFindings } from '../../../src/core/features/diagnostics.ts';
import { OTHER_LINTERS } from '../../../src/core/kubernetes/other-linters.ts';
import { declarations } from '../../../src/core/rules/index.ts';
import { defaultSettings } from '../../../src/core/features/settings.ts';

const analyzer = new Analyzer();

function found(text: string, rules: readonly string[] = ['image-tag', 'unused-ignore', 'unknown-ignore']): string[] {
  return allFindings(analyzer.analyse(text, defaultSettings)).map(({ rule }) => rule).filter((rule) => rules.includes(rule));
}

function pod(image: string, head = '', annotations = ''): string {
  return `${head}apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${annotations}spec:\n  containers:\n    - name: web\n${image}`;
}

describe('ignore comments and annotations', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['without one', pod('      image: nginx\n'), ['image-tag']],
    ['on the line', pod('      image: nginx # pod-coach: ignore image-tag we build it\n'), []],
    ['above the line', pod('      # pod-coach: ignore image-tag\n      # because\n      image: nginx\n'), []],
    ['for the document', pod('      image: nginx\n', '# pod-coach: ignore image-tag\n'), []],
    ['for the document only', `${pod('      image: nginx\n', '# pod-coach: ignore image-tag\n')}---\n${pod('      image: nginx\n')}`, ['image-tag']],
    ['two rules', pod('      image: nginx # pod-coach: ignore image-tag, unknown-field\n'), ['unused-ignore']],
    ['on another line', pod('      image: nginx\n      tty: true # pod-coach: ignore image-tag\n'), ['image-tag', 'unused-ignore']],
    ['of no rule', pod('      image: nginx # pod-coach: ignore image-tags\n'), ['image-tag', 'unknown-ignore']],
    ['in a text', pod('      command: ["# pod-coach: ignore image-tag"]\n      image: nginx\n'), ['image-tag']],
    ['by annotation', pod('      image: nginx\n', '', '  annotations:\n    pod-coach/ignore: image-tag\n'), []],
    ['by annotation, for nothing', pod('      image: nginx:1.27\n', '', '  annotations:\n    pod-coach/ignore: image-tag\n'), ['unused-ignore']],
    ['by annotation, of no rule', pod('      image: nginx\n', '', '  annotations:\n    pod-coach/ignore: image-tags\n'), ['image-tag', 'unknown-ignore']],
    ["by kube-linter's for all", pod('      image: nginx\n', '', '  annotations:\n    kube-linter.io/ignore-all: "ours"\n'), []],
    ["by polaris' for all", pod('      image: nginx\n', '', '  annotations:\n    polaris.fairwinds.com/exempt: "true"\n'), []],
    ["by kube-linter's",  pod('      image: nginx\n', '', '  annotations:\n    ignore-check.kube-linter.io/latest-tag: "ours"\n'), []],
    ["by kube-score's", pod('      image: nginx\n', '', '  annotations:\n    kube-score/ignore: pod-probes,container-image-tag\n'), []],
    ["by polaris'", pod('      image: nginx\n', '', '  annotations:\n    polaris.fairwinds.com/tagNotSpecified-exempt: "true"\n'), []],
    ["by polaris' that is off", pod('      image: nginx\n', '', '  annotations:\n    polaris.fairwinds.com/tagNotSpecified-exempt: "false"\n'), ['image-tag']],
  ];
  it('know only rules that there are', () => {
    const ids = new Set(declarations.map(({ id }) => id));
    assert.deepEqual(OTHER_LINTERS.flatMap(({ rules }) => Object.values(rules).flat()).filter((rule) => !ids.has(rule)), []);
  });

  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(found(text), expected));
});
