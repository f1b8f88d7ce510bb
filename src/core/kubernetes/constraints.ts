/**
 * What the API server checks about single fields, beyond their type. One row a field; a row names checks and their arguments
 * and nothing else. Checks that relate several fields are rules. Source: Kubernetes' pkg/apis/{core,apps,batch}/validation.
 *
 * Keys: `Type.field`; `Type.field[]` for the items of a list of scalars; `Type.field{key}` and `Type.field{}` for the keys and
 * the values of a free map. A field without a row gets what the schema says: required fields `required`, closed sets `one-of`.
 */

export type Constraint =
  | { readonly check: 'required' }
  /** One of the schema's values, or of `values`. An empty text is the default where `emptyIsUnset`. */
  | { readonly check: 'one-of'; readonly values?: readonly string[]; readonly emptyIsUnset?: true }
  | { readonly check: 'range'; readonly min: number; readonly max?: number; readonly zeroIsUnset?: true }
  | { readonly check: 'dns-label' }
  | { readonly check: 'dns-subdomain' }
  | { readonly check: 'port-name' };

export type ConstraintRow = Constraint & { readonly since?: number; readonly until?: number };

const required: ConstraintRow = { check: 'required' };
const dnsLabel: ConstraintRow = { check: 'dns-label' };
const dnsSubdomain: ConstraintRow = { check: 'dns-subdomain' };
const portName: ConstraintRow = { check: 'port-name' };
const oneOf: ConstraintRow = { check: 'one-of', emptyIsUnset: true };

function range(min: number, max?: number): ConstraintRow {
  return max === undefined ? { check: 'range', min } : { check: 'range', min, max };
}

const port = range(1, 65535);

export const constraints: Readonly<Record<string, readonly ConstraintRow[]>> = {
  'PodSpec.restartPolicy': [oneOf],
  'PodSpec.dnsPolicy': [oneOf],
  'PodSpec.serviceAccountName': [dnsSubdomain],
  'Container.name': [required, dnsLabel],
  'Container.image': [required],
  'Container.imagePullPolicy': [oneOf],
  'Container.terminationMessagePolicy': [oneOf],
  'ContainerPort.containerPort': [required, port],
  'ContainerPort.hostPort': [{ check: 'range', min: 1, max: 65535, zeroIsUnset: true }],
  'ContainerPort.name': [portName],
  'ContainerPort.protocol': [oneOf],
  'Volume.name': [required, dnsLabel],
};
