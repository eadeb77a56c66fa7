import { SCOPES, type Scope } from '../principal.ts';
import { edgeOperations, type EdgeOperation } from '@sluice/openapi/edge-operations';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { coordinatorUnderTest, ID, TOKEN, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import { at, textAt } from '../../test/json-at.ts';
import { createApp } from '../app.ts';
import type { ConfiguredKey } from '../config.ts';
import { createKey } from '../key.ts';

useFakeTime();

const OTHER = '1101000002';
const SAID = { confirm: ID, reason: 'The number was blocked.' };

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

interface EdgeUnderTest extends CoordinatorUnderTest {
  /** Calls the control API with the key of a name; virtual time passes until it is answered. */
  readonly call: (key: string, method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>;
}

/** An edge with a key for each scope, by its name, one for all of them, and one that may touch only another instance. */
function edgeUnderTest(options: Parameters<typeof coordinatorUnderTest>[0] = {}): EdgeUnderTest {
  const under = coordinatorUnderTest(options);
  const made = new Map<string, string>();
  const configured = (name: string, scopes: readonly Scope[], instances?: readonly string[]): ConfiguredKey => {
    const { key, sha256 } = createKey();
    made.set(name, key);
    return { name, sha256, scopes, callsPerSecond: 10_000, ...(instances && { instances }) };
  };
  const keys = [
    ...SCOPES.map((scope) => configured(scope.replace(':', '.'), [scope])),
    configured('all', SCOPES),
    configured('other', SCOPES, [OTHER]),
  ];
  const instances = [ID, OTHER].map((idInstance) => ({ idInstance, apiUrl: 'https://gateway.example', apiTokenInstance: TOKEN }));
  const app = createApp({
    config: { keys, instances },
    fetch: () => Promise.reject(new Error('Nothing is sent past the coordinator here.')),
    now: () => under.emulator.clock.now(),
    coordination: { kind: 'here', coordinatorOf: () => under.coordinator },
  });
  return {
    ...under,
    call: (key, method, path, body, headers = {}) =>
      untilResolved(
        (async () => {
          const authorization = made.has(key) ? { authorization: `Bearer ${made.get(key) ?? ''}` } : {};
          const init = { method, headers: { ...authorization, ...headers }, ...(body && { body: JSON.stringify(body) }) };
          const answer = await app.request(`/api/v1${path}`, init);
          const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream') === true;
          const text = isStream ? '' : await answer.text();
          const isJson = answer.headers.get('content-type')?.includes('json') === true && !text.includes('}\n{');
          const json: unknown = isJson && text !== '' ? JSON.parse(text) : undefined;
          return {
            status: answer.status,
            headers: answer.headers,
            text,
            json,
          };
        })(),
      ),
  };
}

/** What each scope opens, written out: an operation that is new fails until its scope is written here. */
const OPENED: Readonly<Record<Scope, string>> = {
  'queue:read':
    'listInstances readQueue streamEvents readStanding diagnose forecast guardReconnect planClearing listJobs readJob listHolds readOwnKey',
  'queue:clear': 'startClearing',
  'queue:restore': 'planRestore startRestore listSnapshots readSnapshot streamSnapshotEntries listResends',
  'instance:hold': 'setHold liftHold keepLeftovers',
  'journal:read': 'readJournal',
  'keys:manage': 'listKeys createKey revokeKey',
  'instances:manage': 'addInstance changeInstance removeInstance',
  'message:send': '',
  'gateway:call': '',
  'actor:set': '',
};

const pathOf = ({ path }: EdgeOperation): string =>
  path.replace('{idInstance}', ID).replace(/\{\w+\}/, '00000000-0000-4000-8000-000000000000');

const scoped = edgeOperations.filter(({ scope }) => scope !== null);

describe('the control API', () => {
  test('opens each operation by one scope, and none without', () => {
    const written = SCOPES.flatMap((scope) =>
      OPENED[scope]
        .split(' ')
        .filter(Boolean)
        .map((id) => `${id} ${scope}`),
    );
    const contract = edgeOperations.map(({ operationId, scope }) => `${operationId} ${String(scope)}`);
    expect(contract.toSorted()).toEqual([...written, 'readContract null'].toSorted());
  });

  test.each(edgeOperations.map((operation) => [operation.operationId, operation] as const))(
    'has a route for %s',
    async (_, operation) => {
      const { call } = edgeUnderTest();
      const { text, status } = await call('all', operation.method, pathOf(operation));
      expect(status === 404 && text.includes('There is nothing at this address')).toBe(false);
      expect(status).not.toBe(500);
    },
  );

  test.each(['/nothing', '/instances/7/nothing', ''])(
    'says where its contract is at %j, which it does not have',
    async (path) => {
      const { status, text } = await edgeUnderTest().call('all', 'GET', path);
      expect([status, text]).toEqual([404, expect.stringContaining('/api/v1/openapi.json')]);
    },
  );

  test('says which verbs an address takes', async () => {
    const { status, headers, text } = await edgeUnderTest().call('all', 'PUT', '/keys');
    expect([status, headers.get('allow')?.split(', ').toSorted()]).toEqual([405, ['GET', 'POST']]);
    expect(text).toContain('takes only');
  });

  test.each(scoped.map((operation) => [operation.operationId, operation] as const))(
    '%s is let in by its scope, and by no other',
    async (_, operation) => {
      const { call } = edgeUnderTest();
      const letIn: string[] = [];
      for (const scope of SCOPES) {
        const { status, json } = await call(scope.replace(':', '.'), operation.method, pathOf(operation));
        if (!(status === 403 && textAt(json, 'detail').includes('needs the scope'))) letIn.push(scope);
      }
      expect(letIn).toEqual([operation.scope]);
    },
  );

  test.each(
    scoped.filter(({ path }) => path.includes('{idInstance}')).map((operation) => [operation.operationId, operation] as const),
  )('%s is refused for an instance that the key may not touch, as for one that is not there', async (_, operation) => {
    const { call } = edgeUnderTest();
    const refused = await call('other', operation.method, pathOf(operation));
    const unknown = await call('all', operation.method, pathOf(operation).replace(ID, '1101000009'));
    expect([refused.status, unknown.status]).toEqual([403, 403]);
    expect(textAt(refused.json, 'detail').replace(ID, '')).toBe(textAt(unknown.json, 'detail').replace('1101000009', ''));
  });

  test('is closed without a key', async () => {
    const { call } = edgeUnderTest();
    for (const operation of scoped)
      expect(await call('none', operation.method, pathOf(operation))).toMatchObject({ status: 401 });
  });

  test('lists the instances that the key may touch', async () => {
    const { call } = edgeUnderTest();
    expect(at((await call('all', 'GET', '/instances')).json, 'length')).toBe(2);
    expect((await call('other', 'GET', '/instances')).json).toEqual([
      { idInstance: OTHER, name: OTHER, flavor: 'plain', environment: null, protected: false, stored: false, unusable: null },
    ]);
  });

  test('says what the key itself may do, and nothing by which it opens the edge', async () => {
    const { call } = edgeUnderTest();
    expect((await call('queue.read', 'GET', '/key')).json).toEqual({
      name: 'queue.read',
      scopes: ['queue:read'],
      instances: null,
      expiresAt: null,
    });
    expect((await call('other', 'GET', '/key')).json).toMatchObject({ name: 'other', instances: [OTHER] });
  });

  test('refuses what the contract does not have, and quotes none of it', async () => {
    const { call, calls } = edgeUnderTest({ waiting: 3 });
    const wrong: readonly (readonly [string, string, object | undefined])[] = [
      ['GET', `/instances/${ID}/queue?limit=0`, undefined],
      ['GET', `/instances/${ID}/queue?lmit=1`, undefined],
      ['POST', `/instances/${ID}/plans`, { selection: {}, secret: 'open sesame' }],
      ['POST', `/instances/${ID}/clearings`, { ...SAID, lost: 'open sesame' }],
      ['POST', `/instances/${ID}/holds`, { reason: 'A wrong price.' }],
    ];
    for (const [method, path, body] of wrong) {
      const { status, text } = await call('all', method, path, body, { 'idempotency-key': 'the-first-clearing' });
      expect([status, text.includes('open sesame')]).toEqual([400, false]);
    }
    expect(calls).toEqual([]);
  });

  test('clears by a plan, as the key and the person that it names', async () => {
    const { call, waiting } = edgeUnderTest({ waiting: 14 });
    const { json: plan } = await call('all', 'POST', `/instances/${ID}/plans`, { selection: { all: true } });
    const headers = { 'idempotency-key': 'the-first-clearing', 'sluice-actor': 'night shift' };
    const started = await call('all', 'POST', `/instances/${ID}/clearings`, { plan, lost: 0, ...SAID }, headers);
    expect(started).toMatchObject({ status: 202, json: { kind: 'clear', actor: 'night shift by all' } });
    await untilResolved(new Promise((resolve) => setTimeout(resolve, 60_000)));
    const done = await call('all', 'GET', (started.headers.get('location') ?? '').replace('/api/v1', ''));
    expect([waiting(), at(done.json, 'state'), at(done.json, 'report', 'captured')]).toEqual([0, 'done', 14]);
  });

  test('names no other actor for a key that may not', async () => {
    const { call } = edgeUnderTest();
    const hold = { forMs: 60_000, reason: 'A wrong price.' };
    const refused = await call('instance.hold', 'POST', `/instances/${ID}/holds`, hold, { 'sluice-actor': 'night shift' });
    expect([refused.status, textAt(refused.json, 'detail')]).toEqual([403, expect.stringContaining('actor:set')]);
    expect(await call('instance.hold', 'POST', `/instances/${ID}/holds`, hold)).toMatchObject({ status: 201 });
  });
});
