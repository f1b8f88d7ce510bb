/** What a contributor's editor is told names things that exist. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../../scripts/folders.ts';

interface Launch {
  readonly configurations: readonly {
    readonly name: string;
    readonly program?: string;
    readonly runtimeExecutable?: string;
    readonly outFiles?: readonly string[];
    readonly preLaunchTask?: string;
  }[];
}

interface Tasks {
  readonly tasks: readonly { readonly label: string; readonly script?: string; readonly command?: string }[];
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const launch = JSON.parse(read('.vscode/launch.json')) as Launch;
const { tasks } = JSON.parse(read('.vscode/tasks.json')) as Tasks;

describe("the contributor's desk", () => {
  it('starts the extension, one test and the panel in a debugger, each after a task that there is', () => {
    for (const { name, preLaunchTask } of launch.configurations)
      assert.ok(preLaunchTask === undefined || tasks.some(({ label }) => label === preLaunchTask), name);
    assert.ok(launch.configurations.some((one) => 'debugWebviews' in one));
    assert.ok(launch.configurations.some(({ program }) => program?.endsWith('mocha.js')));
  });

  it('debugs programs that are installed or built', () => {
    for (const { name, program = '', runtimeExecutable = '' } of launch.configurations) {
      for (const file of [program, runtimeExecutable].filter((each) => each.includes('node_modules')))
        assert.ok(existsSync(file.replace('${workspaceFolder}', root)), name);
    }
  });

  it('runs scripts of package.json', () => {
    const scripts = Object.keys(packageJson.scripts);
    for (const { label, script = '', command = '' } of tasks)
      assert.ok(scripts.includes(script || (/^npm run ([\w:-]+)/.exec(command)?.[1] ?? '')), label);
  });

  it('tests what is pushed with the one command that tests everything', () => {
    const workflow = parse(read('.github/workflows/ci.yml')) as { jobs: Record<string, { steps: { run?: string }[] }> };
    assert.ok(workflow.jobs['test']?.steps.some(({ run }) => run === 'bash .ci/run'));
  });

  it('asks for what is needed in forms that are valid YAML, and each field has a name', () => {
    const folder = path.join(root, '.github/ISSUE_TEMPLATE');
    for (const name of readdirSync(folder).filter((each) => each !== 'config.yml')) {
      const form = parse(readFileSync(path.join(folder, name), 'utf8')) as {
        name: string;
        description: string;
        body: { id: string; attributes: { label: string } }[];
      };
      assert.ok(form.name !== '' && form.description !== '', name);
      assert.ok(
        form.body.every(({ id, attributes }) => /^[a-z]+$/.test(id) && attributes.label !== ''),
        name,
      );
    }
  });
});
