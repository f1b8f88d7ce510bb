import { commands, window, workspace } from 'vscode';
import type { Disposable, LogOutputChannel } from 'vscode';
import { guarded } from './guarded.ts';

/** A Pod with three slips, each of another kind: one that the API server refuses, one that never works, one to think about. */
const SAMPLE = `# A Pod with three slips. Hover what is underlined, then press Ctrl+. (on a Mac: Cmd+.) to mend it.
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
  const open = async (): Promise<void> => {
    const document = await workspace.openTextDocument({ language: 'yaml', content: SAMPLE });
    await window.showTextDocument(document);
  };
  return commands.registerCommand('podCoach.openSampleManifest', guarded('Sample', log, open));
}
