/** Which of our rules say what the YAML language server says in which words. */

export interface Meaning {
  readonly rules: readonly string[];
  /** Who says it there: its check against a schema, or the parser under it. */
  readonly from: 'schema' | 'parser';
  /** The number of its kind, which holds in every language. */
  readonly code?: number;
  readonly words: RegExp;
  /** The first group of `words` is a field that the path of our finding goes through. */
  readonly isNamed?: true;
  /** `near`: what one marks touches, or stands directly beside, what the other marks. */
  readonly place: 'same' | 'near';
}

export const MEANINGS: readonly Meaning[] = [
  { rules: ['unknown-field'], from: 'schema', code: 513, words: /^Property .* is not allowed\.$/, place: 'same' },
  {
    rules: ['enum-value', 'object-kind'],
    from: 'schema',
    code: 1,
    words: /^Value (?:is not accepted|must be) /,
    place: 'same',
  },
  {
    rules: ['wrong-type', 'unquoted-string', 'quantity'],
    from: 'schema',
    words: /^Incorrect type\. Expected /,
    place: 'same',
  },
  {
    rules: ['required-field', 'name-required', 'selector-missing', 'template-missing', 'spec-missing'],
    from: 'schema',
    words: /^Missing property "([^"]*)"\.$/,
    isNamed: true,
    place: 'near',
  },
  {
    rules: ['number-range'],
    from: 'schema',
    words: /^Value is (?:below|above) the (?:exclusive )?(?:minimum|maximum) of /,
    place: 'same',
  },
  { rules: ['too-many-items'], from: 'schema', words: /^Array has too many items\b/, place: 'near' },
  { rules: ['duplicate-key'], from: 'parser', words: /^Map keys must be unique/, place: 'same' },
  { rules: ['tab-indentation'], from: 'parser', words: /^Tabs are not allowed as indentation/, place: 'near' },
  {
    rules: ['yaml-syntax'],
    from: 'parser',
    words: /^(?!Map keys must be unique|Unused anchor|Flow style|Wrong ordering)/,
    place: 'near',
  },
];
