import { jobInState } from '@sluice/queue/testing';
import { chmodSync } from 'node:fs';
import { openJournal } from '@sluice/queue/journal';
import { openSqliteDatabase } from '@sluice/queue/node';
import { expect, it } from 'vitest';
import { fakeGateway, TOKEN } from '../../test/fake-gateway.ts';
import { fakeHost, type FakeHost } from '../../test/fake-host.ts';
import { fakeMachine } from '../../test/fake-machine.ts';
import { ownersOf } from '../cli/process-identity.ts';

const SHOP = '1101000001';
const HOUR = 3_600_000;

/** Leaves a clearing behind whose process was last heard of at a moment. */
function leaveUnfinished({ journalFile }: FakeHost, at: number, owner = 'a run that was killed'): string {
  const database = openSqliteDatabase(journalFile);
  const journal = openJournal(database, { now: () => at, bodies: 'full' });
  const { id } = jobInState(journal, { idInstance: SHOP, actor: 'other@desk', reason: 'Blocked', state: 'clearing', owner });
  database.close();
  return id;
}

it('finds nothing wrong, and makes no journal for that', async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 0, { state: 'authorized' });
  const { run, configure, configFile, journalFile } = fakeHost({ fetch: gateway.fetch });
  configure(gateway.toml('shop', SHOP, 'protected = true'));
  const first = await run('doctor');
  expect(first).toEqual({
    code: 0,
    stderr: '',
    stdout: [
      `✓ configuration  ${configFile} (the usual place, mode 600) names 1 instance.`,
      `✓ journal        There is no ${journalFile} yet; the first clearing or hold makes it.`,
      '✓ retention      Nothing in the journal is ever deleted.',
      '✓ shop           Reached (production, protected). Its state: authorized. 0 messages wait.',
      '',
      'Nothing is wrong.',
      '',
    ].join('\n'),
  });
});

it('says the version of a journal that can be written, which holds are in force, and which jobs are unfinished', async () => {
  const gateway = fakeGateway();
  const fake = fakeHost({ fetch: gateway.fetch });
  fake.configure(`[journal]\nbodies = "masked"\nretentionDays = 90\n${gateway.toml('shop', SHOP)}`);
  await fake.run('hold', 'set', '--for', '1h', '--reason', 'x');
  const job = leaveUnfinished(fake, Date.now() - HOUR);
  const { code, stdout } = await fake.run('doctor');
  expect(code).toBe(1);
  expect(stdout).toContain(`${fake.journalFile} opens and can be written, version 4.`);
  expect(stdout).toMatch(/! texts +.*nothing can be restored/);
  // It said times as JSON has them beside times as people read them.
  expect(stdout).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
  expect(stdout).toMatch(/sluice journal prune deletes rows that are older than 90 days/);
  expect(stdout).toMatch(
    /! hold +Hold 1 of instance 1101000001 by operator@desk.*\n +→ With the reason between the quotes: sluice hold lift 1 --reason ''/,
  );
  expect(stdout).toMatch(
    new RegExp(
      `✕ unfinished +Instance ${SHOP}: The clearing that other@desk began .* No process carries it out any more.*\n +→ sluice resume ${job}`,
    ),
  );
});

it('does not call a clearing unfinished that is being carried out', async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 0, { state: 'authorized' });
  const fake = fakeHost({ fetch: gateway.fetch });
  fake.configure(gateway.toml('shop', SHOP));
  leaveUnfinished(fake, Date.now());
  const { code, stdout } = await fake.run('doctor');
  expect(stdout).toMatch(/! unfinished +.*is being carried out\./);
  expect(code).toBe(0);
});

it('does not say of a clearing whose process has died that it is being carried out, however lately it was heard of', async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 0, { state: 'authorized' });
  const died = fakeMachine({ processId: 99, processes: { 99: { startedAt: 1 } } });
  const fake = fakeHost({ ...fakeMachine(), fetch: gateway.fetch });
  fake.configure(gateway.toml('shop', SHOP));
  const job = leaveUnfinished(fake, Date.now(), ownersOf(died).begin());
  const { code, stdout } = await fake.run('doctor');
  expect(stdout).toMatch(new RegExp(`✕ unfinished +.*No process carries it out any more.*\n +→ sluice resume ${job}`));
  expect(code).toBe(1);
});

it('says of an instance that does not send where to look, and of one that cannot be asked why', async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 2);
  const { run, configure } = fakeHost({ fetch: gateway.fetch });
  configure(
    gateway.toml('the shop', SHOP) +
      gateway.toml('gone', '1101999999') +
      gateway.toml('bare', '1101000003').replace(/token = .*/, 'tokenVariable = "BARE_TOKEN"'),
  );
  const { code, stdout } = await run('doctor', '--json');
  expect(code).toBe(1);
  const found: unknown = JSON.parse(stdout);
  expect(found).toMatchObject({ wrong: 3 });
  expect(found).toHaveProperty('checks.3', {
    about: 'the shop',
    level: 'wrong',
    found: 'Reached (production). Its state: blocked. 2 messages wait. Nothing leaves.',
    next: "sluice diagnose 'the shop'",
  });
  expect(found).toHaveProperty('checks.4.about', 'gone');
  expect(found).toHaveProperty('checks.4.next', expect.stringMatching(/answered 403/));
  expect(found).toHaveProperty('checks.5.about', 'bare');
  expect(found).toHaveProperty('checks.5.next', expect.stringMatching(/is not set\. Set it to the token/));
  expect(stdout).not.toContain(TOKEN);
});

it.each([
  [40_000, /✕ shop +The clock here is 40 s behind that of the gateway\.\n +→ Set it right/],
  [-3 * HOUR, /The clock here is 3 h ahead of that of the gateway/],
])('notices that the clock here is wrong when the gateway is %i ms ahead', async (ahead, sentence) => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 0, { state: 'authorized' });
  const now = Date.UTC(2026, 0, 1, 12);
  const { run, configure } = fakeHost({
    clock: { now: () => now, monotonic: () => 0, origin: 'the test', sleep: async () => undefined },
    fetch: async (url, init) => {
      const answer = await gateway.fetch(url, init);
      return new Response(answer.body, {
        status: answer.status,
        headers: { ...Object.fromEntries(answer.headers), date: new Date(now + ahead).toUTCString() },
      });
    },
  });
  configure(gateway.toml('shop', SHOP));
  const { code, stdout } = await run('doctor');
  expect(stdout).toMatch(sentence);
  expect(code).toBe(1);
});

it('says that there is no configuration, or which mistake it has, and how to mend that', async () => {
  const none = fakeHost();
  const missing = await none.run('doctor');
  expect(missing.code).toBe(1);
  expect(missing.stdout).toContain(`✕ configuration  There is no file ${none.configFile}.`);
  expect(missing.stdout).toMatch(/→ Describe your instance: sluice init\. .*sluice demo/);

  const { run, configure, configFile } = fakeHost();
  configure(fakeGateway().toml('shop', SHOP));
  chmodSync(configFile, 0o644);
  expect((await run('doctor')).stdout).toMatch(/✕ configuration +.*cannot be used\.\n +→ Others can read .*chmod 600/);
});

// As long as a write waits for that of another process.
it('notices that another process keeps the journal locked, although it can be read', { timeout: 20_000 }, async () => {
  const gateway = fakeGateway();
  gateway.add(SHOP, 0, { state: 'authorized' });
  const { run, configure, journalFile } = fakeHost({ fetch: gateway.fetch });
  configure(gateway.toml('shop', SHOP));
  await run('hold', 'list');
  const other = openSqliteDatabase(journalFile);
  other.run('BEGIN IMMEDIATE');
  const { code, stdout } = await run('doctor');
  other.close();
  expect(code).toBe(1);
  expect(stdout).toMatch(/✕ journal +The journal cannot be used.*\n +→ .*is locked by another process.*Try again/);
});
