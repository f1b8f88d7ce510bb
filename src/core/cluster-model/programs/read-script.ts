/**
 * What a short shell script does, as far as its words say it: how long it sleeps, which files it makes, whom it waits
 * for.
 */
import { MEBIBYTE } from '../objects/quantities.ts';

/** A file that is there from one second of the program's run until another. */
export interface ScriptFile {
  readonly path: string;
  readonly from: number;
  readonly until: number;
}

export interface ScriptReading {
  /** All that it sleeps. */
  readonly seconds: number;
  readonly files: readonly ScriptFile[];
  /** The name that `until nslookup NAME` waits for. */
  readonly waitsForName: string | undefined;
}

/** The file in which each Pod finds its namespace; `$(cat …)` of it stands for the namespace. */
const ownNamespace = '$(cat /var/run/secrets/kubernetes.io/serviceaccount/namespace)';
const NAMESPACE = '$NAMESPACE';

/** `touch /tmp/healthy; sleep 30; rm -f /tmp/healthy; sleep 600`: steps one after another. */
export function readScript(script: string): ScriptReading {
  const line = script.replaceAll(ownNamespace, NAMESPACE);
  const files = new Map<string, ScriptFile>();
  let seconds = 0;
  for (const step of line.split(/[;\n]|&&/)) {
    const [command = '', ...args] = step.trim().split(/\s+/);
    const path = args.find((arg) => arg.startsWith('/'));
    if (command === 'sleep' && /^\d{1,7}s?$/.test(args[0] ?? '')) seconds += Number.parseInt(args[0] ?? '0', 10);
    const known = path === undefined ? undefined : files.get(path);
    if (path !== undefined && command === 'touch') files.set(path, { path, from: seconds, until: Infinity });
    if (known && command === 'rm') files.set(known.path, { ...known, until: seconds });
  }
  const waitsForName = /\buntil nslookup ([\w.$-]+)/.exec(line)?.[1];
  return { seconds, files: [...files.values()], waitsForName };
}

/** The name in a Pod of this namespace. */
export function nameIn(namespace: string, name: string): string {
  return name.replace(NAMESPACE, namespace);
}

const units: Readonly<Record<string, number>> = { B: 1, K: 1024, M: MEBIBYTE, G: 1024 * MEBIBYTE };

/** The memory that `stress` takes: `--vm 2 --vm-bytes 250M`. Undefined when it takes none, or does not say how much. */
export function stressMemory(words: readonly string[]): number | undefined {
  const after = (option: string): string => words[words.indexOf(option) + 1] ?? '';
  if (!words.includes('--vm-bytes')) return undefined;
  const [, number, unit = 'B'] = /^(\d{1,12})([BKMG]?)$/i.exec(after('--vm-bytes')) ?? [];
  if (number === undefined) return undefined;
  const workers = words.includes('--vm') ? Number(after('--vm')) || 0 : 0;
  return workers === 0 ? undefined : workers * Number(number) * (units[unit.toUpperCase()] ?? 1);
}
