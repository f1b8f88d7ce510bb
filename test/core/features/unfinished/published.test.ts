/**
 * What waits and what does not, one case at a time. `‸` is the caret; all of the text was typed unless it says
 * otherwise.
 */

import assert from 'node:assert/strict';
import { analyzer } from '../../../../scripts/typing/pauses.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { publishedDocuments } from '../../../../src/core/features/unfinished/published.ts';
import { fileOffset, fileRange } from '../../../../src/core/analysis/file-offsets.ts';
import { afterEdits, afterRest, afterSave, UNTOUCHED } from '../../../../src/core/features/unfinished/writing.ts';
import type { FileWriting } from '../../../../src/core/features/unfinished/writing.ts';

const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
const CONTAINER = '  containers:\n    - name: web\n      image: nginx:1.27\n';

function said(
  marked: string,
  change: (writing: FileWriting) => FileWriting = (writing) => writing,
  tell: 'rule' | 'message' = 'rule',
): { published: string[]; unfinished: string[] } {
  const caret = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const writing = change({
    edited: [fileRange({ start: 0, end: text.length })],
    carets: caret === -1 ? [] : [fileOffset(caret)],
    rested: false,
  });
  const documents = publishedDocuments(analyzer.analyse(text, defaultSettings), writing, (part) =>
    analyzer.analyseDocument(part, defaultSettings, new Map()),
  );
  const grave = (part: 'published' | 'unfinished'): string[] =>
    documents
      .flatMap((document) => document[part])
      .flatMap((finding) => (finding.severity === 'error' ? [finding[tell]] : []));
  return { published: grave('published'), unfinished: grave('unfinished') };
}

describe('unfinished is not wrong', () => {
  const waiting: readonly (readonly [what: string, text: string, rule: string])[] = [
    ['half a key', `${HEAD}  contai‸`, 'wrong-type'],
    ['half a key beside others', `${HEAD}${CONTAINER}      im‸`, 'yaml-syntax'],
    ['a key without a value', `${HEAD}  containers:‸`, 'required-field'],
    ['an item just begun', `${HEAD}  containers:\n    - ‸`, 'required-field'],
    [
      'a required field, while the caret is in its object',
      `${HEAD}  containers:\n    - name: web\n      ‸`,
      'required-field',
    ],
    ['a required field, in the line below the dash', `${HEAD}  containers:\n    - name: web\n    ‸`, 'required-field'],
    [
      'a probe without a handler',
      `${HEAD}${CONTAINER}      livenessProbe:\n        periodSeconds: 5‸`,
      'probe-no-handler',
    ],
    [
      'a mount whose volume may follow',
      `${HEAD}${CONTAINER}      volumeMounts:\n        - name: data\n          mountPath: /data\n  ‸`,
      'volume-mount-not-found',
    ],
    ['the first letters of an allowed value', `${HEAD}  restartPolicy: Alw‸\n${CONTAINER}`, 'enum-value'],
    [
      'a number that may grow',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: NodePort\n  selector:\n' +
        '    app: web\n  ports:\n    - port: 80\n      targetPort: 8080\n      nodePort: -‸',
      'wrong-type',
    ],
    ['an open quote', `${HEAD}  containers:\n    - name: web\n      image: "ngi‸`, 'yaml-syntax'],
    ['an open brace', `${HEAD}  containers: [{name: web, ima‸`, 'yaml-syntax'],
  ];
  for (const [what, text, rule] of waiting) {
    it(`lets ${what} wait`, () => {
      const { published, unfinished } = said(text);
      assert.deepEqual(published, []);
      assert.ok(unfinished.includes(rule), unfinished.join());
    });
  }

  const atOnce: readonly (readonly [what: string, text: string, rule: string])[] = [
    ['a value that no allowed one begins with', `${HEAD}  restartPolicy: Sometimes‸\n${CONTAINER}`, 'enum-value'],
    ['a number above its range', `${HEAD}${CONTAINER}      ports:\n        - containerPort: 80800‸`, 'number-range'],
    ['a misspelt key, from the next line on', `${HEAD}  conatiners:\n    ‸`, 'unknown-field'],
    ['a line without its colon, from the next line on', `${HEAD}${CONTAINER}      tty\n      ‸`, 'yaml-syntax'],
    [
      'a required field, when its object was left',
      `${HEAD}  containers:\n    - name: web\n  volumes:‸`,
      'required-field',
    ],
    [
      'a mount, when the list of volumes was left',
      `${HEAD}  volumes:\n    - name: data\n      emptyDir: {}\n${CONTAINER}      volumeMounts:\n` +
        '        - name: dta\n          mountPath: /d‸',
      'volume-mount-not-found',
    ],
    [
      'what is wrong elsewhere while a key is half typed',
      `${HEAD}  restartPolicy: Sometimes\n${CONTAINER}      im‸`,
      'enum-value',
    ],
    [
      'a line without its colon, within brackets that nobody can have closed yet',
      'apiVersion: v1\nkind: Pod\nmetadata: {\n  labels {\n    app: "we‸',
      'yaml-syntax',
    ],
    ['what is wrong in a document that was left', `${HEAD}  containers:\n    - name: web\n---\napi‸`, 'required-field'],
  ];
  for (const [what, text, rule] of atOnce) {
    it(`says ${what}`, () => assert.ok(said(text).published.includes(rule), JSON.stringify(said(text))));
  }

  it('speaks of the line that is wrong, and not of brackets that are still open', () => {
    const { published } = said(
      'apiVersion: v1\nkind: Pod\nmetadata: {\n  labels {\n    app: "we‸',
      undefined,
      'message',
    );
    assert.deepEqual(published, ['Missing `:` after key `labels`.']);
  });

  const half = `${HEAD}  containers:\n    - name: web\n      ‸`;
  it('says everything of a file as it was opened', () =>
    assert.deepEqual(said(half, (writing) => ({ ...UNTOUCHED, carets: writing.carets })).published, [
      'required-field',
    ]));
  it('says everything after a save by hand', () =>
    assert.deepEqual(said(half, (writing) => afterSave(writing, true)).published, ['required-field']));
  it('goes on waiting when the editor saves by itself', () =>
    assert.deepEqual(said(half, (writing) => afterSave(writing, false)).published, []));
  it('says everything after a long rest', () => assert.deepEqual(said(half, afterRest).published, ['required-field']));
  it('says everything when the caret is in no part of it', () =>
    assert.deepEqual(said(half.replace('‸', '')).published, ['required-field']));
  it('leaves an object alone in which nothing was edited', () =>
    assert.deepEqual(said(half, (writing) => ({ ...writing, edited: [fileRange({ start: 0, end: 5 })] })).published, [
      'required-field',
    ]));

  it('loses nothing', () => {
    for (const [, text] of [...waiting, ...atOnce]) {
      const all = analyzer
        .analyse(text.replace('‸', ''), defaultSettings)
        .documents.flatMap(({ analysis }) => analysis.findings)
        .filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule);
      const { published, unfinished } = said(text);
      for (const rule of all)
        assert.ok([...published, ...unfinished].includes(rule), `${rule} in ${JSON.stringify(text)}`);
    }
  });
});

describe('what was edited', () => {
  const edit = (start: number, end: number, newText: string) => ({ range: { start, end }, newText });

  it('grows with each key into one stretch', () => {
    const after = afterEdits(afterEdits(UNTOUCHED, [edit(5, 5, 'a')]), [edit(6, 6, 'b')]);
    assert.deepEqual(after.edited, [{ start: 5, end: 7 }]);
  });

  it('moves with edits before it', () => {
    const after = afterEdits(afterEdits(UNTOUCHED, [edit(5, 5, 'abc')]), [edit(0, 2, 'x')]);
    assert.deepEqual(after.edited, [
      { start: 0, end: 1 },
      { start: 4, end: 7 },
    ]);
  });

  it('keeps the place of a deletion', () =>
    assert.deepEqual(afterEdits(UNTOUCHED, [edit(5, 9, '')]).edited, [{ start: 5, end: 5 }]));

  it('counts several edits of one change from the text before it', () => {
    assert.deepEqual(afterEdits(UNTOUCHED, [edit(10, 10, 'b'), edit(0, 0, 'aa')]).edited, [
      { start: 0, end: 2 },
      { start: 12, end: 13 },
    ]);
  });
});
