/** Keeps which tests each spec has, for `npm run test:core -- -g NAME`. */
import path from 'node:path';
import { root } from '../scripts/folders.ts';
import { keepTitles } from '../scripts/kept-titles.ts';

function collect(suite: Mocha.Suite, into: Map<string, string[]>): void {
  for (const test of suite.tests) {
    if (test.file === undefined) continue;
    const spec = path.relative(root, test.file).split(path.sep).join('/');
    into.set(spec, [...(into.get(spec) ?? []), test.fullTitle()]);
  }
  for (const inner of suite.suites) collect(inner, into);
}

export const mochaHooks: Mocha.RootHookObject = {
  beforeAll(this: Mocha.Context) {
    const loaded = new Map<string, string[]>();
    if (this.test?.parent) collect(this.test.parent, loaded);
    keepTitles(loaded);
  },
};
