import assert from 'node:assert/strict';
import { refactored } from './refactored.ts';

const SPLIT = 'Split this List into separate documents';
const JOIN = 'Combine the documents of this file into a List';

const LIST = `# all of the shop
apiVersion: v1
kind: List # of two
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: {name: a}
    data:
      text: |
        one

          two
  # the second
  - kind: Secret
    apiVersion: v1 # by hand
    metadata:
      name: b
`;

const DOCUMENTS = `# all of the shop
# of two
apiVersion: v1
kind: ConfigMap
metadata: {name: a}
data:
  text: |
    one

      two
---
# the second
kind: Secret
apiVersion: v1 # by hand
metadata:
  name: b
`;

describe('a List and documents', () => {
  it('splits, and keeps every text as it is', () => {
    assert.equal(refactored(LIST.replace('List', 'L¦ist'), SPLIT), DOCUMENTS);
    assert.equal(
      refactored(LIST.replace('List', 'L¦ist').replaceAll('\n', '\r\n'), SPLIT),
      DOCUMENTS.replaceAll('\n', '\r\n'),
    );
  });

  it('joins', () => {
    const joined = LIST.replace('# all of the shop\n', '')
      .replace(' # of two', '')
      .replace('items:\n', 'items:\n  # all of the shop\n  # of two\n');
    assert.equal(refactored(DOCUMENTS.replace('ConfigMap', 'Config¦Map'), JOIN), joined);
  });

  it('leaves alone what is more than a List, or not simple', () => {
    assert.ok(
      !refactored(
        LIST.replace('kind: List', 'k¦ind: List').replace('items:', 'metadata: {name: x}\nitems:'),
        SPLIT,
      ).includes('---'),
    );
    assert.ok(!refactored('{apiVersion: v1, kind: Li¦st, items: []}', SPLIT).includes('---'));
    assert.deepEqual(refactored(`${DOCUMENTS.replace('ConfigMap', 'Config¦Map')}---\nfoo: bar\n`, JOIN), []);
    assert.deepEqual(refactored(DOCUMENTS.replace('ConfigMap', 'Config¦Map').replace('---', '--- # next'), JOIN), []);
  });
});
