// npm run lessons:check -- FILE [--media DIR]: compiles one lesson and says what is wrong with it.
// Exit code 1 when something is, 2 when it could not run.
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileCourse, compileFile } from './lessons/course.ts';
import { formatMessage, hasErrors } from './lessons/messages.ts';
import type { Message } from './lessons/messages.ts';
import { courseOptions, lessonsFolder, mediaFolder } from './lessons/own-course.ts';

const usage = 'Usage: npm run lessons:check -- FILE [--media DIR]';

/** npm runs scripts in the project's folder; paths are meant from where the person stands. */
const here = process.env['INIT_CWD'] ?? process.cwd();

/**
 * Messages about one file: as a part of the course when it stands in it, else by itself. What is an error elsewhere in
 * the course is said too: the build fails on it, and this lesson may be the reason.
 */
function check(file: string, media: string): readonly Message[] {
  const isInCourse = path.dirname(path.dirname(file)) === lessonsFolder && path.basename(file) === 'lesson.md';
  if (!isInCourse) return compileFile(file, lessonsFolder, here, courseOptions(media));
  const folder = path.relative(here, path.dirname(file));
  const { messages } = compileCourse(lessonsFolder, here, courseOptions(media));
  const isHere = ({ file: name }: Message): boolean => name.startsWith(folder + path.sep);
  return [...messages.filter(isHere), ...messages.filter((message) => !isHere(message) && hasErrors([message]))];
}

function main(): number {
  const { values, positionals } = parseArgs({ options: { media: { type: 'string' } }, allowPositionals: true });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) return refuse(usage);
  const file = path.resolve(here, name);
  const media = values.media === undefined ? mediaFolder : path.resolve(here, values.media);
  if (!existsSync(file) || !statSync(file).isFile()) return refuse(`There is no file ${name}. ${usage}`);
  if (values.media !== undefined && !existsSync(media)) return refuse(`There is no folder ${values.media}. ${usage}`);
  const messages = check(file, media);
  for (const message of messages) console.log(formatMessage(message));
  if (hasErrors(messages)) return 1;
  console.log(`${name} is in order.`);
  return 0;
}

function refuse(why: string): number {
  console.error(why);
  return 2;
}

try {
  process.exitCode = main();
} catch (error) {
  process.exitCode = refuse(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
}
