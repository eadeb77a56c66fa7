import { join } from 'node:path';
import { at } from '../../test/json-output.ts';
import { useSluice } from '../../test/sluice-under-test.ts';
import { readScenario } from '@sluice/emulator';
import { beforeEach, describe, expect, test } from 'vitest';
import { COMMAND_NAMES, COMMANDS } from './command-table.ts';
import { EXAMPLES, type ExampleName, examplesOf, SAMPLE } from './examples.ts';
import { EVERYWHERE, OPTIONS } from './option-table.ts';

const scenario = readScenario(
  JSON.stringify({
    title: 'The shop of the examples',
    description: 'Its number is blocked.',
    instances: [{ name: SAMPLE.name, idInstance: SAMPLE.idInstance, product: 'whatsapp', state: 'blocked' }],
  }),
);
const under = useSluice({ scenario });

beforeEach(() => {
  const { emulator } = under();
  for (const message of ['The sale begins.', 'The sale ends.', 'Your order is ready.']) {
    const body = { chatId: SAMPLE.chat, message };
    emulator.engine.instance(SAMPLE.idInstance)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
  }
  // Counts know of them from now on.
  emulator.clock.advance(10_000);
});

/** Makes what an example needs to be there. @returns what it takes in the place of the names of files and the ids of the help. */
async function prepared(example: ExampleName): Promise<Readonly<Record<string, string>>> {
  const { sluice, folder } = under();
  const agreed = ['--confirm', SAMPLE.idInstance, '--reason', 'a test'];
  const own: Record<string, string> = {};
  for (const file of ['plan.json', 'queue.jsonl', 'code.png']) own[file] = join(folder, file);
  if (example === 'clear-plan') await sluice('plan', 'shop', '--all', '--out', join(folder, 'plan.json'));
  if (example === 'hold-lift') await sluice('hold', 'set', 'shop', '--for', '2h', '--reason', 'a test');
  if (example === 'go') await sluice('stop', 'shop', '--no-watch', ...agreed);
  if (EXAMPLES[example].words.some((word) => word === SAMPLE.snapshot || word === SAMPLE.job)) {
    await sluice('clear', 'shop', '--all', ...agreed);
    own[SAMPLE.snapshot] = String(at(JSON.parse((await sluice('snapshots', '--jsonl')).stdout), 'snapshot')).slice(0, 8);
    const [opened = ''] = (await sluice('journal', 'list', '--kind', 'opened', '--jsonl')).stdout.split('\n');
    own[SAMPLE.job] = String(at(JSON.parse(opened), 'job')).slice(0, 8);
  }
  return own;
}

/** The others end with 0 and without a complaint. What these say of this shop shows that the command is understood. */
const SAYS: Readonly<Partial<Record<ExampleName, RegExp>>> = {
  connect: /Decide first/,
  doctor: /Nothing leaves/,
  guard: /Not safe/,
  init: /not overwritten/,
  'init-flags': /not overwritten/,
  'journal-prune': /how long the journal is kept is not set/,
};
/** It waits for a phone: its words are looked at in the tests of connect. */
const WAITING: ReadonlySet<ExampleName> = new Set(['connect-clear']);

describe('every example of the help is taken: plan --older-than 1h was always refused', () => {
  const all = COMMAND_NAMES.flatMap((name) => examplesOf(name).filter((example) => EXAMPLES[example].of === name));

  test.each(all.filter((example) => !WAITING.has(example)))('%s', async (example) => {
    const own = await prepared(example);
    const { code, stdout, stderr } = await under().sluice(...EXAMPLES[example].words.map((word) => own[word] ?? word));
    const isDone = code === 0 && SAYS[example] === undefined;
    expect(isDone ? 'done' : `${stdout}${stderr}`).toMatch(SAYS[example] ?? /^done$/);
  });

  test('of every command there is one', () => {
    const bare = COMMAND_NAMES.filter((name) => examplesOf(name).length === 0);
    expect(bare).toEqual([]);
  });
});

test('every option belongs to a command, and no command has two of one name', () => {
  const used = new Set([...EVERYWHERE, ...COMMAND_NAMES.flatMap((name) => COMMANDS[name].options ?? [])]);
  expect(Object.keys(OPTIONS).filter((option) => ![...used].some((one) => one === option))).toEqual([]);
  for (const name of COMMAND_NAMES) {
    const longs = (COMMANDS[name].options ?? []).map((option) => OPTIONS[option].long);
    expect(new Set(longs).size).toBe(longs.length);
  }
});
