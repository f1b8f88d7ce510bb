import { commands, Disposable, languages, window, workspace } from 'vscode';
import type { LogOutputChannel, TextDocument } from 'vscode';
import { guarded } from '../guarded.ts';
import { completeStep } from './walkthrough-steps.ts';

/**
 * A Pod with three typos, each of another kind: one that the API server rejects, one that never works, one to think
 * about.
 */
const SAMPLE = `# A Pod with three mistakes. Hover over a squiggle, then press Ctrl+. (Cmd+. on a Mac) to fix it.
apiVersion: v1
kind: Pod
metadata:
  name: hello
spec:
  containers:
    - name: web
      image: nginx
      ports:
        - name: http
          containerPort: "8080"
      readinessProbe:
        httpGet:
          path: /
          port: web
      resources:
        requests:
          cpu: 100m
          memory: 64Mi
        limits:
          memory: 64Mi
`;

/** "Open a Manifest to Try": a file without a name, so that nothing of the reader's is touched. */
export function registerSampleManifest(log: LogOutputChannel): Disposable {
  const watched = new Set<Disposable>();
  const open = async (): Promise<void> => {
    const document = await workspace.openTextDocument({ language: 'yaml', content: SAMPLE });
    await window.showTextDocument(document);
    watched.add(whenFixed(document, () => completeStep('fix')));
  };
  return Disposable.from(
    commands.registerCommand('podCoach.openSampleManifest', guarded('Sample', log, open)),
    new Disposable(() => {
      for (const one of watched) one.dispose();
    }),
  );
}

/** Calls back once when the document shows fewer problems than it did. */
function whenFixed(document: TextDocument, fixed: () => void): Disposable {
  let most = 0;
  const listener = languages.onDidChangeDiagnostics(({ uris }) => {
    if (!uris.some((uri) => uri.toString() === document.uri.toString())) return;
    const count = languages.getDiagnostics(document.uri).length;
    if (document.isClosed) listener.dispose();
    else if (count < most) {
      listener.dispose();
      fixed();
    }
    most = Math.max(most, count);
  });
  return listener;
}
