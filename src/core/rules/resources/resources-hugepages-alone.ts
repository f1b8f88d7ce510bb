import { isHugePages } from '../../kubernetes/resource-names.ts';
import { amountsOf } from '../../manifest/amounts.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { addField } from '../../wording/fix-titles.ts';
import { requires } from '../../wording/messages.ts';

export const resourcesHugepagesAlone = rule({
  id: 'resources-hugepages-alone',
  title: 'Huge pages without CPU or memory',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateResourceRequirements',
  lesson: 'resources-and-qos#other-resources',
  watches: ['ResourceRequirements'],
  why:
    'The API server rejects the Pod. A container that requests huge pages must also request CPU or memory. Add a ' +
    '`cpu` or `memory` request.',
  check(resources, { report, edits, pathOf }) {
    const amounts = [...amountsOf(resources.map('limits')).values(), ...amountsOf(resources.map('requests')).values()];
    const pages = amounts.find(({ name }) => isHugePages(name));
    if (!pages || amounts.some(({ name }) => name === 'cpu' || name === 'memory')) return;
    const holder = pages.entry.value.parent;
    const edit = holder?.kind === 'map' ? edits.addField(holder, 'memory', '128Mi') : undefined;
    report(pages.entry, requires('A huge pages request', '`cpu` or `memory` as well'), {
      path: pathOf(resources),
      fixes: preferredFix(addField('memory', '128Mi'), edit),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        resources:
          limits:
            «hugepages-2Mi»: 4Mi
      `,
      fixed: yaml`
        resources:
          limits:
            hugepages-2Mi: 4Mi
            memory: 128Mi
      `,
    },
    {
      in: 'container',
      good: yaml`
        resources:
          limits:
            memory: 128Mi
            hugepages-2Mi: 4Mi
      `,
    },
  ],
});
