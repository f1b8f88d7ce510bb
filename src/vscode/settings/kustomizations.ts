import type { Disposable, LogOutputChannel, Uri } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Kustomization, KustomizationAbove, Kustomized } from '../../core/analysis/kustomize/kustomization.ts';
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

  /** What those above the file make of it. */
  async madeOf(document: Uri): Promise<Kustomized> {
    const above: KustomizationAbove[] = [];
    for await (const { content, path } of this.#files.of(document)) above.push({ kustomization: content, path });
    return podCoach.workspace.kustomized(above, document.path);
  }

  dispose(): void {
    this.#files.dispose();
  }
}
