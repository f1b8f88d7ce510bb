import { containersOf } from '../../manifest/containers.ts';
import { fieldPath } from '../../yaml/path.ts';
import { setField } from '../../yaml/set-field.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';

export const windowsHostprocess: Rule = {
  id: 'windows-hostprocess',
  title: 'HostProcess for some containers only, or without hostNetwork',
  severity: 'error',
  lesson: 'security-context#windows',
  watches: ['PodSpec'],
  why: 'A HostProcess container runs directly on the Windows node. Either all containers of a Pod do, or none, the Pod and its containers must say the same, and such a Pod uses the node’s network: `hostNetwork: true`.',
  check(spec, context) {
    if (spec.kind !== 'map' || spec.map('os')?.text('name') === 'linux') return;
    const ofPod = hostProcessOf(spec);
    const containers = containersOf(spec).map(({ container }) => ({ container, own: hostProcessOf(container) }));
    if (!ofPod && !containers.some(({ own }) => own)) return;
    for (const { own } of containers) if (own && ofPod && truth(own) !== truth(ofPod)) reportDifference(own, ofPod, context);
    const values = containers.map(({ own }) => truth(own ?? ofPod));
    if (!values.includes(true)) return;
    const agree = !containers.some(({ own }) => own && ofPod && truth(own) !== truth(ofPod));
    if (agree && values.includes(false)) reportMixed(spec, containers.find(({ own }) => !truth(own ?? ofPod))?.container, context);
    if (spec.bool('hostNetwork') !== true) reportNetwork(spec, containers.flatMap(({ own }) => (truth(own) && own) || [])[0] ?? ofPod, context);
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  securityContext:\n    windowsOptions:\n      hostProcess: «true»\n  containers:\n    - name: web\n      image: registry.example.com/shop/web:2.4.1\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  securityContext:\n    windowsOptions:\n      hostProcess: true\n  containers:\n    - name: web\n      image: registry.example.com/shop/web:2.4.1\n  hostNetwork: true\n',
    },
    { in: 'pod-spec', good: 'hostNetwork: true\nsecurityContext:\n  windowsOptions:\n    hostProcess: true' },
  ],
};

function hostProcessOf(map: MapValue): ScalarValue | undefined {
  return map.map('securityContext')?.map('windowsOptions')?.scalar('hostProcess');
}

function truth(value: ScalarValue | undefined): boolean {
  return value?.bool === true;
}

function reportDifference(own: ScalarValue, ofPod: ScalarValue, { report, edits, rangeOf }: RuleContext): void {
  const written = String(truth(ofPod));
  const related = [{ range: rangeOf(ofPod), message: 'What the Pod says' }];
  report(own, `The Pod says ${written}; its containers must say the same.`, { related, fixes: preferredFix(`Write ${written}`, edits.setSource(own.node, written)) });
}

function reportMixed(spec: MapValue, container: MapValue | undefined, { report, edits, pathOf }: RuleContext): void {
  const name = container?.get('name') ?? container ?? spec;
  const edit = container && !container.has('securityContext') ? edits.addField(container, 'securityContext', { windowsOptions: { hostProcess: true } }) : undefined;
  report(name, 'All containers must be HostProcess containers, or none.', { path: pathOf(spec), fixes: preferredFix('Make it a HostProcess container', edit) });
}

function reportNetwork(spec: MapValue, value: ScalarValue | undefined, { report, edits, pathOf }: RuleContext): void {
  report(value ?? spec, 'HostProcess containers need `hostNetwork: true` in the Pod.', {
    path: fieldPath(pathOf(spec), 'hostNetwork'),
    fixes: preferredFix('Write hostNetwork: true', setField(edits, spec, 'hostNetwork', true)),
  });
}
