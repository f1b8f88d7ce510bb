/** All field checks, by the name that rows of the constraints table use. */

import { csiDriver } from './csi-driver.ts';
import { dnsLabel } from './dns-label.ts';
import { dnsSubdomain } from './dns-subdomain.ts';
import type { CheckName, FieldCheck } from './field-check.ts';
import { fileMode } from './file-mode.ts';
import { iscsiName } from './iscsi-name.ts';
import { labelValue } from './label-value.ts';
import { notNegativeAmount } from './not-negative-amount.ts';
import { oneOf } from './one-of.ts';
import { path } from './path.ts';
import { portName } from './port-name.ts';
import { qualifiedName } from './qualified-name.ts';
import { range } from './range.ts';
import { required } from './required.ts';
import { sysctlName } from './sysctl-name.ts';
import { textLength } from './text-length.ts';
import { windowsUserName } from './windows-user-name.ts';

export const checks: { readonly [Name in CheckName]: FieldCheck<Name> } = {
  required,
  'one-of': oneOf,
  range,
  'dns-label': dnsLabel,
  'dns-subdomain': dnsSubdomain,
  'port-name': portName,
  'qualified-name': qualifiedName,
  'label-value': labelValue,
  'file-mode': fileMode,
  path,
  'not-negative-amount': notNegativeAmount,
  'iscsi-name': iscsiName,
  'csi-driver': csiDriver,
  'sysctl-name': sysctlName,
  'windows-user-name': windowsUserName,
  'text-length': textLength,
};
