/** Commands whose end is known whatever the image holds: nobody has to guess at them. */

/** `["/bin/sh", "-c", "exit 3"]` -> `exit 3`; words of another command are joined. */
export function scriptOf(words: readonly string[]): string {
  const [shell = '', flag = '', script] = words;
  // Words behind the script are its arguments.
  if (script !== undefined && /^(?:\/(?:usr\/)?bin\/)?(?:ba|a)?sh$/.test(shell) && /^-\w*c$/.test(flag))
    return script.trim();
  return words
    .join(' ')
    .replace(/^(?:\/(?:usr\/)?bin\/)?(?:ba|a)?sh -\w*c /, '')
    .trim();
}

/** With which code such a command exits at once: `true`, `false`, `exit 3`, `echo ok`. Undefined: that is not known. */
export function exitCodeOf(words: readonly string[]): number | undefined {
  const script = scriptOf(words);
  const name = script.replace(/^\/(?:usr\/)?bin\//, '');
  if (name === 'true' || script === ':' || /^echo(?: [\w .,!'"/-]*)?$/.test(name)) return 0;
  if (name === 'false') return 1;
  const exit = /^exit (\d{1,3})$/.exec(script)?.[1];
  return exit === undefined ? undefined : Number(exit) % 256;
}

/** It runs on and does nothing: `sleep infinity`, `tail -f /dev/null`. */
export function onlyWaits(words: readonly string[]): boolean {
  return /^(?:\/(?:usr\/)?bin\/)?(?:sleep (?:infinity|inf|\d+[smhd]?)|tail -[fF] \/dev\/null)$/.test(scriptOf(words));
}
