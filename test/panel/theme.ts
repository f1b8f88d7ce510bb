import type { Page } from 'playwright-core';
import themes from './themes.json' with { type: 'json' };

export type Theme = keyof typeof themes;

/** VS Code's four kinds of theme; scripts/editor/record-themes.ts took down what they look like. */
export const themeNames = Object.keys(themes) as Theme[];

/** Gives the page on show what VS Code gives a page in a panel: the theme's variables, class and background. */
export async function setAttributes(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(({ bodyClass, variables }) => {
    const root = document.documentElement.style;
    for (const name of [...root].filter((each) => each.startsWith('--'))) root.removeProperty(name);
    for (const [name, value] of Object.entries(variables)) root.setProperty(name, value);
    root.setProperty('background-color', 'var(--vscode-editor-background)');
    document.body.className = bodyClass;
    document.body.dataset['vscodeThemeKind'] = bodyClass.split(' ')[0] ?? '';
  }, themes[theme]);
}
