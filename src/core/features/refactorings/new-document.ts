/** A further document behind the one at hand. */

import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { blockItem } from '../../yaml/write.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { YamlData } from '../../yaml/write.ts';

/** Undefined behind an explicit end of the document (`...`), where a document may follow without a marker. */
export function addDocument({ text, layout }: Edits, data: YamlData): TextEdit | undefined {
  return addDocuments(text, layout.newline, [blockItem(data, 0, layout)]);
}

/** Puts documents behind the text, also when its last lines are taken away at the same time. */
export function addDocuments(
  text: string,
  newline: string,
  documents: readonly string[],
  removed: readonly TextEdit[] = [],
): TextEdit | undefined {
  if (/^\.\.\.(?:\s|$)/m.test(text)) return undefined;
  const textEnd = text.trimEnd().length;
  const last = removed.find(({ range }) => range.start < textEnd && range.end >= textEnd);
  const at = last?.range.end ?? textEnd;
  const isAtLineStart = last !== undefined && text.charAt(at - 1) === '\n';
  const newText = documents
    .map((document) => (isAtLineStart ? `---${newline}${document}${newline}` : `${newline}---${newline}${document}`))
    .join('');
  return { range: { start: at, end: at }, newText };
}

/** How an object that belongs to another one begins: its own name, the other's namespace. */
export function objectHead(apiVersion: string, kind: string, name: string, owner: MapValue): Record<string, YamlData> {
  const namespace = owner.map('metadata')?.text('namespace') ?? '';
  return { apiVersion, kind, metadata: namespace === '' ? { name } : { name, namespace } };
}
