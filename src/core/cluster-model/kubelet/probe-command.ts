/** Probe commands whose answer is known: they ask over HTTP or TCP, or only look at processes and files. */

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
    const hasFail = words.some((one) => /^(?:--fail(?:-with-body)?|-[a-eg-zA-Z]*f[a-zA-Z]*)$/.test(one));
    return { port: Number(match[1] ?? 80), path: match[2] ?? '/', failsOnStatus: tool.endsWith('wget') || hasFail };
  }
  return undefined;
}

/** The port at which `nc -z localhost 5432` connects: to a program that hangs, too. */
export function tcpCommand(command: readonly string[]): number | undefined {
  const line = command.join(' ');
  const port = /(?:^|\s)(?:nc|ncat|netcat) (?:-\w+ )*(?:localhost|127\.0\.0\.1) (\d{1,5})$/.exec(line)?.[1];
  return port === undefined ? undefined : Number(port);
}

/** `pgrep`, `pidof` and `kill -0` find a process that hangs as well as one that works. */
export function looksAtProcesses(command: readonly string[]): boolean {
  return /^(?:(?:\/(?:usr\/)?bin\/)?sh -c )?(?:\/(?:usr\/)?bin\/)?(?:pgrep|pidof|ps|kill -0)(?: |$)/.test(
    command.join(' '),
  );
}

/** The file that `cat FILE`, `ls FILE` or `test -f FILE` asks for. */
export function askedFile(command: readonly string[]): string | undefined {
  const words = command.filter((word) => !/^-[ef]$/.test(word));
  const [tool = '', path] = words;
  return words.length === 2 && /^(?:\/bin\/)?(?:cat|ls|test|stat)$/.test(tool) ? path : undefined;
}
