import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { fakeGateway } from '../../test/fake-gateway.ts';
import { fakeHost, type FakeHost } from '../../test/fake-host.ts';

const SHOP = '1101000001';
const DAY = 86_400_000;

/** A machine with one instance and a journal in which an operator has held it three times. */
async function machine(journalToml = ''): Promise<FakeHost & { readonly later: (ms: number) => void }> {
  let now = Date.UTC(2026, 0, 1, 12);
  const fake = fakeHost({ clock: { now: () => now, monotonic: () => 0, origin: 'the test', sleep: async () => undefined } });
  fake.configure(journalToml + fakeGateway().toml('shop', SHOP));
  for (const reason of ['One', 'Two', 'Call 79990000001']) await fake.run('hold', 'set', '--for', '1h', '--reason', reason);
  return {
    ...fake,
    later: (ms) => {
      now += ms;
    },
  };
}

function parsed(lines: string): readonly unknown[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

it('lists events newest first, as many as are wanted, with phone numbers hidden', async () => {
  const { run } = await machine();
  const { stdout } = await run('journal', 'list', '--limit', '2');
  expect(stdout.split('\n')[0]).toMatch(/^N +WHEN +INSTANCE +KIND +JOB +BY +REASON$/);
  expect(stdout).toMatch(/^3 .* shop +senders held +operator@desk +Call •{8}001\n2 .* Two\n$/m);
  expect(JSON.parse((await run('journal', 'list', '--json')).stdout)).toMatchObject({ events: [{ n: 3 }, { n: 2 }, { n: 1 }] });
  expect((await run('journal', 'list', '--reveal')).stdout).toContain('79990000001');
});

it('takes the instance behind the command, as snapshots and hold do: it was a usage error', async () => {
  const { run } = await machine();
  expect((await run('journal', 'shop')).stdout).toBe((await run('journal', 'list', '--instance', 'shop')).stdout);
  expect((await run('journal', 'shpo')).stderr).toContain('Did you mean shop?');
  expect((await run('journal', 'shop', '--instance', 'shop')).stderr).toBe('--instance can be given once.\n');
});

it('says what happened in words of the language, and names the instance as its operator does', async () => {
  const { run } = await machine();
  expect((await run('journal', '--lang', 'ru')).stdout).toMatch(/shop +отправители приостановлены +operator@desk/);
});

it('finds events by instance, job and kind, and instances that the configuration has forgotten by their number', async () => {
  const { run } = await machine();
  const count = async (...args: readonly string[]): Promise<number> => {
    const { stdout } = await run('journal', 'list', '--jsonl', ...args);
    return stdout === '' ? 0 : parsed(stdout).length;
  };
  expect(await count('--instance', 'shop')).toBe(3);
  expect(await count('--instance', SHOP)).toBe(3);
  expect(await count('--kind', 'hold-set')).toBe(3);
  expect(await count('--kind', 'opened')).toBe(0);
  expect(await count('--job', 'none')).toBe(0);
  expect((await run('journal', 'list', '--kind', 'none')).stdout).toBe('The journal has no such event.\n');
});

it('refuses an instance that neither the configuration nor the journal knows: a slip looked as if nothing had been done', async () => {
  const { run } = await machine();
  const { code, stdout, stderr } = await run('journal', 'list', '--instance', 'shpo');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe('There is no instance of that name or id. Did you mean shop? There is: shop.\n');
  expect((await run('journal', 'list', '--instance', 'sh')).stdout).toContain('senders held');
});

it('finds an instance that the configuration has forgotten by its id', async () => {
  const fake = await machine();
  fake.configure(fakeGateway().toml('clinic', '1101000002'));
  expect((await fake.run('journal', 'list', '--instance', SHOP)).stdout).toContain('senders held');
  expect((await fake.run('journal', 'list', '--instance', '11010')).stdout).toBe('The journal has no such event.\n');
});

it.each(['journal', 'hold', 'snapshots'])('sluice %s lists: it was a usage error', async (command) => {
  const { run } = await machine();
  const { code, stdout } = await run(command);
  expect({ code, stdout }).toEqual({ code: 0, stdout: (await run(command, 'list')).stdout });
});

it('opens what is longer than the terminal in the pager of the operator, and nothing else', async () => {
  const { host } = await machine();
  const paged: string[] = [];
  const page = async (command: string): Promise<void> => {
    paged.push(command);
  };
  const there = { folders: host.folders, clock: host.clock, page, interactive: true };
  const small = { size: () => ({ columns: 80, rows: 3 }), ask: async () => undefined };
  const environment = { PAGER: 'less -R', TERM: 'xterm' };
  await fakeHost({ ...there, environment, terminal: small }).run('journal');
  expect(paged).toEqual(['less -R']);
  for (const different of [
    { environment: {}, terminal: small },
    { environment: { ...environment, TERM: 'dumb' }, terminal: small },
    { environment },
    { environment, terminal: small, interactive: false },
  ]) {
    expect((await fakeHost({ ...there, ...different }).run('journal')).stdout).toContain('senders held');
  }
  expect((await fakeHost({ ...there, environment, terminal: small }).run('journal', 'list', '--no-pager')).stdout).toContain(
    'senders held',
  );
  expect(paged).toHaveLength(1);
});

it('exports oldest first as lines of JSON, whole, and asks for no page before the one before it is taken', async () => {
  const {
    run,
    host: { clock, folders },
  } = await machine();
  expect(parsed((await run('journal', 'export', '--kind', 'hold-set')).stdout)).toMatchObject([
    { n: 1, kind: 'hold-set', idInstance: SHOP, actor: 'operator@desk', reason: 'One', data: { hold: 1 } },
    { n: 2, reason: 'Two' },
    { n: 3, reason: 'Call 79990000001' },
  ]);
  const taken: string[] = [];
  const slow = fakeHost({
    clock,
    folders,
    async stream(parts) {
      for await (const part of parts) {
        taken.push(part);
        return;
      }
    },
  });
  await slow.run('journal', 'export');
  expect(taken).toHaveLength(1);
});

it('deletes nothing without a retention, and says where one is set', async () => {
  const { run, later, configFile } = await machine();
  later(1000 * DAY);
  const { code, stderr } = await run('journal', 'prune');
  expect(code).toBe(2);
  expect(stderr).toContain(`Set retentionDays of [journal] in ${configFile}.`);
  expect(parsed((await run('journal', 'export')).stdout)).toHaveLength(3);
});

it('deletes what is older than the retention, and writes down who did', async () => {
  const { run, later } = await machine('[journal]\nretentionDays = 30\n');
  later(29 * DAY);
  expect((await run('journal', 'prune')).stdout).toBe(
    'Deleted: 0 jobs, 0 snapshots, 0 attempts to restore, 0 holds, 0 brakes, 0 events.\n',
  );
  later(2 * DAY);
  expect(JSON.parse((await run('journal', 'prune', '--json', '--actor', 'cron')).stdout)).toMatchObject({ holds: 3, events: 3 });
  expect(parsed((await run('journal', 'export')).stdout)).toMatchObject([{ kind: 'pruned', actor: 'cron' }]);
});

it.each([
  [['list', '--limit', '0'], /--limit is a whole number from 1 to 1000/],
  [['list', '--limit', '1001'], /--limit is a whole number from 1 to 1000/],
  [['list', '--instance', 'no such shop'], /^There is no instance of that name or id\. There is: shop\./],
  [['list', '--json', '--jsonl'], /exclude one another/],
])('refuses journal %j with exit code 2', async (args, sentence) => {
  const { run } = await machine();
  const { code, stderr } = await run('journal', ...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
});

it('keeps the journal where the configuration says', async () => {
  const { run, folder } = await machine('[journal]\nfile = "../elsewhere/journal.db"\n');
  expect((await run('doctor')).stdout).toContain(`${folder}/elsewhere/journal.db opens and can be written`);
});

/** Each ends before anything is sent: the gateway of these tests answers nothing at all. */
it.each<[string, (file: string) => void, RegExp]>([
  ['damaged', (file) => writeFileSync(file, 'x'.repeat(4096), { mode: 0o600 }), /is damaged, or is no journal\. Restore a copy/],
  [
    'of a newer version',
    (file) => {
      const database = new DatabaseSync(file);
      database.exec(`INSERT INTO journal_migrations (version, applied_at) VALUES (99, 0)`);
      database.close();
    },
    /of version 99.*Use the newer Sluice/,
  ],
  ['readable by others', (file) => chmodSync(file, 0o644), /Others can read the file .*chmod 600/],
])('refuses a journal that is %s, says what to do, and ends with 3', async (_, spoil, sentence) => {
  const { run, journalFile } = await machine();
  mkdirSync(dirname(journalFile), { recursive: true });
  spoil(journalFile);
  for (const args of [
    ['journal', 'list'],
    ['hold', 'set', 'shop', '--for', '1h', '--reason', 'x'],
  ]) {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(sentence);
  }
  const doctor = await run('doctor');
  expect(doctor.code).toBe(1);
  expect(doctor.stdout).toMatch(sentence);
});
