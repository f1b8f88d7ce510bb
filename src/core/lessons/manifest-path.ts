/**
 * Paths into the manifests of a file, as exercises write them:
 * `Pod/shop spec.containers[name=web].ports[*].containerPort | Deployment spec.template.spec.containers[0].image`.
 * The kind and the name before the blank pick documents, ` | ` adds the values of another path.
 */

export type Step =
  | { readonly step: 'key'; readonly key: string }
  | { readonly step: 'each' }
  | { readonly step: 'index'; readonly index: number }
  | { readonly step: 'where'; readonly key: string; readonly text: string };

export interface ManifestPath {
  /** '' for any kind, any name. */
  readonly kind: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

/** How to look into a tree, whichever parser made it. */
export interface TreeReader<N> {
  entry(node: N, key: string): N | undefined;
  items(node: N): readonly N[];
  /** The text of a scalar, undefined for anything else. */
  text(node: N): string | undefined;
}

const document = /^([A-Z][A-Za-z]*)(?:\/([a-z0-9.-]+))? +/;
const step = /\.?([A-Za-z_][\w-]*)|\[(\*|\d+|"[^"\]]+"|[A-Za-z]+=[^\]]+)\]/y;

/** The alternatives of a path, or undefined when it is none. */
export function parseManifestPath(text: string): readonly ManifestPath[] | undefined {
  const paths = text.split(' | ').map(parseOne);
  return paths.every((path) => path !== undefined) ? paths : undefined;
}

function parseOne(text: string): ManifestPath | undefined {
  const start = document.exec(text);
  const steps = parseSteps(text.slice(start?.[0].length ?? 0));
  return steps && { kind: start?.[1] ?? '', name: start?.[2] ?? '', steps };
}

function parseSteps(text: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (!match) return undefined;
    steps.push(match[1] === undefined ? parseBracket(match[2] ?? '') : { step: 'key', key: match[1] });
  }
  return steps.length > 0 ? steps : undefined;
}

function parseBracket(text: string): Step {
  if (text === '*') return { step: 'each' };
  if (text.startsWith('"')) return { step: 'key', key: text.slice(1, -1) };
  const equals = text.indexOf('=');
  if (equals < 0) return { step: 'index', index: Number(text) };
  return { step: 'where', key: text.slice(0, equals), text: text.slice(equals + 1) };
}

/** The nodes at one alternative of a path, under the root of one document of the file. */
export function nodesAt<N>(path: ManifestPath, root: N, reader: TreeReader<N>): readonly N[] {
  return isMeant(path, root, reader) ? follow(root, path.steps, reader) : [];
}

function isMeant<N>(path: ManifestPath, root: N, reader: TreeReader<N>): boolean {
  const is = (steps: readonly string[], text: string) => text === '' || textAt(root, steps, reader) === text;
  return is(['kind'], path.kind) && is(['metadata', 'name'], path.name);
}

function textAt<N>(root: N, keys: readonly string[], reader: TreeReader<N>): string | undefined {
  const steps = keys.map((key): Step => ({ step: 'key', key }));
  const [node] = follow(root, steps, reader);
  return node === undefined ? undefined : reader.text(node);
}

function follow<N>(root: N, steps: readonly Step[], reader: TreeReader<N>): readonly N[] {
  let nodes: readonly N[] = [root];
  for (const next of steps) nodes = nodes.flatMap((node) => take(node, next, reader));
  return nodes;
}

function take<N>(node: N, next: Step, reader: TreeReader<N>): readonly N[] {
  switch (next.step) {
    case 'key':
      return present(reader.entry(node, next.key));
    case 'each':
      return reader.items(node);
    case 'index':
      return present(reader.items(node)[next.index]);
    case 'where':
      return reader.items(node).filter((item) => {
        const entry = reader.entry(item, next.key);
        return entry !== undefined && reader.text(entry) === next.text;
      });
  }
}

function present<N>(node: N | undefined): readonly N[] {
  return node === undefined ? [] : [node];
}
