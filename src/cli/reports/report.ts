import packageJson from '../../../package.json' with { type: 'json' };
import { podCoach } from '../pod-coach.ts';
import type { CheckedFile, PlacedFinding } from '../checking/check.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { FailLevel } from '../arguments/options.ts';
import { githubReport } from './github-report.ts';
import { gitlabReport } from './gitlab-report.ts';
import { jsonReport } from './json-report.ts';
import { junitReport } from './junit-report.ts';
import { markdownReport } from './markdown-report.ts';
import { sarifReport } from './sarif-report.ts';
import { statisticsOf, statisticsReport } from './statistics.ts';
import { coloured, plain, textReport } from './text-report.ts';

export interface ReportOptions extends Pick<CheckArguments, 'format' | 'statistics' | 'failOn' | 'omitSuppressed'> {
  readonly colours: boolean;
  /** What could not be read or written, as sentences. */
  readonly failures: readonly string[];
}

/** What is written to standard output of a run. */
export function reportOf(files: readonly CheckedFile[], options: ReportOptions): string {
  if (options.statistics)
    return options.format === 'json'
      ? `${JSON.stringify(statisticsOf(files), undefined, 2)}\n`
      : statisticsReport(files);
  switch (options.format) {
    case 'text':
      return textReport(files, options.colours ? coloured : plain);
    case 'json':
      return jsonReport(files);
    case 'sarif':
      return sarifReport(files, options.failures, packageJson.version, !options.omitSuppressed);
    case 'github':
      return githubReport(files);
    case 'gitlab':
      return gitlabReport(files);
    case 'junit':
      return junitReport(files, fails(options.failOn));
    case 'markdown':
      return markdownReport(files);
  }
}

/** Does a finding make the run fail? */
export function fails(level: FailLevel): (placed: Pick<PlacedFinding, 'finding'>) => boolean {
  return ({ finding }) => level !== 'never' && podCoach.documents.atLeast(finding.severity, level);
}
