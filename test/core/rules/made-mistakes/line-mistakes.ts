/** Mistakes that people make in one line of YAML, made by a rule at every line where it is possible. */

/** A line in its parts: spaces and dashes, the key, the value behind the colon. */
export interface LineParts {
  readonly lead: string;
  readonly key: string;
  readonly value: string;
}

/** What is written instead; undefined where this cannot be got wrong in this way. */
export type LineMistake = (parts: LineParts) => string | undefined;

const PLAIN = /^[A-Za-z][\w./-]*$/;

function withKey(change: (key: string) => string): LineMistake {
  return ({ lead, key, value }) => {
    const other = change(key);
    return key === '' || other === key ? undefined : `${lead}${other}:${value === '' ? '' : ` ${value}`}`;
  };
}

function withValue(change: (value: string) => string | undefined): LineMistake {
  return ({ lead, key, value }) => {
    const other = value === '' ? undefined : change(value);
    if (other === undefined || other === value) return undefined;
    return key === '' ? `${lead}${other}` : `${lead}${key}: ${other}`;
  };
}

function plainValue(change: (value: string) => string): LineMistake {
  return withValue((value) => (PLAIN.test(value) ? change(value) : undefined));
}

function quotedValue(change: (inner: string) => string): LineMistake {
  return withValue((value) => (/^"[^"]*"$/.test(value) ? change(value.slice(1, -1)) : undefined));
}

function listValue(change: (inner: string) => string): LineMistake {
  return withValue((value) => (/^\[.+\]$/.test(value) ? change(value.slice(1, -1)) : undefined));
}

function numberValue(change: (value: string) => string): LineMistake {
  return withValue((value) => (/^\d+$/.test(value) ? change(value) : undefined));
}

function quantity(change: (number: string, unit: string) => string | undefined): LineMistake {
  return withValue((value) => {
    const [, number = '', unit = ''] = /^(\d+)(m|[KMGT]i)$/.exec(value) ?? [];
    return unit === '' ? undefined : change(number, unit);
  });
}

const words = (key: string): string[] => key.split(/(?=[A-Z])/);

export const LINE_MISTAKES: Readonly<Record<string, LineMistake>> = {
  'no space after the colon': ({ lead, key, value }) =>
    key === '' || value === '' ? undefined : `${lead}${key}:${value}`,
  'no colon before a value': ({ lead, key, value }) =>
    key === '' || value === '' ? undefined : `${lead}${key} ${value}`,
  'no colon after a key': ({ lead, key, value }) => (key === '' || value !== '' ? undefined : `${lead}${key}`),
  'two colons': withKey((key) => `${key}:`),
  'an equals sign': ({ lead, key, value }) => (key === '' || value === '' ? undefined : `${lead}${key}=${value}`),
  'an equals sign with spaces': ({ lead, key, value }) =>
    key === '' || value === '' ? undefined : `${lead}${key} = ${value}`,
  'a semicolon for the colon': ({ lead, key, value }) => (key === '' ? undefined : `${lead}${key}; ${value}`.trimEnd()),
  'a full-width colon': ({ lead, key, value }) => (key === '' ? undefined : `${lead}${key}： ${value}`.trimEnd()),
  'a comma at the end': ({ lead, key, value }) => (key === '' || value === '' ? undefined : `${lead}${key}: ${value},`),
  'a semicolon at the end': ({ lead, key, value }) =>
    key === '' || value === '' ? undefined : `${lead}${key}: ${value};`,
  'an opening brace behind the key': ({ lead, key, value }) =>
    key === '' || value !== '' ? undefined : `${lead}${key}: {`,
  'a key in lower case': withKey((key) => key.toLowerCase()),
  'a key with a capital': withKey((key) => key.charAt(0).toUpperCase() + key.slice(1)),
  'a key in capitals': withKey((key) => key.toUpperCase()),
  'a key in snake case': withKey((key) => words(key).join('_').toLowerCase()),
  'a key in kebab case': withKey((key) => words(key).join('-').toLowerCase()),
  'a key with swapped letters': withKey((key) =>
    key.length < 5 ? key : `${key.slice(0, 2)}${key.charAt(3)}${key.charAt(2)}${key.slice(4)}`,
  ),
  'a key without a letter': withKey((key) => (key.length < 5 ? key : key.slice(0, 3) + key.slice(4))),
  'a key with a doubled letter': withKey((key) => key.slice(0, 2) + key.slice(1)),
  'a key in the plural': withKey((key) => `${key}s`),
  'a key in the singular': withKey((key) => key.replace(/s$/, '')),
  'a key in quotes that do not close': withKey((key) => `"${key}`),
  'a key with a Cyrillic letter': withKey((key) => key.replace('e', 'е').replace('a', 'а')),
  'a key with a zero width space': withKey((key) => `${key.slice(0, 3)}\u200b${key.slice(3)}`),
  'a key with a no-break space before it': ({ lead, key, value }) =>
    key === '' || lead.includes('-') || lead === ''
      ? undefined
      : `${lead.slice(0, -1)}\u00a0${key}: ${value}`.trimEnd(),
  'a no-break space after the colon': ({ lead, key, value }) =>
    key === '' || value === '' ? undefined : `${lead}${key}:\u00a0${value}`,
  'a tab in front': ({ lead, key, value }) =>
    key === '' || !/^ {2,}$/.test(lead) ? undefined : `\t${lead.slice(2)}${key}: ${value}`.trimEnd(),
  'tabs in front': ({ lead, key, value }) =>
    key === '' || !/^ {2,}$/.test(lead) ? undefined : `${'\t'.repeat(lead.length / 2)}${key}: ${value}`.trimEnd(),
  'one space more': ({ lead, key, value }) => (key === '' ? undefined : ` ${lead}${key}: ${value}`.trimEnd()),
  'two spaces more': ({ lead, key, value }) => (key === '' ? undefined : `  ${lead}${key}: ${value}`.trimEnd()),
  'one space less': ({ lead, key, value }) =>
    key === '' || !lead.startsWith(' ') ? undefined : `${lead.slice(1)}${key}: ${value}`.trimEnd(),
  'two spaces less': ({ lead, key, value }) =>
    key === '' || !lead.startsWith('  ') ? undefined : `${lead.slice(2)}${key}: ${value}`.trimEnd(),
  'no dash': ({ lead, key, value }) =>
    lead.includes('- ') ? `${lead.replace('- ', '  ')}${key}${key === '' ? '' : ': '}${value}`.trimEnd() : undefined,
  'no space after the dash': ({ lead, key, value }) =>
    lead.includes('- ') ? `${lead.replace('- ', '-')}${key}${key === '' ? '' : ': '}${value}`.trimEnd() : undefined,
  'two dashes': ({ lead, key, value }) =>
    lead.includes('- ') ? `${lead}- ${key}${key === '' ? '' : ': '}${value}`.trimEnd() : undefined,
  'an en dash': ({ lead, key, value }) =>
    lead.includes('- ') ? `${lead.replace('-', '–')}${key}${key === '' ? '' : ': '}${value}`.trimEnd() : undefined,
  'an asterisk for the dash': ({ lead, key, value }) =>
    lead.includes('- ') ? `${lead.replace('-', '*')}${key}${key === '' ? '' : ': '}${value}`.trimEnd() : undefined,
  'a dash too many': ({ lead, key, value }) =>
    key === '' || !/^ {2,}$/.test(lead) ? undefined : `${lead}- ${key}: ${value}`.trimEnd(),
  'a comment sign of another language': ({ lead, key, value }) =>
    key === '' ? undefined : `${lead}${key}: ${value}`.trimEnd() + ' // why',
  'an opening quote only': plainValue((value) => `"${value}`),
  'a closing quote only': plainValue((value) => `${value}"`),
  'quotes that differ': plainValue((value) => `"${value}'`),
  'curly quotes': plainValue((value) => `“${value}”`),
  backticks: plainValue((value) => `\`${value}\``),
  'a string in brackets': plainValue((value) => `[${value}]`),
  'a string in braces': plainValue((value) => `{${value}}`),
  'a string in angle brackets': plainValue((value) => `<${value}>`),
  'a value behind an at sign': plainValue((value) => `@${value}`),
  'a value behind a percent sign': plainValue((value) => `%${value}`),
  'a value behind an asterisk': plainValue((value) => `*${value}`),
  'a value in lower case': plainValue((value) => value.toLowerCase()),
  'a value in capitals': plainValue((value) => value.toUpperCase()),
  'a value in snake case': plainValue((value) => words(value).join('_').replace(/^_/, '').toUpperCase()),
  'a value with a letter too many': plainValue((value) => value.slice(0, 3) + value.slice(2)),
  'a value without a letter': plainValue((value) => (value.length < 6 ? value : value.slice(0, 4) + value.slice(5))),
  'a value with a space at the end': plainValue((value) => `"${value} "`),
  'no quotes around a string': quotedValue((inner) => inner),
  'a quoted value that is not closed': quotedValue((inner) => `"${inner}`),
  'a quoted value that is not opened': quotedValue((inner) => `${inner}"`),
  'a list that is not closed': listValue((inner) => `[${inner}`),
  'a list that is not opened': listValue((inner) => `${inner}]`),
  'a list without commas': listValue((inner) => `[${inner.replaceAll(', ', ' ')}]`),
  'a list in braces': listValue((inner) => `{${inner}}`),
  'a list in parentheses': listValue((inner) => `(${inner})`),
  'a list as a string': listValue((inner) => inner.replaceAll(/["']|, /g, (sign) => (sign === ', ' ? ' ' : ''))),
  'a list with a comma in a row': listValue((inner) => `[${inner.replace(', ', ',, ')}]`),
  'a number in quotes': numberValue((value) => `"${value}"`),
  'a negative number': numberValue((value) => `-${value}`),
  'a number with a fraction': numberValue((value) => `${value}.5`),
  'a number with a unit': numberValue((value) => `${value}s`),
  'a number in words': numberValue(() => 'ten'),
  'a boolean in quotes': withValue((value) => (/^(?:true|false)$/.test(value) ? `"${value}"` : undefined)),
  'a boolean of another language': withValue((value) =>
    value === 'true' ? 'True' : value === 'false' ? 'none' : undefined,
  ),
  'a boolean as a number': withValue((value) => (value === 'true' ? '1' : value === 'false' ? '0' : undefined)),
  'a boolean with a letter less': withValue((value) =>
    value === 'true' ? 'tru' : value === 'false' ? 'fals' : undefined,
  ),
  'a quantity in bytes of another spelling': quantity((number, unit) =>
    unit === 'm' ? undefined : `${number}${unit.charAt(0)}B`,
  ),
  'a quantity with a lower case unit': quantity((number, unit) =>
    unit === 'm' ? undefined : `${number}${unit.toLowerCase()}`,
  ),
  'a quantity with a space': quantity((number, unit) => `${number} ${unit}`),
  'a quantity with a comma': quantity((number, unit) => `${number},5${unit}`),
  'a quantity with a word': quantity((number, unit) => (unit === 'm' ? `${number} millicores` : `${number} ${unit}B`)),
  'no unit': quantity((number) => number),
  'a capital M for a thousandth': quantity((number, unit) => (unit === 'm' ? `${number}M` : undefined)),
};

/** What looks like one, and means the same in the YAML of Kubernetes. */
export const NO_MISTAKES: Readonly<Record<string, LineMistake>> = {
  'a space before the colon': withKey((key) => `${key} `),
  'a key in quotes': withKey((key) => `"${key}"`),
  'two spaces after the colon': ({ lead, key, value }) =>
    key === '' || value === '' ? undefined : `${lead}${key}:  ${value}`,
  'a string in single quotes': plainValue((value) => (/^(?:true|false)$/.test(value) ? value : `'${value}'`)),
  'a string in double quotes': plainValue((value) => (/^(?:true|false)$/.test(value) ? value : `"${value}"`)),
  'a boolean of YAML 1.1': withValue((value) => (value === 'true' ? 'yes' : value === 'false' ? 'off' : undefined)),
  'a comment behind a value': ({ lead, key, value }) => (key === '' ? undefined : `${lead}${key}: ${value} # why`),
  'spaces at the end': ({ lead, key, value }) => (key === '' ? undefined : `${lead}${key}: ${value}  `),
};
