import { code, table } from './markdown.ts';

/** The rooms of the house and who may import whom: the architecture test holds to it, and docs/house.md draws it. */

export interface Room {
  /** A folder or a file. The longest that fits is a file's room. */
  readonly path: string;
  readonly what: string;
  /**
   * Other rooms (or files of them) that it may import; its own always. An entry that no import needs fails the test.
   */
  readonly mayImport: readonly string[];
}

const core = (name: string, what: string, ...mayImport: readonly string[]): Room => ({
  path: `src/core/${name}`,
  what,
  mayImport: mayImport.map((room) => `src/core/${room}`),
});

export const ROOMS: readonly Room[] = [
  core('text.ts', 'Ranges, positions and text edits, in UTF-16 code units.'),
  core('text-distance.ts', 'How near two words are.'),
  core('steps.ts', 'Work that pauses between its units.'),
  core('remembered.ts', 'What was worked out for a key before is not worked out again.'),
  core('time-words.ts', 'How long something takes, in words.'),
  core('decode.ts', 'Readers that turn `unknown` into a type or into undefined.'),
  core('line-order.ts', 'Lines of a manifest in an order, and whether another order means the same.'),
  core('pod-model.ts', 'A Pod as plain data: made by features, drawn by pictures.'),
  core('stage-model.ts', 'A cluster at one moment as plain data.'),
  core('chart-model.ts', 'Time lines, bar charts and tables as plain data.', 'pod-model.ts', 'stage-model.ts'),
  core('field-model.ts', 'The fields of Kubernetes objects as plain data: made by the build, told by the terminal.'),
  core('film-model.ts', 'What happens moment by moment, as plain data.', 'chart-model.ts', 'stage-model.ts'),
  core('wording', 'How messages and fix titles are worded: one builder for each family.'),
  core('yaml', 'YAML: limits, documents, parsing, places, minimal edits. Here alone is the `yaml` package.', 'text.ts'),
  core(
    'kubernetes',
    'Facts: schema (generated), constraints, kinds, names, quantities.',
    'text.ts',
    'text-distance.ts',
  ),
  core('manifest', 'A document seen with those facts.', 'wording', 'kubernetes', 'yaml', 'text.ts', 'text-distance.ts'),
  core(
    'rules',
    'One rule, one file; those of the Pod Security Standards are rows of two tables.',
    'wording',
    'manifest',
    'kubernetes',
    'yaml',
    'text.ts',
    'text-distance.ts',
  ),
  core('linter', 'Runs rules over a document.', 'steps.ts', 'remembered.ts', 'rules', 'manifest', 'kubernetes', 'yaml'),
  core(
    'settings',
    'Settings of a person and of a folder.',
    'rules',
    'kubernetes',
    'yaml',
    'text.ts',
    'text-distance.ts',
  ),
  core(
    'analysis',
    'From the text of a file to findings: documents, ignore comments, Kustomize.',
    'wording',
    'steps.ts',
    'settings',
    'linter',
    'rules',
    'manifest',
    'kubernetes',
    'yaml',
    'text.ts',
    'text-distance.ts',
  ),
  core(
    'workspace',
    'The names in several files, and what one lacks of another.',
    'wording',
    'remembered.ts',
    'analysis',
    'settings',
    'rules',
    'manifest',
    'kubernetes',
    'yaml',
    'text.ts',
    'text-distance.ts',
  ),
  core(
    'cluster-model',
    'What would happen: objects, events and a time in, the state of a cluster out.',
    'text-distance.ts',
    'kubernetes/base64.ts',
    'kubernetes/quantity.ts',
    'kubernetes/label-selector.ts',
    'kubernetes/cron.ts',
    'kubernetes/cron-times.ts',
  ),
  core(
    'terminal',
    'The terminal of an incident: a typed line and a cluster in, what kubectl prints out; completion and history.',
    'text-distance.ts',
    'field-model.ts',
    'kubernetes/base64.ts',
    'cluster-model',
  ),
  core(
    'features',
    'What an editor asks for, as plain data: a slice each.',
    'wording',
    'steps.ts',
    'time-words.ts',
    'workspace',
    'analysis',
    'settings',
    'linter',
    'rules',
    'manifest',
    'kubernetes',
    'yaml',
    'pod-model.ts',
    'cluster-model',
    'text.ts',
  ),
  core(
    'lessons',
    'Lessons, exercises, questions, progress, grading.',
    'field-model.ts',
    'cluster-model',
    'features',
    'workspace',
    'analysis',
    'settings',
    'rules',
    'yaml',
    'decode.ts',
    'text.ts',
  ),
  core(
    'pictures',
    'Trees of SVG elements, and the same in words.',
    'pod-model.ts',
    'chart-model.ts',
    'stage-model.ts',
    'film-model.ts',
    'time-words.ts',
  ),
  core(
    'simulation',
    'Experiments: state and event in, state and log out.',
    'cluster-model',
    'pod-model.ts',
    'chart-model.ts',
    'stage-model.ts',
    'film-model.ts',
    'time-words.ts',
  ),
  { path: 'src/core/front-door', what: 'What the core offers, a file for each service.', mayImport: ['src/core'] },
  { path: 'src/core/index.ts', what: 'The front door: `createPodCoach()`.', mayImport: ['src/core/front-door'] },
  {
    path: 'src/protocol',
    what: 'What the extension and the panel say to each other, and readers that trust nothing.',
    mayImport: [
      'src/core/pod-model.ts',
      'src/core/field-model.ts',
      'src/core/cluster-model',
      'src/core/lessons',
      'src/core/decode.ts',
    ],
  },
  {
    path: 'src/vscode',
    what: 'Adapters: each file registers one thing. Here alone is `vscode`.',
    mayImport: ['src/protocol', 'src/core'],
  },
  { path: 'src/cli', what: '`pod-coach`: the same core without an editor.', mayImport: ['src/core'] },
  {
    path: 'src/extension.ts',
    what: 'Loads the parts when there is a manifest, or somebody who asks.',
    mayImport: ['src/vscode'],
  },
  {
    path: 'webview',
    what: 'The panel, in a browser: neither a YAML parser nor the schema.',
    mayImport: [
      'src/protocol',
      'src/core/pictures',
      'src/core/simulation',
      'src/core/terminal',
      'src/core/cluster-model',
      'src/core/decode.ts',
      'src/core/line-order.ts',
      'src/core/pod-model.ts',
      'src/core/chart-model.ts',
      'src/core/film-model.ts',
    ],
  },
  { path: 'scripts', what: 'Building, starting, testing, generating, compiling lessons.', mayImport: ['src'] },
];

/**
 * Adapters take values from the front door alone, or from these, which are plain readers; types from wherever they
 * are.
 */
export const THROUGH_THE_FRONT_DOOR = ['src/vscode', 'src/cli'] as const;
export const FRONT_DOOR = ['src/core/index.ts', 'src/core/decode.ts'] as const;

/** The room of a file. */
export function roomOf(file: string): Room | undefined {
  return ROOMS.filter(({ path }) => file === path || file.startsWith(`${path}/`)).sort(
    (a, b) => b.path.length - a.path.length,
  )[0];
}

/**
 * The rooms as a diagram: an arrow for each room that imports another, without those that a longer way says already.
 */
export function roomsDiagram(): string {
  const folders = ROOMS.filter(({ path }) => !/^src\/core\/.*\.ts$/.test(path) || path === 'src/core/index.ts');
  const below = new Map(folders.map((room) => [room.path, roomsBelow(room, folders)] as const));
  const reached = (path: string): Set<string> => {
    const direct = below.get(path) ?? [];
    return new Set(direct.flatMap((next) => [next, ...reached(next)]));
  };
  const arrows = folders.flatMap(({ path }) => {
    const direct = below.get(path) ?? [];
    return direct
      .filter((next) => !direct.some((other) => other !== next && reached(other).has(next)))
      .map((next) => `  ${nameOf(path)} --> ${nameOf(next)}`);
  });
  return [
    '```mermaid',
    'flowchart TD',
    ...folders.map(({ path }) => `  ${nameOf(path)}["${path}"]`),
    ...arrows,
    '```',
  ].join('\n');
}

function roomsBelow({ path, mayImport }: Room, folders: readonly Room[]): string[] {
  const rooms =
    path === 'src/core/front-door' ? ['src/core/lessons', 'src/core/pictures', 'src/core/simulation'] : mayImport;
  const wanted = rooms.map((one) => (one === 'src/core' ? 'src/core/index.ts' : one === 'src' ? 'src/cli' : one));
  return folders.map((room) => room.path).filter((one) => wanted.includes(one));
}

function nameOf(path: string): string {
  return path.replaceAll(/[^a-z]/gi, '_');
}

/** What is in each room. */
export function roomsTable(): string {
  return table(
    ['Room', 'What is in it'],
    ROOMS.map(({ path, what }) => [code(path), what]),
  );
}
