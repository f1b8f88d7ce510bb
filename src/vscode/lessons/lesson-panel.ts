import { Disposable, l10n, Uri, ViewColumn, window } from 'vscode';
import type { LogOutputChannel, WebviewPanel } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Course, LessonPage } from '../../core/lessons/course.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import { number, ownValue, text } from '../../core/decode.ts';
import type { PictureModel } from '../../core/pod-model.ts';
import type { Intent, LessonContent, RenderMessage } from '../../protocol/protocol.ts';
import { readIntent } from '../../protocol/read-intent.ts';
import { isReviewWanted } from '../settings/configuration.ts';
import type { CourseFile } from './course-file.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import type { ExerciseGrades } from './exercise-grades.ts';
import { guarded } from '../guarded.ts';
import { lessonContent } from './lesson-content.ts';
import { lessonState } from './lesson-state.ts';
import { fillPage, pageOptions } from '../panel/panel-frame.ts';
import { placeOf, showPlace } from '../panel/place-in-editor.ts';
import type { PlaceInEditor } from '../panel/place-in-editor.ts';
import type { ProgressStore } from './progress-store.ts';
import type { RulePlaces } from './rule-places.ts';
import { titleOfRule } from './rule-titles.ts';
import { noticeText, plainText } from '../shown-text.ts';
import { createWebviewPanel, notify, setTitle } from '../surfaces.ts';

const LESSON_PANEL = 'podCoach.lesson';

/** Pods in the pictures of lessons have this address, the one that the text speaks of. */
const EXAMPLE_ADDRESS = '10.1.0.1';

export interface LessonPanelSources {
  readonly extension: Uri;
  readonly course: CourseFile;
  readonly progress: ProgressStore;
  readonly places: RulePlaces;
  readonly grades: ExerciseGrades;
  readonly analyses: DocumentAnalyses;
  readonly log: LogOutputChannel;
}

/**
 * The one panel that shows lessons. All that it shows is derived from elsewhere; it can be closed and recreated at any
 * time.
 */
export class LessonPanel implements Disposable {
  readonly #sources: LessonPanelSources;
  readonly #act: (intent: Intent) => unknown;
  readonly #listening: Disposable;
  readonly #draw: () => Promise<unknown>;
  #panel: WebviewPanel | undefined;
  #lesson = '';
  #goTo = { section: 'start', exercise: '', number: 0 };
  /** The version that the page has; '' when it was recreated. */
  #sent = '';
  #cameFrom: PlaceInEditor | undefined;
  #rendering = false;

  /** `act` does what the reader wants. */
  constructor(sources: LessonPanelSources, act: (intent: Intent) => unknown) {
    this.#sources = sources;
    this.#act = act;
    this.#draw = guarded('Lesson', sources.log, () => this.#post());
    const render = () => this.#render();
    const { course, progress, places, grades } = sources;
    this.#listening = Disposable.from(
      course.onDidChange(render),
      progress.onDidChange(render),
      places.onDidChange(render),
      grades.onDidChange(render),
      window.registerWebviewPanelSerializer(LESSON_PANEL, {
        deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
      }),
    );
  }

  /** Shows a lesson at a section, or at an exercise; an id that does not exist leads to the start of what does. */
  async show(lessonId: string, sectionId: string, exerciseId = ''): Promise<void> {
    const course = await this.#sources.course.load();
    const lesson = podCoach.lessons.findLesson(course, lessonId) ?? course.lessons[0];
    if (!lesson) return void notify(noticeText(l10n.t('Pod Coach has no lesson to show.')));
    const exercise = podCoach.lessons.findExercise(lesson, exerciseId)?.id ?? '';
    const asked = exercise === '' ? sectionId : podCoach.lessons.sectionOfExercise(lesson, exercise);
    const section = podCoach.lessons.findSection(lesson, asked)?.id ?? 'start';
    this.#cameFrom = placeOf(window.activeTextEditor) ?? this.#cameFrom;
    this.#lesson = lesson.id;
    this.#goTo = { section, exercise, number: this.#goTo.number + 1 };
    this.#panel ??= this.#adopt(
      createWebviewPanel(LESSON_PANEL, plainText(lesson.title), columnForPanel(), pageOptions(this.#sources.extension)),
    );
    this.#panel.reveal();
    this.#render();
  }

  /** The id of the lesson that is shown, else of the first one. */
  async lesson(): Promise<string> {
    const course = await this.#sources.course.load();
    return (podCoach.lessons.findLesson(course, this.#lesson) ?? course.lessons[0])?.id ?? '';
  }

  /** Puts the keyboard's focus into the panel, which Tab alone does not reach. */
  focus(): boolean {
    this.#panel?.reveal();
    return this.#panel !== undefined;
  }

  /** Back to the file from which the reader came. */
  async goBack(): Promise<void> {
    if (this.#cameFrom) await showPlace(this.#cameFrom);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#panel?.dispose();
  }

  /** After a reload of the window. What the page saved is read with distrust; it goes back to its place by itself. */
  async #restore(panel: WebviewPanel, saved: unknown): Promise<void> {
    this.#panel?.dispose();
    this.#lesson = text(ownValue(saved, 'lesson')) ?? '';
    this.#goTo = {
      section: text(ownValue(saved, 'section')) ?? 'start',
      exercise: '',
      number: number(ownValue(saved, 'arrived')) ?? 0,
    };
    this.#panel = this.#adopt(panel);
  }

  #adopt(panel: WebviewPanel): WebviewPanel {
    this.#sent = '';
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    fillPage(panel.webview, this.#sources.extension);
    return panel;
  }

  #receive(message: unknown): void {
    const intent = readIntent(message);
    if (!intent) return;
    if (intent.type !== 'ready') return void this.#act(intent);
    this.#sent = '';
    this.#render();
  }

  /** Several things that change at once make one message. */
  #render(): void {
    if (this.#rendering || !this.#panel) return;
    this.#rendering = true;
    setTimeout(() => {
      this.#rendering = false;
      void this.#draw();
    }, 0);
  }

  async #post(): Promise<void> {
    const { course: file, progress, places, grades } = this.#sources;
    const course = await file.load();
    const panel = this.#panel;
    const lesson = podCoach.lessons.findLesson(course, this.#lesson) ?? course.lessons[0];
    if (!panel || !lesson) return;
    setTitle(panel, plainText(lesson.title));
    const page = podCoach.lessons.pageOf(lesson, this.#goTo.section);
    const sent = `${lesson.contentVersion} ${page}`;
    const content = this.#sent === sent ? null : this.#contentOf(course, lesson, page, panel);
    this.#sent = sent;
    const state = lessonState({
      lesson,
      page,
      content,
      goTo: this.#goTo,
      progress: progress.progress,
      places: places.counts(),
      exercises: grades.statesOf(lesson),
      cameFrom: this.#cameFrom?.name ?? '',
      due: new Set(isReviewWanted() ? podCoach.progress.dueItems(progress.progress.answers, Date.now()) : []),
    });
    const message: RenderMessage = { type: 'render', state };
    await panel.webview.postMessage(message);
  }

  #contentOf(course: Course, lesson: Lesson, page: LessonPage, { webview }: WebviewPanel): LessonContent {
    const media = webview.asWebviewUri(Uri.joinPath(this.#sources.extension, 'media')).toString();
    return lessonContent(course, lesson, page, {
      media: `${media}/`,
      pictureOf: (manifest) => this.#pictureOf(manifest),
      objectsOf: (manifest) =>
        podCoach.lessons.clusterObjects(
          this.#sources.analyses.analyzer.analyse(manifest, podCoach.settings.defaultSettings),
        ),
      titleOfRule,
    });
  }

  /** A lesson says itself what is wrong with its manifests; its pictures show no problems. */
  #pictureOf(manifest: string): PictureModel {
    const analysis = this.#sources.analyses.analyzer.analyse(manifest, podCoach.settings.defaultSettings);
    return { ...podCoach.language.pictureModel(analysis, EXAMPLE_ADDRESS), problems: [] };
  }
}

/** Beside the text that is being edited, if there is any. */
function columnForPanel(): ViewColumn {
  return window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active;
}
