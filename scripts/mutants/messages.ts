/** A plugin of Stryker: leaves out what people read. Tests of wording would only repeat it. */

import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type { Ignorer } from '@stryker-mutator/api/ignore';

/** Properties of rules that are texts and examples. */
const SPOKEN: ReadonlySet<string> = new Set(['title', 'why', 'examples', 'message', 'lesson']);

const TEXTS: ReadonlySet<string> = new Set([
  'StringLiteral',
  'TemplateLiteral',
  'ArrayExpression',
  'TaggedTemplateExpression',
]);

/** As much of a syntax tree of Babel as is looked at; Stryker does not bring the types along. */
interface SyntaxNode {
  readonly type: string;
  readonly key?: { readonly name?: string };
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
}

/** Says why a node is left out; undefined where it is not. */
function reasonToIgnore({ type, key, value, quasis = [] }: SyntaxNode): string | undefined {
  if (type === 'ObjectProperty')
    return SPOKEN.has(key?.name ?? '') && TEXTS.has((value as SyntaxNode).type) ? 'what people read' : undefined;
  if (type === 'StringLiteral') return String(value).includes(' ') ? 'a message' : undefined;
  return type === 'TemplateLiteral' && quasis.some((quasi) => quasi.value.raw.includes(' ')) ? 'a message' : undefined;
}

export const messages: Ignorer = {
  shouldIgnore: (path) => reasonToIgnore((path as unknown as { readonly node: SyntaxNode }).node),
};

/** @public Stryker looks for this name. */
export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'messages', messages)];
