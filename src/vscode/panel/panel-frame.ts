import { Uri } from 'vscode';
import type { Webview, WebviewOptions, WebviewPanelOptions } from 'vscode';
import { panelPage } from './panel-page.ts';

/** What a page of ours may do: run its script, and load from two folders of the extension. */
export function pageOptions(extension: Uri): WebviewOptions & WebviewPanelOptions {
  return {
    enableScripts: true,
    enableForms: false,
    enableFindWidget: true,
    localResourceRoots: [Uri.joinPath(extension, 'dist'), Uri.joinPath(extension, 'media')],
  };
}

/** Puts our page into a webview. */
export function fillPage(webview: Webview, extension: Uri): void {
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(extension, 'dist/panel', file)).toString();
  webview.options = pageOptions(extension);
  webview.html = panelPage({ cspSource: webview.cspSource, script: address('main.js'), style: address('styles.css') });
}
