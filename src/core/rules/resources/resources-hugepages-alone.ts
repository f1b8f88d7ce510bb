import { isHugePages } from '../../kubernetes/resource-names.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const resourcesHugepagesAlone: Rule = {
  id: 'resources-hugepages-alone',
  title: 'Huge pages without CPU or memory',
  severity: 'error',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements'],
  why: 'A container that asks for huge pages must ask for CPU or ordinary memory as well, so that the scheduler knows how large it is.',
  check(resources, { report, edits, pathOf }) {
    if (resources.kind !== 'map') return;
    const amounts = [...amountsOf(resources.map('limits')).values(), ...amountsOf(resources.map('requests')).values()];
    const pages = amounts.find(({ name }) => isHugePages(name));
    if (!pages || amounts.some(({ name }) => name === 'cpu' || name === 'memory')) return;
    const holder = pages.entry.value.parent;
    const edit = holder?.kind === 'map' ? edits.addField(holder, 'memory', '128Mi') : undefined;
    report(pages.entry, 'Huge pages need `cpu` or `memory` beside them.', { path: pathOf(resources), fixes: preferredFix('Add memory: 128Mi', edit) });
  },
  examples: [
    { in: 'container', bad: 'resources:\n  limits:\n    «hugepages-2Mi»: 4Mi', fixed: 'resources:\n  limits:\n    hugepages-2Mi: 4Mi\n    memory: 128Mi' },
    { in: 'container', good: 'resources:\n  limits:\n    memory: 128Mi\n    hugepages-2Mi: 4Mi' },
  ],
};
