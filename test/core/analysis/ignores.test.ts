import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { OTHER_LINTERS } from '../../../src/core/kubernetes/other-linters.ts';
import { verifiedFixes } from '../../../src/core/features/fixes/verified-fixes.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { declarations } from '../../../src/core/rules/index.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

const analyzer = new Analyzer();

function found(text: string, rules: readonly string[] = ['image-tag', 'unused-ignore', 'unknown-ignore']): string[] {
  return allFindings(analyzer.analyse(text, defaultSettings))
    .map(({ rule }) => rule)
    .filter((rule) => rules.includes(rule));
}

function pod(image: string, head = '', annotations = ''): string {
  return (
    `${head}apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${annotations}spec:\n  containers:\n` +
    `    - name: web\n${image}`
  );
}

describe('ignore comments and annotations', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['without one', pod('      image: nginx\n'), ['image-tag']],
    ['on the line', pod('      image: nginx # pod-coach: ignore image-tag we build it\n'), []],
    ['above the line', pod('      # pod-coach: ignore image-tag\n      # because\n      image: nginx\n'), []],
    ['for the document', pod('      image: nginx\n', '# pod-coach: ignore image-tag\n'), []],
    [
      'for the document only',
      `${pod('      image: nginx\n', '# pod-coach: ignore image-tag\n')}---\n${pod('      image: nginx\n')}`,
      ['image-tag'],
    ],
    [
      'below a banner',
      `${'#'.repeat(60)}\n# Settings\n${pod('      image: nginx # pod-coach: ignore image-tag\n')}`,
      [],
    ],
    [
      'at the head, behind a banner and a marker',
      `${'#'.repeat(60)}\n--- # one\n# pod-coach: ignore image-tag\n${pod('      image: nginx\n')}`,
      [],
    ],
    [
      'above blank lines and comments',
      pod('      # pod-coach: ignore image-tag\n\n\t\n  # because\n      image: nginx\n'),
      [],
    ],
    [
      'above its line only',
      pod('      # pod-coach: ignore image-tag\n      tty: true\n      image: nginx\n'),
      ['image-tag', 'unused-ignore'],
    ],
    [
      'on the line above',
      pod('      tty: true # pod-coach: ignore image-tag\n      image: nginx\n'),
      ['image-tag', 'unused-ignore'],
    ],
    [
      'above an item, for all of it',
      pod('      image: nginx\n').replace('    - name', '    # pod-coach: ignore image-tag\n    - name'),
      [],
    ],
    [
      'above an item, for no other',
      pod('      image: a:1\n    - name: b\n      image: nginx\n').replace(
        '    - name',
        '    # pod-coach: ignore image-tag\n    - name',
      ),
      ['image-tag', 'unused-ignore'],
    ],
    ['on the line before its end', pod('      image: nginx # pod-coach: ignore image-tag'), []],
    ['two rules', pod('      image: nginx # pod-coach: ignore image-tag, unknown-field\n'), ['unused-ignore']],
    [
      'on another line',
      pod('      image: nginx\n      tty: true # pod-coach: ignore image-tag\n'),
      ['image-tag', 'unused-ignore'],
    ],
    ['of no rule', pod('      image: nginx # pod-coach: ignore image-tags\n'), ['image-tag', 'unknown-ignore']],
    ['in a text', pod('      command: ["# pod-coach: ignore image-tag"]\n      image: nginx\n'), ['image-tag']],
    ['by annotation', pod('      image: nginx\n', '', '  annotations:\n    pod-coach/ignore: image-tag\n'), []],
    [
      'by annotation, for nothing',
      pod('      image: nginx:1.27\n', '', '  annotations:\n    pod-coach/ignore: image-tag\n'),
      ['unused-ignore'],
    ],
    [
      'by annotation, of no rule',
      pod('      image: nginx\n', '', '  annotations:\n    pod-coach/ignore: image-tags\n'),
      ['image-tag', 'unknown-ignore'],
    ],
    [
      "by kube-linter's for all",
      pod('      image: nginx\n', '', '  annotations:\n    kube-linter.io/ignore-all: "ours"\n'),
      [],
    ],
    [
      "by polaris' for all",
      pod('      image: nginx\n', '', '  annotations:\n    polaris.fairwinds.com/exempt: "true"\n'),
      [],
    ],
    [
      "by kube-linter's",
      pod('      image: nginx\n', '', '  annotations:\n    ignore-check.kube-linter.io/latest-tag: "ours"\n'),
      [],
    ],
    [
      "by kube-score's",
      pod('      image: nginx\n', '', '  annotations:\n    kube-score/ignore: pod-probes,container-image-tag\n'),
      [],
    ],
    [
      "by polaris'",
      pod('      image: nginx\n', '', '  annotations:\n    polaris.fairwinds.com/tagNotSpecified-exempt: "true"\n'),
      [],
    ],
    [
      "by polaris' that is off",
      pod('      image: nginx\n', '', '  annotations:\n    polaris.fairwinds.com/tagNotSpecified-exempt: "false"\n'),
      ['image-tag'],
    ],
    [
      'above a container, for the whole of it',
      pod('      image: nginx\n').replace('    - name: web', '    # pod-coach: ignore image-tag\n    - name: web'),
      [],
    ],
    [
      'above a container, not for the next one',
      `${pod('      image: nginx\n').replace('    - name: web', '    # pod-coach: ignore image-tag\n    - name: web')}    ` +
        '- name: other\n' +
        '      image: nginx\n',
      ['image-tag'],
    ],
    [
      'above a container of a list that is not indented',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n' +
        '  # pod-coach: ignore image-tag\n  - name: web\n\n    # why not\n    image: nginx\n  - name: other\n' +
        '    image: nginx\n',
      ['image-tag'],
    ],
    [
      'for the file',
      `${pod('      image: nginx\n', '# pod-coach: ignore-file image-tag we build it\n')}---\n` +
        `${pod('      image: nginx\n')}`,
      [],
    ],
    [
      'for the file, where only a later document needs it',
      `${pod('      image: nginx:1.27\n', '# pod-coach: ignore-file image-tag\n')}---\n${pod('      image: nginx\n')}`,
      [],
    ],
    [
      'on a line for nothing, beside one for the file that a later document needs',
      `${pod('      image: nginx:1.27 # pod-coach: ignore image-tag\n', '# pod-coach: ignore-file image-tag\n')}---\n` +
        `${pod('      image: nginx\n')}`,
      ['unused-ignore'],
    ],
    [
      'for the file, for nothing',
      `${pod('      image: nginx:1.27\n', '# pod-coach: ignore-file image-tag\n')}---\n` +
        `${pod('      image: nginx:1.27\n')}`,
      ['unused-ignore'],
    ],
  ];
  it('know only rules that there are', () => {
    const ids = new Set(declarations.map(({ id }) => id));
    assert.deepEqual(
      OTHER_LINTERS.flatMap(({ rules }) => Object.values(rules).flat()).filter((rule) => !ids.has(rule)),
      [],
    );
  });

  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(found(text), expected));

  it('are taken away where they silence nothing, and corrected where they name no rule', () => {
    const fixed: readonly [string, string][] = [
      ['      image: nginx:1.27 # pod-coach: ignore image-tag\n', '      image: nginx:1.27\n'],
      ['      # pod-coach: ignore image-tag why\n      image: nginx:1.27 # kept\n', '      image: nginx:1.27 # kept\n'],
      [
        '      image: nginx # pod-coach: ignore image-tag, unknown-field we build it\n',
        '      image: nginx # pod-coach: ignore image-tag we build it\n',
      ],
      [
        '      image: nginx # pod-coach: ignore unknown-field, image-tag\n',
        '      image: nginx # pod-coach: ignore image-tag\n',
      ],
      ['      image: nginx # pod-coach: ignore image-tags\n', '      image: nginx # pod-coach: ignore image-tag\n'],
    ];
    for (const [before, after] of fixed) {
      const [document] = analyzer.analyse(pod(before), defaultSettings).documents;
      assert.ok(document);
      const complaints = document.analysis.findings.filter(({ rule }) => /^un.*-ignore$/.test(rule));
      assert.equal(complaints.length, 1, before);
      const tried = complaints.flatMap((finding) => verifiedFixes(finding, document.analysis, analyzer));
      const edits = tried.find(({ preferred }) => preferred)?.edits ?? [];
      assert.equal(applyEdits(pod(before), edits), pod(after));
    }
    const annotated = pod(
      '      image: nginx:1.27\n',
      '',
      '  annotations:\n    a: b\n    pod-coach/ignore: image-tag\n',
    );
    const [document] = analyzer.analyse(annotated, defaultSettings).documents;
    const unused = document?.analysis.findings.find(({ rule }) => rule === 'unused-ignore');
    assert.equal(
      applyEdits(annotated, unused?.fixes[0]?.edits ?? []),
      annotated.replace('    pod-coach/ignore: image-tag\n', ''),
    );
  });

  it('need a reason where the folder asks for one', () => {
    const unexplained = (text: string): number =>
      allFindings(analyzer.analyse(text, { ...defaultSettings, requireReason: true })).filter(
        ({ rule }) => rule === 'ignore-reason-missing',
      ).length;
    assert.equal(unexplained(pod('      image: nginx # pod-coach: ignore image-tag\n')), 1);
    assert.equal(unexplained(pod('      image: nginx # pod-coach: ignore image-tag -- \n')), 1);
    assert.equal(unexplained(pod('      image: nginx # pod-coach: ignore image-tag we build it\n')), 0);
    assert.equal(unexplained(pod('      image: nginx\n', '# pod-coach: ignore-file image-tag\n')), 1);
    const annotation = '  annotations:\n    pod-coach/ignore: image-tag\n';
    assert.equal(unexplained(pod('      image: nginx\n', '', annotation)), 1);
    const explained = `${annotation}    pod-coach/ignore-reason: we build it\n`;
    assert.equal(unexplained(pod('      image: nginx\n', '', explained)), 0);
    assert.deepEqual(found(pod('      image: nginx # pod-coach: ignore image-tag\n'), ['ignore-reason-missing']), []);
  });

  it('leave what they silence on record, with the reason', () => {
    const { documents } = analyzer.analyse(
      pod('      image: nginx # pod-coach: ignore image-tag: we build it\n'),
      defaultSettings,
    );
    assert.deepEqual(
      documents.flatMap(({ analysis }) => analysis.silenced.map(({ finding, reason }) => [finding.rule, reason])),
      [['image-tag', 'we build it']],
    );
  });
});
