// `sluice` with the gateway's own tokens, and with the key of an edge before another gateway with the same queues: it prints the same lines.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alike, type BehindEdgeStage, type Ended, INSTANCES, startBehindEdge } from './behind-edge-stage.ts';

let stage: BehindEdgeStage;
beforeAll(async () => {
  stage = await startBehindEdge();
});
afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

interface Both {
  readonly direct: Ended;
  readonly behind: Ended;
}

/** Runs the same in both ways. @param of what differs, such as the id of a snapshot, in the place of a word. */
async function both(
  args: readonly string[],
  of: Readonly<Record<keyof Both, string>> = { direct: '', behind: '' },
): Promise<Both> {
  const argsOf = (way: keyof Both): readonly string[] => args.map((arg) => (arg === THIS ? of[way] : arg));
  const [direct, behind] = await Promise.all([stage.direct(...argsOf('direct')), stage.behind(...argsOf('behind'))]);
  return { direct, behind };
}

const THIS = 'this one';
const agreed = (name: keyof typeof INSTANCES): readonly string[] => [
  '--confirm',
  INSTANCES[name],
  '--reason',
  'The number is blocked.',
];

function expectAlike({ direct, behind }: Both, code: number): void {
  expect(alike(behind)).toEqual(alike(direct));
  expect(behind.code).toBe(code);
}

/** @param said what standard output and standard error say together. */
function expectSaid({ code, stdout, stderr }: Ended, expected: number, said: string): void {
  expect(`${stdout}${stderr}`).toContain(said);
  expect(code).toBe(expected);
}

describe('what changes nothing', () => {
  const runs: readonly (readonly [code: number, ...args: string[]])[] = [
    [0, 'queue', 'reading'],
    [0, 'queue', 'reading', '--json'],
    [0, 'queue', 'reading', '--reveal', '--text', '410'],
    [0, 'queue', 'reading', '--jsonl', '--limit', '3'],
    [0, 'count', 'reading'],
    [0, 'count', INSTANCES.reading, '--json'],
    [0, 'diagnose', 'reading'],
    [0, 'diagnose', 'reading', '--json'],
    [0, 'forecast', 'reading', '--histogram'],
    [0, 'forecast', 'reading', '--json'],
    [3, 'guard', 'reading'],
    [3, 'guard', 'reading', '--json'],
    [0, 'plan', 'reading', '--all'],
    [0, 'plan', 'reading', '--text', '410', '--json'],
    [3, 'plan', 'reading', '--older-than', '1h'],
    [3, 'plan', 'reading', '--text', 'In no message'],
    [0, 'watch', 'reading', '--for', '2s'],
    [0, 'hold', 'list', 'reading'],
    [0, 'snapshots', 'list', 'reading'],
    [0, 'journal', 'list', '--instance', 'reading'],
    [0, 'resume', 'reading'],
    [0, 'instances'],
    [2, 'queue', 'nowhere'],
  ];
  test.each(runs.map((run) => [run.slice(1).join(' '), run] as const))('prints the same: %s', async (_, [code, ...args]) => {
    expectAlike(await both(args), code);
  });
});

test(
  'a part of a queue is cleared, the rest is back in its order, and one of what went is sent again',
  { timeout: 120_000 },
  async () => {
    const clear = ['clear', 'clearing', '--select', '{"types":["sendMessage"],"not":{"text":"410"}}', ...agreed('clearing')];
    expectAlike(await both(clear), 0);
    expectAlike(await both(['queue', 'clearing', '--reveal']), 0);
    const listed = await both(['snapshots', 'list', 'clearing']);
    expectAlike(listed, 0);
    const ids = { direct: idIn(listed.direct), behind: idIn(listed.behind) };
    expectAlike(await both(['snapshots', 'show', THIS], ids), 0);
    expectAlike(await both(['snapshots', 'show', THIS, '--json'], ids), 0);
    // The last of the offers: none that can have come to its turn has to be waited for.
    const restore = ['restore', THIS, '--id', LAST_OFFER, ...agreed('clearing')];
    expectAlike(await both(restore, ids), 0);
    const events = await both(['journal', 'export', '--instance', 'clearing']);
    expect(kindsIn(events.behind)).toEqual(kindsIn(events.direct));
    expect(kindsIn(events.behind)).toEqual(
      expect.arrayContaining(['captured', 'clearing', 'verified', 'resend-answered', 'done']),
    );
    expect(await stage.gateways.behind.countCalls(INSTANCES.clearing, 'clearMessagesQueue')).toBe(1);
  },
);

/** The 80th message: 80 in hexadecimal. */
const LAST_OFFER = 'BAE5000000000050';

function kindsIn({ stdout }: Ended): readonly (string | undefined)[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => /"kind":"([\w-]+)"/.exec(line)?.[1]);
}

function idIn({ stdout }: Ended): string {
  return /[\da-f]{8}-[\da-f-]{27}/.exec(stdout)?.[0] ?? '';
}

test('the brake is set and released, with the hold that an edge needs for it', { timeout: 120_000 }, async () => {
  expectAlike(await both(['stop', 'braking', '--no-watch', ...agreed('braking')]), 0);
  expect((await stage.behind('hold', 'list', 'braking')).stdout).toContain('The number is blocked.');
  // It is on already.
  expect((await stage.behind('stop', 'braking', '--no-watch', ...agreed('braking'))).stdout).toContain(
    'The brake was on already',
  );
  expectAlike(await both(['go', 'braking', ...agreed('braking')]), 0);
  expect((await stage.behind('hold', 'list', 'braking')).stdout).toBe('Nothing is held.\n');
  expectAlike(await both(['go', 'braking', ...agreed('braking')]), 2);
});

test('what waits is kept on purpose, and the guard knows it', async () => {
  expectAlike(await both(['guard', 'keeping', '--keep', '3', ...agreed('keeping')]), 3);
  expectAlike(await both(['guard', 'keeping', '--keep', '83', ...agreed('keeping')]), 0);
  expectAlike(await both(['guard', 'keeping']), 0);
});

test('a hold through the edge holds those who send through it: 423, with the reason', async () => {
  const set = await stage.behind('hold', 'set', 'held', '--for', '1h', '--reason', 'The price is wrong.');
  expectSaid(set, 0, ': held is held until');
  const body = JSON.stringify({ chatId: '79990000001@c.us', message: 'Hello' });
  const send = (): Promise<Response> =>
    fetch(`${stage.edgeUrl}/waInstance${INSTANCES.held}/sendMessage/${stage.key}`, { method: 'POST', body });
  const refused = await send();
  expect(refused.status).toBe(423);
  expect(await refused.text()).toContain('The price is wrong.');
  const [hold = ''] = /\d+/.exec(set.stdout) ?? [];
  expect(await stage.behind('hold', 'lift', hold, '--reason', 'It is right again.')).toMatchObject({ code: 0 });
  expect((await send()).status).toBe(200);
});

test('messages beyond the first 500 are seen and planned as the edge knows them', { timeout: 120_000 }, async () => {
  const send = async (text: string): Promise<number> => {
    const body = JSON.stringify({ chatId: '79990000001@c.us', message: text });
    return (await fetch(`${stage.rememberingUrl}/waInstance${INSTANCES.long}/sendMessage/${stage.key}`, { method: 'POST', body }))
      .status;
  };
  const { behind } = stage.gateways;
  for (let round = 0; round < 12; round += 1) {
    const callers = Array.from({ length: 10 }, async (_, caller) => {
      for (let turn = 0; turn < 4; turn += 1) expect(await send(`Late ${round} of ${caller}, turn ${turn}`)).toBe(200);
    });
    await Promise.all(callers);
    // The limit of the gateway is 50 a second.
    await behind.advance(1000);
  }
  await behind.advance(10_000);
  await untilComplete(83 + 480);
  const plan = await stage.remembering('plan', 'long', '--text', 'Late 11', '--json');
  expect(v.parse(planSchema, JSON.parse(plan.stdout))).toMatchObject({ kind: 'selective', unseen: 0 });
  expectSaid(await stage.remembering('queue', 'long', '--reveal', '--text', 'Late 11 of 9, turn 3'), 0, 'Late 11 of 9, turn 3');
});

const planSchema = v.object({ kind: v.string(), unseen: v.number() });
const queueSchema = v.object({ count: v.number(), listed: v.number(), completeness: v.object({ kind: v.string() }) });

async function readLong(): Promise<unknown> {
  return v.parse(queueSchema, JSON.parse((await stage.remembering('queue', 'long', '--json')).stdout));
}

/** The edge goes by its own clock: for it the count of the gateway is renewed every ten seconds. */
async function untilComplete(count: number): Promise<void> {
  const complete = { count, listed: count, completeness: { kind: 'complete' } };
  await expect.poll(readLong, { timeout: 180_000, interval: 1100 }).toEqual(complete);
}

describe('what is refused', () => {
  test('a wrong key opens nothing, and is in no output', async () => {
    const wrong = 'a-wrong-key-that-must-not-be-seen';
    const { code, stdout, stderr } = await stage.withKey(wrong)('queue', 'refusing');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('The key does not open this edge');
    expect(stderr).not.toContain(wrong);
  });

  test('a key that only reads shows the queue, and clears nothing', async () => {
    const { key } = await stage.client.createKey({ name: 'wallboard', scopes: ['queue:read'] });
    const run = stage.withKey(key);
    expect(alike(await run('queue', 'refusing'))).toEqual(alike(await stage.direct('queue', 'refusing')));
    const clear = await run('clear', 'refusing', '--all', ...agreed('refusing'));
    expectSaid(clear, 1, 'The key wallboard of the edge office does not have the scope queue:clear');
    expectSaid(await run('snapshots', 'list', 'refusing'), 1, 'does not have the scope queue:restore');
    expect(await stage.gateways.behind.countCalls(INSTANCES.refusing, 'clearMessagesQueue')).toBe(0);
  });

  test('a protected instance is not cleared, and the sentence says where it is protected', async () => {
    const clear = await stage.behind('clear', 'guarded', '--all', ...agreed('guarded'));
    expectSaid(clear, 3, 'set protected = false at the edge office');
  });

  test('a plan that does not fit the queue any more is not carried out', async () => {
    const plans = { direct: join(stage.folder, 'direct.json'), behind: join(stage.folder, 'behind.json') };
    expect((await both(['plan', 'changing', '--all', '--out', THIS], plans)).behind.code).toBe(0);
    const body = JSON.stringify({ chatId: '79990000001@c.us', message: 'Where is my order?' });
    for (const gateway of Object.values(stage.gateways)) {
      const token = gateway.tokenOf(INSTANCES.changing);
      await fetch(`${gateway.url}/waInstance${INSTANCES.changing}/sendMessage/${token}`, { method: 'POST', body });
      await gateway.advance(15_000);
    }
    expectAlike(await both(['clear', 'changing', '--plan', THIS, ...agreed('changing')], plans), 3);
    await Promise.all(Object.values(plans).map((file) => rm(file)));
  });

  test('while a job is open nothing else is begun, and resume follows it to its end', async () => {
    const plan = await stage.client.planClearing(INSTANCES.refusing, { selection: { all: true } });
    const confirmation = { confirm: INSTANCES.refusing, lost: 0, reason: 'The number is blocked.' };
    const options = { idempotencyKey: crypto.randomUUID(), actor: 'operator@desk' };
    const { id } = await stage.client.startClearing(INSTANCES.refusing, { plan, ...confirmation }, options);
    for (const args of [
      ['plan', 'refusing', '--all'],
      ['clear', 'refusing', '--all', ...agreed('refusing')],
    ]) {
      expectSaid(await stage.behind(...args), 3, `sluice resume ${id}`);
    }
    expect((await stage.behind('instances')).stdout).toContain('job under way');
    expectSaid(await stage.behind('resume', id), 0, 'Done: the message queue was cleared');
  });
});

test('instances with their own tokens and those behind an edge are listed together', async () => {
  const { code, stdout } = await stage.mixed('instances');
  expect([code, stdout.match(/^reading /gm)?.length]).toEqual([0, 2]);
  expect(await stage.mixed('count', 'office/reading')).toMatchObject({ code: 0, stdout: '83\n' });
  // The one that is described with its own token.
  expect(await stage.mixed('count', 'reading')).toMatchObject({ code: 0, stdout: '83\n' });
  const { stdout: checks } = await stage.mixed('doctor');
  expect(checks).toContain('names 9 instances and 1 edge.');
  expect(checks).toContain('The key tests may touch 9 instances, and do there all that sluice can.');
});
