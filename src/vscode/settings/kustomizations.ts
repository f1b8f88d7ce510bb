import type { Disposable, LogOutputChannel, Uri } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Kustomization } from '../../core/analysis/kustomize/kustomization.ts';
import { FilesAbove } from './files-above.ts';

/** The kustomizations of the workspace. */
export class Kustomizations implements Disposable {
  readonly #files: FilesAbove<Kustomization>;

  constructor(log: LogOutputChannel) {
    this.#files = new FilesAbove(
      podCoach.workspace.kustomizationFiles,
      podCoach.workspace.readKustomization,
      'Kustomization',
      log,
    );
  }

  /** A kustomization on disk has changed. */
  get onDidChange(): FilesAbove<Kustomization>['onDidChange'] {
    return this.#files.onDidChange;
  }

  /** Is the file a patch to the nearest kustomization that says something of it, or by its name? */
  async isPatch(document: Uri): Promise<boolean> {
    for await (const { content, path } of this.#files.of(document)) {
      const role = podCoach.workspace.roleInKustomization(content, path);
      if (role) return role === 'patch';
    }
    return podCoach.workspace.isPatchName(document.path);
  }

  dispose(): void {
    this.#files.dispose();
  }
}
