/** All field checks, by the name that rows of the constraints table use. */

import { csiDriver } from './csi-driver.ts';
import { configKey } from './config-key.ts';
import { dnsLabel } from './dns-label.ts';
import { dnsSubdomain } from './dns-subdomain.ts';
import { envName } from './env-name.ts';
import { dnsSearch } from './dns-search.ts';
import { domainPath } from './domain-path.ts';
import type { CheckName, FieldCheck } from './field-check.ts';
import { fileMode } from './file-mode.ts';
import { ipAddress } from './ip-address.ts';
import { ipForm } from './ip-form.ts';
import { ipRange } from './ip-range.ts';
import { ipRangeForm } from './ip-range-form.ts';
import { iscsiName } from './iscsi-name.ts';
import { labelValue } from './label-value.ts';
import { notNegativeAmount } from './not-negative-amount.ts';
import { httpHeaderName } from './http-header-name.ts';
import { maxItems } from './max-items.ts';
import { oneOf } from './one-of.ts';
import { path } from './path.ts';
import { portName } from './port-name.ts';
import { portOrName } from './port-or-name.ts';
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
  'ip-address': ipAddress,
  'ip-form': ipForm,
  'ip-range': ipRange,
  'ip-range-form': ipRangeForm,
  'dns-search': dnsSearch,
  'domain-path': domainPath,
  'file-mode': fileMode,
  path,
  'not-negative-amount': notNegativeAmount,
  'iscsi-name': iscsiName,
  'csi-driver': csiDriver,
  'sysctl-name': sysctlName,
  'windows-user-name': windowsUserName,
  'text-length': textLength,
  'port-or-name': portOrName,
  'env-name': envName,
  'config-key': configKey,
  'http-header-name': httpHeaderName,
  'max-items': maxItems,
};
