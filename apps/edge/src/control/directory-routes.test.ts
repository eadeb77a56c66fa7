// Keys and instances by the control API, and what a key may do with those of others.
import { createSealer } from '../sealing/sealer.ts';
import { openMemoryDatabase } from '@sluice/queue/node';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { BY, coordinatorUnderTest, ID, TOKEN, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import { at, textAt } from '../../test/json-at.ts';
import { createApp } from '../app.ts';
import type { ConfiguredKey } from '../config.ts';
import { createInstanceDirectory } from '../instances/instance-directory.ts';
import { createStoredInstances } from '../instances/stored-instances.ts';
import { createKey } from '../key.ts';
import { createConfiguredKeys } from '../keys/configured-keys.ts';
import { joinKeys } from '../keys/joined-keys.ts';
import { createStoredKeys } from '../keys/stored-keys.ts';
import { SCOPES, type Scope } from '../principal.ts';
import type { RequestLine } from '../pipeline/request-log.ts';

useFakeTime();

const CONFIGURED = '1101000009';
const OTHER = '1101000002';
const apiUrl = 'https://gateway.example';
const NEXT_TOKEN = 'gw-token.next.9876543210';
const NEW = { idInstance: ID, apiUrl, token: TOKEN, name: 'shop' };

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}

interface Scene extends CoordinatorUnderTest {
  readonly call: (key: string, method: string, path: string, body?: object) => Promise<Answer>;
  /** Calls a method of the gateway through the edge. */
  readonly pass: (key: string, method: string) => Promise<Answer>;
  /** The addresses that were called past the coordinator. */
  readonly sent: readonly string[];
  readonly lines: readonly RequestLine[];
  readonly now: () => number;
}

/** The keys of the configuration. */
const KEYS: Readonly<Record<string, Omit<ConfiguredKey, 'name' | 'sha256'>>> = {
  all: { scopes: SCOPES },
  manager: { scopes: ['keys:manage', 'queue:read', 'message:send'] },
  ofOne: { scopes: ['keys:manage', 'instances:manage', 'queue:read', 'gateway:call'], instances: [ID] },
  ofOther: { scopes: ['keys:manage', 'instances:manage', 'queue:read'], instances: [OTHER] },
  ending: { scopes: ['keys:manage', 'queue:read'], expiresAt: '2035-01-01' },
};

function scene(): Scene {
  const under = coordinatorUnderTest({ waiting: 3 });
  const now = (): number => under.emulator.clock.now();
  const made = new Map<string, string>();
  const keys = Object.entries(KEYS).map(([name, rest]): ConfiguredKey => {
    const { key, sha256 } = createKey();
    made.set(name, key);
    return Object.assign({ name, sha256, callsPerSecond: 10_000 }, rest);
  });
  const instances = [{ idInstance: CONFIGURED, apiUrl, apiTokenInstance: 'configured-token.0123456789' }];
  const config = { keys, instances, gateways: [{ apiUrl }] };
  const database = openMemoryDatabase();
  const sent: string[] = [];
  const lines: RequestLine[] = [];
  const app = createApp({
    config,
    keys: joinKeys(createConfiguredKeys(keys), createStoredKeys(database, now)),
    instances: createInstanceDirectory({
      config,
      store: createStoredInstances(database, now),
      sealer: createSealer([{ id: 'k', key: new Uint8Array(32).fill(1) }]),
      asksOnMiss: false,
    }),
    fetch: async (url) => {
      sent.push(url);
      // A gateway that quotes the address.
      return new Response(JSON.stringify({ error: `No ${url}` }), { status: 404 });
    },
    fetchRead: async (url) => {
      sent.push(url);
      return new Response(JSON.stringify({ error: `No ${url}` }), { status: 404 });
    },
    now,
    coordination: { kind: 'here', coordinatorOf: () => under.coordinator },
    log: (line) => void lines.push(line),
  });
  const answerTo = (path: string, init: RequestInit): Promise<Answer> =>
    untilResolved(
      (async () => {
        const answer = await app.request(path, init);
        const text = await answer.text();
        return { status: answer.status, text, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
      })(),
    );
  const secretOf = (name: string): string => made.get(name) ?? name;
  return {
    ...under,
    sent,
    lines,
    now,
    call: (key, method, path, body) =>
      answerTo(`/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${secretOf(key)}`, 'idempotency-key': crypto.randomUUID() },
        ...(body && { body: JSON.stringify(body) }),
      }),
    pass: (key, method) => answerTo(`/waInstance${ID}/${method}/${secretOf(key)}`, {}),
  };
}

describe('an instance by the API', () => {
  test('is added, called, changed and removed, and its token comes back nowhere', async () => {
    const { call, pass, sent, lines } = scene();
    const answers = [
      await pass('all', 'getWebhooksCount'),
      await call('all', 'POST', '/instances', { ...NEW, environment: 'production' }),
      await call('all', 'GET', '/instances'),
      await pass('all', 'getWebhooksCount'),
      await call('all', 'PATCH', `/instances/${ID}`, { token: NEXT_TOKEN, protected: true }),
      await pass('all', 'getWebhooksCount'),
      await call('all', 'POST', '/instances', NEW),
      await call('all', 'PATCH', `/instances/${ID}`, { token: `${NEXT_TOKEN} ${TOKEN}` }),
      await call('all', 'DELETE', `/instances/${ID}`),
      await pass('all', 'getWebhooksCount'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 201, 200, 404, 200, 404, 400, 400, 200, 403]);
    expect(answers[1]?.json).toEqual({
      idInstance: ID,
      name: 'shop',
      flavor: 'plain',
      environment: 'production',
      protected: false,
      stored: true,
      unusable: null,
    });
    expect([at(answers[4]?.json, 'protected'), at(answers[4]?.json, 'name')]).toEqual([true, 'shop']);
    expect(sent).toEqual([TOKEN, NEXT_TOKEN].map((token) => `${apiUrl}/waInstance${ID}/getWebhooksCount/${token}`));
    const said = JSON.stringify([answers, lines]);
    expect([said.includes(TOKEN), said.includes(NEXT_TOKEN)]).toEqual([false, false]);
  });

  test('is not removed while a job of it is open, and goes on with its journal when it is added again', async () => {
    const { call, coordinator } = scene();
    await call('all', 'POST', '/instances', NEW);
    const { queue } = coordinator;
    const plan = await untilResolved(queue.plan({ all: true }));
    const { id } = queue.openClearing(plan, { confirm: ID, lost: 0, ...BY }, { owner: coordinator.owner });
    const refused = await call('all', 'DELETE', `/instances/${ID}`);
    expect([refused.status, at(refused.json, 'code'), textAt(refused.json, 'detail').includes(id)]).toEqual([409, 'busy', true]);
    await untilResolved(coordinator.wake());
    await untilResolved(new Promise((resolve) => setTimeout(resolve, 60_000)));
    expect((await call('all', 'DELETE', `/instances/${ID}`)).status).toBe(200);
    await call('all', 'POST', '/instances', NEW);
    expect((await call('all', 'GET', `/instances/${ID}/jobs/${id}`)).status).toBe(200);
  });

  test('gets no name and no number with a token or a key in it, which everybody would be shown who lists it', async () => {
    const { call } = scene();
    const { key } = createKey();
    const add = async (name: string): Promise<Answer> => call('all', 'POST', '/instances', { ...NEW, name });
    const refused = [await add(TOKEN), await add(`shop ${TOKEN}`), await add('configured-token.0123456789'), await add(key)];
    await call('all', 'POST', '/instances', NEW);
    const change = async (body: object): Promise<Answer> => call('all', 'PATCH', `/instances/${ID}`, body);
    refused.push(
      await change({ name: TOKEN }),
      await change({ name: NEXT_TOKEN, token: NEXT_TOKEN }),
      await change({ name: key }),
    );
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400, 400]);
    const said = JSON.stringify([refused, await call('all', 'GET', '/instances')]);
    expect([TOKEN, NEXT_TOKEN, key].map((secret) => said.includes(secret))).toEqual([false, false, false]);
  });

  test.each(['job', 'snapshot', 'instance'])('that is asked for a %s by a token or a key repeats it nowhere', async (what) => {
    const { call, lines } = scene();
    await call('all', 'POST', '/instances', NEW);
    const { key } = createKey();
    for (const secret of [TOKEN, key]) {
      const paths = {
        job: [`/instances/${ID}/jobs/${secret}`],
        snapshot: [`/instances/${ID}/snapshots/${secret}`, `/instances/${ID}/snapshots/${secret}/entries`],
        instance: [`/instances/${secret}/queue`, `/instances/${secret}`],
      }[what];
      for (const path of paths ?? []) {
        const answer = await call('all', path.endsWith(secret) && what === 'instance' ? 'DELETE' : 'GET', path);
        expect(answer.status).toBe(what === 'instance' ? 403 : 404);
        expect([answer.text, JSON.stringify(lines)].map((said) => said.includes(secret))).toEqual([false, false]);
      }
      const restore = { snapshot: secret, selection: { all: true }, confirm: ID, reason: 'Back.' };
      const refused = await call('all', 'POST', `/instances/${ID}/restores`, restore);
      expect([refused.status, refused.text.includes(secret)]).toEqual([400, false]);
    }
  });

  test('of the configuration is changed there only', async () => {
    const { call } = scene();
    const answers = [
      await call('all', 'PATCH', `/instances/${CONFIGURED}`, { name: 'other' }),
      await call('all', 'DELETE', `/instances/${CONFIGURED}`),
    ];
    expect(answers.map(({ status, json }) => [status, at(json, 'code')])).toEqual([
      [501, 'unsupported'],
      [501, 'unsupported'],
    ]);
  });

  test('is one that the key may touch: a key for some adds, changes and removes only those', async () => {
    const { call } = scene();
    const other = { ...NEW, idInstance: OTHER };
    const calls = [
      ['ofOther', 'POST', '/instances', NEW],
      ['ofOne', 'POST', '/instances', NEW],
      ['ofOther', 'PATCH', `/instances/${ID}`, { name: 'mine' }],
      ['ofOther', 'DELETE', `/instances/${ID}`],
      ['ofOne', 'PATCH', `/instances/${ID}`, { name: 'mine' }],
      ['ofOne', 'POST', '/instances', other],
      ['ofOther', 'POST', '/instances', other],
      ['ofOne', 'DELETE', `/instances/${ID}`],
    ] as const;
    const statuses: number[] = [];
    for (const [key, method, path, body] of calls) statuses.push((await call(key, method, path, body)).status);
    expect(statuses).toEqual([403, 201, 403, 403, 200, 403, 201, 200]);
    expect(at((await call('ofOne', 'GET', '/instances')).json, 'length')).toBe(0);
  });
});

describe('a key by the API', () => {
  const names = Object.keys(KEYS);
  const scopesOf = (name: string): readonly Scope[] => KEYS[name]?.scopes ?? [];

  test.each(names)('that %s makes has no scope that it lacks, whichever it asks for', async (by) => {
    const { call } = scene();
    const given: Scope[] = [];
    for (const scope of SCOPES) {
      const wanted = { name: `for-${scope.replace(':', '-')}`, scopes: [scope], instances: [ID], expiresAt: 1_798_761_600_000 };
      const { status } = await call(by, 'POST', '/keys', by === 'ofOther' ? { ...wanted, instances: [OTHER] } : wanted);
      expect([201, 403]).toContain(status);
      if (status === 201) given.push(scope);
    }
    expect(given).toEqual(SCOPES.filter((scope) => scopesOf(by).includes(scope)));
  });

  test.each([
    ['ofOne', { instances: [OTHER] }, 403],
    ['ofOne', { instances: [ID, OTHER] }, 403],
    ['ofOne', {}, 403],
    ['ofOne', { instances: [ID] }, 201],
    ['manager', {}, 201],
    ['ending', {}, 403],
    ['ending', { expiresAt: Date.UTC(2035, 0, 1) + 1 }, 403],
    ['ending', { expiresAt: Date.UTC(2035, 0, 1) }, 201],
  ])('that %s makes with %j is answered with %i: nowhere else, and no longer', async (by, limits, status) => {
    const { call } = scene();
    const answer = await call(by, 'POST', '/keys', { name: 'made', scopes: ['queue:read'], ...limits });
    expect(answer.status).toBe(status);
    expect((await call('all', 'GET', '/keys')).text.includes('"made"')).toBe(status === 201);
  });

  test('is listed and revoked only by one that could have made it; for any other it is not there', async () => {
    const { call } = scene();
    await call('all', 'POST', '/keys', { name: 'everywhere', scopes: ['queue:read'] });
    await call('all', 'POST', '/keys', { name: 'here', scopes: ['queue:read'], instances: [ID] });
    await call('all', 'POST', '/keys', { name: 'stronger', scopes: ['queue:clear'], instances: [ID] });
    const listed = async (key: string): Promise<readonly string[]> => {
      const { json } = await call(key, 'GET', '/keys');
      return ['everywhere', 'here', 'stronger'].filter((name) => JSON.stringify(json).includes(`"name":"${name}"`));
    };
    expect([await listed('all'), await listed('manager'), await listed('ofOne'), await listed('ofOther')]).toEqual([
      ['everywhere', 'here', 'stronger'],
      ['everywhere', 'here'],
      ['here'],
      [],
    ]);
    const [beyond, missing] = [
      await call('ofOne', 'DELETE', '/keys/stronger'),
      await call('ofOne', 'DELETE', '/keys/no-such-key'),
    ];
    expect([beyond.status, beyond.text]).toEqual([404, missing.text]);
    expect((await call('ofOne', 'DELETE', '/keys/here')).status).toBe(200);
  });

  test('opens the edge until it is revoked or has expired, for its own instances', async () => {
    const { call, emulator, now } = scene();
    await call('all', 'POST', '/instances', NEW);
    const make = async (name: string, limits: object): Promise<string> =>
      textAt((await call('all', 'POST', '/keys', { name, scopes: ['queue:read'], ...limits })).json, 'key');
    const [revoked, expired, elsewhere] = [
      await make('revoked', {}),
      await make('expired', { expiresAt: now() + 1000 }),
      await make('elsewhere', { instances: [OTHER] }),
    ];
    const statuses = async (): Promise<readonly number[]> =>
      Promise.all([revoked, expired, elsewhere].map(async (key) => (await call(key, 'GET', `/instances/${ID}/journal`)).status));
    const guards = async (): Promise<readonly string[]> =>
      Promise.all(
        [revoked, expired, elsewhere].map(async (key) =>
          textAt((await call(key, 'GET', `/instances/${ID}/journal`)).json, 'code'),
        ),
      );
    expect([await statuses(), await guards()]).toEqual([
      [403, 403, 403],
      ['forbidden', 'forbidden', 'forbidden'],
    ]);
    await call('all', 'DELETE', '/keys/revoked');
    emulator.clock.advance(1000);
    expect([await statuses(), await guards()]).toEqual([
      [401, 401, 403],
      ['unauthorized', 'unauthorized', 'forbidden'],
    ]);
  });

  test('of the configuration keeps its name to itself', async () => {
    const { call } = scene();
    const taken = await call('all', 'POST', '/keys', { name: 'manager', scopes: ['queue:read'] });
    expect([taken.status, at(taken.json, 'code')]).toEqual([400, 'invalid-request']);
    expect((await call('all', 'DELETE', '/keys/manager')).status).toBe(501);
  });
});
