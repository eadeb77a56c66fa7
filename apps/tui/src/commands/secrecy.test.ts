import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, jsonLines } from '../../test/json-output.ts';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();
const agreed = ['--confirm', NUMBERS.kiosk, '--reason', 'a test'];

function expectNoToken(...written: readonly string[]): void {
  for (const { apiTokenInstance } of under().emulator.instances()) {
    for (const text of written) expect(text).not.toContain(apiTokenInstance);
  }
}

test('no command prints the token of an instance, nor puts it into a plan, a snapshot or the journal', async () => {
  const file = (name: string): string => join(under().folder, name);
  const outcomes = [
    await under().sluice('queue', 'kiosk', '--reveal', '--json'),
    await under().sluice('forecast', 'kiosk', '--json'),
    await under().sluice('guard', 'kiosk', '--json'),
    await under().sluice('watch', 'kiosk', '--for', '1m', '--jsonl'),
    await under().sluice('plan', 'kiosk', '--type', 'file', '--out', file('plan.json')),
    await under().sluice('clear', '--plan', file('plan.json'), ...agreed, '--jsonl'),
    await under().sluice('stop', 'kiosk', ...agreed, '--jsonl'),
    await under().sluice('doctor'),
    await under().sluice('go', 'kiosk', ...agreed, '--json'),
    await under().sluice('snapshots', '--jsonl'),
  ];
  const id = String(at(jsonLines(outcomes.at(-1)?.stdout ?? '')[0], 'snapshot'));
  outcomes.push(
    await under().sluice('snapshots', 'export', id, '--out', file('snapshot.jsonl')),
    await under().sluice('restore', id, '--all', ...agreed, '--jsonl'),
  );
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  expectNoToken(...outcomes.flatMap(({ stdout, stderr }) => [stdout, stderr]));
  expectNoToken(...['plan.json', 'snapshot.jsonl', 'journal.sqlite'].map((name) => readFileSync(file(name), 'latin1')));
});

test('a token in the text of a message is on no output for people, and is restored as it was', async () => {
  const { emulator } = under();
  const token = emulator.instances().find(({ idInstance }) => idInstance === NUMBERS.kiosk)?.apiTokenInstance ?? '';
  const body = { chatId: '79990001234@c.us', message: `My token is ${token}, is it not?` };
  emulator.engine.instance(NUMBERS.kiosk)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
  emulator.clock.advance(10_000);
  const queue = await under().sluice('queue', 'kiosk', '--reveal');
  expect(queue.stdout).toContain('My token is ***, is it not?');
  expectNoToken(
    ...[queue, await under().sluice('plan', 'kiosk', '--type', 'text', '--reveal')].flatMap(({ stdout, stderr }) => [
      stdout,
      stderr,
    ]),
  );
  const cleared = await under().sluice('clear', 'kiosk', '--type', 'file', ...agreed);
  expect(cleared.code).toBe(0);
  expectNoToken(cleared.stdout);
  const texts = emulator.engine.instance(NUMBERS.kiosk)?.shown(emulator.clock.now()) ?? [];
  expect(JSON.stringify(texts)).toContain(`My token is ${token}, is it not?`);
});

test('nor is that of another instance, which is not asked for, in a message, a reason or a name', async () => {
  const { emulator } = under();
  const token = emulator.instances().find(({ idInstance }) => idInstance === NUMBERS.shop)?.apiTokenInstance ?? '';
  const body = { chatId: '79990001234@c.us', message: `Its token is ${token}.` };
  emulator.engine.instance(NUMBERS.kiosk)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
  emulator.clock.advance(10_000);
  const queue = await under().sluice('queue', 'kiosk', '--reveal');
  expect(queue.stdout).toContain('Its token is ***.');
  const held = await under().sluice('hold', 'set', 'kiosk', '--for', '2h', '--reason', `with ${token}`, '--actor', `me ${token}`);
  expect(held.code).toBe(0);
  const journal = await under().sluice('journal', 'list', 'kiosk');
  expect(journal.stdout).toContain('with ***');
  expectNoToken(...[queue, held, journal].flatMap(({ stdout, stderr }) => [stdout, stderr]));
});

test.each([
  ['internal-error', 1],
  ['reset', 1],
  ['wrong-shape', 1],
  ['bad-gateway', 1],
] as const)('a gateway that fails (%s) is reported without its address and the token in it', async (kind, expected) => {
  under().emulator.faults.plant({ rate: 1, fault: { kind } });
  for (const args of [
    ['queue', 'kiosk'],
    ['plan', 'kiosk', '--all'],
    ['clear', 'kiosk', '--all', ...agreed],
    ['forecast', 'kiosk'],
    ['stop', 'kiosk', ...agreed],
  ]) {
    const { code, stdout, stderr } = await under().sluice(...args);
    expect(code).toBe(expected);
    expectNoToken(stdout, stderr);
    // A stop says besides that no brake is on.
    expect(stderr.trim().split('\n')).toHaveLength(args[0] === 'stop' ? 2 : 1);
  }
  const log = readFileSync(join(under().folder, 'debug.log'), 'utf8');
  expect(log).toContain('SluiceError: ');
  expectNoToken(log);
});
