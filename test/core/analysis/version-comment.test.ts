import assert from 'node:assert/strict';
import { versionCommentIn } from '../../../src/core/analysis/version-comment.ts';

/** What stands at the range that is named, and the version that is read there. */
function read(text: string): readonly [written: string, version: number | undefined] | undefined {
  const comment = versionCommentIn(text);
  return comment && [text.slice(comment.range.start, comment.range.end), comment.version];
}

describe('The comment with the Kubernetes version of a file', () => {
  const cases: readonly [name: string, text: string, expected: ReturnType<typeof read>][] = [
    ['is read', '# pod-coach: kubernetes 1.33\nkind: Pod\n', ['1.33', 33]],
    ['is read below other lines, indented', 'kind: Pod\n  #\tpod-coach:kubernetes\t1.34\n', ['1.34', 34]],
    ['may have a `v` and a patch version', '# pod-coach: kubernetes v1.35.12\r\n', ['v1.35.12', 35]],
    ['names a version newer than all that are known', '# pod-coach: kubernetes 1.99', ['1.99', 99]],
    ['names no version', '# pod-coach: kubernetes latest\n', ['latest', undefined]],
    ['names a version that is too old', '# pod-coach: kubernetes 1.2\n', ['1.2', undefined]],
    ['names another major version', '# pod-coach: kubernetes 21.33\n', ['21.33', undefined]],
    ['has something behind the version', '# pod-coach: kubernetes 1.33beta\n', ['1.33beta', undefined]],
    ['has letters for the patch version', '# pod-coach: kubernetes 1.33.x\n', ['1.33.x', undefined]],
    ['has letters for the minor version', '# pod-coach: kubernetes 1.x\n', ['1.x', undefined]],
    ['the first one counts', '# pod-coach: kubernetes 1.33\n# pod-coach: kubernetes 1.36\n', ['1.33', 33]],
    ['says nothing', '# pod-coach: kubernetes\n# 1.33\n', undefined],
    ['stands behind a value', 'kind: Pod # pod-coach: kubernetes 1.33\n', undefined],
    ['is another comment of ours', '# pod-coach: ignore image-tag\n', undefined],
    ['is not there', 'kind: Pod\n', undefined],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(read(text), expected));
});
