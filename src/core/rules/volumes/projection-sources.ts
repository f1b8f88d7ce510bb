import { isGateOpen } from '../../kubernetes/schema.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import type { RuleContext } from '../rule.ts';

/** What an item of a projected volume's `sources` names, without what is behind a closed feature gate. */
export function projectionSources(
  source: MapValue,
  { typeOf, version }: Pick<RuleContext, 'typeOf' | 'version'>,
): readonly Entry[] {
  const fields = typeOf(source)?.fields;
  return source.entries.filter(({ name }) => {
    const field = fields?.get(name);
    return field !== undefined && source.has(name) && (!field.gate || isGateOpen(field.gate, version));
  });
}
