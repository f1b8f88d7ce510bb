import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const hostnameInvalid: Rule = {
  id: 'hostname-invalid',
  title: 'A host name that cannot be one',
  severity: 'error',
  lesson: 'pod-anatomy#other-names',
  watches: ['PodSpec.hostname', 'PodSpec.subdomain'],
  why: '`hostname` and `subdomain` are single words of a DNS name: at most 63 lower-case letters, digits and hyphens, with a letter or a digit at both ends, no dots. In a StatefulSet both are overwritten.',
  check(value, { manifest, edits, report }) {
    const text = value.kind === 'scalar' ? value.string : undefined;
    // The StatefulSet's controller writes both itself, and the API server does not look at them.
    if (value.kind !== 'scalar' || !text || isDnsLabel(text) || manifest.kind.kind === 'StatefulSet') return;
    const closest = toDnsLabel(text);
    const fixes = closest === undefined ? [] : preferredFix(`Write ${closest}`, edits.setText(value.node, closest));
    report(value, `\`${value.key}\` ${text.length > 63 ? 'has at most 63 characters' : 'holds only a-z, 0-9 and hyphens'}.`, { fixes });
  },
  examples: [
    { in: 'pod-spec', bad: 'hostname: «web.example»', fixed: 'hostname: web-example' },
    { in: 'pod-spec', bad: 'subdomain: «Web_0»', fixed: 'subdomain: web-0' },
    { in: 'pod-spec', good: 'hostname: web-0' },
  ],
};
