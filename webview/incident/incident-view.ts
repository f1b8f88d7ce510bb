/** An incident: a report, a terminal at the cluster, the manifest in the editor, and a debriefing when it runs. */
import { changedScenario } from '../../src/core/cluster-model/scenario-changes.ts';
import { complete } from '../../src/core/terminal/complete.ts';
import { clusterOf, isApplied, passTime, type ManifestFile } from '../../src/core/terminal/session.ts';
import {
  enterLine,
  openTerminal,
  restoreTerminal,
  saveTerminal,
  type Beginning,
  type Terminal,
} from '../../src/core/terminal/transcript.ts';
import type { ExerciseContent, ExerciseState, IncidentContent, LessonState } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import { inlineCode } from '../inline-code.ts';
import { scrolling } from '../motion.ts';
import { createGoals } from '../lesson/goals-view.ts';
import { createHints } from '../lesson/hints-view.ts';
import type { LessonContext } from '../lesson/lesson-context.ts';
import { createNextStep } from '../lesson/next-step-view.ts';
import type { View } from '../view.ts';
import { createDebriefing } from './debriefing.ts';
import { createIncidentButtons } from './incident-buttons.ts';
import { createPodsStrip } from './pods-strip.ts';
import { readTerminal } from './saved-terminal.ts';
import { createTerminal } from './terminal-view.ts';
import { playTime } from './play-time.ts';

/** A minute of the cluster after `apply`: enough for whatever comes up to come up. */
const SECONDS_AFTER_APPLY = 60;

export function createIncident(
  exercise: ExerciseContent,
  incident: IncidentContent,
  context: LessonContext,
): View<LessonState> {
  const { host, lesson } = context;
  const beginning: Beginning = {
    ...incident,
    scenario: changedScenario(incident.scenario),
    types: context.content.types,
  };
  const key = `${lesson}/${exercise.id}`;
  let file: ManifestFile = { name: incident.file, objects: incident.start };
  let terminal: Terminal | undefined;
  let state: ExerciseState | undefined;
  /** What was applied is still on its way to run. */
  let isPlaying = false;

  const view = createTerminal(`command-${exercise.id}`, exercise.title, {
    enter,
    complete: (line, cursor) => complete(opened().session, line, cursor, file),
  });
  const pods = createPodsStrip();
  const goals = createGoals(exercise);
  const next = createNextStep(exercise);
  const hints = createHints(exercise, context);
  const debriefing = element('div', { class: 'debriefing-place', role: 'status' });
  const buttons = createIncidentButtons(exercise.id, context, {
    propose: (line) => view.propose(line),
    apply: () => enter(`kubectl apply -f ${file.name}`),
    over,
  });
  const card = element(
    'div',
    { class: 'card incident', role: 'group', 'aria-label': `Incident: ${exercise.title}` },
    element('p', { class: 'card-kind' }, 'Incident'),
    element('p', { class: 'card-title', tabindex: -1, 'data-exercise': exercise.id }, exercise.title),
    element('p', { class: 'report' }, ...inlineCode(incident.report)),
    element('p', {}, ...inlineCode(exercise.task)),
    pods.element,
    view.element,
    buttons.element,
    goals.element,
    next.element,
    hints.element,
    debriefing,
  );

  /** Calculated when it is first needed: a lesson has many of them. */
  function opened(): Terminal {
    if (!terminal) {
      const saved = readTerminal(host.saved.terminals[key]);
      terminal = saved ? restoreTerminal(saved, beginning, file) : openTerminal(beginning, file);
    }
    return terminal;
  }

  function enter(line: string): void {
    const before = opened().session;
    const after = enterLine(opened(), line, file);
    const { events } = after.session;
    const applies = events.length > before.events.length && events.at(-1)?.event.type === 'apply';
    if (applies) isPlaying = true;
    become(after);
    if (applies) watch();
  }

  /** The cluster is seen to change, and then asked. */
  function watch(): void {
    void playTime(SECONDS_AFTER_APPLY, (seconds) => {
      const { session } = opened();
      terminal = { ...opened(), session: passTime(session, [], seconds) };
      pods.update(clusterOf(terminal.session));
    }).then(() => {
      isPlaying = false;
      become(enterLine(opened(), 'kubectl get pods', file));
      if (debriefing.hasChildNodes()) debriefing.scrollIntoView({ block: 'nearest', behavior: scrolling() });
    }, undefined);
  }

  function become(to: Terminal): void {
    terminal = to;
    host.save({ terminals: { ...host.saved.terminals, [key]: saveTerminal(to) } });
    draw();
  }

  function over(): void {
    become(openTerminal(beginning, file));
  }

  function draw(): void {
    view.update(opened());
    pods.update(clusterOf(opened().session));
    showDebriefing();
  }

  /** Not when the text is right, but when it has been seen to run. */
  function showDebriefing(): void {
    const isShown = state?.passed === true && isApplied(opened().session, file) && !isPlaying;
    if (isShown === debriefing.hasChildNodes()) return;
    debriefing.replaceChildren(...(isShown ? [createDebriefing(exercise, incident)] : []));
  }

  whenNear(card, draw);
  return {
    element: card,
    update({ exercises }) {
      state = exercises.find((one) => one.id === exercise.id);
      if (!state) return;
      file = { name: incident.file, objects: state.objects ?? incident.start };
      card.classList.toggle('is-passed', state.passed);
      for (const part of [goals, hints, next, buttons]) part.update(state);
      if (terminal) showDebriefing();
    },
  };
}

/** Runs once, when the card comes near the part of the page that is seen. */
function whenNear(card: HTMLElement, draw: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      draw();
    },
    { rootMargin: '600px' },
  );
  observer.observe(card);
}
