/** A value of the wrong type, written as one of the right type. */

import { isDnsLabel } from '../../kubernetes/names.ts';
import { addressOf } from '../../kubernetes/port-text.ts';
import type { FieldSchema, Schema, ValueType } from '../../kubernetes/schema.ts';
import { scalarText } from '../../yaml/write.ts';
import type { ListValue, MapValue, ScalarValue, Value } from '../../yaml/values.ts';
import { addField, andThen, changeTo, changeToPhrase, removeThe } from '../../wording/fix-titles.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { namedBlocks, namedItems, onlyValue, outOfInnerList } from './reshaped.ts';
import { underListField } from './list-in-object.ts';
import { shellLine, wordsOfLine } from '../../kubernetes/shell-line.ts';
import { scalarFits } from '../scalar-types.ts';

/** What makes a value of the wanted type of what is written; nothing where that would be a guess. */
export function conversions(
  value: Value,
  wanted: ValueType,
  context: RuleContext,
  schema: FieldSchema,
  types: Schema,
): Fix[] {
  if (value.kind === 'scalar') return scalarFixes(value, wanted, context, schema);
  const { edits } = context;
  if (wanted.kind === 'list' && value.kind === 'map' && value.entries.length > 0) {
    const named = namedItems(value, wanted, edits);
    if (named.length > 0) return named;
    // What has a field of an item is the item itself, without its dash.
    const fields = wanted.items.kind === 'object' ? types.type(wanted.items.type)?.fields : undefined;
    const isItem = !fields || value.entries.some(({ name }) => fields.has(name));
    const blocks = isItem ? [] : namedBlocks(value, wanted, edits);
    return blocks.length > 0 ? blocks : wrapInList(value, context);
  }
  if (value.kind === 'list' && wanted.kind !== 'list' && value.parent?.kind === 'list') {
    const inner = outOfInnerList(value, edits);
    if (inner.length > 0) return inner;
  }
  if (value.kind === 'list' && wanted.kind === 'object' && value.items.length > 0)
    return underListField(value, wanted.type, types, edits);
  if (value.kind === 'map' && wanted.kind === 'scalar') return onlyValue(value, wanted, edits);
  if (value.kind === 'list' && wanted.kind !== 'list' && value.items.length === 1)
    return unwrapList(value, wanted, context);
  if (value.kind === 'list' && value.items.length === 0 && (wanted.kind === 'object' || wanted.kind === 'map')) {
    return preferredFix(changeTo('{}'), edits.replaceValue(value, {}));
  }
  if (value.kind === 'map' && value.entries.length === 0 && wanted.kind === 'list')
    return preferredFix(changeTo('[]'), edits.replaceValue(value, []));
  return [];
}

function scalarFixes(
  value: ScalarValue,
  wanted: ValueType,
  { edits }: RuleContext,
  schema: FieldSchema | undefined,
): Fix[] {
  const text = value.string;
  if (wanted.kind === 'scalar') {
    const field = schema?.name ?? '';
    if (text === undefined) return numberToScalar(value, wanted.scalar, edits, field);
    const withProtocol = portAndProtocol(value, text, wanted.scalar, edits);
    return withProtocol.length > 0 ? withProtocol : textToScalar(value, text, wanted.scalar, edits, field);
  }
  if (
    text === undefined &&
    wanted.kind === 'list' &&
    wanted.items.kind === 'scalar' &&
    scalarFits(value, wanted.items.scalar)
  )
    return safeFix(changeTo(`[${value.source}]`), edits.setSource(value.node, `[${value.source}]`));
  if (wanted.kind !== 'list' || text === undefined || text === '') return [];
  if (wanted.items.kind === 'object') {
    const names = text.split(/[\s,]+/).filter((name) => name !== '');
    if (schema?.mapKeys?.[0] === 'name' && names.length > 1 && names.every(isDnsLabel))
      return preferredFix(
        changeTo(`[${names.map((name) => `{name: ${name}}`).join(', ')}]`),
        edits.replaceValue(
          value,
          names.map((name) => ({ name })),
        ),
      );
    return schema?.mapKeys?.[0] === 'name'
      ? preferredFix(changeTo(`[{name: ${text}}]`), edits.replaceValue(value, [{ name: text }]))
      : [];
  }
  const line = shellLine(text);
  if (line) return preferredFix(changeTo(`[${line.slice(0, -1).join(', ')}, …]`), edits.replaceValue(value, line));
  const options = schema?.name === 'args' && text.trim().startsWith('-') ? wordsOfLine(text) : undefined;
  const words = options ?? text.trim().split(/\s+/);
  const shell = !options && /[|&;<>$`"'*]/.test(text);
  const asWords = `[${words.map((word) => scalarText(word, true)).join(', ')}]`;
  const split = edits.replaceValue(value, words);
  if (words.length === 1) return safeFix(changeTo(asWords), split);
  const inShell = edits.replaceValue(value, ['sh', '-c', text]);
  const shellFix = changeTo('[sh, -c, …]');
  return shell
    ? [...preferredFix(shellFix, inShell), ...otherFix(changeTo(asWords), split)]
    : [...preferredFix(changeTo(asWords), split), ...otherFix(shellFix, inShell)];
}

const BOOLEANS: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  yes: 'true',
  no: 'false',
  on: 'true',
  off: 'false',
  '1': 'true',
  '0': 'false',
};

/** `yes please`, `enabled`, `not allowed`: the first word that says yes or no. */
function booleanIn(text: string): string | undefined {
  const [first = '', ...others] = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  if (SAYS_NO.has(first) || others.some((word) => SAYS_NO.has(word))) return 'false';
  return SAYS_YES.has(first) ? 'true' : undefined;
}

const SAYS_YES: ReadonlySet<string> = new Set([
  ...['true', 'yes', 'y', 'yep', 'yup', 'yeah', 'on', 'ok', '1', 't', 'enable', 'enabled', 'active', 'always'],
  ...['allow', 'allowed', 'required', 'sure'],
]);
const SAYS_NO: ReadonlySet<string> = new Set([
  ...['false', 'no', 'n', 'nope', 'nah', 'off', 'not', '0', 'f', 'disable', 'disabled', 'inactive', 'never', 'none'],
  ...['deny', 'denied', 'forbidden'],
]);

function textToScalar(
  value: ScalarValue,
  text: string,
  scalar: string,
  edits: RuleContext['edits'],
  field: string,
): Fix[] {
  const word = text.trim().replace(/^(["'])(.*)\1$/s, '$2');
  if (scalar === 'boolean' && Object.hasOwn(BOOLEANS, word.toLowerCase())) {
    const written = BOOLEANS[word.toLowerCase()] ?? 'true';
    return safeFix(changeTo(written), edits.setSource(value.node, written));
  }
  // A preferred fix says no more than the word does; `probably` and the like say nothing.
  const meantBoolean = scalar === 'boolean' ? booleanIn(word) : undefined;
  if (meantBoolean !== undefined) return otherFix(changeTo(meantBoolean), edits.setSource(value.node, meantBoolean));
  const isInteger = scalar === 'int32' || scalar === 'int64' || scalar === 'int-or-string';
  if (isInteger && /^[-+]?\d{1,15}$/.test(word)) {
    const number = String(Number(word));
    return safeFix(removeThe('quotes'), edits.setSource(value.node, number));
  }
  if (isInteger && /^(?:runAs(?:User|Group)|fsGroup)$/.test(field) && word === 'root')
    return preferredFix(changeTo('0'), edits.setSource(value.node, '0'));
  const isWhole = scalar === 'int32' || scalar === 'int64';
  const mode = isWhole && /mode$/i.test(field) ? octalMode(word) : undefined;
  if (mode !== undefined) return preferredFix(changeTo(mode), edits.setSource(value.node, mode));
  const mapping = isWhole && /port$/i.test(field) ? portMapping(value, word, field, edits) : [];
  if (mapping.length > 0) return mapping;
  const meant = isWhole ? (/port$/i.test(field) ? addressOf(word)?.port : numberWithUnit(word, field)) : undefined;
  return meant === undefined ? [] : preferredFix(changeTo(meant), edits.setSource(value.node, String(meant)));
}

/** `0` and `1` for a boolean, and `0.25` of the Pods for a percentage. */
function numberToScalar(value: ScalarValue, scalar: string, edits: RuleContext['edits'], field: string): Fix[] {
  if (scalar === 'boolean' && (value.int === 0 || value.int === 1)) {
    const written = value.int === 1 ? 'true' : 'false';
    return safeFix(changeTo(written), edits.setSource(value.node, written));
  }
  const [, hundredths = ''] = /^0?\.(\d{1,2})$/.exec(value.source) ?? [];
  if (scalar !== 'int-or-string' || hundredths === '' || !/^(?:max(?:Surge|Unavailable)|minAvailable)$/.test(field))
    return [];
  const percent = `${Number(hundredths.padEnd(2, '0'))}%`;
  return preferredFix(changeTo(percent), edits.setSource(value.node, percent));
}

/** `53/udp` is a port with a protocol, which has a field of its own beside it. */
function portAndProtocol(value: ScalarValue, text: string, scalar: string, edits: RuleContext['edits']): Fix[] {
  const port = value.parent;
  const found = scalar === 'int32' && port?.kind === 'map' ? addressOf(text.trim()) : undefined;
  const { protocol } = found ?? {};
  const key = String(value.key);
  if (!found || port?.kind !== 'map' || !['containerPort', 'port'].includes(key)) return [];
  if (protocol === undefined || protocol === 'TCP' || port.has('protocol')) return [];
  return preferredFix(andThen(changeTo(found.port), addField('protocol', protocol)), [
    edits.setSource(value.node, String(found.port)),
    edits.addField(port, 'protocol', protocol, port.entry(key)),
  ]);
}

/**
 * `8080:80` and `127.0.0.1:8080:80` of Compose are host and container: the host port may be wanted as well, and
 * neither number gets lost.
 */
function portMapping(value: ScalarValue, word: string, field: string, edits: RuleContext['edits']): Fix[] {
  const [, address, outer = '', inner = ''] = /^(?:([\d.]{7,15}|localhost):)?(\d{1,5}):(\d{1,5})$/.exec(word) ?? [];
  const port = value.parent;
  const isPort = [outer, inner].every((digits) => Number(digits) >= 1 && Number(digits) <= 65_535);
  if (inner === '' || !isPort || port?.kind !== 'map' || field !== 'containerPort') return [];
  const write = (digits: string) => edits.setSource(value.node, String(Number(digits)));
  const both =
    (outer === inner && address === undefined) || port.has('hostPort')
      ? []
      : otherFix(andThen(changeTo(inner), addField('hostPort', outer)), [
          write(inner),
          edits.addField(port, 'hostPort', Number(outer), port.entry(field)),
        ]);
  return [
    ...preferredFix(changeTo(inner), write(inner)),
    ...both,
    ...(outer === inner ? [] : otherFix(changeTo(outer), write(outer))),
  ];
}

/** `rw-r--r--`, as `ls` shows a mode -> `0644`. */
function octalMode(word: string): string | undefined {
  const signs = /^-?((?:[r-][w-][x-]){3})$/.exec(word)?.[1];
  if (signs === undefined) return undefined;
  const bits = [...signs].map((sign) => (sign === '-' ? '0' : '1')).join('');
  return `0${parseInt(bits, 2).toString(8).padStart(3, '0')}`;
}

const NUMBER_WORDS: readonly string[] = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
];

/** `three` -> 3; `30s` -> 30 and `1h30m` -> 5400 in a field that counts seconds. */
function numberWithUnit(word: string, field: string): number | undefined {
  const named = NUMBER_WORDS.indexOf(word.toLowerCase());
  if (named >= 0) return named;
  if (!field.includes('Seconds')) return undefined;
  const parts = word.match(/\d{1,9} ?[a-z]{1,7}/gi) ?? [];
  if (parts.length === 0 || parts.join('') !== word.replaceAll(/(?<=[a-z]) +(?=\d)/gi, '')) return undefined;
  let seconds = 0;
  for (const part of parts) {
    const factor = SECONDS_IN[part.replace(/^\d+ ?/, '').toLowerCase()];
    if (factor === undefined) return undefined;
    seconds += parseInt(part, 10) * factor;
  }
  return seconds;
}

const SECONDS_IN: Readonly<Record<string, number | undefined>> = {
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  m: 60,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hour: 3600,
  hours: 3600,
  d: 86_400,
  day: 86_400,
  days: 86_400,
};

/** An object where a list of objects is wanted: its lines become the first item. */
function wrapInList(value: MapValue, { edits }: RuleContext): Fix[] {
  const { node } = value;
  if (node.kind !== 'map') return [];
  if (node.flow) {
    return preferredFix(changeToPhrase('a list'), [
      { range: { start: node.start, end: node.start }, newText: '[' },
      { range: { start: node.end, end: node.end }, newText: ']' },
    ]);
  }
  const first = node.entries[0];
  if (!first) return [];
  const lines = edits.linesOf(first.key.start, node);
  return preferredFix(
    changeToPhrase('a list'),
    lines.map((start, at) => ({ range: { start, end: start }, newText: at === 0 ? '- ' : '  ' })),
  );
}

/** A list of one thing where the thing itself is wanted. */
function unwrapList(list: ListValue, wanted: ValueType, { edits }: RuleContext): Fix[] {
  const [item] = list.items;
  if (item?.kind !== 'scalar' || wanted.kind !== 'scalar' || !scalarFits(item, wanted.scalar)) return [];
  const source = edits.text.slice(item.node.start, item.node.end);
  if (list.node.flow)
    return preferredFix(removeThe('brackets'), {
      range: { start: list.node.start, end: list.node.end },
      newText: source,
    });
  const key = list.parent?.kind === 'map' ? list.parent.entry(`${list.key}`)?.key : undefined;
  const isBare = key && /^[ \t]*:[ \t]*\r?\n[ \t]*-[ \t]+$/.test(edits.text.slice(key.end, item.node.start));
  return isBare
    ? preferredFix(removeThe('dash'), { range: { start: key.end, end: item.node.end }, newText: `: ${source}` })
    : [];
}
