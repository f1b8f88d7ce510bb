/** Where a link of a lesson may lead. Everything that is not listed is refused. */

export interface Refusal {
  readonly what: string;
  readonly fix: string;
}

/** The sections of each lesson, by lesson id. */
export type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

const hosts: readonly string[] = [
  'kubernetes.io',
  'opencontainers.org',
  'yaml.org',
  '12factor.net',
  'developer.mozilla.org',
];

const anchor = /^#([a-z][a-z0-9-]*)$/;
const lessonLink = /^lesson:([a-z][a-z0-9-]*)(?:#([a-z][a-z0-9-]*))?$/;
const webLink = /^https:\/\/([a-z0-9.-]+)(?:\/[\w\-.~/?#=&+,:]*)?$/;

/** Why `href`, written in `lesson`, may not stand in it; undefined when it may. */
export function refuseLink(href: string, lesson: string, anchors: Anchors): Refusal | undefined {
  const section = anchor.exec(href)?.[1];
  if (section !== undefined) return refuseSection(lesson, section, anchors);
  const [, target, targetSection] = lessonLink.exec(href) ?? [];
  if (target !== undefined) return refuseSection(target, targetSection, anchors);
  const host = webLink.exec(href)?.[1];
  if (host === undefined) {
    return {
      what: `The link \`${href}\` is not allowed in a lesson.`,
      fix: 'Link to https://kubernetes.io/…, to `#section`, or to `lesson:name#section`.',
    };
  }
  if (hosts.includes(host)) return undefined;
  return {
    what: `The site \`${host}\` is not on the list.`,
    fix: `Link to one of ${hosts.join(', ')}, or add it to scripts/lessons/links.ts.`,
  };
}

function refuseSection(lesson: string, section: string | undefined, anchors: Anchors): Refusal | undefined {
  const sections = anchors.get(lesson);
  if (!sections) return { what: `Unknown lesson \`${lesson}\`.`, fix: `Known: ${[...anchors.keys()].join(', ')}.` };
  if (section === undefined || sections.has(section)) return undefined;
  return { what: `\`${lesson}\` has no section \`${section}\`.`, fix: `Its sections: ${[...sections].join(', ')}.` };
}
