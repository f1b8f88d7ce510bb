/** The types of Secret that Kubernetes knows. https://kubernetes.io/docs/concepts/configuration/secret/#secret-types */

export interface SecretType {
  /** What it holds, as a sentence. */
  readonly about: string;
  /** All of these keys are required. */
  readonly keys?: readonly string[];
  /** One of these keys is enough. */
  readonly anyOf?: readonly string[];
  /** The value is an object in JSON. */
  readonly json?: true;
  readonly notEmpty?: true;
}

const TYPES: Readonly<Record<string, SecretType>> = {
  Opaque: { about: 'Any keys and values: the default.' },
  'kubernetes.io/tls': { about: 'A certificate and its private key for TLS.', keys: ['tls.crt', 'tls.key'] },
  'kubernetes.io/dockerconfigjson': {
    about: 'Credentials for image registries, as Docker keeps them in `~/.docker/config.json`.',
    keys: ['.dockerconfigjson'],
    json: true,
  },
  'kubernetes.io/dockercfg': {
    about: 'Credentials for image registries in the old format of Docker, `~/.dockercfg`.',
    keys: ['.dockercfg'],
    json: true,
  },
  'kubernetes.io/basic-auth': { about: 'A user name, a password, or both.', anyOf: ['username', 'password'] },
  'kubernetes.io/ssh-auth': { about: 'A private key for SSH.', keys: ['ssh-privatekey'], notEmpty: true },
  'kubernetes.io/service-account-token': {
    about: 'A token for the ServiceAccount that the annotation `kubernetes.io/service-account.name` names.',
  },
  'bootstrap.kubernetes.io/token': { about: 'A token with which a new node joins the cluster.' },
};

export const SECRET_TYPES: readonly string[] = Object.keys(TYPES);

export function secretTypeOf(name: string): SecretType | undefined {
  return Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
}

/** The keys that a Secret of a type has, or may have. */
export function secretKeys(name: string): readonly string[] {
  const type = secretTypeOf(name);
  return type?.keys ?? type?.anyOf ?? [];
}
