import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { completeExample, readMarks } from '../../scripts/docs/rule-example.ts';
import { ruleFile, withRule } from '../../scripts/rules/rule-template.ts';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { allFindings } from '../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { createPlan } from '../../src/core/linter/plan.ts';
import type { Rule } from '../../src/core/rules/rule.ts';

const index = `import type { Rule } from '../rule.ts';

/** In the order in which a lesson would teach them. */
export const portsRules: readonly Rule[] = [];
`;

/** The folder above the rule's own, from which it imports. */
const RULES = new URL('../../src/core/rules/', import.meta.url).href;

/** The rule as Node reads it from the file that would be written. */
async function newRule(id: string, name: string): Promise<Rule> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pod-coach-'));
  const file = path.join(folder, `${id}.ts`);
  await writeFile(file, ruleFile(id, 'ports').replaceAll("'../", `'${RULES}`));
  const module = (await import(pathToFileURL(file).href)) as Record<string, Rule>;
  await rm(folder, { recursive: true });
  return module[name] ?? assert.fail(`${id} does not export ${name}`);
}

describe('npm run new-rule', () => {
  it('writes a rule that finds what its examples say', async () => {
    const rule = await newRule('port-twice', 'portTwice');
    class OneRule extends Analyzer {
      override readonly plan = createPlan(this.schema, [rule]);
    }
    for (const example of rule.examples) {
      const marked = completeExample('bad' in example ? example.bad : example.good, example.in ?? 'document');
      const { text, ranges } = readMarks(marked);
      const found = allFindings(new OneRule().analyse(text, defaultSettings));
      assert.deepEqual(
        found.map((finding) => [finding.rule, finding.range]),
        ranges.map((range) => ['port-twice', range]),
      );
    }
    assert.deepEqual(
      rule.examples.map((example) => 'bad' in example),
      [true, false],
    );
  });

  it('finds what it imports from an area in a folder of another, too', () => {
    assert.match(ruleFile('port-twice', 'advice/ports'), /^import \{ rule \} from '\.\.\/\.\.\/rule\.ts';$/m);
  });

  it('adds lines to the index: imports by name, rules at the end', () => {
    const added = ['port-twice', 'port-a', 'port-z'].reduce(withRule, index);
    assert.equal(
      added,
      `import type { Rule } from '../rule.ts';
import { portA } from './port-a.ts';
import { portTwice } from './port-twice.ts';
import { portZ } from './port-z.ts';

/** In the order in which a lesson would teach them. */
export const portsRules: readonly Rule[] = [
  portTwice,
  portA,
  portZ,
];
`,
    );
  });

  it('adds a line to a list that is short enough for one line', () => {
    const short = index.replace('[];', '[portB, ...portTable];');
    assert.match(withRule(short, 'port-twice'), / = \[\n  portB,\n  \.\.\.portTable,\n  portTwice,\n\];\n$/);
  });
});
