import type { Rule } from '../../rule.ts';
import { execAsOneWord } from './exec-as-one-word.ts';
import { flagsInOneItem } from './flags-in-one-item.ts';
import { foldedScript } from './folded-script.ts';
import { htmlEntity } from './html-entity.ts';
import { nothingKeepsRunning } from './nothing-keeps-running.ts';
import { scriptInPieces } from './script-in-pieces.ts';
import { shellSyntaxWithoutShell } from './shell-syntax-without-shell.ts';
import { shellVariableWithoutShell } from './shell-variable-without-shell.ts';
import { sudoInCommand } from './sudo-in-command.ts';

/** In the order in which a lesson would teach them. */
export const commandAdvice: readonly Rule[] = [
  execAsOneWord,
  flagsInOneItem,
  scriptInPieces,
  foldedScript,
  shellSyntaxWithoutShell,
  shellVariableWithoutShell,
  nothingKeepsRunning,
  sudoInCommand,
  htmlEntity,
];
