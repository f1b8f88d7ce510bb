/** CONTRIBUTING's way to a new lesson, followed word by word. */

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/folders.ts';
import { compileCourse } from '../../scripts/lessons/course.ts';
import { formatMessage } from '../../scripts/lessons/messages.ts';
import { courseOptions, lessonsFolder, mediaFolder } from '../../scripts/lessons/own-course.ts';

/** The file of the first step, and where it says that it belongs. */
function example(): { file: string; text: string } {
  const guide = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
  const part = guide.slice(guide.indexOf('## Add a lesson'));
  const folder = /Make a folder `lessons\/([\w-]+)\/` with a file `lesson\.md`/.exec(part)?.[1];
  const [, indent = '', text] = /^( *)````md\n([\s\S]*?)^ *````$/m.exec(part) ?? [];
  assert.ok(folder !== undefined && text !== undefined, 'CONTRIBUTING has no example of a lesson');
  const lines = text.split('\n').map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
  return { file: `${folder}/lesson.md`, text: lines.join('\n') };
}

function messagesWith(file: string, text: string): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'lessons-'));
  try {
    cpSync(lessonsFolder, folder, { recursive: true });
    mkdirSync(path.dirname(path.join(folder, file)));
    writeFileSync(path.join(folder, file), text);
    const { messages } = compileCourse(folder, folder, courseOptions(mediaFolder));
    return messages.filter(({ severity }) => severity === 'error').map(formatMessage);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the example of a lesson in CONTRIBUTING', () => {
  it('makes a course that is built', () => {
    const { file, text } = example();
    assert.deepEqual(messagesWith(file, text), []);
  });

  it('is told, and so is the other lesson, when its number is taken', () => {
    const { file, text } = example();
    const errors = messagesWith(file, text.replace(/^id: .*$/m, 'id: "7"'));
    assert.equal(errors.length, 2, errors.join('\n'));
    assert.ok(errors.some((error) => error.startsWith(`${file}:2:`) && error.includes('`id` is also used in ')));
    assert.ok(errors.some((error) => !error.startsWith(file) && error.includes(`\`id\` is also used in ${file}`)));
  });
});
