import type { Amount } from '../../chart-model.ts';
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
    { name: 'web', class: 'Burstable', requests: 500, uses: amount(settings, 'web-uses') * step, priority: priority('web-priority') },
    { name: 'sync', class: 'Burstable', requests: 1000, uses: 900, priority: 0 },
    { name: 'database', class: 'Guaranteed', requests: 1500, uses: 1400, priority: 0 },
  ];
}

function above({ uses, requests }: PodOnNode): number {
  return uses - requests;
}

/** Who uses more than it requested comes first, then who has the lower priority, then who is further above its request. */
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

function itemOf(pod: PodOnNode): Amount {
  return {
    name: pod.name,
    facts: `${pod.class}, priority ${pod.priority}`,
    share: pod.uses / nodeMemory,
    label: `uses ${pod.uses}Mi, ${aboveWords(pod)}`,
    tone: above(pod) > 0 ? 'bad' : 'work',
    mark: { at: pod.requests / nodeMemory, label: requestWords(pod) },
  };
}

export const whoIsEvictedFirst = calculated({
  id: 'who-is-evicted-first',
  title: 'Who is evicted first?',
  intro: 'A node with 4Gi of memory runs short. The kubelet must end Pods until there is enough again. Four Pods run on it, in the order in which they would be ended.',
  predictions: [
    {
      id: 'first',
      question: 'web has requested 500Mi and uses 800Mi. notes has requested nothing and uses 200Mi. All have priority 0. Who goes first?',
      kind: 'one',
      choices: [
        { value: 'notes', label: 'notes, because it is BestEffort' },
        { value: 'web', label: 'web, because it is 300Mi above its request' },
        { value: 'database', label: 'database, because it uses most' },
      ],
      answer: ['web'],
      why: 'The class is not asked for. Both use more than they requested, with the same priority, and web is further above.',
      shownBy: ['web-uses', 'web-priority'],
    },
    {
      id: 'priority',
      question: 'web gets priority 1000 and still uses more than it requested. Where does it stand now?',
      kind: 'one',
      choices: [
        { value: 'last', label: 'Last: nobody has a higher priority' },
        { value: 'second', label: 'Behind notes, but still before sync and database' },
        { value: 'first', label: 'First, as before' },
      ],
      answer: ['second'],
      why: 'Priority counts only among those above their requests. Whoever stays within its request comes after all of them.',
      shownBy: ['web-priority'],
    },
  ],
  controls: [
    { kind: 'slider', id: 'web-uses', label: 'web uses', initial: 8, min: 1, max: 15, words: (value) => `${value * step}Mi` },
    { kind: 'slider', id: 'web-priority', label: 'Priority of web', initial: 0, min: 0, max: 2, words: (value) => `${value * highPriority}` },
    { kind: 'slider', id: 'notes-priority', label: 'Priority of notes', initial: 0, min: 0, max: 2, words: (value) => `${value * highPriority}` },
  ],
  observe: 'Move web below its request, and above it. Then give it a priority.',
  explain: [
    'Three questions decide, one after another: does it use more than it requested? Which priority has it? How far is it above its request?',
    'The class follows from requests and limits and is not asked for. But BestEffort has requested nothing, so it is always above its request; Guaranteed cannot use more than it requested.',
    'An evicted Pod is over. Its workload makes a new one, mostly on another node.',
  ],
  alternative:
    'On a node that runs short of memory, web uses 800Mi of 500Mi requested and is evicted first, then notes, which requested nothing and uses 200Mi. sync and database use less than they requested and come last. When web uses 400Mi, it stands behind notes. With priority 1000 and 800Mi it stands behind notes too, but before sync and database.',
  calculate(settings) {
    const pods = evictionOrder(podsOf(settings));
    const rows = pods.map((pod, index) => [`${index + 1}`, pod.name, pod.class, `${pod.priority}`, requestWords(pod), `${pod.uses}Mi`, aboveWords(pod)]);
    return {
      chart: { type: 'amounts', title: 'Who is ended first, if it must be', isOrdered: true, items: pods.map(itemOf) },
      tables: [{ caption: 'The order', columns: ['Place', 'Pod', 'Class', 'Priority', 'Requests', 'Uses', 'So it is'], rows }],
      outcome: `Order: ${pods.map((pod) => pod.name).join(', ')}.`,
    };
  },
});
