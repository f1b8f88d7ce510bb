/** The Pods of the cluster as they are now, one shape for each: what a command shows in words, seen at a glance. */
import { podStatus, readyWords } from '../../src/core/cluster-model/kubectl/pod-status.ts';
import type { PodState, Run } from '../../src/core/cluster-model/state.ts';
import { element, setText } from '../element.ts';
import { icon, type IconName } from '../icons.ts';
import { wantsLessMotion } from '../motion.ts';

export interface PodsStrip {
  readonly element: HTMLElement;
  update(run: Run): void;
}

type Look = 'good' | 'bad' | 'waiting';

const signs: Readonly<Record<Look, IconName>> = { good: 'check', bad: 'cross', waiting: 'circle' };

export function createPodsStrip(): PodsStrip {
  const list = element('ul', { class: 'pods-strip', 'aria-label': 'The Pods now' });
  const items = new Map<number, HTMLElement>();
  return {
    element: list,
    update(run) {
      // What an incident is about: what was in the cluster before it runs well.
      const given = new Set(run.scenario.given.map(({ id }) => id));
      const pods = run.pods.filter(({ object }) => !given.has(object.id));
      for (const [uid, item] of items) {
        if (pods.some((pod) => pod.uid === uid)) continue;
        items.delete(uid);
        leave(item);
      }
      for (const pod of pods) {
        const known = items.get(pod.uid);
        const item = known ?? createItem(pod);
        if (!known) {
          items.set(pod.uid, item);
          list.append(item);
          animate(item, [
            { opacity: 0, transform: 'translateY(-12px)' },
            { opacity: 1, transform: 'none' },
          ]);
        }
        showState(item, pod);
      }
    },
  };
}

function createItem({ name }: PodState): HTMLElement {
  return element(
    'li',
    { class: 'pod-chip' },
    element('span', { class: 'pod-sign' }),
    element('span', { class: 'pod-name' }, name),
    element('span', { class: 'pod-state' }),
  );
}

function showState(item: HTMLElement, pod: PodState): void {
  const status = podStatus(pod);
  const look = lookOf(pod, status);
  const [sign, , state] = item.children;
  if (sign && item.dataset['look'] !== look) {
    item.dataset['look'] = look;
    sign.replaceChildren(icon(signs[look]));
  }
  const words = `${status} ${readyWords(pod)}`;
  if (!state || state.textContent === words) return;
  const isFirst = state.textContent === '';
  setText(state, words);
  if (!isFirst) animate(item, [{ opacity: 0.4 }, { opacity: 1 }]);
}

function lookOf({ readyAt, phase, goneAt }: PodState, status: string): Look {
  if (goneAt === undefined && (readyAt !== undefined || phase === 'Succeeded')) return 'good';
  const isUnderWay = /^(?:Pending|ContainerCreating|PodInitializing|Terminating|Init:\d+\/\d+)$/.test(status);
  return isUnderWay ? 'waiting' : 'bad';
}

function leave(item: HTMLElement): void {
  const animation = animate(item, [
    { opacity: 1, transform: 'none' },
    { opacity: 0, transform: 'translateY(12px)' },
  ]);
  if (animation) animation.onfinish = () => item.remove();
  else item.remove();
}

function animate(item: HTMLElement, frames: Keyframe[]): Animation | undefined {
  return wantsLessMotion() ? undefined : item.animate(frames, { duration: 420, easing: 'cubic-bezier(.2, .7, .2, 1)' });
}
