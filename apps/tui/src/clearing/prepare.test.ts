import { jobInState } from '@sluice/queue/testing';
import type { Reading, Selection } from '@sluice/queue';
import { createFakedClock } from '@sluice/testing';
import { readQueue } from '@sluice/queue/reading';
import { expect, it, vi } from 'vitest';
import { accessIn, sessionWith, type TestSession } from '../../test/session.ts';
import { demoInstances } from '../demo/demo-instances.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { prepare } from './prepare.ts';

const EVERYTHING: Selection = { all: true };
const clock = createFakedClock();

async function read(name: string): Promise<{ readonly connected: ConnectedInstance; readonly reading: Reading }> {
  const connected = demoInstances().find((instance) => instance.name === name);
  if (connected === undefined) throw new Error(`The demo has no ${name}.`);
  return { connected, reading: await readQueue({ instance: connected.instance, clock }) };
}

it('plans to clear one type, and to keep the rest', async () => {
  const { connected, reading } = await read('bakery');
  const prepared = await prepare(accessIn(sessionWith(), connected), reading, { types: ['sendFileByUrl'] });
  const files = reading.rows.filter(({ entry }) => entry.type === 'sendFileByUrl').map(({ position }) => position);
  expect(files).toHaveLength(80);
  expect(prepared).toMatchObject({ kind: 'plan', plan: { kind: 'selective', lost: 0 } });
  expect(prepared.kind === 'plan' && prepared.plan.toClear.map(({ position }) => position)).toEqual(files);
});

it('refuses to keep something where not everything can be seen', async () => {
  const { connected, reading } = await read('shop');
  expect(await prepare(accessIn(sessionWith(), connected), reading, { text: 'STOP' })).toMatchObject({
    kind: 'refused',
    error: { code: 'truncated' },
  });
});

it('refuses a protected instance before it opens the journal', async () => {
  const { connected, reading } = await read('shop');
  const journal = vi.fn<TestSession['journal']>();
  const prepared = await prepare(accessIn(sessionWith({ journal }), { ...connected, isProtected: true }), reading, EVERYTHING);
  expect(prepared).toMatchObject({ kind: 'refused', error: { code: 'protected' } });
  expect(journal).not.toHaveBeenCalled();
});

it('asks first whether to go on with what has not come to its end', async () => {
  const { connected, reading } = await read('bakery');
  const session = sessionWith();
  const { idInstance } = connected;
  const by = { actor: 'other', reason: 'A wrong list', state: 'opened', owner: 'another run' } as const;
  jobInState(await session.journal(), { idInstance, ...by });
  expect(await prepare(accessIn(session, connected), reading, EVERYTHING)).toMatchObject({
    kind: 'open-job',
    job: { actor: 'other', reason: 'A wrong list' },
  });
});
