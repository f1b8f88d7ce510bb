/**
 * All rules, in the order in which a lesson would teach them. A new rule is a file and a line in its folder's index.
 */

import { checks } from './checks/index.ts';
import { crossFileRules } from './cross-file/index.ts';
import { adviceRules } from './advice/index.ts';
import { containersRules } from './containers/index.ts';
import { metadataRules } from './metadata/index.ts';
import { resourcesRules } from './resources/index.ts';
import { schedulingRules } from './scheduling/index.ts';
import { securityRules } from './security/index.ts';
import { servicesRules } from './services/index.ts';
import { teamRules } from './team/index.ts';
import { volumesRules } from './volumes/index.ts';
import { workloadsRules } from './workloads/index.ts';
import type { Rule, RuleDeclaration } from './rule.ts';
import { badKey } from './structure/bad-key.ts';
import { documentSeparator } from './structure/document-separator.ts';
import { duplicateKey } from './structure/duplicate-key.ts';
import { fieldVersion } from './structure/field-version.ts';
import { gatedField } from './structure/gated-field.ts';
import { ignoredContent } from './structure/ignored-content.ts';
import { jsonComment } from './structure/json-comment.ts';
import { manifestList } from './structure/manifest-list.ts';
import { ignoreReasonMissing, unknownIgnore, unusedIgnore } from './structure/ignore-comment.ts';
import { keyReadAsOther } from './structure/key-read-as-other.ts';
import { lookAlikeCharacter } from './structure/look-alike-character.ts';
import { objectKind } from './structure/object-kind.ts';
import { secretData } from './structure/secret-data.ts';
import { secretType } from './structure/secret-type.ts';
import { placeholder } from './structure/placeholder.ts';
import { quantity } from './structure/quantity.ts';
import { documentLimit, tabIndentation, yamlSyntax } from './structure/syntax.ts';
import { unknownField } from './structure/unknown-field.ts';
import { unquotedString } from './structure/unquoted-string.ts';
import { versionComment } from './structure/version-comment.ts';
import { wrongType } from './structure/wrong-type.ts';

/** Rules about objects, run by the walk. */
export const rules: readonly Rule[] = [
  ...metadataRules,
  ...containersRules,
  ...volumesRules,
  ...resourcesRules,
  ...securityRules,
  ...schedulingRules,
  ...workloadsRules,
  ...servicesRules,
  ...adviceRules,
  ...teamRules,
];

/** What the walk itself reports. */
export const structure: readonly RuleDeclaration[] = [
  yamlSyntax,
  lookAlikeCharacter,
  tabIndentation,
  jsonComment,
  documentLimit,
  badKey,
  duplicateKey,
  documentSeparator,
  ignoredContent,
  manifestList,
  objectKind,
  secretData,
  secretType,
  placeholder,
  versionComment,
  unusedIgnore,
  unknownIgnore,
  ignoreReasonMissing,
  unknownField,
  fieldVersion,
  gatedField,
  wrongType,
  unquotedString,
  keyReadAsOther,
  quantity,
];

/** Everything that can be found, for documentation, settings and tests. */
export const declarations: readonly RuleDeclaration[] = [
  ...structure,
  ...Object.values(checks),
  ...rules,
  ...crossFileRules,
];
