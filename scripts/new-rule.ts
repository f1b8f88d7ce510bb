// npm run new-rule -- AREA/RULE-ID: writes a rule that works, to be changed into the one you mean, and its line in the
// area's index.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { declarations } from '../src/core/rules/index.ts';
import { root } from './folders.ts';
import { ruleFile, withRule } from './rules/rule-template.ts';

const areas = [
  'advice/commands',
  'advice/environment',
  'advice/images',
  'advice/jobs',
  'advice/lifecycle',
  'advice/metadata',
  'advice/resources',
  'advice/security',
  'advice/storage',
  'advice/workloads',
  'containers',
  'metadata',
  'resources',
  'scheduling',
  'security',
  'services',
  'volumes',
  'workloads',
];

const usage = `Usage: npm run new-rule -- AREA/RULE-ID, such as volumes/volume-not-mounted
Areas: ${areas.join(', ')}. A rule id is lower-case words joined by hyphens.`;

async function main(asked: string | undefined): Promise<number> {
  const [, area = '', id = ''] = /^([a-z]+(?:\/[a-z]+)?)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(asked ?? '') ?? [];
  if (!areas.includes(area)) return refuse(usage);
  const folder = path.join('src/core/rules', area);
  const file = path.join(folder, `${id}.ts`);
  const index = path.join(folder, 'index.ts');
  if (existsSync(path.join(root, file)) || declarations.some((rule) => rule.id === id))
    return refuse(`There is a rule ${id} already.`);
  await writeFile(path.join(root, file), ruleFile(id, area));
  await writeFile(path.join(root, index), withRule(await readFile(path.join(root, index), 'utf8'), id));
  console.log(`Wrote ${file} and its line in ${index}.\nTest it: npm run test:core -- -g ${id}`);
  return 0;
}

function refuse(why: string): number {
  console.error(why);
  return 2;
}

process.exitCode = await main(process.argv[2]);
