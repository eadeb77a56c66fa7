import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { configure, environmentOf, SLUICE } from './configured-sluice.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';

const SHOP = '1101000001';
const KIOSK = '1101000002';
const STALL = '1101000003';

/** The shop's queue is longer than a list; the kiosk's has a broadcast of files, and the texts of customers behind it. */
const QUEUES = {
  title: 'Two stalled queues',
  description: 'The shop and the kiosk were blocked in the middle of a broadcast.',
  instances: [
    { name: 'shop', idInstance: SHOP, product: 'whatsapp', state: 'blocked' },
    { name: 'kiosk', idInstance: KIOSK, product: 'whatsapp', state: 'blocked' },
    { name: 'stall', idInstance: STALL, product: 'whatsapp', state: 'blocked' },
  ],
  events: [
    { do: 'enqueue', atSeconds: -600, instance: 'shop', messages: { count: 1240, text: 'offer' } },
    { do: 'enqueue', atSeconds: -600, instance: 'kiosk', messages: { type: 'sendFileByUrl', count: 80, text: 'offer' } },
    { do: 'enqueue', atSeconds: -600, instance: 'kiosk', messages: { count: 5, text: 'order' } },
    { do: 'enqueue', atSeconds: -600, instance: 'stall', messages: { count: 3, text: 'reply' } },
  ],
};

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the queue of an instance, by sluice without a terminal', () => {
  let folder: string;
  let emulator: RunningEmulator;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sluice-e2e-'));
    const scenario = join(folder, 'queues.json');
    writeFileSync(scenario, JSON.stringify(QUEUES));
    emulator = await startEmulator('--scenario', scenario);
    // The counts know of what was there from the beginning.
    await emulator.advance(10_000);
    configure(folder, emulator, { shop: SHOP, kiosk: KIOSK, stall: STALL });
  });
  afterAll(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  const run = (...args: readonly string[]): Promise<Outcome> => runSluice(folder, args);

  it('plans, clears what is planned, verifies it, and keeps a copy that can be exported', async () => {
    const plan = join(folder, 'plan.json');
    expect(await run('plan', 'shop', '--all', '--out', plan)).toMatchObject({ status: 0, stderr: '' });
    expect(statSync(plan).mode & 0o777).toBe(0o600);

    const refused = await run('clear', '--plan', plan, '--confirm', SHOP, '--reason', 'blocked');
    expect(refused).toMatchObject({ status: 3, stderr: expect.stringContaining('--lost 740') as string });
    expect(await emulator.countCalls(SHOP, 'clearMessagesQueue')).toBe(0);

    const cleared = await run('clear', '--plan', plan, '--confirm', SHOP, '--reason', 'blocked', '--lost', '740', '--jsonl');
    expect(cleared).toMatchObject({ status: 0, stderr: '' });
    expect(steps(cleared).at(-1)).toMatchObject({ step: 'done', report: { captured: 500, unseen: 740 } });
    expect(await emulator.countCalls(SHOP, 'clearMessagesQueue')).toBe(1);

    const { snapshot } = snapshotOf(await run('snapshots', 'shop', '--jsonl'));
    const file = join(folder, 'snapshot.jsonl');
    expect(await run('snapshots', 'export', snapshot, '--out', file)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('not complete: 740') as string,
    });
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(1 + 500);

    expect(await run('guard', 'shop')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Safe\./) as string });
  });

  it('clears a selection and restores the rest, then restores some of the cleared', async () => {
    expect(await run('guard', 'kiosk')).toMatchObject({ status: 3 });
    const cleared = await run('clear', 'kiosk', '--type', 'file', '--confirm', KIOSK, '--reason', 'the broadcast goes');
    expect(cleared).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('5 of 5 messages restored, in order') as string,
    });
    expect(kinds(await run('queue', 'kiosk', '--jsonl'))).toEqual(Array.from({ length: 5 }, () => 'sendMessage'));

    const { snapshot } = snapshotOf(await run('snapshots', 'kiosk', '--jsonl'));
    const restored = await run('restore', snapshot, '--all', '--confirm', KIOSK, '--reason', 'all of it is wanted', '--json');
    expect(restored).toMatchObject({ status: 0 });
    expect(JSON.parse(restored.stdout)).toMatchObject({ last: { step: 'restored', report: { chosen: 85, restored: 80 } } });
    expect(kinds(await run('queue', 'kiosk', '--jsonl'))).toEqual([
      ...Array.from({ length: 5 }, () => 'sendMessage'),
      ...Array.from({ length: 80 }, () => 'sendFileByUrl'),
    ]);
    expect(await emulator.countCalls(KIOSK, 'clearMessagesQueue')).toBe(1);
    expect(await run('resume')).toMatchObject({ status: 0, stdout: 'Nothing is unfinished.\n' });
    // Whether any of it has been sent is looked for until the list that says can no longer be late: two minutes.
  }, 240_000);

  it('says at Ctrl+C that what was sent cannot be taken back, and ends with 4', async () => {
    const args = ['clear', 'stall', '--all', '--confirm', STALL, '--reason', 'a mistake'];
    const outcome = await runSluice(folder, args, { whenSaid: 'Making sure', signal: 'SIGINT' });
    expect(outcome).toMatchObject({ status: 4, stderr: expect.stringMatching(/cannot be taken back.*sluice resume/) as string });
    expect(await emulator.countCalls(STALL, 'clearMessagesQueue')).toBe(1);
  });
});

describe('sluice diagnose', () => {
  it.each([
    ['broadcast-and-ban', '1101000011', 'plain', 'blocked'],
    ['demo', SHOP, 'plain', 'blocked'],
    ['duplicates', '1101000051', 'plain', 'duplicates'],
    ['expired-links', '210003', 'chat-api', 'link-unchecked'],
    ['fleet-of-1000', '1101600001', 'plain', 'blocked'],
    ['invalid-head', '1101000041', 'plain', 'recipient-malformed'],
    ['near-the-cap', '1101000071', 'plain', 'will-expire'],
    ['offline-phone', '210001', 'chat-api', 'phone-offline'],
    ['quiet', '1101000091', 'plain', 'empty'],
    ['web-conflict', '210002', 'chat-api', 'session-conflict'],
  ])('says of %s (%s) first what is the matter', async (scenario, idInstance, flavor, kind) => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-e2e-'));
    const emulator = await startEmulator('--scenario', scenario);
    onTestFinished(async () => {
      await emulator.stop();
      rmSync(folder, { recursive: true });
    });
    // The counts know of what was there from the beginning.
    await emulator.advance(10_000);
    configure(folder, emulator, { asked: idInstance }, flavor);
    const { status, stdout, stderr } = await runSluice(folder, ['diagnose', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(firstKind(JSON.parse(stdout))).toBe(kind);
  });
});

function firstKind(diagnosis: unknown): unknown {
  const findings = typeof diagnosis === 'object' && diagnosis !== null && 'findings' in diagnosis ? diagnosis.findings : [];
  const first: unknown = Array.isArray(findings) ? findings[0] : undefined;
  return typeof first === 'object' && first !== null && 'kind' in first ? first.kind : undefined;
}

interface Interruption {
  readonly whenSaid: string;
  readonly signal: NodeJS.Signals;
}

async function runSluice(folder: string, args: readonly string[], interruption?: Interruption): Promise<Outcome> {
  const child = spawn(process.execPath, [SLUICE, ...args], {
    env: environmentOf(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    const before = said;
    said += part;
    if (interruption === undefined || before.includes(interruption.whenSaid) || !said.includes(interruption.whenSaid)) return;
    child.kill(interruption.signal);
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, stdout, stderr };
}

function steps({ stdout }: Outcome): readonly unknown[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

/** The newest of those that were listed as JSONL. */
function snapshotOf(outcome: Outcome): { readonly snapshot: string } {
  const [newest] = steps(outcome);
  if (typeof newest === 'object' && newest !== null && 'snapshot' in newest && typeof newest.snapshot === 'string') {
    return { snapshot: newest.snapshot };
  }
  throw new TypeError('No snapshot was listed.');
}

function kinds(outcome: Outcome): readonly unknown[] {
  return steps(outcome).map((entry) => (typeof entry === 'object' && entry !== null && 'type' in entry ? entry.type : undefined));
}
