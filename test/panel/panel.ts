import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { dist, root } from '../../scripts/folders.ts';
import { compileCourse } from '../../scripts/lessons/course.ts';
import { courseOptions, lessonsFolder, mediaFolder } from '../../scripts/lessons/own-course.ts';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import type { ClusterObject } from '../../src/core/cluster-model/objects/cluster-object.ts';
import { clusterObjects } from '../../src/core/features/outcome/cluster-objects.ts';
import { pictureModelOf } from '../../src/core/features/picture/picture-model.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import type { Course, LessonPage } from '../../src/core/lessons/course.ts';
import type { Lesson } from '../../src/core/lessons/lesson.ts';
import type { PictureModel } from '../../src/core/pod-model.ts';
import type { Intent, LessonContent, LessonState, PanelState } from '../../src/protocol/protocol.ts';
import { lessonContent } from '../../src/vscode/lessons/lesson-content.ts';
import { panelPage } from '../../src/vscode/panel/panel-page.ts';
import { rulesTaughtIn, titleOfRule } from '../../src/vscode/lessons/rule-titles.ts';
import { setAttributes } from './theme.ts';
import type { Theme } from './theme.ts';

const origin = 'https://panel.test';
const analyzer = new Analyzer();

export function pictureOf(manifest: string, address?: string): PictureModel {
  return pictureModelOf(analyzer.analyse(manifest, defaultSettings), address);
}

export function objectsOf(manifest: string): readonly ClusterObject[] {
  return clusterObjects(analyzer.analyse(manifest, defaultSettings));
}

export type WholeLesson = LessonState & { readonly content: LessonContent };

/** Every lesson of the course, as the host would send it. */
export function wholeCourse(page: LessonPage = 'lesson'): readonly WholeLesson[] {
  // The manifests of the course have a test of their own.
  const { course } = compileCourse(lessonsFolder, root, { ...courseOptions(mediaFolder), judge: undefined });
  return course.lessons.map((lesson) => wholeLesson(course, lesson, page));
}

export function lessonNamed(id: string, page: LessonPage = 'lesson'): WholeLesson {
  const lesson = wholeCourse(page).find((each) => each.lesson === id);
  if (!lesson) throw new Error(`The course has no lesson ${id}`);
  return lesson;
}

/** The course's first lesson. */
export function aboutPods(): WholeLesson {
  return lessonNamed('about-pods');
}

/** A lesson with more explorables at its end. */
export function withExplorables(lesson: WholeLesson, ...ids: readonly string[]): WholeLesson {
  const blocks = ids.map((id) => ({ type: 'simulation', id, alt: '' }) as const);
  const more = { id: 'more', title: 'More', level: 2, isReference: false, blocks };
  const { content } = lesson;
  return { ...lesson, content: { ...content, sections: [...content.sections, more] } };
}

function wholeLesson(course: Course, lesson: Lesson, page: LessonPage = 'lesson'): WholeLesson {
  const pictureWithAddress = (manifest: string): PictureModel => ({ ...pictureOf(manifest, '10.1.0.1'), problems: [] });
  return {
    view: 'lesson',
    lesson: lesson.id,
    version: `${lesson.contentVersion} ${page}`,
    content: lessonContent(course, lesson, page, {
      media: `${origin}/media/`,
      pictureOf: pictureWithAddress,
      objectsOf,
      titleOfRule,
    }),
    goTo: { section: 'start', exercise: '', number: 1 },
    done: [],
    isFinished: false,
    answers: [],
    rules: rulesTaughtIn(lesson.id).map(({ section, rule }) => ({
      section,
      rule: rule.id,
      title: rule.title,
      places: 0,
    })),
    exercises: lesson.exercises.map(({ id }) => ({
      id,
      open: false,
      changed: false,
      passed: false,
      reached: [],
      goal: '',
      problems: [],
      others: [],
      objects: null,
    })),
    cameFrom: '',
  };
}

/** The built panel in a page that stands in for VS Code. */
export interface Panel {
  render(state: PanelState): Promise<void>;
  /** Sends anything at all. */
  post(message: unknown): Promise<void>;
  /** What the panel has sent so far. */
  intents(): Promise<readonly Intent[]>;
  /** Hides the panel and shows it again: the page is recreated, its saved state is kept. */
  reload(): Promise<void>;
  /** Everything that the page's policy or the console complained about. */
  readonly complaints: readonly string[];
}

/** Runs in the page before its own script, as VS Code's does. The saved state outlives a reload. */
function standIn(): void {
  const sent: unknown[] = [];
  const api = {
    postMessage: (message: unknown) => void sent.push(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') as unknown,
    setState: (state: unknown) => sessionStorage.setItem('state', JSON.stringify(state)),
  };
  Object.assign(window, { sent, acquireVsCodeApi: () => api });
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(`Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
}

export async function openPanel(page: Page, theme: Theme = 'dark'): Promise<Panel> {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(standIn);
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: panelPage({ cspSource: origin, script: `${origin}/main.js`, style: `${origin}/styles.css` }),
      });
    const file = path.join(dist, 'panel', path.basename(pathname));
    return route.fulfill({
      contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript',
      body: await readFile(file),
    });
  });
  const load = async (): Promise<void> => {
    await page.goto(`${origin}/`);
    await setAttributes(page, theme);
  };
  await load();
  const post = (message: unknown): Promise<void> =>
    page.evaluate((each) => window.postMessage(each, window.origin), message);
  return {
    post,
    render: async (state) => {
      await post({ type: 'render', state });
      await page
        .locator(state.view === 'lesson' ? 'main.lesson' : 'svg.pc-picture')
        .first()
        .waitFor();
    },
    intents: () => page.evaluate(() => (window as unknown as { sent: Intent[] }).sent),
    reload: load,
    complaints,
  };
}
