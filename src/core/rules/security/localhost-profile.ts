import { fieldPath } from '../../yaml/path.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { mustNotContain, requires, tooLong } from '../../wording/messages.ts';
import { changeField, changeTo, remove } from '../../wording/fix-titles.ts';

const MAX_LENGTH = 4095;

export const localhostProfile = rule({
  id: 'localhost-profile',
  title: 'localhostProfile is missing or has no effect',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateSeccompProfileField',
  lesson: 'security-context#profiles',
  watches: ['SeccompProfile', 'AppArmorProfile'],
  why:
    'The API server rejects the Pod. `type: Localhost` uses a profile on the node, and `localhostProfile` names ' +
    'it: for seccomp a file below the kubelet’s seccomp directory, for AppArmor a loaded profile. With any other ' +
    'type, `localhostProfile` must not be set.',
  check(profile, context) {
    const type = profile.scalar('type');
    const written = profile.scalar('localhostProfile');
    if (type?.string === 'Localhost') {
      if (!profile.has('localhostProfile')) reportMissing(profile, type, context);
      else if (written?.string !== undefined) checkText(profile, written, written.string, context);
    } else if (written && (type?.string === 'RuntimeDefault' || type?.string === 'Unconfined')) {
      reportUnused(profile, type, written, context);
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          seccompProfile:
            type: «Localhost»
      `,
      fixed: yaml`
        securityContext:
          seccompProfile:
            type: RuntimeDefault
      `,
    },
    {
      in: 'container',
      bad: yaml`
        securityContext:
          appArmorProfile:
            type: RuntimeDefault
            «localhostProfile»: k8s-web
      `,
      fixed: yaml`
        securityContext:
          appArmorProfile:
            type: Localhost
            localhostProfile: k8s-web
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          seccompProfile:
            type: Localhost
            localhostProfile: profiles/web.json
      `,
    },
  ],
});

function reportMissing(profile: MapValue, type: ScalarValue, { report, edits, pathOf }: RuleContext): void {
  const fixes = preferredFix(changeField('type', 'RuntimeDefault'), edits.setText(type.node, 'RuntimeDefault'));
  report(type, requires('`type: Localhost`', '`localhostProfile`'), {
    path: fieldPath(pathOf(profile), 'localhostProfile'),
    fixes,
  });
}

function reportUnused(
  profile: MapValue,
  type: ScalarValue,
  written: ScalarValue,
  { report, edits }: RuleContext,
): void {
  const entry = profile.entry('localhostProfile');
  if (!entry) return;
  const removal = edits.removeField(profile, entry);
  const meantLocalhost = (written.string ?? '').trim() !== '' && !isOutside(written.string ?? '');
  const fixes = meantLocalhost
    ? [
        ...preferredFix(changeField('type', 'Localhost'), edits.setText(type.node, 'Localhost')),
        ...otherFix(remove('localhostProfile'), removal),
      ]
    : preferredFix(remove('localhostProfile'), removal);
  report(entry, requires('`localhostProfile`', `\`type: Localhost\`, not \`${type.string ?? ''}\``), { fixes });
}

function checkText(profile: MapValue, value: ScalarValue, text: string, { report, edits }: RuleContext): void {
  const write = (clean: string) => (clean === '' ? [] : safeFix(changeTo(clean), edits.setText(value.node, clean)));
  if (profile.key === 'seccompProfile') {
    if (text.startsWith('/'))
      report(value, '`localhostProfile` must be relative to the kubelet’s seccomp directory.', {
        fixes: write(text.replace(/^\/+/, '')),
      });
    else if (isOutside(text))
      report(value, mustNotContain('`localhostProfile`', '`..`'), {
        fixes: write(
          text
            .split('/')
            .filter((part) => part !== '..')
            .join('/'),
        ),
      });
  } else if (text.trim() !== text)
    report(value, '`localhostProfile` has leading or trailing spaces.', { fixes: write(text.trim()) });
  else if (text === '') report(value, requires('`type: Localhost`', '`localhostProfile`'));
  else if (text.length > MAX_LENGTH) report(value, tooLong('`localhostProfile`', MAX_LENGTH));
}

function isOutside(path: string): boolean {
  return path.startsWith('/') || path.split('/').includes('..');
}
