/** The text that `npm run new-rule` writes. */

/**
 * A new rule of an area (`volumes`, `advice/images`): it works as it is, so that its tests stay green while it is
 * changed into another, line by line.
 */
export function ruleFile(id: string, area: string): string {
  const rules = '../'.repeat(area.split('/').length);
  return `import { rule } from '${rules}rule.ts';
import { yaml } from '${rules}yaml-example.ts';

export const ${nameOf(id)} = rule({
  id: '${id}',
  // A statement that people would search for: "Volume mount refers to an undefined volume".
  title: 'Working directory is a placeholder',
  // error: the API server rejects it. warning: the API server warns, or it will not work as written.
  // information: advice. hint: contested advice.
  severity: 'information',
  // A page of kubernetes.io, or the Go function that decides: \`pkg/apis/core/validation.ValidateEnv\`.
  source: 'docs/concepts/containers/',
  // The section of a lesson that explains it.
  lesson: 'pod-anatomy#containers',
  // Schema types, or fields of them, that \`check\` is called with.
  watches: ['Container.workingDir'],
  // What happens in the cluster, then what to do, in plain sentences for a newcomer.
  why: 'The container does not start, because its image has no such directory. Use the directory of your program.',
  check(workingDir, { report }) {
    // Half-typed manifests come here too: what is below may be of another kind, or absent. Then say nothing.
    if (workingDir.string === '/change-me') report(workingDir, '\`workingDir\` is only a placeholder.');
  },
  examples: [
    // «…» encloses what is underlined. With a preferred fix, \`fixed\` is the text after it.
    { in: 'container', bad: 'workingDir: «/change-me»' },
    {
      in: 'container',
      good: yaml\`
        workingDir: /srv/shop
        command: [shop]
      \`,
    },
  ],
});
`;
}

/** The index of an area with one more rule: its import in alphabetical order, the rule itself last. */
export function withRule(index: string, id: string): string {
  const imports = index.split('\n').filter((line) => line.startsWith('import { '));
  const added = `import { ${nameOf(id)} } from './${id}.ts';`;
  const next = imports.find((line) => fileOf(line) > fileOf(added));
  const before = next ?? '\n/**';
  const importing = index.replace(before, () => (next === undefined ? `${added}\n${before}` : `${added}\n${next}`));
  const list = importing.lastIndexOf('[');
  const listed = importing.slice(list + 1, importing.lastIndexOf(']')).split(',');
  const names = [...listed.map((name) => name.trim()), nameOf(id)].filter((name) => name !== '');
  return `${importing.slice(0, list)}[\n${names.map((name) => `  ${name},\n`).join('')}];\n`;
}

/** `port-name` is declared as `portName`. */
function nameOf(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function fileOf(line: string): string {
  return /'(.+)'/.exec(line)?.[1] ?? '';
}
