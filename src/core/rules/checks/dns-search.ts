import { isDnsSearch, toDnsSubdomain } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const dnsSearch: FieldCheck<'dns-search'> = {
  id: 'dns-search',
  check: 'dns-search',
  title: 'A search domain that is not a DNS name',
  severity: 'error',
  lesson: 'networking#addresses',
  why: 'Short host names are looked up in these domains. Each is a DNS name: lower-case letters, digits, hyphens and dots, each part beginning and ending with a letter or a digit.',
  judge(field, { underscore }, { edits }) {
    const text = textOf(field);
    if (text === undefined || !field.value || isDnsSearch(text, underscore === true)) return;
    const closest = toDnsSubdomain(text);
    const fixes = closest && field.value.kind === 'scalar' ? preferredFix(`Write ${closest}`, edits.setText(field.value.node, closest)) : [];
    field.report(field.value, 'A search domain is a DNS name such as `shop.example.com`.', { fixes });
  },
  examples: [
    { in: 'pod-spec', bad: 'dnsConfig:\n  searches:\n    - «Shop.Example.com»', fixed: 'dnsConfig:\n  searches:\n    - shop.example.com' },
    { in: 'pod-spec', bad: 'dnsConfig:\n  searches:\n    - «_tcp.example.com»', fixed: 'dnsConfig:\n  searches:\n    - tcp.example.com', version: 32 },
    { in: 'pod-spec', good: 'dnsConfig:\n  searches: [shop.example.com, _tcp.example.com, .]' },
  ],
};
