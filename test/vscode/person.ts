import { workspace } from 'vscode';
import type { Request } from '../../scripts/editor/driver.ts';

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}

/** Asks the program that drives the browser to do something; see scripts/editor/driver.ts. */
async function ask(request: Partial<Request>): Promise<unknown> {
  const address = workspace.getConfiguration('podCoachTests').get<string>('person');
  if (address === undefined) throw new Error('No person sits at this VS Code');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(request) });
  const answer = (await response.json()) as Answer;
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

interface View {
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** Waits for the element and reads it. */
  text(selector: string): Promise<string>;
  count(selector: string): Promise<number>;
  /** Waits until the element is visible. */
  waitFor(selector: string): Promise<void>;
  waitUntilGone(selector: string): Promise<void>;
  /** Calls a function there; it may use nothing but its arguments, which travel as JSON. */
  evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
}

function look(view: Request['view']): View {
  const act = (action: string) => async (selector: string) => void (await ask({ action, view, selector }));
  return {
    click: act('click'),
    hover: act('hover'),
    text: async (selector) => String(await ask({ action: 'text', view, selector })),
    count: async (selector) => Number(await ask({ action: 'count', view, selector })),
    waitFor: act('waitFor'),
    waitUntilGone: act('waitUntilGone'),
    evaluate: async <A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A) => {
      const value = `(${run.toString()})(...${JSON.stringify(args)})`;
      return (await ask({ action: 'evaluate', view, value })) as R;
    },
  };
}

const window = look('window');

async function press(keys: string): Promise<void> {
  await ask({ action: 'press', value: keys });
}

async function type(text: string): Promise<void> {
  await ask({ action: 'type', value: text });
}

async function typeInPalette(title: string): Promise<void> {
  await press('F1');
  await window.waitFor('.quick-input-widget input');
  await type(title);
  await window.waitFor(`.quick-input-list .monaco-list-row.focused >> text=${title}`);
}

/** Somebody at the keyboard. Selectors are Playwright's. */
export const person = {
  ...window,
  /** The inside of our panel: the webview of ours that is visible. */
  panel: look('panel'),
  press,
  type,
  /** Key by key, as fast as hands do it; a line break is Enter, `\t` is Tab. */
  typeByHand: async (text: string): Promise<void> => void (await ask({ action: 'typeByHand', value: text })),
  /** Finds a command in the palette by its full title ("View: Toggle Output") and runs it. */
  async runCommand(title: string): Promise<void> {
    // A view that opens at this moment takes the focus and closes the palette: a person would try again.
    await typeInPalette(title).catch(() => press('Escape').then(() => typeInPalette(title)));
    await press('Enter');
    await window.waitUntilGone('.quick-input-widget');
  },
  /** Saves .build/screenshots/<name>.png. */
  screenshot: async (name: string): Promise<string> => String(await ask({ action: 'screenshot', value: name })),
  /**
   * The errors on the browser's console since the last question, those of VS Code and of every frame: broken policies
   * too.
   */
  consoleErrors: async (): Promise<string[]> => (await ask({ action: 'consoleErrors' })) as string[],
  /**
   * Prints a line on the terminal of the test run, and counts it as a result if it is one, with the outermost suite of
   * a failure.
   */
  hear: async (line: string, result: 'passed' | 'failed' | '' = '', suite = ''): Promise<void> =>
    void (await ask({ action: 'hear', value: line, selector: result, suite })),
};
