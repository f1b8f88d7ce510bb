import type { Amount, AmountsModel } from '../../chart-model.ts';
import type { ChartStep } from '../chart-film.ts';
import { amount, calculated } from './calculated.ts';
import type { Settings } from './explorable.ts';

type Class = 'BestEffort' | 'Burstable' | 'Guaranteed';

/** Amounts of memory in Mi; each Pod has one container. */
interface PodOnNode {
  readonly name: string;
  readonly class: Class;
  readonly requests: number;
  readonly uses: number;
  readonly priority: number;
}

const nodeMemory = 4096;
const step = 100;
const highPriority = 1000;

function podsOf(settings: Settings): readonly PodOnNode[] {
  const priority = (id: string): number => amount(settings, id) * highPriority;
  return [
    { name: 'notes', class: 'BestEffort', requests: 0, uses: 200, priority: priority('notes-priority') },
    {
      name: 'web',
      class: 'Burstable',
      requests: 500,
      uses: amount(settings, 'web-uses') * step,
      priority: priority('web-priority'),
    },
    { name: 'sync', class: 'Burstable', requests: 1000, uses: 900, priority: 0 },
    { name: 'database', class: 'Guaranteed', requests: 1500, uses: 1400, priority: 0 },
  ];
}

function above({ uses, requests }: PodOnNode): number {
  return uses - requests;
}

/**
 * Who uses more than it requested comes first, then who has the lower priority, then who is further above its request.
 */
function evictionOrder(pods: readonly PodOnNode[]): readonly PodOnNode[] {
  const isAbove = (pod: PodOnNode): number => Number(above(pod) > 0);
  return [...pods].sort((a, b) => isAbove(b) - isAbove(a) || a.priority - b.priority || above(b) - above(a));
}

function requestWords({ requests }: PodOnNode): string {
  return requests === 0 ? 'requests nothing' : `requests ${requests}Mi`;
}

function aboveWords(pod: PodOnNode): string {
  return above(pod) > 0 ? `${above(pod)}Mi above its request` : 'within its request';
}

function itemOf(pod: PodOnNode, place: number | undefined): Amount {
  const evicted = place === undefined ? {} : { place, tone: 'bad' as const };
  return {
    name: pod.name,
    facts: `${pod.class}, priority ${pod.priority}`,
    share: pod.uses / nodeMemory,
    label: `uses ${pod.uses}Mi`,
    tone: 'work',
    mark: { at: pod.requests / nodeMemory, label: requestWords(pod) },
    ...evicted,
  };
}

/** The first so many of the order have gone, the others stay where they are. */
function chartAfter(pods: readonly PodOnNode[], order: readonly PodOnNode[], gone: number): AmountsModel {
  const out = order.slice(0, gone);
  const items = [
    ...out.map((pod, index) => itemOf(pod, index + 1)),
    ...pods.filter((pod) => !out.includes(pod)).map((pod) => itemOf(pod, undefined)),
  ];
  return { type: 'amounts', title: 'Memory on a node of 4Gi', lines: 1, items };
}

function stepsOf(pods: readonly PodOnNode[], order: readonly PodOnNode[]): ChartStep[] {
  const words = ['first', 'second', 'third', 'last'];
  return [
    { chart: chartAfter(pods, order, 0), text: '' },
    { chart: chartAfter(pods, order, 0), text: 'The node runs short of memory. The kubelet must evict Pods.' },
    ...order.map(
      (pod, index): ChartStep => ({
        chart: chartAfter(pods, order, index + 1),
        kind: 'exit',
        text: `${pod.name} goes ${words[index] ?? 'next'}: ${aboveWords(pod)}, priority ${pod.priority}.`,
      }),
    ),
  ];
}

const names = ['notes', 'web', 'sync', 'database'].map((value) => ({ value, label: value }));

function placesOfPods(): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(({ value }) => [value, `amount/${value}`]));
}

export const whoIsEvictedFirst = calculated({
  id: 'who-is-evicted-first',
  title: 'Who is evicted first?',
  intro:
    'Four Pods run on a node with 4Gi of memory. When it runs short, the kubelet evicts Pods until there is ' +
    'enough again.',
  predictions: [
    {
      id: 'first',
      question: 'The node runs short of memory. Which Pod is evicted first?',
      kind: 'one',
      choices: names,
      answer: ['web'],
      why:
        'The QoS class does not decide. web and notes both use more than they requested, with the same priority, ' +
        'and web is further above its request.',
      deed: { label: 'Let memory run short', uses: [] },
      places: placesOfPods,
    },
    {
      id: 'priority',
      question: 'web gets priority 1000 and still uses more than it requested. Which Pod is evicted second?',
      kind: 'one',
      choices: names,
      answer: ['web'],
      why:
        'Priority counts only among Pods above their requests: notes goes first, then web. Pods within their ' +
        'requests come after both, whatever their priority.',
      deed: { label: 'Let memory run short', setup: [['web-priority', 1]], uses: [] },
      places: placesOfPods,
    },
  ],
  controls: [
    {
      kind: 'slider',
      id: 'web-uses',
      label: 'web uses',
      initial: 8,
      min: 1,
      max: 15,
      words: (value) => `${value * step}Mi`,
    },
    {
      kind: 'slider',
      id: 'web-priority',
      label: 'Priority of web',
      initial: 0,
      min: 0,
      max: 2,
      words: (value) => `${value * highPriority}`,
    },
    {
      kind: 'slider',
      id: 'notes-priority',
      label: 'Priority of notes',
      initial: 0,
      min: 0,
      max: 2,
      words: (value) => `${value * highPriority}`,
    },
  ],
  observe: 'Move web below its request, and above it. Then give it a priority.',
  explain: [
    'Three questions decide, one after another: does it use more than it requested? What is its priority? How ' +
      'far is it above its request?',
    'The QoS class follows from requests and limits and is not considered. But BestEffort has requested nothing, ' +
      'so it is always above its request; Guaranteed cannot use more than it requested.',
    'An evicted Pod is gone for good. Its workload creates a new one, usually on another node.',
  ],
  alternative:
    'On a node that runs short of memory, web uses 800Mi of 500Mi requested and is evicted first, then notes, ' +
    'which requested nothing and uses 200Mi. sync and database use less than they requested and come last. When ' +
    'web uses 400Mi, it comes after notes. With priority 1000 and 800Mi it comes after notes too, but before ' +
    'sync and database.',
  calculate(settings) {
    const all = podsOf(settings);
    const pods = evictionOrder(all);
    const rows = pods.map((pod, index) => [
      `${index + 1}`,
      pod.name,
      pod.class,
      `${pod.priority}`,
      requestWords(pod),
      `${pod.uses}Mi`,
      aboveWords(pod),
    ]);
    return {
      chart: chartAfter(all, pods, pods.length),
      steps: stepsOf(all, pods),
      tables: [
        {
          caption: 'The order',
          columns: ['Place', 'Pod', 'Class', 'Priority', 'Requests', 'Uses', 'Against its request'],
          rows,
        },
      ],
      outcome: `Order: ${pods.map((pod) => pod.name).join(', ')}.`,
    };
  },
});
