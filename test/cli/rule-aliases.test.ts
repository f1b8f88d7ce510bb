import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { podCoach } from '../../src/cli/pod-coach.ts';
import type { Settings } from '../../src/core/settings/settings.ts';
import { root } from '../../scripts/folders.ts';
import { runProgram, withFiles } from './program.ts';

const { documents, settings } = podCoach;
const analyzer = documents.createAnalyzer();

/** It has the problem `nothing-keeps-running`, which is also called `container-exits-immediately`. */
const ID = 'nothing-keeps-running';
const ALIAS = 'container-exits-immediately';
const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: busybox:1.36
`;

/** The ids of what is found, of this rule and of those about ignoring it. */
function found(text: string, using: Settings = settings.defaultSettings): string[] {
  return documents
    .allFindings(analyzer.analyse(text, using))
    .map(({ rule }) => rule)
    .filter((rule) => [ID, ALIAS].includes(rule) || rule.includes('ignore'));
}

/** What a `.pod-coach.yaml` makes of the rule: `off`, or nothing where its problems say that a name is unknown. */
function inFolder(text: string): string | undefined {
  const read = settings.readFolderSettings(text);
  return read.problems.length > 0 ? undefined : read.settings.rules[ID];
}

describe('an alias of a rule', () => {
  it('is no id, and belongs to one rule', () => {
    const ids = documents.rules.map(({ id }) => id);
    const aliases = ids.flatMap((id) => documents.aliasesOfRule(id));
    assert.ok(aliases.length > 20);
    assert.equal(new Set([...ids, ...aliases]).size, ids.length + aliases.length);
    for (const id of ids) for (const alias of documents.aliasesOfRule(id)) assert.equal(documents.ruleIdOf(alias), id);
    for (const id of ids) assert.equal(documents.ruleIdOf(id), id);
  });

  it('is read wherever a person names a rule, beside the id', async () => {
    assert.deepEqual(found(POD), [ID], 'reports have the id');
    for (const name of [ID, ALIAS]) {
      const off = settings.parseSettings({ rules: { [name]: 'off' } });
      assert.deepEqual(found(POD, off), [], `${name} in settings`);
      assert.equal(inFolder(`rules:\n  ${name}: off\n`), 'off', `${name} in .pod-coach.yaml`);
      assert.deepEqual(found(POD.replace('1.36', `1.36 # pod-coach: ignore ${name} why`)), [], `${name} on its line`);
      assert.deepEqual(found(`# pod-coach: ignore ${name} why\n${POD}`), [], `${name} at the head`);
      const clean = POD.replace('busybox', 'nginx');
      const inSecond = `# pod-coach: ignore-file ${name} why\n${clean}---\n${POD}`;
      assert.deepEqual(found(inSecond), [], `${name} for the file, needed in the second document`);
      const annotated = POD.replace('name: web\n', `name: web\n  annotations:\n    pod-coach/ignore: ${name}\n`);
      assert.deepEqual(found(annotated), [], `${name} in an annotation`);
      const none = POD.replace('busybox:1.36', `nginx:1.27 # pod-coach: ignore ${name} why`);
      assert.deepEqual(found(none), ['unused-ignore'], `${name} with nothing to ignore is known all the same`);
      const hover = settings.ruleNamedAt(`rules:\n  ${name}: off\n`, 10);
      assert.deepEqual([hover?.rule.id, hover?.names], [ID, [ID, ALIAS]], `${name} is explained`);
      const offered = settings.completeFolderSettings('rules:\n  c', 10).map(({ label }) => label);
      assert.ok(offered.includes(name), `${name} is offered`);
    }
    await withFiles({ 'pod.yaml': POD }, async (folder) => {
      const file = path.join(folder, 'pod.yaml');
      const baseline = path.join(folder, 'baseline.json');
      const check = async (...options: string[]) => (await runProgram(['check', file, ...options])).out;
      const everything = await check();
      await runProgram(['check', file, '--write-baseline', baseline]);
      const written = await readFile(baseline, 'utf8');
      assert.ok(written.includes(`"${ID}"`) && !written.includes(ALIAS), 'a baseline has the id');
      for (const name of [ID, ALIAS]) {
        assert.match(await check('--rule', name), new RegExp(`\\(${ID}\\)`), name);
        assert.equal((await check('--rule', name)).split(`(${ID})`).length, 2, name);
        assert.ok(everything.includes(ID) && !(await check('--ignore-rule', name)).includes(ID), name);
        await writeFile(baseline, written.replaceAll(`"${ID}"`, `"${name}"`));
        assert.equal(await check('--baseline', baseline), 'No problems found in 1 file.\n', `${name} in a baseline`);
        const { out } = await runProgram(['explain', name]);
        assert.ok(out.includes(`(${ID}, ${ALIAS})`), `explain ${name}`);
      }
      const rules = JSON.parse((await runProgram(['rules', '--json'])).out) as { id: string; aliases: string[] }[];
      assert.deepEqual(rules.find(({ id }) => id === ID)?.aliases, [ALIAS]);
      assert.deepEqual(rules.find(({ id }) => id === 'image-tag')?.aliases, []);
    });
    const page = await readFile(path.join(root, 'docs/rules.md'), 'utf8');
    for (const { id } of documents.rules) {
      assert.ok(page.includes(`\n### ${id}\n`));
      for (const alias of documents.aliasesOfRule(id)) assert.ok(page.includes(`<a id="${alias}"></a>`), alias);
    }
  });

  it('counts more than the id where both are set, in either order', () => {
    for (const [first, second] of [[ID, ALIAS] as const, [ALIAS, ID] as const]) {
      const rules = { [first]: first === ALIAS ? 'off' : 'error', [second]: second === ALIAS ? 'off' : 'error' };
      assert.deepEqual(settings.parseSettings({ rules }).rules, { [ID]: 'off' });
      assert.equal(inFolder(`rules:\n  ${first}: ${rules[first]}\n  ${second}: ${rules[second]}\n`), 'off');
    }
    const text = `rules:\n  ${ALIAS}: error\n  ${ID}: off\n`;
    const edit = settings.turnOffInFolder(text, ID);
    assert.equal(edit && inFolder(podCoach.text.applyEdits(text, [edit])), 'off', '"turn off" changes what counts');
  });
});
