import { expect, it } from 'vitest';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();

/** The texts that wait at the oddities, as the gateway has them. */
function textsAtGateway(): readonly unknown[] {
  const { emulator } = under();
  const waiting = emulator.engine.instance(NUMBERS.oddities)?.shown(emulator.clock.now()) ?? [];
  return waiting.map(({ body }) => body);
}

/** All that a terminal may obey, apart from the ends of lines. */
const OBEYED = /[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
/** The same of a text for people, in which scripts and emoji need their joiners. */
const OBEYED_IN_TEXT = /[^\P{Cc}\n]|(?![\u200C\u200D])[\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
const REASON = 'A \u009B2J\u0085 list\u202E, the wrong one\u{E0041}';

it('prints no character that a terminal obeys as JSON, whatever messages and reasons say', async () => {
  const { sluice } = under();
  await sluice('hold', 'set', 'oddities', '--for', '1m', '--reason', REASON);
  await sluice('clear', 'oddities', '--all', '--confirm', NUMBERS.oddities, '--reason', REASON);
  const listed = await sluice('snapshots', 'list', '--jsonl');
  const id = /"snapshot":"([^"]+)"/.exec(listed.stdout)?.[1] ?? '';
  const printed: string[] = [];
  for (const args of [
    ['snapshots', 'show', id, '--json'],
    ['snapshots', 'show', id, '--jsonl'],
    ['restore', id, '--all', '--confirm', NUMBERS.oddities, '--reason', REASON, '--jsonl'],
    ['queue', 'oddities', '--json'],
    ['queue', 'oddities', '--jsonl'],
    ['plan', 'oddities', '--all', '--json'],
    ['hold', 'list', '--json'],
    ['journal', 'list', '--json'],
    ['journal', 'list', '--jsonl'],
    ['journal', 'export'],
    ['diagnose', 'oddities', '--jsonl'],
    ['watch', 'oddities', '--jsonl', '--for', '10s'],
  ]) {
    const { stdout, stderr } = await sluice(...args);
    expect({ args, stderr, isSomething: stdout !== '' }).toEqual({ args, stderr: '', isSomething: true });
    expect(OBEYED.exec(stdout)).toBeNull();
    printed.push(stdout);
  }
  // It is there, as JSON writes it.
  expect(printed.at(9)).toContain(String.raw`A \u009b2J\u0085 list\u202e, the wrong one\udb40\udc41`);
});

it('prints no character that a terminal obeys as text, whatever messages, chats, types and reasons say', async () => {
  const { sluice, emulator } = under();
  const account = emulator.engine.instance(NUMBERS.oddities);
  account?.accept({ type: 'sendMessage', body: { chatId: `7999\u001B[2J\u202E@c.us`, message: REASON } }, emulator.clock.now());
  emulator.clock.advance(10_000);
  await sluice('hold', 'set', 'oddities', '--for', '2h', '--reason', REASON);
  const cleared = await sluice('clear', 'oddities', '--all', '--confirm', NUMBERS.oddities, '--reason', REASON, '--reveal');
  const { stdout: listed } = await sluice('snapshots', 'list', '--jsonl');
  const id = /"snapshot":"([^"]+)"/.exec(listed)?.[1] ?? '';
  const outcomes = [cleared];
  for (const args of [
    ['snapshots', 'show', id, '--reveal'],
    ['restore', id, '--all', '--confirm', NUMBERS.oddities, '--reason', REASON],
    ['queue', 'oddities', '--reveal'],
    ['queue', 'oddities'],
    ['plan', 'oddities', '--all', '--reveal'],
    ['plan', 'oddities', '--text', 'hidden\u001B[2J', '--reveal'],
    ['clear', 'oddities', '--all', '--confirm', NUMBERS.shop, '--reason', REASON],
    ['guard', 'oddities', '--reveal'],
    ['forecast', 'oddities', '--reveal'],
    ['diagnose', 'oddities'],
    ['watch', 'oddities', '--for', '10s'],
    ['instances'],
    ['count', 'oddities'],
    ['hold', 'list', '--reveal'],
    ['journal', 'list', '--reveal'],
    ['journal', 'check'],
    ['resume'],
    ['doctor'],
    ['queue', REASON],
    ['snapshots', 'show', REASON],
    ['journal', 'list', '--job', REASON],
    [REASON],
  ]) {
    outcomes.push(await sluice(...args));
  }
  for (const { stdout, stderr } of outcomes) {
    expect(stdout + stderr).not.toBe('');
    expect(OBEYED_IN_TEXT.exec(stdout + stderr)).toBeNull();
  }
});

it('sends again what was captured as it came, not as a screen shows it', async () => {
  const { sluice } = under();
  const before = textsAtGateway();
  await sluice('clear', 'oddities', '--all', '--confirm', NUMBERS.oddities, '--reason', 'A mistake');
  expect(textsAtGateway()).toEqual([]);
  const { stdout: listed } = await sluice('snapshots', 'list', '--jsonl');
  const id = /"snapshot":"([^"]+)"/.exec(listed)?.[1] ?? '';
  expect((await sluice('restore', id, '--all', '--confirm', NUMBERS.oddities, '--reason', 'Not meant')).code).toBe(0);
  expect(textsAtGateway()).toEqual(before);
  expect(JSON.stringify(before)).toContain(String.raw`\u001b[2J`);
});
