import { EventEmitter, window, workspace } from 'vscode';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import { DEFAULT_VERSION, versionName } from '../../../src/core/kubernetes/versions.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { registerStatusItem } from '../../../src/vscode/language/status-item.ts';
import { openText, tidyUpAfterEach } from '../editing.ts';
import { person } from '../person.ts';

/** The language status items are behind the `{}` beside the language's name. */
async function waitForStatus(text: string): Promise<void> {
  await person.hover('.monaco-editor');
  await person.waitUntilGone('.workbench-hover');
  await person.hover('[id="status.languageStatus"]');
  await person.waitFor(`.monaco-hover >> text=${text}`);
  await person.press('Escape');
}

describe('The language status', () => {
  tidyUpAfterEach();

  it('says the kind and the version', async () => {
    await openText('apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n');
    await waitForStatus(`Pod · Kubernetes ${versionName(DEFAULT_VERSION)}`);
    await workspace.getConfiguration('podCoach').update('kubernetesVersion', '1.31', true);
    await waitForStatus('Pod · Kubernetes 1.31');
    await workspace.getConfiguration('podCoach').update('kubernetesVersion', undefined, true);
  });

  it('is there at once, and says that it is loading until the file is analysed', async () => {
    let analysed: (file: FileAnalysis) => void = () => undefined;
    const held = new Promise<FileAnalysis>((resolve) => (analysed = resolve));
    const nothing = new EventEmitter<never>();
    const log = window.createOutputChannel('Held status', { log: true });
    const item = registerStatusItem(
      'podCoachTests.status',
      { current: () => held, onDidAnalyse: nothing.event },
      { unfinished: () => 2 },
      { onDidChange: nothing.event },
      log,
    );
    try {
      const { document } = await openText('apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n');
      await waitForStatus('Loading…');
      analysed(new Analyzer().analyse(document.getText(), defaultSettings));
      await waitForStatus('2 unfinished');
    } finally {
      for (const each of [item, nothing, log]) each.dispose();
    }
  });

  it('says why a file is left alone', async () => {
    await openText('services:\n  web: {}\n');
    await waitForStatus('Not Kubernetes');
    await openText('apiVersion: example.com/v1\nkind: Backup\n');
    await waitForStatus('Pod Coach does not check Backup (example.com/v1)');
    await openText('{{- if .Values.web }}\napiVersion: v1\nkind: Pod\n{{- end }}\n');
    await waitForStatus('This is a template');
  });
});
