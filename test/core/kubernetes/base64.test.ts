/** Judged by Node's own Base64. */

import assert from 'node:assert/strict';
import { decodeBase64, encodeBase64 } from '../../../src/core/kubernetes/base64.ts';

describe('Base64', () => {
  for (const text of ['', 'a', 'ab', 'abc', '100 % = 1\n', 'größer', '日本', '😀!', 'x'.repeat(1000)]) {
    const encoded = Buffer.from(text).toString('base64');
    it(`of ${JSON.stringify(text.slice(0, 20))} is written and read`, () => {
      assert.equal(encodeBase64(text), encoded);
      assert.equal(decodeBase64(encoded), text);
    });
  }

  it('may be broken into lines', () => assert.equal(decodeBase64('YWJj\nZGVm\n'), 'abcdef'));

  it('of what is no text, or is no Base64, is not read', () => {
    for (const encoded of ['/w==', 'a', 'YQ', 'YQ=a', '=AAA', 'Y!=='])
      assert.equal(decodeBase64(encoded), undefined, encoded);
  });
});
