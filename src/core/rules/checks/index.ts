/** All field checks, by the name that rows of the constraints table use. */

import { dnsLabel } from './dns-label.ts';
import { dnsSubdomain } from './dns-subdomain.ts';
import type { CheckName, FieldCheck } from './field-check.ts';
import { labelValue } from './label-value.ts';
import { oneOf } from './one-of.ts';
import { portName } from './port-name.ts';
import { qualifiedName } from './qualified-name.ts';
import { range } from './range.ts';
import { required } from './required.ts';

export const checks: { readonly [Name in CheckName]: FieldCheck<Name> } = {
  required,
  'one-of': oneOf,
  range,
  'dns-label': dnsLabel,
  'dns-subdomain': dnsSubdomain,
  'port-name': portName,
  'qualified-name': qualifiedName,
  'label-value': labelValue,
};
