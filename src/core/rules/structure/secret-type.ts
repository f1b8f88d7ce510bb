import { decodeBase64 } from '../../kubernetes/base64.ts';
import { SECRET_TYPES, secretTypeOf } from '../../kubernetes/secret-types.ts';
import { closestWords } from '../../text-distance.ts';
import { changeTo, renameTo } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';
import { required } from '../../wording/messages.ts';
import type { Entry, MapValue, ScalarValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { isFilledIn } from './secret-data.ts';

export const secretType: RuleDeclaration = {
  id: 'secret-type',
  kind: 'structure',
  title: 'Secret lacks what its type requires',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateSecret',
  judges: 'names',
  lesson: 'volumes#config-files',
  why:
    'The API server rejects the Secret. Some types of Secret have fixed keys: `kubernetes.io/tls` has `tls.crt` and ' +
    '`tls.key`, for example. Add the key under `data` or `stringData`; a Secret with other keys has the type `Opaque`.',
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Secret
        metadata:
          name: shop
        type: «kubernetes.io/tls»
        data:
          tls.cert: ""
          tls.key: ""
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Secret
        metadata:
          name: shop
        type: kubernetes.io/tls
        data:
          tls.crt: ""
          tls.key: ""
      `,
    },
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Secret
        metadata: {name: shop}
        type: «kubernetes.io/basic-auth»
        stringData: {token: a}
      `,
    },
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Secret
        metadata: {name: shop}
        type: kubernetes.io/dockerconfigjson
        stringData:
          «.dockerconfigjson»: registry.example.com
      `,
    },
    // `[]`: JSON, but not an object.
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Secret
        metadata: {name: shop}
        type: kubernetes.io/dockercfg
        data: {«.dockercfg»: W10=}
      `,
    },
    ...[
      'type: «kubernetes.io/ssh-auth»\nstringData: {ssh-privatekey: ""}\n',
      'type: «kubernetes.io/ssh-auth»\ndata: {id_rsa: eA==}\n',
      'type: «kubernetes.io/tls»\n',
      'type: «kubernetes.io/service-account-token»\n',
    ].map((rest) => ({ in: 'document' as const, bad: secretWith(rest) })),
    {
      in: 'document',
      bad: secretWith('type: «kubernetes.io/tsl»\nstringData: {tls.crt: a, tls.key: b}\n'),
      fixed: secretWith('type: kubernetes.io/tls\nstringData: {tls.crt: a, tls.key: b}\n'),
    },
    { in: 'document', bad: secretWith('type: «opaque»\n'), fixed: secretWith('type: Opaque\n') },
    ...[
      'type: kubernetes.io/tls\ndata: {tls.crt: ""}\nstringData: {tls.key: ""}\n',
      'type: kubernetes.io/tls\ndata: {tls.crt: null, tls.key: ""}\n',
      'type: kubernetes.io/basic-auth\nstringData: {username: ""}\n',
      'type: kubernetes.io/ssh-auth\nstringData: {ssh-privatekey: a}\n',
      'type: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: e30=}\n',
      'type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: "null"}\n',
      'type: kubernetes.io/dockerconfigjson\ndata: {.dockerconfigjson: W10=}\nstringData: {.dockerconfigjson: "{}"}\n',
      'type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: "${DOCKER_CONFIG}"}\n',
      'type: bootstrap.kubernetes.io/token\nstringData: {a: b}\n',
      'type: example.com/tls\n',
      'type: kubernetes.io/tls\n$patch: delete\n',
      'type: kubernetes.io/tls\ndata: {"${CRT}": "", tls.key: ""}\n',
      'type: kubernetes.io/tls\ndata: {tls.crt: "ENC[a]"}\nsops: {mac: a}\n',
      'stringData: {a: b}\n',
    ].map((rest) => ({ in: 'document' as const, good: secretWith(rest) })),
  ],
};

function secretWith(rest: string): string {
  return `apiVersion: v1\nkind: Secret\nmetadata: {name: shop}\n${rest}`;
}

/** A type of one's own has any name, but hardly one that is nearly a known one. */
function misspelt(name: string): string | undefined {
  return closestWords(name, SECRET_TYPES)[0];
}

const ACCOUNT = 'kubernetes.io/service-account.name';

/** Reports the keys that the type of a Secret requires. What SOPS encrypted is left to it. */
export function reportSecretType(root: MapValue, context: RuleContext): void {
  const type = root.scalar('type');
  const name = type?.string;
  if (!type || name === undefined || root.has('sops')) return;
  if (name === 'kubernetes.io/service-account-token') return reportAccount(root, type, context);
  const facts = secretTypeOf(name);
  const meant = facts ? undefined : misspelt(name);
  if (meant !== undefined)
    context.report(type, `Kubernetes has no Secret type ${code(name)}; nothing in it is checked.`, {
      severity: 'warning',
      fixes: preferredFix(changeTo(meant), context.edits.setText(type.node, meant)),
    });
  const entries = keysOf(root);
  if (!facts || !entries) return;
  const isMissing = (key: string): boolean => {
    const value = entries.get(key)?.value;
    return !value || (facts.notEmpty === true && value.kind === 'scalar' && (value.isNull || value.string === ''));
  };
  const missing = (facts.keys ?? []).filter(isMissing);
  const where = `in a Secret of type ${code(name)}`;
  const [first, ...others] = missing;
  if (first !== undefined)
    context.report(
      type,
      others.length > 0
        ? `${missing.map((key) => code(key)).join(' and ')} are required ${where}.`
        : required(first, where),
      {
        path: `data[${first}]`,
        fixes: fixesFor(first, entries, type, context),
      },
    );
  if (facts.anyOf?.every(isMissing) === true)
    context.report(type, `${facts.anyOf.map((key) => code(key)).join(' or ')} is required ${where}.`, {
      path: `data[${facts.anyOf[0] ?? ''}]`,
      fixes: otherFix(changeTo('Opaque'), context.edits.setText(type.node, 'Opaque')),
    });
  if (facts.json) for (const key of facts.keys ?? []) checkJson(root, key, context);
}

/** All keys: those of `stringData` win. Undefined where a field is not an object, or a key is filled in later. */
function keysOf(root: MapValue): ReadonlyMap<string, Entry> | undefined {
  const fields = ['data', 'stringData'].flatMap((name) => root.entry(name) ?? []);
  if (fields.some(({ value }) => value.kind === 'list' || (value.kind === 'scalar' && !value.isNull))) return undefined;
  const entries = fields.flatMap(({ value }) => (value.kind === 'map' ? value.entries : []));
  if (entries.some(({ name }) => isFilledIn(name))) return undefined;
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function fixesFor(key: string, entries: ReadonlyMap<string, Entry>, type: ScalarValue, { edits }: RuleContext): Fix[] {
  const meant = entries.has(key) ? undefined : [...entries.keys()].find((name) => closestWords(name, [key]).length > 0);
  const entry = meant === undefined ? undefined : entries.get(meant);
  return [
    ...(entry && !entry.merged ? preferredFix(renameTo(key), edits.renameKey(entry.key, key)) : []),
    ...otherFix(changeTo('Opaque'), edits.setText(type.node, 'Opaque')),
  ];
}

/** The controller fills in the token, for the account that the annotation names. */
function reportAccount(root: MapValue, type: ScalarValue, context: RuleContext): void {
  const annotations = root.map('metadata')?.map('annotations');
  const account = annotations?.entry(ACCOUNT)?.value;
  if (account && !(account.kind === 'scalar' && (account.isNull || account.string === ''))) return;
  context.report(type, `Annotation ${code(ACCOUNT)} is required in a Secret of this type.`, {
    path: `metadata.annotations[${ACCOUNT}]`,
  });
}

function checkJson(root: MapValue, key: string, context: RuleContext): void {
  const plain = root.map('stringData')?.entry(key);
  const entry = plain ?? root.map('data')?.entry(key);
  const written = entry?.value.kind === 'scalar' ? entry.value : undefined;
  if (!entry || !written || isFilledIn(written.source)) return;
  const source = written.isNull ? '' : written.string;
  const text = plain || source === undefined ? source : decodeBase64(source);
  if (text === undefined || isFilledIn(text) || isJsonObject(text)) return;
  context.report(entry, `${code(key)} must be an object in JSON.`, { path: `data[${key}]` });
}

/** Go reads `null` as an empty map. */
function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}
