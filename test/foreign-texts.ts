/**
 * Texts that somebody else may have written into a manifest, a file name or a setting, and that VS Code would give a
 * meaning.
 */

export interface ForeignText {
  readonly written: string;
  /** How it must look, where it cannot look as it is written. */
  readonly shown: string;
}

/** What a link of theirs would run; a test registers it and sees whether it ran. */
export const COMMAND = 'podCoachTests.ran';

const AS_WRITTEN = [
  `[x](command:${COMMAND})`,
  `[x](command:${COMMAND}?%5B%22a%22%5D)`,
  `[x](command:${COMMAND} "a title")`,
  `[x](COMMAND:${COMMAND})`,
  `[$(trash)](command:${COMMAND})`,
  `a[b](command:${COMMAND})c`,
  `[[x](command:${COMMAND})](command:${COMMAND})`,
  `[[[x](command:${COMMAND})`,
  `[x] (command:${COMMAND})`,
  `![x](command:${COMMAND})`,
  '[x](https://example.com/)',
  '[x](http://example.com/ "t")',
  '[x](file:///etc/passwd)',
  '[x][1]',
  '<https://example.com/>',
  'https://example.com/',
  `command:${COMMAND}`,
  `<a href="command:${COMMAND}">x</a>`,
  '<img src=x onerror=alert(1)>',
  '<b>bold</b>',
  '&lt;b&gt;',
  '&#36;(trash)',
  '$(trash)',
  '$(sync~spin)',
  '\\$(trash)',
  '\\\\$(trash)',
  '$$(trash)',
  '$($(trash))',
  '$(PORT)',
  '$(DB_HOST):$(DB_PORT)',
  '$(trash',
  '**bold** _it_ `code`',
  '# heading',
  '| a | b |',
  '{0} {1}',
  '%s %d %%',
  '日本語 é 🙂',
];

const CHANGED: readonly ForeignText[] = [
  { written: `[x\ny](command:${COMMAND})`, shown: `[x y](command:${COMMAND})` },
  { written: 'a\r\nb', shown: 'a  b' },
  { written: 'a\u0000b\u0007c\u001b[31md', shown: 'a·b·c·[31md' },
  { written: 'safe\u202egnp.exe', shown: 'safe·gnp.exe' },
  { written: 'a\u2028b\u2066c', shown: 'a b·c' },
];

export const FOREIGN_TEXTS: readonly ForeignText[] = [
  ...AS_WRITTEN.map((written) => ({ written, shown: written })),
  ...CHANGED,
];
