import { readScenario } from '@sluice/emulator';
import { describe, expect, test } from 'vitest';
import { at } from '../../test/json-output.ts';
import { useSluice } from '../../test/sluice-under-test.ts';

const ID = '1101000001';
const enqueue = (count: number, type: string): object => ({
  do: 'enqueue',
  atSeconds: -600,
  instance: 'mixed',
  messages: { count, text: 'order', type },
});

const under = useSluice({
  scenario: readScenario(
    JSON.stringify({
      title: 'Of many types',
      description: 'Some of them cannot be restored.',
      instances: [{ name: 'mixed', idInstance: ID, product: 'whatsapp', state: 'blocked' }],
      events: [
        enqueue(2, 'sendMessage'),
        enqueue(3, 'sendTextStatus'),
        enqueue(1, 'sendMediaStatus'),
        enqueue(2, 'ForwardMessages'),
        enqueue(1, 'sendListMessage'),
      ],
    }),
  ),
});
const agreed = ['--confirm', ID, '--reason', 'a test'];
const WHY = 'their type cannot be resent (status: 4, forward: 2, sendListMessage: 1)';

describe('what cannot be restored is named by its types', () => {
  test('in a plan to clear everything', async () => {
    const { stdout } = await under().sluice('plan', 'mixed', '--all');
    expect(stdout).toContain(`\n7  of them could not be restored from the snapshot later: ${WHY}\n`);
  });

  test('in a plan to keep them, as lost', async () => {
    const { stdout } = await under().sluice('plan', 'mixed', '--type', 'text');
    expect(stdout).toContain(`\n7  LOST: are among those to keep, and cannot be restored: ${WHY}\n`);
    expect(stdout).not.toContain('restored from the snapshot later');
  });

  test('in a snapshot, before it is restored, and once for all that were not restored for one reason', async () => {
    await under().sluice('clear', 'mixed', '--all', ...agreed);
    const snapshot = String(at(JSON.parse((await under().sluice('snapshots', '--jsonl')).stdout), 'snapshot'));
    const shown = await under().sluice('snapshots', 'show', snapshot);
    expect(shown.stdout).toContain(`\n7 of them cannot be restored: ${WHY}.\n`);
    // Before anything is confirmed, and of those that were chosen only.
    const unconfirmed = await under().sluice('restore', snapshot, '--all');
    expect(unconfirmed.stdout).toContain(`\n7  are not sent, as they cannot be: ${WHY}\n`);
    expect((await under().sluice('restore', snapshot, '--type', 'text')).stdout).not.toContain('cannot be');
    const { stdout } = await under().sluice('restore', snapshot, '--all', ...agreed);
    expect(stdout).toMatch(/2 of 9 messages restored/);
    expect(stdout).toMatch(/^ {2}4 × \(status\) A message of its type cannot be resent\. .* \(3–6\)$/m);
    expect(stdout).toMatch(/^ {2}9\. \(sendListMessage\) A message of its type/m);
  });
});

test('a plan has one row for types that have one word', async () => {
  const { stdout } = await under().sluice('plan', 'mixed', '--all');
  expect(stdout).toMatch(/TYPE +TO CLEAR\nstatus +4\n(.+\n){3}\n/);
});
