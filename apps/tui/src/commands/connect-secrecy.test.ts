import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CODE, PASSWORD } from '../../test/connect-scenario.ts';
import { agreed, QR_TEXT, useConnecting } from '../../test/connecting-under-test.ts';
import { qrPng } from '../../test/drawn-qr.ts';
import { at } from '../../test/json-output.ts';

const connecting = useConnecting();

test('no code, password or picture is in the journal, the log or a line for programs', async () => {
  const file = (name: string): string => join(connecting.under().folder, name);
  // The first run ends after its third wrong code, and says so in the log.
  connecting.typed = ['11111', '22222', 'wrong code', '33333', CODE, 'wrong password', PASSWORD];
  const courier = ['connect', 'courier', '--phone', '79990000009', ...agreed('courier')];
  const outcomes = [
    await connecting.under().sluice(...courier),
    await connecting.under().sluice(...courier),
    await connecting
      .under()
      .sluiceUntil(['connect', 'empty', '--qr-file', file('code.png'), '--json', ...agreed('empty')], 'never', () => undefined),
    await connecting.under().sluice('journal', 'list', '--json'),
  ];
  // Every file, whatever its name: also what the database keeps beside its own.
  const files = readdirSync(connecting.under().folder);
  expect(outcomes.map(({ code }) => code)).toEqual([3, 0, 3, 0]);
  expect(files).toEqual(expect.arrayContaining(['debug.log', 'journal.sqlite']));
  const written = [
    ...outcomes.flatMap(({ stdout, stderr }) => [stdout, stderr]),
    ...files.map((name) => readFileSync(file(name), 'latin1')),
  ];
  for (const text of written) {
    for (const secret of [CODE, PASSWORD, 'wrong code', 'wrong password', QR_TEXT, qrPng(QR_TEXT)])
      expect(text.includes(secret)).toBe(false);
  }
  expect(at(JSON.parse(outcomes.at(-1)?.stdout ?? ''), 'events')).not.toEqual([]);
});
