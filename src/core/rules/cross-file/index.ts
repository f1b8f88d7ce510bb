/**
 * Rules about what several objects say together, in one file or in many. Their checks, which need an index of names,
 * are in workspace/checks.
 */

import type { RuleDeclaration } from '../rule.ts';
import { claimMissing } from './claim-missing.ts';
import { configKeyMissing } from './config-key-missing.ts';
import { configMissing } from './config-missing.ts';
import { secretKeyEmpty } from './secret-key-empty.ts';
import { serviceAccountMissing } from './service-account-missing.ts';
import { serviceMissing } from './service-missing.ts';
import { serviceSelectsNothing } from './service-selects-nothing.ts';
import { targetPortUnknown } from './target-port-unknown.ts';

export const crossFileRules: readonly RuleDeclaration[] = [
  configKeyMissing,
  configMissing,
  claimMissing,
  serviceAccountMissing,
  serviceMissing,
  secretKeyEmpty,
  serviceSelectsNothing,
  targetPortUnknown,
];
