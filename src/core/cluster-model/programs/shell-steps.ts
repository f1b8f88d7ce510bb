/** A shell script as its commands: quotes, variables, `;`. Source: POSIX, Shell Command Language. */

export interface ShellStep {
  /** Without quotes, variables replaced. */
  readonly words: readonly string[];
  /** Its output goes into a file, or to another command. */
  readonly isRedirected: boolean;
  /** It has a part whose value only a shell knows: `$(date)`, `$((i+1))`, a variable that is not set. */
  readonly isUnknown: boolean;
}

/** The commands in their order, each after `;`, `&&` or a new line; what is behind `||` may never run. */
export function shellSteps(script: string, environment: ReadonlyMap<string, string>): ShellStep[] {
  const steps: ShellStep[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let quote = '';
  let isRedirected = false;
  let isUnknown = false;
  const endWord = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endStep = (): void => {
    endWord();
    if (words.length > 0) steps.push({ words, isRedirected, isUnknown });
    [words, isRedirected, isUnknown] = [[], false, false];
  };
  for (let at = 0; at < script.length; at++) {
    const sign = script.charAt(at);
    if (quote === "'" && sign !== "'") word = `${word ?? ''}${sign}`;
    else if (sign === quote) quote = '';
    else if (sign === '\\') word = `${word ?? ''}${script.charAt(++at)}`;
    else if (sign === '$') {
      const name = variableAt(script, at);
      const value = name === undefined ? undefined : environment.get(name.name);
      if (value === undefined) isUnknown = true;
      word = `${word ?? ''}${value ?? ''}`;
      if (name) at += name.length;
    } else if (sign === '`') isUnknown = true;
    else if (quote !== '') word = `${word ?? ''}${sign}`;
    else if (sign === '"' || sign === "'") [quote, word] = [sign, word ?? ''];
    else if (sign === ';' || sign === '\n') endStep();
    else if (sign === '&' && script.charAt(at + 1) === '&') {
      at++;
      endStep();
    } else if (sign === '|' && script.charAt(at + 1) === '|') {
      endStep();
      return steps;
    } else if (sign === '>' || sign === '|' || sign === '&' || sign === '<') isRedirected = true;
    else if (/\s/.test(sign)) endWord();
    else word = `${word ?? ''}${sign}`;
  }
  endStep();
  return steps;
}

/** `NAME` or `{NAME}` behind a dollar sign, and how many characters that are. */
function variableAt(script: string, dollar: number): { readonly name: string; readonly length: number } | undefined {
  const isBraced = script.charAt(dollar + 1) === '{';
  const from = dollar + (isBraced ? 2 : 1);
  let to = from;
  while (/\w/.test(script.charAt(to))) to++;
  if (to === from || (isBraced && script.charAt(to) !== '}')) return undefined;
  return { name: script.slice(from, to), length: to - dollar - (isBraced ? 0 : 1) };
}
