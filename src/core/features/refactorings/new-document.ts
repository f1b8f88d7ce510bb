/** A further document behind the one at hand. */

import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { blockItem } from '../../yaml/write.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { YamlData } from '../../yaml/write.ts';

/** Undefined behind an explicit end of the document (`...`), where a document may follow without a marker. */
export function addDocument({ text, layout }: Edits, data: YamlData): TextEdit | undefined {
  return addDocumentText(text, layout.newline, blockItem(data, 0, layout));
}

export function addDocumentText(text: string, newline: string, ...documents: readonly string[]): TextEdit | undefined {
  if (/^\.\.\.(?:\s|$)/m.test(text)) return undefined;
  const at = text.trimEnd().length;
  return { range: { start: at, end: at }, newText: documents.map((document) => `${newline}---${newline}${document}`).join('') };
}

/** How an object that belongs to another one begins: its own name, the other's namespace. */
export function objectHead(apiVersion: string, kind: string, name: string, owner: MapValue): Record<string, YamlData> {
  const namespace = owner.map('metadata')?.text('namespace') ?? '';
  return { apiVersion, kind, metadata: namespace === '' ? { name } : { name, namespace } };
}
