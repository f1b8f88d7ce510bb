/**
 * Characters that look like one of ASCII, or like nothing at all, and that YAML and Kubernetes take for something
 * else.
 */

export interface LookAlike {
  /** As Unicode calls it, in plain words. */
  readonly name: string;
  /** What it looks like; '' where nothing is to be seen. */
  readonly plain: string;
  readonly kind: 'space' | 'invisible' | 'quote' | 'dash' | 'bullet' | 'sign' | 'letter';
}

const SPACES: Readonly<Record<string, string>> = {
  '\u00a0': 'no-break space',
  '\u1680': 'ogham space mark',
  '\u2002': 'en space',
  '\u2003': 'em space',
  '\u2007': 'figure space',
  '\u2009': 'thin space',
  '\u200a': 'hair space',
  '\u202f': 'narrow no-break space',
  '\u205f': 'mathematical space',
  '\u3000': 'ideographic space',
};

const INVISIBLE: Readonly<Record<string, string>> = {
  '\u00ad': 'soft hyphen',
  '\u061c': 'Arabic letter mark',
  '\u180e': 'Mongolian vowel separator',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\ufeff': 'byte order mark',
};

const QUOTES: Readonly<Record<string, readonly [name: string, plain: string]>> = {
  '\u201c': ['curly quote', '"'],
  '\u201d': ['curly quote', '"'],
  '\u201e': ['low quote', '"'],
  '\u201f': ['curly quote', '"'],
  '\u2033': ['double prime', '"'],
  '\u00ab': ['angle quote', '"'],
  '\u00bb': ['angle quote', '"'],
  '\u2018': ['curly quote', "'"],
  '\u2019': ['curly quote', "'"],
  '\u201a': ['low quote', "'"],
  '\u201b': ['curly quote', "'"],
  '\u2032': ['prime', "'"],
  '\u00b4': ['acute accent', "'"],
};

const DASHES: Readonly<Record<string, string>> = {
  '\u2010': 'Unicode hyphen',
  '\u2011': 'no-break hyphen',
  '\u2012': 'figure dash',
  '\u2013': 'en dash',
  '\u2014': 'em dash',
  '\u2015': 'horizontal bar',
  '\u2212': 'minus sign',
  '\ufe58': 'small em dash',
};

/** Of lists in word processors and chats; in a value they are as good as any other character. */
const BULLETS: Readonly<Record<string, string>> = {
  '\u2022': 'bullet',
  '\u2023': 'triangular bullet',
  '\u2043': 'hyphen bullet',
  '\u25aa': 'square bullet',
  '\u25cf': 'round bullet',
  '\u25e6': 'white bullet',
  '\u00b7': 'middle dot',
};

const SIGNS: Readonly<Record<string, readonly [name: string, plain: string]>> = {
  '\ua789': ['modifier colon', ':'],
  '\ufe55': ['small colon', ':'],
  '\u2236': ['ratio sign', ':'],
  '\u02d0': ['length mark', ':'],
  '\u2024': ['one dot leader', '.'],
  '\u2044': ['fraction slash', '/'],
  '\u2215': ['division slash', '/'],
};

/** Letters in pairs: what it is, and the Latin letter that it looks like. */
const CYRILLIC = 'аaеeоoрpсcуyхxіiјjѕsһhԁdкkмmтtвbнhАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSЗ3';
const GREEK = 'οoαaνvρpιiκkτtυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX';

const TABLE: ReadonlyMap<string, LookAlike> = new Map<string, LookAlike>([
  ...Object.entries(SPACES).map(([char, name]): [string, LookAlike] => [char, { name, plain: ' ', kind: 'space' }]),
  ...Object.entries(INVISIBLE).map(([char, name]): [string, LookAlike] => [
    char,
    { name, plain: '', kind: 'invisible' },
  ]),
  ...Object.entries(QUOTES).map(([char, [name, plain]]): [string, LookAlike] => [char, { name, plain, kind: 'quote' }]),
  ...Object.entries(DASHES).map(([char, name]): [string, LookAlike] => [char, { name, plain: '-', kind: 'dash' }]),
  ...Object.entries(BULLETS).map(([char, name]): [string, LookAlike] => [char, { name, plain: '-', kind: 'bullet' }]),
  ...Object.entries(SIGNS).map(([char, [name, plain]]): [string, LookAlike] => [char, { name, plain, kind: 'sign' }]),
  ...letters(CYRILLIC, 'Cyrillic'),
  ...letters(GREEK, 'Greek'),
  ...fullWidth(),
]);

function letters(pairs: string, script: string): [string, LookAlike][] {
  return [...pairs].flatMap((char, at): [string, LookAlike][] =>
    at % 2 === 0 ? [[char, { name: `${script} letter`, plain: pairs.charAt(at + 1), kind: 'letter' }]] : [],
  );
}

/** U+FF01 to U+FF5E are the signs and letters of ASCII, twice as wide. */
function fullWidth(): [string, LookAlike][] {
  return Array.from({ length: 0x5e }, (_, at): [string, LookAlike] => {
    const plain = String.fromCharCode(0x21 + at);
    const kind = /\w/.test(plain) ? 'letter' : /["']/.test(plain) ? 'quote' : plain === '-' ? 'dash' : 'sign';
    return [String.fromCharCode(0xff01 + at), { name: `full-width \`${plain}\``, plain, kind }];
  });
}

export interface FoundLookAlike extends LookAlike {
  readonly at: number;
  readonly char: string;
}

/** Anything that is not ASCII: most manifests have nothing of it. */
const OTHER = /[^\0-\x7f]/g;

/** All of them in a text; offsets count from its start. */
export function lookAlikesIn(text: string): FoundLookAlike[] {
  return [...text.matchAll(OTHER)].flatMap(({ index, 0: char }) => {
    const known = TABLE.get(char);
    return known ? [{ ...known, at: index, char }] : [];
  });
}

/** The text as it looks. */
export function asItLooks(text: string): string {
  return text.replaceAll(OTHER, (char) => TABLE.get(char)?.plain ?? char);
}

/** `no-break space (U+00A0)` */
export function nameOfLookAlike({ name, char }: FoundLookAlike): string {
  return `${name} (U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`;
}
