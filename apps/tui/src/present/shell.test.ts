import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { oneLine } from './safe-text.ts';
import { selectionWords, shellLine } from './shell.ts';

test.each([['plain'], ["it's"], ['two words'], ['$HOME `id` "x" \\ !'], ['*?[a]'], [';rm'], ['']])(
  'a shell reads %j as one word',
  (word) => {
    const { stdout } = spawnSync('/bin/sh', ['-c', shellLine(['printf', '%s', word])], { encoding: 'utf8' });
    expect(stdout).toBe(word);
  },
);

test('a selection is written so that it means the same, and no terminal obeys it', () => {
  const selection = { text: 'a\u001B[2J\u202Eb\u0085\u{E0041}', not: { chats: ["o'b@c.us"] } };
  const [flag, json = ''] = selectionWords(selection);
  expect(flag).toBe('--select');
  expect(JSON.parse(json)).toEqual(selection);
  expect(oneLine(json)).toBe(json);
});

test('everything is said by its own flag', () => {
  expect(selectionWords({ all: true })).toEqual(['--all']);
});
