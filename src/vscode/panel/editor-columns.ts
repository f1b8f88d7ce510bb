import { TabInputText, ViewColumn, window } from 'vscode';
import type { Uri } from 'vscode';

/** The column in which a file is open already; else beside the active panel or editor. */
export function columnOf(uri: Uri): ViewColumn {
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
  return group?.viewColumn ?? besidePanel();
}

/** Not over the panel: where text is edited already, else a column of its own. */
function besidePanel(): ViewColumn {
  const active = window.tabGroups.activeTabGroup.viewColumn;
  const withText = window.visibleTextEditors.find(
    ({ viewColumn }) => viewColumn !== undefined && viewColumn !== active,
  );
  return withText?.viewColumn ?? ViewColumn.Beside;
}
