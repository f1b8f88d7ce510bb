import { decodeBase64, encodeBase64 } from '../../kubernetes/base64.ts';
import { changeTo, move, replaceWith } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';
import { findPlaceholders } from '../../yaml/placeholders.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { setPath } from '../../yaml/set-field.ts';
import { isFlow } from '../../yaml/nodes.ts';
import { doubleQuoted } from '../../yaml/write.ts';
import type { Entry, ListValue, MapValue, ScalarValue } from '../../yaml/values.ts';
import { wrongType } from '../../wording/messages.ts';
import { lifted } from './needless-level.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import { scalarFits } from '../scalar-types.ts';
import { yaml } from '../yaml-example.ts';

export const secretData: RuleDeclaration = {
  id: 'secret-data',
  kind: 'structure',
  title: 'Secret data is not base64',
  severity: 'error',
  source: 'docs/concepts/configuration/secret/#restriction-names-data',
  judges: 'value',
  lesson: 'volumes#config-files',
  why:
    'The API server cannot decode the Secret and rejects it: each value under `data` must be base64-encoded. Put the ' +
    'value under `stringData` as it is, and the API server encodes it, or encode it yourself.',
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Secret
        metadata:
          name: db
        data:
          user: c2hvcA==
          password: «correct horse»
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Secret
        metadata:
          name: db
        stringData:
          password: correct horse
        data:
          user: c2hvcA==
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: Secret
        metadata:
          name: db
        stringData:
          password: correct horse
      `,
    },
  ],
};

/** Reports the values of a Secret that the API server cannot decode. What SOPS encrypted is decrypted before that. */
export function reportSecretData(root: MapValue, context: RuleContext): void {
  const data = root.map('data');
  if (!data || root.has('sops')) return;
  for (const entry of data.entries) {
    const { value } = entry;
    if (value.kind !== 'scalar') {
      if (!isBytes(value)) reportObject(root, data, entry, value, context);
      continue;
    }
    if (value.isNull || entry.merged || scalarFits(value, 'bytes')) continue;
    if (isFilledIn(value.source)) continue;
    const message = `${code(entry.name)} must be base64-encoded in \`data\`; \`stringData\` takes it as it is.`;
    context.report(value, message, { fixes: fixesFor(root, data, entry, value, context) });
  }
}

/** Go reads a list of numbers as bytes. */
function isBytes(value: MapValue | ListValue): boolean {
  return value.kind === 'list' && value.items.every((item) => item.kind === 'scalar' && item.int !== undefined);
}

/** JSON without quotes is meant as it is written; the only key of `data` may be a level too many. */
function reportObject(
  root: MapValue,
  data: MapValue,
  entry: Entry,
  value: MapValue | ListValue,
  { edits, report }: RuleContext,
): void {
  const { node } = value;
  const holder = root.entry('data');
  const text = edits.text.slice(node.start, node.end);
  const isLevel = entry.name === 'stringData' && data.entries.length === 1 && holder && !root.has('stringData');
  const isFree = isFlow(node) && !text.includes('\n') && !root.map('stringData')?.has(entry.name);
  report(value, wrongType(code(entry.name), 'a base64-encoded string', value.kind === 'map' ? 'an object' : 'a list'), {
    fixes: isLevel
      ? preferredFix(move(code(entry.name), 'to the top level'), lifted(holder, edits))
      : isFree
        ? preferredFix(move('it', 'to `stringData`'), movedText(root, data, entry, text, edits))
        : [],
  });
}

/** Does another tool write the value: `${PASSWORD}`, `ENC[…]` of SOPS, `<path:…>` of a vault's plugin? */
export function isFilledIn(text: string): boolean {
  return /^(?:ENC\[|<|vault:|ref\+)/.test(text.trim()) || findPlaceholders(text).length > 0;
}

function fixesFor(root: MapValue, data: MapValue, entry: Entry, value: ScalarValue, { edits }: RuleContext): Fix[] {
  const text = value.source;
  const encode = edits.setSource(value.node, encodeBase64(text));
  const padded = withPadding(text);
  const moved = movedText(root, data, entry, text, edits);
  const isFree = !root.map('stringData')?.has(entry.name);
  return [
    ...(padded === undefined ? [] : preferredFix(changeTo(padded), edits.setSource(value.node, padded))),
    ...(isFree ? (padded === undefined ? preferredFix : otherFix)(move('it', 'to `stringData`'), moved) : []),
    ...otherFix(replaceWith('the value', 'its base64 encoding'), encode),
  ];
}

/** Where it is the only value, `data` itself becomes `stringData`. */
function movedText(root: MapValue, data: MapValue, entry: Entry, text: string, edits: Edits): (TextEdit | undefined)[] {
  const holder = root.entry('data');
  if (data.entries.length > 1 || !holder || root.has('stringData'))
    return [edits.removeField(data, entry), addText(root, entry.name, text, edits)];
  const { value } = entry;
  const isText = value.kind === 'scalar' && value.string !== undefined;
  const { start, end } = value.node;
  const quoted = value.kind === 'scalar' ? doubleQuoted(text) : inQuotes(text);
  return [edits.renameKey(holder.key, 'stringData'), ...(isText ? [] : [{ range: { start, end }, newText: quoted }])];
}

/** JSON is easier to read in single quotes. */
function inQuotes(text: string): string {
  return text.includes("'") ? doubleQuoted(text) : `'${text}'`;
}

/** A new `stringData` goes in front of `data`, whose last lines may be the ones that go. */
function addText(root: MapValue, key: string, text: string, edits: Edits): TextEdit | undefined {
  if (root.has('stringData')) return setPath(edits, root, ['stringData', key], text);
  const data = root.entry('data');
  const before = data && root.entries[root.index.placeOf(data) - 1];
  const added = { [key]: text };
  return before ? edits.addField(root, 'stringData', added, before) : edits.addFirstField(root, 'stringData', added);
}

/** Base64 that lacks the `=` at its end, where that makes it readable. */
function withPadding(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/]{6,}$/.test(text) || text.length % 4 < 2) return undefined;
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4, '=');
  return /^[\x20-\x7e\n]+$/.test(decodeBase64(padded) ?? '') ? padded : undefined;
}
