import { containersOf } from '../../manifest/containers.ts';
import { fieldPath } from '../../yaml/path.ts';
import { setField } from '../../yaml/set-field.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';
import { yaml } from '../yaml-example.ts';
import { addField, changeTo } from '../../wording/fix-titles.ts';
import { mustBe, requires } from '../../wording/messages.ts';

export const windowsHostprocess = rule({
  id: 'windows-hostprocess',
  title: 'HostProcess settings of a Windows Pod conflict',
  severity: 'error',
  source: 'docs/tasks/configure-pod-container/create-hostprocess-pod/',
  lesson: 'security-context#windows',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. A HostProcess container runs directly on the Windows node. Either all ' +
    'containers of a Pod are HostProcess containers or none, the Pod and its containers must agree, and the Pod ' +
    'needs `hostNetwork: true`.',
  check(spec, context) {
    if (spec.map('os')?.text('name') === 'linux') return;
    const ofPod = hostProcessOf(spec);
    const containers = containersOf(spec).map(({ container }) => ({ container, own: hostProcessOf(container) }));
    if (!ofPod && !containers.some(({ own }) => own)) return;
    for (const { own } of containers)
      if (own && ofPod && truth(own) !== truth(ofPod)) reportDifference(own, ofPod, context);
    const values = containers.map(({ own }) => truth(own ?? ofPod));
    if (!values.includes(true)) return;
    const agree = !containers.some(({ own }) => own && ofPod && truth(own) !== truth(ofPod));
    if (agree && values.includes(false))
      reportMixed(spec, containers.find(({ own }) => !truth(own ?? ofPod))?.container, context);
    if (spec.bool('hostNetwork') !== true)
      reportNetwork(spec, containers.flatMap(({ own }) => (truth(own) && own) || [])[0] ?? ofPod, context);
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          securityContext:
            windowsOptions:
              hostProcess: «true»
          containers:
            - name: web
              image: registry.example.com/shop/web:2.4.1
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          securityContext:
            windowsOptions:
              hostProcess: true
          containers:
            - name: web
              image: registry.example.com/shop/web:2.4.1
          hostNetwork: true
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        hostNetwork: true
        securityContext:
          windowsOptions:
            hostProcess: true
      `,
    },
  ],
});

function hostProcessOf(map: MapValue): ScalarValue | undefined {
  return map.map('securityContext')?.map('windowsOptions')?.scalar('hostProcess');
}

function truth(value: ScalarValue | undefined): boolean {
  return value?.bool === true;
}

function reportDifference(own: ScalarValue, ofPod: ScalarValue, { report, edits, rangeOf }: RuleContext): void {
  const written = String(truth(ofPod));
  const related = [{ range: rangeOf(ofPod), message: 'The Pod setting is here.' }];
  report(own, mustBe('hostProcess', `${written}, as set for the Pod`), {
    related,
    fixes: preferredFix(changeTo(written), edits.setSource(own.node, written)),
  });
}

function reportMixed(spec: MapValue, container: MapValue | undefined, { report, edits, pathOf }: RuleContext): void {
  const name = container?.get('name') ?? container ?? spec;
  const edit =
    container && !container.has('securityContext')
      ? edits.addField(container, 'securityContext', { windowsOptions: { hostProcess: true } })
      : undefined;
  report(name, 'Either all containers or none must be HostProcess containers.', {
    path: pathOf(spec),
    fixes: preferredFix(addField('hostProcess', 'true'), edit),
  });
}

function reportNetwork(spec: MapValue, value: ScalarValue | undefined, { report, edits, pathOf }: RuleContext): void {
  report(value ?? spec, requires('A HostProcess container', '`hostNetwork: true` in the Pod'), {
    path: fieldPath(pathOf(spec), 'hostNetwork'),
    fixes: preferredFix(addField('hostNetwork', 'true'), setField(edits, spec, 'hostNetwork', true)),
  });
}
