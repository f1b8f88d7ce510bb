import type { Rule } from '../../rule.ts';
import { amountOfUnknownContainer } from './amount-of-unknown-container.ts';
import { envValueNotExpanded } from './env-value-not-expanded.ts';
import { secretInConfigmap } from './secret-in-configmap.ts';
import { secretInEnv } from './secret-in-env.ts';
import { secretThroughEnv } from './secret-through-env.ts';
import { undefinedVariable } from './undefined-variable.ts';
import { variableOrder } from './variable-order.ts';

/** In the order in which a lesson would teach them. */
export const environmentAdvice: readonly Rule[] = [
  undefinedVariable,
  variableOrder,
  envValueNotExpanded,
  secretInEnv,
  secretInConfigmap,
  secretThroughEnv,
  amountOfUnknownContainer,
];
