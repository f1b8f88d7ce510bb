import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import { preferredFix, rule } from '../rule.ts';
import { code } from '../../wording/code.ts';
import { mayContainOnly, tooLong } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const hostnameInvalid = rule({
  id: 'hostname-invalid',
  title: 'hostname or subdomain is not a valid DNS label',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidatePodSpec',
  lesson: 'pod-anatomy#other-names',
  watches: ['PodSpec.hostname', 'PodSpec.subdomain'],
  why:
    'The API server rejects the Pod. `hostname` and `subdomain` are DNS labels: at most 63 lowercase letters, ' +
    'digits and `-`, with a letter or a digit at both ends, and no dots. A StatefulSet overwrites both.',
  check(value, { manifest, edits, report }) {
    const text = value.string;
    // The StatefulSet's controller writes both itself, and the API server does not look at them.
    if (!text || isDnsLabel(text) || manifest.kind.kind === 'StatefulSet') return;
    const closest = toDnsLabel(text);
    const fixes = closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(value.node, closest));
    report(
      value,
      text.length > 63
        ? tooLong(code(String(value.key)), 63)
        : mayContainOnly(code(String(value.key)), 'lowercase letters, digits and `-`'),
      { fixes },
    );
  },
  examples: [
    { in: 'pod-spec', bad: 'hostname: «web.example»', fixed: 'hostname: web-example' },
    { in: 'pod-spec', bad: 'subdomain: «Web_0»', fixed: 'subdomain: web-0' },
    { in: 'pod-spec', good: 'hostname: web-0' },
  ],
});
