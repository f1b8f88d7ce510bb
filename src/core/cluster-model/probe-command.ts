/** Probe commands that ask the program over HTTP: `wget -q --spider localhost:3000/ready`, `curl -f …`. */

export interface HttpCommand {
  readonly port: number;
  readonly path: string;
  /** A status of 400 or more makes it fail: always for wget, for curl with `--fail` only. */
  readonly failsOnStatus: boolean;
}

/** Undefined for any other command, and for one that asks another machine. */
export function httpCommand(command: readonly string[]): HttpCommand | undefined {
  const words = command.join(' ').split(/[\s'"]+/);
  const tool = words.find((word) => /^(?:\/(?:usr\/)?bin\/)?(?:wget|curl)$/.test(word));
  // What a shell does with the outcome is another matter.
  if (tool === undefined || /[|;&]/.test(command.join(' '))) return undefined;
  for (const word of words) {
    const match = /^(?:http:\/\/)?(?:localhost|127\.0\.0\.1)(?::(\d{1,5}))?(\/\S*)?$/.exec(word);
    if (!match) continue;
    const hasFail = words.some((one) => /^(?:--fail(?:-with-body)?|-[a-zA-Z]*f[a-zA-Z]*)$/.test(one));
    return { port: Number(match[1] ?? 80), path: match[2] ?? '/', failsOnStatus: tool.endsWith('wget') || hasFail };
  }
  return undefined;
}
