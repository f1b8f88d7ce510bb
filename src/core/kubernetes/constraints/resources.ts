/** Resource requests and limits, and claims of devices. */

import { dnsLabel, notNegativeAmount, oneOf, required } from './constraint.ts';
import type { ConstraintTable } from './constraint.ts';

export const resources: ConstraintTable = {
  'ResourceRequirements.requests{}': [notNegativeAmount],
  'ResourceRequirements.limits{}': [notNegativeAmount],
  'PodSpec.overhead{}': [notNegativeAmount],
  'ResourceClaim.name': [required],
  'ResourceClaim.request': [dnsLabel],
  'PodResourceClaim.name': [required, dnsLabel],
  'PodResourceClaim.resourceClaimName': [{ check: 'dns-subdomain', notEmpty: true }],
  'PodResourceClaim.resourceClaimTemplateName': [{ check: 'dns-subdomain', notEmpty: true }],
  'ContainerResizePolicy.resourceName': [required, { check: 'one-of', values: ['cpu', 'memory'], emptyIsUnset: true }],
  'ContainerResizePolicy.restartPolicy': [required, oneOf],
};
