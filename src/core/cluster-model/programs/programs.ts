/** What the programs in the course's images do. A manifest does not say it; of other images it is guessed. */
import { MEBIBYTE } from '../objects/quantities.ts';
import type { ScriptFile } from './read-script.ts';

/** A setting of the program: an environment variable, and what it is without it. */
export interface Setting {
  readonly env: string;
  readonly otherwise: string;
}

export interface Program {
  /** It listens on this port. */
  readonly port?: Setting;
  /** Its HTTP pages; `alive`: answers while the program works, `ready`: only while what it needs answers too. */
  readonly pages?: Readonly<Record<string, 'alive' | 'ready'>>;
  /** So many seconds after its start each page answers with 500. */
  readonly failsAfter?: number;
  /** Seconds from its start until it listens, or until it ends where it ends by itself. */
  readonly startSeconds: number;
  /** It does its work and exits, with 0 where no other code is given. */
  readonly ends?: true;
  readonly exitCode?: number;
  /** What it writes to its log when it starts. */
  readonly says?: string;
  /** It writes this file, so large, into a directory. */
  readonly writes?: { readonly directory: Setting; readonly file: string; readonly bytes: number };
  /** It reads what another wrote into a directory. */
  readonly reads?: { readonly directory: Setting; readonly file: string };
  /** It keeps its data in a directory, alone, and needs so much room there. */
  readonly keeps?: { readonly directory: Setting; readonly bytes: number };
  /** It exits when none of these variables has a value. */
  readonly needsOneOf?: readonly string[];
  /** It exits when nothing answers there at its start. */
  readonly callsAtStart?: string;
  /** Its `/ready` page asks here. */
  readonly dependsOn?: Setting;
  /** It asks here every second, and exits with 0 when something answers. */
  readonly waitsFor?: Setting;
  /** It asks DNS for this name every two seconds, and exits with 0 when there is one. */
  readonly waitsForName?: string;
  /** Files that its own script makes, and may remove again. */
  readonly files?: readonly ScriptFile[];
  readonly memoryBytes?: number;
  /** The user of the image; 0 is root. */
  readonly user?: number;
  /** Only guessed from the manifest. */
  readonly isGuess?: true;
}

const webPages = { '/': 'ready', '/alive': 'alive', '/ready': 'ready' } as const;
const port = (otherwise: string): Setting => ({ env: 'PORT', otherwise });

/** By the last part of the image's name. */
export const coursePrograms: Readonly<Record<string, Program>> = {
  'shop-web': { port: port('3000'), pages: webPages, startSeconds: 1, memoryBytes: 48 * MEBIBYTE },
  'shop-app': { port: port('3000'), pages: webPages, startSeconds: 1, memoryBytes: 48 * MEBIBYTE },
  'shop-sync': { port: port('5000'), pages: webPages, startSeconds: 2, memoryBytes: 24 * MEBIBYTE },
  'shop-search': {
    port: port('3000'),
    pages: webPages,
    startSeconds: 40,
    says: 'reading the index',
    memoryBytes: 48 * MEBIBYTE,
  },
  'shop-fetch': {
    startSeconds: 2,
    ends: true,
    writes: { directory: { env: 'OUT', otherwise: '/out' }, file: 'index.html', bytes: MEBIBYTE },
  },
  'shop-migrate': { startSeconds: 2, ends: true, says: 'all tables are up to date', memoryBytes: 24 * MEBIBYTE },
  'shop-wait': { startSeconds: 1, waitsFor: { env: 'WAIT_FOR', otherwise: 'database:5432' } },
  'shop-report': { startSeconds: 2, ends: true, says: 'the report is written', memoryBytes: 24 * MEBIBYTE },
  'shop-backup': { startSeconds: 1, memoryBytes: 48 * MEBIBYTE },
  'shop-database': {
    port: port('5432'),
    startSeconds: 1,
    keeps: { directory: { env: 'DATA', otherwise: '/data' }, bytes: 64 * MEBIBYTE },
    memoryBytes: 64 * MEBIBYTE,
  },
  'news-fetch': {
    startSeconds: 1,
    memoryBytes: 16 * MEBIBYTE,
    writes: { directory: { env: 'OUT', otherwise: '/out' }, file: 'articles.html', bytes: MEBIBYTE },
  },
  'news-web': {
    port: port('8080'),
    pages: webPages,
    startSeconds: 1,
    memoryBytes: 24 * MEBIBYTE,
    reads: { directory: { env: 'PAGES', otherwise: '/srv/pages' }, file: 'articles.html' },
  },
  // hub.docker.com/_/postgres: without a password it does not initialize; PGDATA says where the data are.
  postgres: {
    port: { env: 'PGPORT', otherwise: '5432' },
    startSeconds: 2,
    keeps: { directory: { env: 'PGDATA', otherwise: '/var/lib/postgresql/data' }, bytes: 64 * MEBIBYTE },
    needsOneOf: ['POSTGRES_PASSWORD', 'POSTGRES_PASSWORD_FILE', 'POSTGRES_HOST_AUTH_METHOD'],
    memoryBytes: 48 * MEBIBYTE,
  },
};

/** `registry.example.com/team/shop-web:2.1` -> `shop-web`. */
export function programName(image: string): string {
  const reference = image.split('@')[0] ?? '';
  const last = reference.slice(reference.lastIndexOf('/') + 1);
  return last.split(':')[0] ?? '';
}

/** Docker Hub's names in full: `shop-web` is `docker.io/library/shop-web:latest`. A digest counts for itself. */
export function fullImageName(image: string): string {
  const [reference = ''] = image.trim().split('@');
  const slash = reference.indexOf('/');
  const first = slash < 0 ? '' : reference.slice(0, slash);
  const hasRegistry = first.includes('.') || first.includes(':') || first === 'localhost';
  const hub = slash < 0 ? `docker.io/library/${reference}` : `docker.io/${reference}`;
  const named = hasRegistry ? reference.replace(/^index\.docker\.io\//, 'docker.io/') : hub;
  return named.lastIndexOf(':') > named.lastIndexOf('/') ? named : `${named}:latest`;
}
