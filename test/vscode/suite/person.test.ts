import { ViewColumn, window } from 'vscode';
import type { WebviewPanel } from 'vscode';
import { equal, match } from '../assert.ts';
import { person } from '../person.ts';

const page = `<!doctype html><html><head>
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-1234'">
</head><body>
  <h1>A page in a frame</h1><button>Press me</button>
  <script nonce="1234">document.querySelector('button').onclick = (event) => { event.target.textContent = 'Thank you'; };</script>
</body></html>`;

/** Can the tests below this folder trust their hands and eyes? */
describe('The person at the keyboard', () => {
  let panel: WebviewPanel;

  before(() => {
    panel = window.createWebviewPanel('test', 'Test page', ViewColumn.One, { enableScripts: true });
    panel.webview.html = page;
  });

  after(() => panel.dispose());

  it('reads and presses inside a webview with a strict policy', async () => {
    equal(await person.panel.text('h1'), 'A page in a frame');
    await person.panel.click('button');
    equal(await person.panel.text('button'), 'Thank you');
  });

  it('hears of a broken policy', async () => {
    await person.consoleErrors();
    await person.panel.evaluate(() => document.body.setAttribute('style', 'color: red'));
    const errors = await person.consoleErrors();
    equal(errors.filter((error) => error.includes('Content Security Policy')).length, 1, errors.join('\n'));
  });

  it('calls a function inside a webview', async () => {
    const read = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name);
    match(await person.panel.evaluate(read, '--vscode-editor-background'), /^#1f1f1f$/i);
  });

  it('runs a command from the palette', async () => {
    await person.runCommand('View: Toggle Primary Side Bar Visibility');
    await person.waitUntilGone('.part.sidebar');
    await person.runCommand('View: Toggle Primary Side Bar Visibility');
    await person.waitFor('.part.sidebar');
  });

  it('says why when something is not there', async () => {
    const problem = await person.evaluate(() => JSON.parse('{') as unknown).catch(String);
    match(String(problem), /SyntaxError/);
  });
});
