import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Selection } from '@sluice/queue';
import { Command } from 'commander';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../sentences/refusal.ts';
import { COMMANDS } from '../command-table/command-table.ts';
import { en } from '../sentences/en/en.ts';
import { requiredSelection, type SelectionFlags, selectionOf } from './selection-options.ts';
import { optionOf } from './table-options.ts';

function flagsOf(...args: readonly string[]): SelectionFlags {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  for (const option of COMMANDS.clear.options ?? []) command.addOption(optionOf(option, en.commands));
  return command.parse(args, { from: 'user' }).opts<SelectionFlags>();
}

const parse = (...args: readonly string[]): Selection | undefined => selectionOf(flagsOf(...args));

describe('flags that choose messages', () => {
  test.each<[string, readonly string[], Selection]>([
    ['everything is spelled out', ['--all'], { all: true }],
    [
      'a flag that is repeated means any of its values',
      ['--chat', 'a@c.us', '--chat', 'b@c.us'],
      { chats: ['a@c.us', 'b@c.us'] },
    ],
    ['different flags hold together', ['--text', 'Offer', '--older-than', '2h'], { text: 'Offer', olderThanMs: 7_200_000 }],
    ['ids', ['--id', 'BAE5', '--id', 'BAE6'], { ids: ['BAE5', 'BAE6'] }],
    ['younger ones', ['--newer-than', '90s'], { newerThanMs: 90_000 }],
    ['a word of the list means the type of the gateway', ['--type', 'file'], { types: ['file', 'sendFileByUrl'] }],
    ['a type of the gateway means itself', ['--type', 'sendPoll'], { types: ['sendPoll'] }],
    ['all but one chat', ['--not-chat', 'a@c.us'], { not: { chats: ['a@c.us'] } }],
    ['all but a type', ['--not-type', 'poll'], { not: { types: ['poll', 'sendPoll'] } }],
    ['neither to a chat nor with a text', ['--not-chat', 'a', '--not-text', 'b'], { not: [{ chats: ['a'] }, { text: 'b' }] }],
    ['of a type but not to a chat', ['--type', 'x', '--not-chat', 'a'], { types: ['x'], not: { chats: ['a'] } }],
    ['JSON', ['--select', '{"text":"Offer","not":{"chats":["a"]}}'], { text: 'Offer', not: { chats: ['a'] } }],
  ])('%s', (_, args, selection) => {
    expect(parse(...args)).toEqual(selection);
  });

  test('a selection is read from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'offers.json'), '{"text":"Offer"}');
    expect(parse('--select', `@${join(folder, 'offers.json')}`)).toEqual({ text: 'Offer' });
  });

  test('no flag at all selects nothing, and never everything', () => {
    expect(parse()).toBeUndefined();
    expect(() => requiredSelection(flagsOf())).toThrow(/Say which messages are meant: --all, or/);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['everything and a condition', ['--all', '--text', 'Offer'], /exclude one another/],
    ['a selection and a condition', ['--select', '{"text":"a"}', '--text', 'Offer'], /exclude one another/],
    ['a text given twice', ['--text', 'a', '--text', 'b'], /--text can be given once/],
    ['an empty text', ['--text', ' '], /not only of spaces/],
    ['an empty chat', ['--chat', ''], /"chats" is a list/],
    ['an age without a unit', ['--older-than', '5'], /number and its unit/],
    ['an unknown condition', ['--select', '{"chat":"a"}'], /no condition "chat"/],
    ['an empty selection', ['--select', '{}'], /To mean everything, say/],
    ['a text that is no JSON', ['--select', 'text=Offer'], /--select is JSON/],
    ['a file that is not there', ['--select', '@no-such-file.json'], /cannot be read \(ENOENT\)/],
  ])('refuses %s', (_, args, message) => {
    expect(() => parse(...args)).toThrow(UsageError);
    expect(() => parse(...args)).toThrow(message);
  });
});
