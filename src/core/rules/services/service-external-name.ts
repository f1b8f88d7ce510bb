import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { clusterAddresses, serviceType } from '../../manifest/service.ts';
import { countOf, textOrEmpty } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { changeField, changeTo, remove } from '../../wording/fix-titles.ts';
import { notAllowed, notValid, required } from '../../wording/messages.ts';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  type: ExternalName\n';

export const serviceExternalName = rule({
  id: 'service-external-name',
  title: 'ExternalName Service is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  judges: 'names',
  lesson: 'networking#service-types',
  watches: ['ServiceSpec'],
  why:
    'The API server rejects the Service. A Service of type ExternalName is a DNS alias for another host. ' +
    '`externalName` is a DNS name, without `http://`, port or path, and the Service has no cluster IP of its own.',
  check(spec, context) {
    if (serviceType(spec) !== 'ExternalName') return;
    const name = textOrEmpty(spec, 'externalName');
    if (name !== undefined) checkName(spec, name, context);
    checkAddresses(spec, context);
  },
  examples: [
    {
      bad: `${SERVICE}  externalName: «http://DB.example.com/»\n`,
      fixed: `${SERVICE}  externalName: db.example.com\n`,
    },
    {
      bad:
        `${SERVICE.replace('type: ExternalName', 'type: «ExternalName»')}  selector:\n    app: db\n  ports:\n` +
        '    - port: 5432\n',
      fixed:
        `${SERVICE.replace('type: ExternalName', 'type: ClusterIP')}  selector:\n    app: db\n  ports:\n` +
        '    - port: 5432\n',
    },
    {
      bad: `${SERVICE}  externalName: db.example.com\n  «clusterIP»: 10.0.0.5\n`,
      fixed: `${SERVICE}  externalName: db.example.com\n`,
    },
    { good: `${SERVICE}  externalName: db.example.com.\n` },
  ],
});

function checkName(spec: MapValue, name: string, { edits, pathOf, report }: RuleContext): void {
  const host = name.replace(/\.$/, '');
  const written = spec.scalar('externalName');
  if (host === '') {
    const fixes = countOf(spec, 'ports')
      ? preferredFix(changeField('type', 'ClusterIP'), setFirstField(edits, spec, 'type', 'ClusterIP'))
      : [];
    report(
      spec.entry('externalName') ?? spec.get('type') ?? spec,
      required('externalName', 'for an ExternalName Service'),
      { path: fieldPath(pathOf(spec), 'externalName'), fixes },
    );
  } else if (written && !isDnsSubdomain(host)) {
    const closest = toDnsSubdomain(host.replace(/^[a-z]+:\/\//i, '').split(/[/:?#]/, 1)[0] ?? '');
    const fixes = closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(written.node, closest));
    report(written, notValid(host, 'DNS name', 'db.example.com'), { fixes });
  }
}

function checkAddresses(spec: MapValue, { edits, pathOf, report }: RuleContext): void {
  const hasAddress = (clusterAddresses(spec)?.length ?? 0) > 0;
  const forbidden = [
    hasAddress ? 'clusterIP' : '',
    hasAddress ? 'clusterIPs' : '',
    countOf(spec, 'ipFamilies') ? 'ipFamilies' : '',
    spec.has('ipFamilyPolicy') ? 'ipFamilyPolicy' : '',
  ];
  for (const name of forbidden) {
    const entry = spec.entry(name);
    if (!entry || !spec.has(name)) continue;
    const path = fieldPath(pathOf(spec), name === 'clusterIP' ? 'clusterIPs' : name);
    report(entry, notAllowed(name, 'in an ExternalName Service'), {
      path,
      fixes: preferredFix(remove(name), edits.removeField(spec, entry)),
    });
  }
}
