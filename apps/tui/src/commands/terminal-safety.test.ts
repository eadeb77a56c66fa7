import { expect, it } from 'vitest';
import { NUMBERS } from '../../test/shop-scenario.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const under = useSluice();

/** All that a terminal may obey, apart from the ends of lines. */
const OBEYED = /[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
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
