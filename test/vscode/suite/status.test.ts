import { workspace } from 'vscode';
import { DEFAULT_VERSION, versionName } from '../../../src/core/kubernetes/versions.ts';
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

  it('says why a file is left alone', async () => {
    await openText('services:\n  web: {}\n');
    await waitForStatus('Not Kubernetes');
    await openText('apiVersion: example.com/v1\nkind: Backup\n');
    await waitForStatus('Pod Coach does not check Backup (example.com/v1)');
    await openText('{{- if .Values.web }}\napiVersion: v1\nkind: Pod\n{{- end }}\n');
    await waitForStatus('This is a template');
  });
});
