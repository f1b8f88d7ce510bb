import { EventEmitter, window } from 'vscode';
import type { Disposable, TreeItem, TreeView } from 'vscode';
import type { LessonRow } from '../../core/lessons/lesson-rows.ts';
import type { ReviewRow } from '../../core/lessons/review-rows.ts';
import type { NoticeText } from '../shown-text.ts';

export type LessonsTreeNode =
  | { readonly type: 'review' }
  | { readonly type: 'question'; readonly row: ReviewRow }
  | { readonly type: 'lesson'; readonly lesson: string }
  | { readonly type: 'part'; readonly lesson: string; readonly row: LessonRow };

/** What the view shows, once the core is there. */
export interface LessonsRows {
  /** Above the rows. */
  message(): Promise<NoticeText>;
  childrenOf(node: LessonsTreeNode | undefined): Promise<LessonsTreeNode[]>;
  itemOf(node: LessonsTreeNode): Promise<TreeItem>;
}

/**
 * The lessons in the activity bar, one view from the beginning to the end: a second view of the same name stays empty
 * while VS Code shows the first.
 */
export class LessonsView implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<LessonsTreeNode>;
  #rows: LessonsRows | undefined;

  /** `start` loads the core, which then calls `fill`. */
  constructor(start: () => Promise<void>) {
    const rows = async (): Promise<LessonsRows | undefined> => {
      await start();
      return this.#rows;
    };
    this.#view = window.createTreeView<LessonsTreeNode>('podCoach.lessons', {
      showCollapseAll: true,
      treeDataProvider: {
        onDidChangeTreeData: this.#changed.event,
        getChildren: async (node) => {
          const shown = await rows();
          if (shown && !node) this.#view.message = await shown.message();
          return (await shown?.childrenOf(node)) ?? [];
        },
        getTreeItem: async (node) => {
          const item = await (await rows())?.itemOf(node);
          if (!item) throw new Error('The lessons have gone');
          return item;
        },
      },
    });
  }

  fill(rows: LessonsRows): void {
    this.#rows = rows;
  }

  refresh(): void {
    this.#changed.fire();
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }
}
