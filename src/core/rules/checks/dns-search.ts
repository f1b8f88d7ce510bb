import { isDnsSearch, toDnsSubdomain } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { notValid } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const dnsSearch: FieldCheck<'dns-search'> = {
  id: 'dns-search',
  kind: 'field-check',
  check: 'dns-search',
  title: 'Search domain is not a valid DNS name',
  severity: 'error',
  source: 'pkg/apis/core/validation.validatePodDNSConfig',
  lesson: 'networking#addresses',
  why:
    'The API server rejects the Pod. Short host names are looked up in these domains, so each must be a DNS name: ' +
    'lowercase letters, digits, `-` and `.`, with a letter or a digit at both ends of each part. Since Kubernetes ' +
    '1.33, `_` is allowed as well.',
  judge(field, { underscore }, { edits }) {
    const text = textOf(field);
    if (text === undefined || !field.value || isDnsSearch(text, underscore === true)) return;
    const closest = toDnsSubdomain(text);
    const fixes =
      closest && field.value.kind === 'scalar'
        ? preferredFix(changeTo(closest), edits.setText(field.value.node, closest))
        : [];
    field.report(field.value, notValid(text, 'DNS search domain', 'shop.example.com'), { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        dnsConfig:
          searches:
            - «Shop.Example.com»
      `,
      fixed: yaml`
        dnsConfig:
          searches:
            - shop.example.com
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        dnsConfig:
          searches:
            - «_tcp.example.com»
      `,
      fixed: yaml`
        dnsConfig:
          searches:
            - tcp.example.com
      `,
      version: 32,
    },
    {
      in: 'pod-spec',
      good: yaml`
        dnsConfig:
          searches: [shop.example.com, _tcp.example.com, .]
      `,
    },
  ],
};
