/** Mistakes that people make in JSON, and in YAML that is written with brackets, line by line. */

import type { BlockMistake } from './block-mistakes.ts';

function inLine(pattern: RegExp, by: string): BlockMistake {
  return (lines, at) => {
    const line = lines[at] ?? '';
    const other = line.replace(pattern, by);
    return other === line ? undefined : [...lines.slice(0, at), other, ...lines.slice(at + 1)];
  };
}

export const JSON_MISTAKES: Readonly<Record<string, BlockMistake>> = {
  'no comma at the end of a line': inLine(/,$/, ''),
  'a comma behind the last field': inLine(/(?<=[\w"])$/, ','),
  'a semicolon for a comma': inLine(/,$/, ';'),
  'two commas': inLine(/,$/, ',,'),
  'a key without quotes': inLine(/"(\w+)":/, '$1:'),
  'a key in single quotes': inLine(/"(\w+)":/, "'$1':"),
  'a key whose quote does not close': inLine(/"(\w+)":/, '"$1:'),
  'a key whose quote does not open': inLine(/"(\w+)":/, '$1":'),
  'an equals sign in JSON': inLine(/"(\w+)": (?=["\d])/, '"$1" = '),
  'no colon in JSON': inLine(/"(\w+)": (?=["\d])/, '"$1" '),
  'a value whose quote does not close': inLine(/: "([\w./:-]+)"/, ': "$1'),
  'a value whose quote does not open': inLine(/: "([\w./:-]+)"/, ': $1"'),
  'a value without quotes': inLine(/: "([\w./:-]+)"/, ': $1'),
  'a value in curly quotes': inLine(/: "([\w./:-]+)"/, ': “$1”'),
  'a misspelled key in JSON': inLine(/"(\w{3})(\w)(\w)(\w*)":/, '"$1$3$2$4":'),
  'a bracket for a brace': inLine(/^( *)\},?$/, '$1]'),
  'a bracket that is not closed': inLine(/^ *\],?$/, ''),
  'a brace that is not closed': inLine(/^ *\},?$/, ''),
  'a comment in JSON': inLine(/,$/, ', // why'),
  'a long comment in JSON': inLine(/,$/, ', /* why */'),
};

export const FLOW_MISTAKES: Readonly<Record<string, BlockMistake>> = {
  'no space after a colon in braces': inLine(/(?<=\{\w+): /, ':'),
  'no comma in braces': inLine(/, /, ' '),
  'a semicolon in braces': inLine(/, /, '; '),
  'an equals sign in braces': inLine(/(?<=\{\w+): /, ' = '),
  'a brace that is closed by a bracket': inLine(/\}(?=$|,)/, ']'),
  'one brace less': inLine(/\}/, ''),
  'one brace more': inLine(/\}/, '}}'),
  'a bracket that is not closed in a line': inLine(/\]/, ''),
  'a brace that is not opened': inLine(/(?<=: )\{/, ''),
  'a quote that is not closed in braces': inLine(/(?<=: )(\w+)(?=[,}])/, '"$1'),
  'a key that is misspelled in braces': inLine(/(?<=[{ ])(\w\w)(\w)(\w)(\w*)(?=: )/, '$1$3$2$4'),
};
