import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

/**
 * Numbers that people write when they mean file permissions: three digits, none above 7. Above 511, which is 0777,
 * they are an Error.
 */
const LOOKS_OCTAL = /^(?:4[0-7][0-7]|50[0-7]|51[01])$/;

/** A leading zero, and digits that octal does not have: Go's reader takes it for a decimal number. */
const LEADING_ZERO = /^0[0-9]+$/;

/** Decimal numbers that are good permissions: 420 is 0644, and what `kubectl get -o yaml` writes for it. */
const MEANT_AS_DECIMAL: ReadonlySet<string> = new Set(['416', '420', '432', '436', '504', '511']);

export const decimalFileMode = rule({
  id: 'decimal-file-mode',
  title: 'File mode is not octal',
  severity: 'warning',
  source: 'docs/concepts/configuration/secret/',
  lesson: 'volumes#file-modes',
  watches: [
    'ConfigMapVolumeSource.defaultMode',
    'SecretVolumeSource.defaultMode',
    'ProjectedVolumeSource.defaultMode',
    'DownwardAPIVolumeSource.defaultMode',
    'KeyToPath.mode',
    'DownwardAPIVolumeFile.mode',
  ],
  why:
    'The files get the wrong permissions: a file mode is octal only with a leading zero, so `0444` means read for ' +
    'everyone, but `444` is a decimal number with quite different permissions. Add the leading zero.',
  check(mode, { report, edits }) {
    if (
      mode.kind === 'scalar' &&
      mode.node.style === 'plain' &&
      LEADING_ZERO.test(mode.source) &&
      /[89]/.test(mode.source)
    ) {
      const read = mode.int ?? 0;
      if (read <= 511)
        report(
          mode,
          `\`${mode.source}\` is not octal: 8 and 9 are not octal digits. It is read as ${read}, 0${read.toString(8)}.`,
        );
      return;
    }
    if (
      mode.kind !== 'scalar' ||
      mode.node.style !== 'plain' ||
      !LOOKS_OCTAL.test(mode.source) ||
      MEANT_AS_DECIMAL.has(mode.source)
    )
      return;
    report(mode, `\`${mode.source}\` is a decimal number; an octal file mode needs a leading zero.`, {
      fixes: preferredFix(changeTo(`0${mode.source}`), edits.setSource(mode.node, `0${mode.source}`)),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: data
            configMap:
              name: pages
              defaultMode: «444»
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: data
                mountPath: /data
      `,
      fixed: yaml`
        volumes:
          - name: data
            configMap:
              name: pages
              defaultMode: 0444
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: data
                mountPath: /data
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            configMap:
              name: pages
              defaultMode: 420
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: data
                mountPath: /data
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            configMap:
              name: pages
              defaultMode: 0644
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: data
                mountPath: /data
      `,
    },
  ],
});
