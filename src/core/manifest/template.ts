/** Tells templates (Helm and the like) from manifests: a file that is YAML only after something has filled it in. */

import type { YamlNode } from '../yaml/nodes.ts';
import type { ParsedDocument } from '../yaml/parse.ts';

/** What only Helm fills in; other programs take `{{ … }}` as an argument. */
const HELM = /\{\{-?\s*(?:\.(?:Values|Release|Chart|Capabilities|Template)\b|include\s)/;

/** Does `{{ … }}` stand where it must be filled in before this can be a manifest? In long texts (ConfigMap data) it may stay. */
export function isTemplate({ text, root, problems }: ParsedDocument): boolean {
  if (!text.includes('{{')) return false;
  if (problems.length > 0 || root === undefined) return true;
  return hasTemplateNode(root);
}

function hasTemplateNode(node: YamlNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.style !== 'literal' && node.style !== 'folded' && (/^\s*\{\{/.test(node.text) || HELM.test(node.text));
    case 'list':
      return node.items.some(hasTemplateNode);
    case 'map':
      return node.entries.some(({ key, value }) => key.kind === 'map' || hasTemplateNode(key) || hasTemplateNode(value));
    case 'alias':
      return false;
  }
}
