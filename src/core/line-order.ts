/**
 * Lines of a manifest in an order: do they mean the same as another order? Judged by indentation alone, without a
 * parser.
 */

interface Node {
  readonly line: string;
  readonly children: Node[];
}

/** Below these keys the order of items has a meaning. */
const ordered = /^(?:- )?(?:initContainers|command|args):$/;

/** Do both say the same? Keys of one map, and items of a list where nothing depends on it, may be in any order. */
export function sameManifest(lines: readonly string[], solution: readonly string[]): boolean {
  return meaning(tree(lines)) === meaning(tree(solution));
}

/** How many lines at the beginning can stay: some right order begins with them. */
export function startsRight(lines: readonly string[], solution: readonly string[]): number {
  const rest = [...tree(solution)];
  return countRight(lines, 0, rest);
}

/** Follows the lines through the tree: each must be one that may come now. */
function countRight(lines: readonly string[], from: number, siblings: readonly Node[]): number {
  const open: { left: Node[]; inOrder: boolean }[] = [{ left: [...siblings], inOrder: false }];
  for (let index = from; index < lines.length; index++) {
    // A line goes on in the innermost group that is not used up.
    while (open.length > 1 && open[open.length - 1]?.left.length === 0) open.pop();
    const group = open[open.length - 1];
    const at = group?.left.findIndex(({ line }) => line === lines[index]) ?? -1;
    if (!group || at < 0 || (group.inOrder && at > 0)) return index;
    const [node] = group.left.splice(at, 1);
    if (node && node.children.length > 0)
      open.push({ left: [...node.children], inOrder: ordered.test(node.line.trim()) });
  }
  return lines.length;
}

function tree(lines: readonly string[]): Node[] {
  const top: Node[] = [];
  const open: { indent: number; children: Node[] }[] = [{ indent: -1, children: top }];
  for (const line of lines) {
    const indent = line.length - line.trimStart().length;
    while (open.length > 1 && (open[open.length - 1]?.indent ?? 0) >= indent) open.pop();
    const node: Node = { line, children: [] };
    open[open.length - 1]?.children.push(node);
    open.push({ indent, children: node.children });
  }
  return top;
}

function meaning(nodes: readonly Node[], inOrder = false): string {
  const texts = nodes.map(({ line, children }) => `${line}\n${meaning(children, ordered.test(line.trim()))}`);
  return (inOrder ? texts : texts.sort()).join('');
}
