/** A line typed into the terminal -> what it prints, and the session after it. */
import { closestWords } from '../text-distance.ts';
import { commandNamed } from './commands.ts';
import { parseArguments } from './flags.ts';
import { help, notAnswered, unknownCommand } from './help.ts';
import { splitPipe, throughFilters } from './pipe.ts';
import { fails, says, type Result } from './reply.ts';
import { clusterOf, passTime, type ManifestFile, type Session } from './session.ts';
import { splitWords } from './split-words.ts';

export interface Answer {
  readonly lines: readonly string[];
  readonly failed: boolean;
  /** What was printed so far is to go. */
  readonly clears: boolean;
  readonly session: Session;
}

/** A person needs a moment for each command. */
const SECONDS_PER_COMMAND = 2;
const LONGEST_SLEEP_SECONDS = 600;
/** Nobody types a longer line. */
const LONGEST_LINE = 1000;

/** Total: whatever the line holds, there is an answer. Only `apply` and `delete` change what is in the cluster. */
export function answer(session: Session, line: string, file: ManifestFile): Answer {
  const [command = '', ...filters] = splitPipe(line.slice(0, LONGEST_LINE));
  const given = answerAlone(session, command, file);
  if (filters.length === 0) return given;
  const { lines, failed } = throughFilters({ lines: given.lines, failed: given.failed }, filters);
  return { ...given, lines, failed };
}

function answerAlone(session: Session, line: string, file: ManifestFile): Answer {
  const { words, openQuote, operator } = splitWords(line);
  const [first, ...rest] = words.map(({ text }) => text);
  if (first === undefined) return answered(session, says());
  if (openQuote !== '') return answered(session, fails(`The quote ${openQuote} is not closed.`));
  if (operator !== '' && !rest.includes('--'))
    return answered(session, fails(`One command at a time: \`${operator}\` is not supported here.`));
  switch (first) {
    case 'help':
      return answered(session, help(rest.filter((word) => word !== 'kubectl')[0]));
    case 'clear':
      return { ...answered(session, says()), clears: true };
    case 'sleep':
      return answered(session, sleep(rest[0]));
    case 'kubectl':
    case 'k':
      return answered(session, kubectl(session, rest, file));
    default:
      return answered(
        session,
        fails(
          `${first}: command not found. ` +
            (closestWords(first, ['kubectl']).length > 0
              ? 'Did you mean kubectl?'
              : 'This terminal supports kubectl; type help for the list.'),
        ),
      );
  }
}

function answered(session: Session, { lines, failed, events, seconds }: Result): Answer {
  return { lines, failed, clears: false, session: passTime(session, events, seconds ?? SECONDS_PER_COMMAND) };
}

function sleep(text: string | undefined): Result {
  const seconds = /^\d{1,3}$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (Number.isNaN(seconds) || seconds > LONGEST_SLEEP_SECONDS)
    return fails(`sleep: the number of seconds must be at most ${LONGEST_SLEEP_SECONDS}.`);
  return { ...says(), seconds };
}

function kubectl(session: Session, words: readonly string[], file: ManifestFile): Result {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(rest[0]);
  if (rest.includes('--help') || rest.includes('-h')) return help(name);
  // `kubectl -n shop get pods`: a flag may come before the command.
  const at = words.findIndex((word, index) => !word.startsWith('-') && !isValue(words[index - 1]));
  const command = commandNamed(words[at] ?? '');
  if (!command) return notAnswered(words[at] ?? name) ?? unknownCommand(words[at] ?? name);
  const given = parseArguments([...words.slice(0, at), ...words.slice(at + 1)], command.flags);
  if (given.problem !== undefined)
    return fails(`error: ${given.problem}`, `See 'kubectl ${command.name} --help' for usage.`);
  return command.run({ session, run: clusterOf(session), file, given });
}

/** Is a word after this one the value of it? */
function isValue(before: string | undefined): boolean {
  return before === '-n' || before === '--namespace';
}
