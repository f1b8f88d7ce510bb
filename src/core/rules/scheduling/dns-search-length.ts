import type { Rule } from '../rule.ts';

/** With one blank between two domains. */
const LIMIT = 2048;

export const dnsSearchLength: Rule = {
  id: 'dns-search-length',
  title: 'Search domains that are too long together',
  severity: 'error',
  lesson: 'networking#addresses',
  watches: ['PodDNSConfig.searches'],
  why: 'All search domains together, with a blank between two, may have 2048 characters. Leave out those that the program does not need.',
  check(searches, { report }) {
    if (searches.kind === 'list' && searches.texts().join(' ').length > LIMIT) report(searches, 'The search domains have more than 2048 characters together.');
  },
  examples: [
    { in: 'pod-spec', bad: `dnsConfig:\n  «searches»:\n${Array.from({ length: 12 }, (_, at) => `    - ${`${'a'.repeat(60)}.`.repeat(3)}example-${at}.com`).join('\n')}` },
    { in: 'pod-spec', good: 'dnsConfig:\n  searches: [shop.example.com]' },
  ],
};
