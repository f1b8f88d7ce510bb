import { NEWEST_VERSION, newerVersionNote, OLDEST_VERSION, versionName } from '../../kubernetes/versions.ts';
import type { Range } from '../../text.ts';
import type { Finding } from '../finding.ts';
import type { RuleDeclaration } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

const KNOWN = `${versionName(OLDEST_VERSION)} to ${versionName(NEWEST_VERSION)}`;

export const versionComment: RuleDeclaration = {
  id: 'version-comment',
  kind: 'structure',
  title: 'Comment names an unsupported Kubernetes version',
  severity: 'information',
  source: 'pod-coach',
  lesson: 'pod-anatomy#versions',
  why:
    `The comment may not have the effect you expect: Pod Coach supports Kubernetes ${KNOWN}. A comment such as \`# ` +
    'pod-coach: kubernetes 1.33` sets the version for a file. An older version is ignored and the settings apply; ' +
    'with a newer one, unknown fields are only warnings.',
  examples: [
    {
      in: 'document',
      bad: yaml`
        # pod-coach: kubernetes «1.12»
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
      `,
    },
    {
      in: 'document',
      bad: yaml`
        # pod-coach: kubernetes «1.999»
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
      `,
    },
    {
      in: 'document',
      good: yaml`
        # pod-coach: kubernetes 1.33
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
      `,
    },
  ],
};

/**
 * What is to be said of a comment: `version` is newer than all that is known, or undefined where the settings decide.
 */
export function versionCommentFinding(range: Range, version: number | undefined): Finding {
  const { id, severity, lesson } = versionComment;
  return {
    rule: id,
    severity,
    message:
      version === undefined
        ? `Pod Coach supports Kubernetes ${KNOWN}; the version in the settings is used.`
        : newerVersionNote(version),
    range,
    path: '',
    lesson,
    fixes: [],
    related: [],
  };
}
