import { pathOf } from '../../yaml/path.ts';
import { handlersOf } from '../../manifest/probe-handlers.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { onlyOne } from '../../wording/messages.ts';
import { remove } from '../../wording/fix-titles.ts';

export const lifecycleHandler = rule({
  id: 'lifecycle-handler',
  title: 'Lifecycle hook has no handler or several',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateHandler',
  saysMissing: true,
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['LifecycleHandler'],
  why:
    'The API server rejects the Pod. A `postStart` or `preStop` hook has exactly one handler: it runs a command ' +
    '(`exec`), sends an HTTP request (`httpGet`) or waits (`sleep`). Keep exactly one.',
  check(hook, { edits, report, rangeOf }) {
    const [first, ...others] = handlersOf(hook);
    const holder = hook.parent;
    const entry = holder?.kind === 'map' ? holder.entry(String(hook.key)) : undefined;
    if (!first) {
      const fixes =
        holder?.kind === 'map' && entry ? preferredFix(remove(entry.name), edits.removeField(holder, entry)) : [];
      report(hook, 'A lifecycle hook must have a handler: `exec`, `httpGet` or `sleep`.', {
        fixes,
        awaits: [pathOf(hook)],
      });
      return;
    }
    for (const second of others) {
      const fixes = [
        ...preferredFix(remove(second.name), edits.removeField(hook, second)),
        ...otherFix(remove(first.name), edits.removeField(hook, first)),
      ];
      report(second, onlyOne('A lifecycle hook', 'handler', first.name), {
        fixes,
        related: [{ range: rangeOf(first), message: 'First set here.' }],
      });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        lifecycle:
          preStop: «{}»
      `,
      fixed: 'lifecycle: {}',
    },
    {
      in: 'container',
      bad: yaml`
        lifecycle:
          preStop:
            exec: {command: [stop]}
            «sleep»: {seconds: 5}
      `,
      fixed: yaml`
        lifecycle:
          preStop:
            exec: {command: [stop]}
      `,
    },
    {
      in: 'container',
      good: yaml`
        lifecycle:
          preStop:
            sleep: {seconds: 5}
      `,
    },
  ],
});
