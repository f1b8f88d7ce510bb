/** One valid message of every kind, for tests to send and to spoil. */
import type { Intent, LessonState, PictureState } from '../../src/protocol.ts';
import { everything } from '../core/pictures/fixtures.ts';

export const intents: readonly Intent[] = [
  { type: 'ready' },
  { type: 'goBack' },
  { type: 'openLesson', lesson: 'about-pods', section: 'ports' },
  { type: 'readTo', lesson: 'about-pods', section: 'ports' },
  { type: 'openVideo', lesson: 'about-pods' },
  { type: 'openText', lesson: 'about-pods' },
  { type: 'openExample', lesson: 'about-pods', block: 'example-1' },
  { type: 'setRead', lesson: 'about-pods', section: 'ports', read: true },
  { type: 'answer', lesson: 'about-pods', question: 'shared-ip', chosen: [0, 2] },
  { type: 'finishSimulation', lesson: 'about-pods', simulation: 'scale' },
  { type: 'showRule', rule: 'port-clash' },
  { type: 'openExercise', lesson: 'about-pods', exercise: 'own-port' },
  { type: 'resetExercise', lesson: 'about-pods', exercise: 'own-port' },
  { type: 'showSolution', lesson: 'about-pods', exercise: 'own-port' },
  { type: 'showGoal', lesson: 'about-pods', exercise: 'own-port', goal: 'ports-differ' },
  { type: 'selectPart', part: '1/container/web' },
  { type: 'exportPicture', width: 640, theme: { '--vscode-editor-foreground': '#cccccc' } },
];

export const pictureState: PictureState = { view: 'picture', file: 'pod.yaml', model: everything, lit: 'container/web', stale: '' };

export const lessonState: LessonState = {
  view: 'lesson',
  lesson: 'about-pods',
  version: '0123456789ab',
  content: {
    title: 'About Pods', excerpt: 'What a Pod is.', module: '', place: 1, count: 2, readingMinutes: 9,
    objectives: ['Say what a Pod is.'], hasVideo: true, duration: '03:43', coverImage: '', media: 'https://media.example/',
    sections: [
      { id: 'start', title: 'About Pods', level: 1, isReference: false, blocks: [{ type: 'html', html: '<p>A <dfn>Pod</dfn>.</p>' }] },
      {
        id: 'ports', title: 'Ports', level: 2, isReference: false,
        blocks: [
          { type: 'manifest', id: 'example-1', manifest: 'kind: Pod\n', finds: [] },
          { type: 'picture', id: 'two', alt: 'Two containers.', model: everything },
          { type: 'simulation', id: 'scale', alt: 'A slider.' },
          { type: 'exercise', id: 'own-port' },
          {
            type: 'quiz', id: 'quiz-1',
            questions: [{ id: 'shared-ip', html: 'Whose IP?', severalAnswers: false, options: [{ html: 'Its own', right: true, whyHtml: 'Yes.' }] }],
          },
        ],
      },
    ],
    terms: [{ term: 'Pod', also: ['Pods'], meaning: 'The smallest thing that runs.' }],
    exercises: [
      {
        id: 'own-port', title: 'Its own port', objective: 'Give it one.', celebrate: 'Done.',
        goals: [{ id: 'ports-differ', text: 'They differ.', where: 'There.', why: 'So.', whySection: 'ports', how: 'Thus.' }],
      },
    ],
    inYourFiles: 'Open a `Pod` of yours.',
    sources: [{ title: 'Pods', url: 'https://kubernetes.io/docs/concepts/workloads/pods/' }],
    previous: null,
    next: { lesson: 'anatomy', title: 'Anatomy' },
  },
  goTo: { section: 'ports', number: 1 },
  done: ['section.start'],
  isFinished: false,
  answers: [{ question: 'shared-ip', chosen: [0] }],
  rules: [{ section: 'ports', rule: 'port-clash', title: 'Two containers on one port', places: 2 }],
  exercises: [{ id: 'own-port', open: true, changed: false, passed: false, reached: [], goal: 'ports-differ', problems: ['Both listen on 3000.'], others: [] }],
  cameFrom: 'pod.yaml',
};
