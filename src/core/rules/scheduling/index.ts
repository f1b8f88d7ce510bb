import type { Rule } from '../rule.ts';
import { deprecatedNodeLabel } from './deprecated-node-label.ts';
import { dnsNoneWithoutConfig } from './dns-none-without-config.ts';
import { dnsSearchLength } from './dns-search-length.ts';
import { hostAliasDuplicate } from './host-alias-duplicate.ts';
import { matchLabelKeys } from './match-label-keys.ts';
import { nodeAffinityValue } from './node-affinity-value.ts';
import { nodeFieldSelector } from './node-field-selector.ts';
import { nullLabelSelector } from './null-label-selector.ts';
import { selectorValues } from './selector-values.ts';
import { tolerationInvalid } from './toleration-invalid.ts';
import { topologySpreadDuplicate } from './topology-spread-duplicate.ts';
import { topologySpreadMinDomains } from './topology-spread-min-domains.ts';

/** In the order in which a lesson would teach them. */
export const schedulingRules: readonly Rule[] = [
  selectorValues,
  nodeAffinityValue,
  nodeFieldSelector,
  deprecatedNodeLabel,
  tolerationInvalid,
  nullLabelSelector,
  matchLabelKeys,
  topologySpreadDuplicate,
  topologySpreadMinDomains,
  dnsNoneWithoutConfig,
  dnsSearchLength,
  hostAliasDuplicate,
];
