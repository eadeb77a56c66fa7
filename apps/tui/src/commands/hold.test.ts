import { holdForJob, jobInState } from '@sluice/queue/testing';
import type { Journal } from '@sluice/queue';
import { openJournal } from '@sluice/queue/journal';
import { openSqliteDatabase } from '@sluice/queue/node';
import { expect, it, onTestFinished } from 'vitest';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost, type FakeHost } from '../../test/fake-host.ts';

const SHOP = '1101000001';
const START = Date.UTC(2026, 0, 1, 12);
const HOUR = 3_600_000;

/** A machine with two instances, on which time is stopped until it is moved. */
function machine(): FakeHost & { readonly later: (ms: number) => void } {
  let now = START;
  const gateway = fakeGateway();
  const fake = fakeHost({ clock: { now: () => now, monotonic: () => 0, origin: 'the test', sleep: async () => undefined } });
  fake.configure(gateway.toml('shop', SHOP) + gateway.toml('clinic', '1101000002'));
  return {
    ...fake,
    later: (ms) => {
      now += ms;
    },
  };
}

/** The journal, as another process would open it. */
function journalOf({ journalFile, host }: FakeHost): Journal {
  const database = openSqliteDatabase(journalFile);
  onTestFinished(() => database.close());
  return openJournal(database, { now: () => host.clock.now(), bodies: 'full' });
}

it('holds an instance for a time and says whom that does not stop; nothing is asked of the gateway', async () => {
  const fake = machine();
  const { code, stdout } = await fake.run('hold', 'set', 'shop', '--for', '1h30m', '--reason', 'The number is blocked.');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Hold 1: shop is held until /);
  expect(stdout).toMatch(/Senders that use the gateway itself are not stopped\.\n$/);
  expect(journalOf(fake).holdsOf(SHOP)).toMatchObject([
    { until: START + 1.5 * HOUR, reason: 'The number is blocked.', actor: 'operator@desk', job: undefined },
  ]);
});

it('lists what is in force, of one instance or of all, with phone numbers hidden unless they are to be shown', async () => {
  const fake = machine();
  expect(await fake.run('hold', 'list')).toEqual({ code: 0, stdout: 'Nothing is held.\n', stderr: '' });
  await fake.run('hold', 'set', 'shop', '--for', '1h', '--reason', 'Asked for by +79990000001');
  await fake.run('hold', 'set', 'clinic', '--for', '2h', '--reason', 'Moving');
  expect((await fake.run('hold', 'list')).stdout).toMatch(/^1 +shop .* Asked for by \+•{8}001\n2 +clinic .* Moving\n$/m);
  expect((await fake.run('hold', 'list', '--reveal')).stdout).toContain('+79990000001');
  expect((await fake.run('hold', 'list', 'clinic')).stdout).not.toContain('shop');
  fake.later(HOUR);
  expect(JSON.parse((await fake.run('hold', 'list', '--json')).stdout)).toEqual({
    holds: [
      {
        id: 2,
        name: 'clinic',
        idInstance: '1101000002',
        until: '2026-01-01T14:00:00.000Z',
        reason: 'Moving',
        actor: 'operator@desk',
        job: null,
        setAt: '2026-01-01T12:00:00.000Z',
        liftedAt: null,
      },
    ],
  });
});

it('lists also what holds an instance that is described no more: its senders were refused, and nothing said why', async () => {
  const fake = machine();
  journalOf(fake).setHold({ idInstance: '1101000009', until: START + HOUR, reason: 'Moved', actor: 'ivan' });
  expect((await fake.run('hold', 'list')).stdout).toMatch(/^1 +1101000009 .* ivan .* Moved$/m);
});

it('says in Russian what a job has written as its reason', async () => {
  const fake = machine();
  const journal = journalOf(fake);
  const job = jobInState(journal, { idInstance: SHOP, actor: 'ivan', reason: 'x', state: 'captured', owner: 'gone' });
  holdForJob(journal, job, { until: START + HOUR, reason: 'The queue is being cleared: x' });
  expect((await fake.run('hold', 'list', '--lang', 'ru')).stdout).toContain('Идёт очистка очереди: x');
});

it('lifts a hold, and says when another is still in force', async () => {
  const fake = machine();
  await fake.run('hold', 'set', 'shop', '--for', '1h', '--reason', 'One');
  await fake.run('hold', 'set', 'shop', '--for', '2h', '--reason', 'Two');
  expect((await fake.run('hold', 'lift', '1', '--reason', 'Over')).stdout).toMatch(
    /is lifted\. Sends are still refused: 1 more hold/,
  );
  expect((await fake.run('hold', 'lift', '2', '--reason', 'Over')).stdout).toMatch(/is lifted\. Sends are let through\.\n$/);
  const again = await fake.run('hold', 'lift', '2', '--reason', 'Over');
  expect(again.code).toBe(2);
  expect(again.stderr).toMatch(/^No hold 2 is in force.*Look at the holds/);
});

it('refuses to lift the hold that protects a clearing which is not done', async () => {
  const fake = machine();
  const journal = journalOf(fake);
  const by = { actor: 'other@desk', reason: 'Blocked', state: 'clearing', owner: 'another run' } as const;
  const job = jobInState(journal, { idInstance: SHOP, ...by });
  holdForJob(journal, job, { until: START + HOUR, reason: 'Clearing' });
  const { code, stderr } = await fake.run('hold', 'lift', '1', '--reason', 'I want to send');
  expect(code).toBe(3);
  expect(stderr).toMatch(new RegExp(`^Hold 1 protects the job ${job.id} .*sluice resume`));
  expect(journal.holdsOf(SHOP)).toHaveLength(1);
});

it('writes down who does it: --actor before $SLUICE_ACTOR before the user of the machine', async () => {
  const fake = machine();
  const { clock, folders } = fake.host;
  const named = fakeHost({ clock, folders, environment: { SLUICE_ACTOR: 'the night shift' } });
  await named.run('hold', 'set', 'shop', '--for', '1h', '--reason', 'One');
  await named.run('hold', 'set', 'shop', '--for', '1h', '--reason', 'Two', '--actor', 'Clara\u001B[2J');
  expect(
    journalOf(fake)
      .holdsOf(SHOP)
      .map(({ actor }) => actor),
  ).toEqual(expect.arrayContaining(['the night shift', 'Clara[2J']));
  expect(await named.run('hold', 'set', 'shop', '--for', '1h', '--reason', 'x', '--actor', ' ')).toMatchObject({ code: 2 });
});

it.each([
  [['set', 'shop', '--reason', 'x'], /--for/],
  [['set', 'shop', '--for', '1h'], /--reason/],
  [['set', 'shop', '--for', '1h', '--reason', ' '], /reason/],
  [['set', 'shop', '--for', '0s', '--reason', 'x'], /--for is longer than nothing/],
  [['set', 'shop', '--for', '31d', '--reason', 'x'], /30 days at most/],
  [['set', 'shop', '--for', '90', '--reason', 'x'], /number and its unit/],
  [['set', '--for', '1h', '--reason', 'x'], /Name one of the instances: shop, clinic/],
  [['lift', 'one', '--reason', 'x'], /The hold is a whole number/],
  [['lift', '1'], /--reason/],
])('refuses hold %j with exit code 2, and holds nothing', async (args, sentence) => {
  const fake = machine();
  const { code, stderr } = await fake.run('hold', ...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
  expect((await fake.run('hold', 'list')).stdout).toBe('Nothing is held.\n');
});
