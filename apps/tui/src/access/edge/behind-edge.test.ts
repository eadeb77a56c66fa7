import { expect, test } from 'vitest';
import { EDGE_URL, fakeEdge, KEY, problem } from '../../../test/fake-edge.ts';
import { fakeGateway } from '../../../test/fake-gateway.ts';
import { fakeHost, type FakeHost } from '../../../test/fake-host.ts';

const OFFICE = `[[edges]]\nname = "office"\nurl = "${EDGE_URL}"\nkeyVariable = "OFFICE_KEY"\n`;
const READ_ONLY = { name: 'wallboard', scopes: ['queue:read'], instances: null, expiresAt: null };
const OPERATOR = {
  ...READ_ONLY,
  name: 'night-shift',
  scopes: ['queue:read', 'queue:clear', 'queue:restore', 'instance:hold', 'journal:read'],
};

const listed = (idInstance: string, name: string, more: object = {}): object => ({
  idInstance,
  name,
  flavor: 'plain',
  environment: null,
  protected: false,
  stored: false,
  unusable: null,
  ...more,
});

const overview = (count: number): object => ({
  idInstance: '1101000001',
  flavor: 'plain',
  state: 'blocked',
  substatus: null,
  isSending: false,
  settings: { delayMs: 1000, typeInstance: 'whatsapp' },
  count,
  completeness: { kind: 'complete' },
  entries: [],
  next: null,
  ageMs: 0,
});

const away = (): Response => problem(502, 'gateway-unavailable', 'The edge is away.');

/** An edge with a shop of which 14 messages wait. */
function office(answers: Parameters<typeof fakeEdge>[0] = {}): ReturnType<typeof fakeEdge> {
  return fakeEdge({
    'GET /key': OPERATOR,
    'GET /instances': [listed('1101000001', 'shop')],
    'GET /instances/1101000001/queue': () => overview(14),
    'GET /instances/1101000001/standing': { idInstance: '1101000001', openJob: null, brake: null, holds: [] },
    ...answers,
  });
}

function hostWith(toml: string, fetch: ReturnType<typeof fakeEdge>['fetch'], key = KEY): FakeHost {
  const machine = fakeHost({ fetch, environment: { OFFICE_KEY: key } });
  machine.configure(toml);
  return machine;
}

test('an instance behind an edge is asked through it, with the key that the variable holds', async () => {
  const edge = office();
  const { run } = hostWith(OFFICE, edge.fetch);
  expect(await run('count', 'shop')).toEqual({ code: 0, stdout: '14\n', stderr: '' });
  expect(await run('count', 'office/shop')).toMatchObject({ code: 0, stdout: '14\n' });
});

test('a key that is not set is missed by the place of its edge, and an instance with its own token does not wait for it', async () => {
  const gateway = fakeGateway();
  gateway.add('1101000002', 3);
  const machine = fakeHost({ fetch: gateway.fetch, environment: {} });
  machine.configure(gateway.toml('kiosk', '1101000002') + OFFICE);
  expect(await machine.run('count', 'kiosk')).toMatchObject({ code: 0, stdout: '3\n' });
  const { code, stderr } = await machine.run('count', 'shop');
  expect(code).toBe(2);
  expect(stderr).toContain('which keyVariable names in');
  expect(stderr).toContain('name = "office"), is not set');
});

test('a key that does not open the edge is said as the edge says it, without the key', async () => {
  const closed = problem(401, 'unauthorized', 'The key does not open this edge. Put a Sluice key into the header.');
  const { run } = hostWith(OFFICE, fakeEdge({ 'GET /key': closed.clone(), 'GET /instances': closed.clone() }).fetch);
  const { code, stdout, stderr } = await run('queue', 'shop');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe('The key does not open this edge. Put a Sluice key into the header.\n');
});

test('a scope that the key lacks is named before the edge is asked for the act', async () => {
  const edge = office({ 'GET /key': READ_ONLY });
  const { run } = hostWith(OFFICE, edge.fetch);
  const agreed = ['--confirm', '1101000001', '--reason', 'The number is blocked.'];
  const { code, stderr } = await run('clear', 'shop', '--all', ...agreed);
  expect(code).toBe(1);
  expect(stderr).toBe(
    'The key wallboard of the edge office does not have the scope queue:clear, and nothing was done. Use a key with it: sluice-edge key create --scope queue:clear makes one.\n',
  );
  expect(edge.calls.filter((call) => call.startsWith('POST'))).toEqual([]);
  expect((await run('stop', 'shop', ...agreed)).stderr).toContain('the scope instance:hold');
  expect((await run('journal', 'list', '--instance', 'shop')).stderr).toContain('the scope journal:read');
});

test.each([
  ['the edge', [listed('1101000001', 'shop', { protected: true })], OFFICE, 'set protected = false at the edge office.'],
  ['the configuration here', [listed('1101000001', 'shop')], `${OFFICE}protected = true\n`, 'set protected = false in'],
])('an instance that %s protects is not cleared', async (_, instances, toml, sentence) => {
  const edge = office({ 'GET /instances': instances });
  const { run } = hostWith(toml, edge.fetch);
  const { code, stderr } = await run('clear', 'shop', '--all', '--confirm', '1101000001', '--reason', 'why');
  expect(code).toBe(3);
  expect(stderr).toContain(`Instance shop is protected, and nothing was done. To clear it all the same, ${sentence}`);
});

test('what an edge cannot do is refused with what to do instead', async () => {
  const { run } = hostWith(OFFICE, office().fetch);
  const connect = await run('connect', 'shop', '--keep', '0', '--confirm', '1101000001', '--reason', 'why');
  expect(connect.code).toBe(3);
  expect(connect.stderr).toContain(
    'No number is connected through the edge office. Decide what becomes of what waits by sluice guard',
  );
  const { code, stderr } = await run('diagnose', 'shop', '--check-recipients', '3');
  expect(code).toBe(3);
  expect(stderr).toContain('Leave --check-recipients out');
});

test('an edge that cannot be asked takes nothing from the instances of the others', async () => {
  const gateway = fakeGateway();
  gateway.add('1101000002', 3);
  const gone = fakeEdge({ 'GET /key': away, 'GET /instances': away });
  const { run } = hostWith(gateway.toml('kiosk', '1101000002') + OFFICE, (url, init, beforeWrite) =>
    url.startsWith(EDGE_URL) ? gone.fetch(url, init, beforeWrite) : gateway.fetch(url, init, beforeWrite),
  );
  const { code, stdout, stderr } = await run('instances');
  expect(code).toBe(1);
  expect(stdout).toContain('kiosk');
  expect(stderr).toContain('The edge is away.');
});

test('the same name behind two edges is named with its edge, and one that is described here comes first', async () => {
  const two = OFFICE + OFFICE.replace('office', 'warehouse');
  const { run } = hostWith(two, office().fetch);
  expect(await run('count', 'shop')).toMatchObject({
    code: 2,
    stderr: 'Several instances go by that name. Name one of them with its edge: office/shop, warehouse/shop.\n',
  });
  expect(await run('count', 'warehouse/shop')).toMatchObject({ code: 0 });
  const gateway = fakeGateway();
  gateway.add('1101000002', 3);
  const here = hostWith(gateway.toml('shop', '1101000002') + OFFICE, gateway.fetch);
  expect(await here.run('count', 'shop')).toMatchObject({ code: 0, stdout: '3\n' });
});

const untilAborted = (_: number, signal?: AbortSignal): Promise<void> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });

test('an interrupt ends only the following of a job: the edge goes on with it, and the sentences say so', async () => {
  let interrupt: (() => void) | undefined;
  const open = { id: 'a-job', kind: 'connect', state: 'opened', closedAt: null, report: null, sentence: '' };
  const edge = office({
    'GET /instances/1101000001/events': () => new Response(new ReadableStream()),
    'POST /instances/1101000001/decisions': () => {
      interrupt?.();
      return Response.json(open, { status: 202 });
    },
  });
  const machine = fakeHost({
    fetch: edge.fetch,
    environment: { OFFICE_KEY: KEY },
    // The stream is silent for as long as it lives.
    clock: { now: Date.now, monotonic: Date.now, origin: 'the test', sleep: untilAborted },
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => undefined;
    },
  });
  machine.configure(OFFICE);
  const { code, stderr } = await machine.run('guard', 'shop', '--keep', '3', '--confirm', '1101000001', '--reason', 'why');
  expect(code).toBe(4);
  expect(stderr).toContain('Only the waiting stops; the run that has the job goes on');
  expect(stderr).toContain(
    'Only the following was stopped; the edge office goes on with the job by itself. It stays open: sluice resume a-job',
  );
});

const A_JOB = '0b54e0f3-94c5-4a3c-9a50-4a2d3a5c2f11';

/** Events of a job, the newest first. */
function eventsOf(job: string, from: number, count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({
    n: from - index,
    at: 5,
    kind: 'opened',
    actor: 'night-shift',
    data: {},
    job,
  }));
}

test('the events of one job are looked for in all of the journal of the edge', async () => {
  const edge = office({
    'GET /instances/1101000001/journal': { events: eventsOf('another', 2000, 1000), next: 1001 },
    'GET /instances/1101000001/journal?after=1001&limit=1000&order=newest-first': {
      events: eventsOf(A_JOB, 1000, 3),
      next: null,
    },
    'GET /instances/1101000001/journal?limit=1000&after=1001&order=newest-first': {
      events: eventsOf(A_JOB, 1000, 3),
      next: null,
    },
  });
  const { run } = hostWith(OFFICE, edge.fetch);
  const { stdout } = await run('journal', 'list', '--instance', 'shop', '--job', A_JOB, '--limit', '2', '--jsonl');
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect(stdout).not.toContain('another');
});

test('a request to clear whose answer was lost is sent again under the same name, and no third time', async () => {
  const names: string[] = [];
  const job = { id: 'a-job', kind: 'clear', state: 'cancelled', closedAt: 5, report: null, sentence: '' };
  const edge = office({
    'GET /instances/1101000001/events': () => new Response(new ReadableStream()),
    'POST /instances/1101000001/plans': {},
  });
  const { run } = hostWith(OFFICE, async (url, init, beforeWrite) => {
    if (!url.endsWith('/clearings')) return edge.fetch(url, init, beforeWrite);
    names.push(new Headers(init.headers).get('idempotency-key') ?? '');
    if (names.length === 1) throw new TypeError('The connection was lost.');
    return Response.json(job, { status: 202 });
  });
  const gateway = fakeGateway();
  gateway.add('1101000001', 14);
  const direct = fakeHost({ fetch: gateway.fetch });
  direct.configure(gateway.toml('shop', '1101000001'));
  const plan = `${direct.folder}/plan.json`;
  await direct.run('plan', 'shop', '--all', '--out', plan);
  const agreed = ['--confirm', '1101000001', '--reason', 'why'];
  const { code } = await run('clear', 'shop', '--plan', plan, ...agreed);
  expect(code).toBe(3);
  expect(new Set(names).size).toBe(1);
  expect(names).toHaveLength(2);
});

test('the key is in no output, and not in the log of what went wrong', async () => {
  const { run } = hostWith(OFFICE, async () => Promise.reject(new TypeError(`fetch failed: Bearer ${KEY}`)));
  for (const args of [['instances'], ['queue', 'shop'], ['doctor'], ['doctor', '--json']]) {
    const { stdout, stderr } = await run(...args);
    expect(`${stdout}${stderr}`).not.toContain(KEY);
  }
});
