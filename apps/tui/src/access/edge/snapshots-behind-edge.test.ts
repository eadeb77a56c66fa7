import { expect, test } from 'vitest';
import { EDGE_URL, type FakeEdge, fakeEdge, KEY } from '../../../test/fake-edge.ts';
import { fakeHost, type FakeHost } from '../../../test/fake-host.ts';

const ID = '7a388bcf-0e78-4353-87ef-a3b6526d3151';
const OTHER = '7a39aaaa-0e78-4353-87ef-a3b6526d3151';

const snapshot = (id: string): object => ({
  id,
  idInstance: '1101000001',
  flavor: 'plain',
  at: 1_700_000_000_000,
  state: 'blocked',
  count: 2,
  entryCount: 2,
  digest: 'd',
  bodies: 'full',
  completeness: { kind: 'complete' },
  resent: 0,
});

const entry = (position: number, gatewayType: string): object => ({
  position,
  key: `key-${position}`,
  messageIds: [`M${position}`],
  gatewayType,
  chatId: '79990000001@c.us',
  body: { chatId: '79990000001@c.us', message: 'Your order is ready.' },
  digest: `d${position}`,
});

const planned = (position: number, type: string): object => ({
  position,
  messageIds: [`M${position}`],
  type,
  chatId: '79990000001@c.us',
});

const lines = (): Response =>
  new Response([entry(1, 'sendMessage'), entry(2, 'sendTextStatus')].map((one) => `${JSON.stringify(one)}\n`).join(''), {
    headers: { 'content-type': 'application/x-ndjson' },
  });

function office(): FakeEdge {
  const at = '/instances/1101000001';
  return fakeEdge({
    'GET /key': {
      name: 'night-shift',
      scopes: ['queue:read', 'queue:restore', 'journal:read'],
      instances: null,
      expiresAt: null,
    },
    'GET /instances': [
      {
        idInstance: '1101000001',
        name: 'shop',
        flavor: 'plain',
        environment: null,
        protected: false,
        stored: false,
        unusable: null,
      },
    ],
    [`GET ${at}/standing`]: { idInstance: '1101000001', openJob: null, brake: null, holds: [] },
    [`GET ${at}/snapshots`]: [snapshot(ID), snapshot(OTHER)],
    [`GET ${at}/snapshots/${ID}`]: snapshot(ID),
    [`GET ${at}/snapshots/${ID}/entries`]: lines,
    [`POST ${at}/restore-plans`]: {
      snapshot: snapshot(ID),
      entries: [
        { ...planned(1, 'sendMessage'), verdict: 'send' },
        { ...planned(2, 'sendTextStatus'), verdict: 'skip', skip: { reason: 'unrestorable', code: 'not-sendable', why: 'x' } },
      ],
      reading: {
        at: 0,
        state: 'blocked',
        substatus: null,
        isSending: false,
        settings: { delayMs: 1000, typeInstance: 'whatsapp' },
        count: 0,
      },
      lookMs: 0,
    },
  });
}

function machine(edge: FakeEdge): FakeHost {
  const made = fakeHost({ fetch: edge.fetch, environment: { OFFICE_KEY: KEY } });
  made.configure(`[[edges]]\nname = "office"\nurl = "${EDGE_URL}"\nkeyVariable = "OFFICE_KEY"\n`);
  return made;
}

test('as much of the id of a snapshot behind an edge is enough as no other begins with: only the whole one was taken', async () => {
  const { run } = machine(office());
  const { stdout, code } = await run('snapshots', 'show', '7a388');
  expect(stdout).toContain(`Snapshot ${ID} of instance 1101000001`);
  expect(code).toBe(0);
  const { stderr } = await run('snapshots', 'show', '7a3');
  expect(stderr).toContain(`${ID}, ${OTHER}`);
});

test('the plan of a restore through an edge is printed before anything is confirmed, and nothing is sent', async () => {
  const edge = office();
  const { code, stdout, stderr } = await machine(edge).run('restore', '7a388', '--all');
  expect(stdout).toContain(`Plan to restore messages of instance shop (1101000001), from snapshot ${ID}`);
  expect(stdout).toMatch(/\n1 {2}would be sent again, in this order \(text: 1\), to 1 chat\n/);
  expect(stdout).toMatch(/\n1 {2}is not sent, as it cannot be: /);
  expect(stderr).toMatch(/add --confirm/);
  expect(code).toBe(3);
  expect(edge.calls.filter((call) => !call.startsWith('GET'))).toEqual(['POST /instances/1101000001/restore-plans']);
});
