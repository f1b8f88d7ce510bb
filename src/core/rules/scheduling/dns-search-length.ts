import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { tooLong } from '../../wording/messages.ts';

/** With one blank between two domains. */
const LIMIT = 2048;

export const dnsSearchLength = rule({
  id: 'dns-search-length',
  title: 'DNS search domains are too long together',
  severity: 'error',
  source: 'pkg/apis/core/validation.validatePodDNSConfig',
  lesson: 'networking#addresses',
  watches: ['PodDNSConfig.searches'],
  why:
    'The API server rejects the Pod. All search domains together, separated by spaces, have at most 2048 ' +
    'characters. Remove those that the program does not need.',
  check(searches, { report }) {
    if (searches.texts().join(' ').length > LIMIT) report(searches, tooLong('All search domains together', 2048));
  },
  examples: [
    {
      in: 'pod-spec',
      bad: `dnsConfig:\n  «searches»:\n${Array.from({ length: 12 }, longDomain).join('\n')}`,
    },
    {
      in: 'pod-spec',
      good: yaml`
        dnsConfig:
          searches: [shop.example.com]
      `,
    },
  ],
});

/** An item of the example's list: twelve of them are longer than all may be together. */
function longDomain(_: unknown, at: number): string {
  return `    - ${`${'a'.repeat(60)}.`.repeat(3)}example-${at}.com`;
}
