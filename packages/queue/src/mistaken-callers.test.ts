import { SluiceError } from '@sluice/core';
import { untilResolved, useFakeTime, withoutTypes } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { ACTOR, clearsOf, REASON } from '../test/clearing.ts';
import { gatewayWith, type GatewayUnderTest } from '../test/gateway.ts';
import { ID } from '../test/reading.ts';
import { openMemoryDatabase } from './node/index.ts';
import { openQueue } from './open-queue.ts';
import type { Plan } from './plan/plan.ts';
import type { Queue } from './queue.ts';

const OPERATOR = { confirm: ID, actor: ACTOR, reason: REASON };

useFakeTime();

interface Mistake {
  readonly queue: Queue;
  /** A plan to clear all. */
  readonly plan: Plan;
  readonly gateway: GatewayUnderTest;
}

function queueOf({ instance, clock }: GatewayUnderTest): Queue {
  return openQueue({ instance, clock, database: openMemoryDatabase() });
}

function lost({ lost: messages }: Plan): { readonly lost: number } {
  return { lost: messages };
}

async function thrownBy(action: () => unknown): Promise<SluiceError> {
  try {
    await untilResolved(Promise.resolve(action()));
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('a caller whose types nothing checks hears what is wrong, and nothing is sent or written', () => {
  const mistakes: readonly (readonly [what: string, code: string, says: RegExp, action: (given: Mistake) => unknown])[] = [
    ['plans without a selection', 'invalid-request', /conditions/, ({ queue }) => queue.plan(withoutTypes(undefined))],
    ['plans by a text', 'invalid-request', /conditions/, ({ queue }) => queue.plan(withoutTypes('Sale'))],
    ['plans by null', 'invalid-request', /conditions/, ({ queue }) => queue.plan(withoutTypes(null))],
    [
      'forgets to await the reading',
      'invalid-request',
      /promise.*await/,
      ({ queue }) => queue.plan({ all: true }, withoutTypes(queue.read())),
    ],
    [
      'plans with what is no reading',
      'invalid-request',
      /no reading/,
      ({ queue }) => queue.plan({ all: true }, withoutTypes({})),
    ],
    [
      'plans with the reading of another queue',
      'instance-mismatch',
      /not of 1101000001/,
      async ({ queue }) => queue.plan({ all: true }, { ...(await queue.read()), idInstance: '1101000002' }),
    ],
    [
      'forgets to await the plan',
      'invalid-request',
      /promise: await it/,
      ({ queue, plan }) => queue.clear(withoutTypes(queue.plan({ all: true })), { ...OPERATOR, ...lost(plan) }),
    ],
    [
      'clears without a plan',
      'invalid-request',
      /not a plan/,
      ({ queue }) => queue.clear(withoutTypes(undefined), { ...OPERATOR, lost: 0 }),
    ],
    [
      'clears without a confirmation',
      'invalid-request',
      /confirm, lost/,
      ({ queue, plan }) => queue.clear(plan, withoutTypes(undefined)),
    ],
    [
      'gives a number as the actor',
      'invalid-request',
      /no actor/,
      ({ queue, plan }) => queue.clear(plan, { ...OPERATOR, ...lost(plan), actor: withoutTypes(5) }),
    ],
    [
      'gives no reason',
      'invalid-request',
      /no reason/,
      ({ queue, plan }) => queue.clear(plan, { ...OPERATOR, ...lost(plan), reason: withoutTypes(undefined) }),
    ],
    [
      'wants to force a clear',
      'invalid-request',
      /no "force"/,
      ({ queue, plan }) => queue.clear(plan, withoutTypes({ ...OPERATOR, ...lost(plan), force: true })),
    ],
    [
      'mistypes an option',
      'invalid-request',
      /no "onstep"; there are signal, onStep/,
      ({ queue, plan }) => queue.clear(plan, { ...OPERATOR, ...lost(plan) }, withoutTypes({ onstep: () => undefined })),
    ],
    [
      'gives a text as onStep',
      'invalid-request',
      /"onStep" is a function/,
      ({ queue, plan }) => queue.clear(plan, { ...OPERATOR, ...lost(plan) }, { onStep: withoutTypes('x') }),
    ],
    [
      'gives the signal in the place of the options',
      'invalid-request',
      /plain object/,
      ({ queue, plan }) => queue.clear(plan, { ...OPERATOR, ...lost(plan) }, withoutTypes(new AbortController().signal)),
    ],
    [
      'gives null as options',
      'invalid-request',
      /plain object/,
      ({ queue }) => queue.restore('s', { all: true }, OPERATOR, withoutTypes(null)),
    ],
    [
      'restores without a snapshot',
      'invalid-request',
      /No snapshot/,
      ({ queue }) => queue.restore(withoutTypes(undefined), { all: true }, OPERATOR),
    ],
    [
      'restores from a snapshot in the place of its id',
      'invalid-request',
      /the id of one/,
      ({ queue }) => queue.restore(withoutTypes({ id: 's' }), { all: true }, OPERATOR),
    ],
    [
      'resumes a job in the place of its id',
      'invalid-request',
      /"job" is a text/,
      ({ queue }) => queue.resume(withoutTypes({ id: 'j' })),
    ],
    [
      'opens a clearing without a host',
      'invalid-request',
      /owner/,
      ({ queue, plan }) => queue.openClearing(plan, { ...OPERATOR, lost: 0 }, withoutTypes(undefined)),
    ],
    ['advances a job without a host', 'invalid-request', /owner/, ({ queue }) => queue.advance('j', withoutTypes({}))],
    [
      'streams with an option that is not known',
      'invalid-request',
      /no "onStep"/,
      ({ queue, plan }) => queue.steps.clear(plan, { ...OPERATOR, lost: 0 }, withoutTypes({ onStep: () => undefined })),
    ],
    [
      'reads with what is no signal',
      'invalid-request',
      /AbortSignal/,
      ({ queue }) => queue.read({ signal: withoutTypes('now') }),
    ],
  ];

  test.each(mistakes)('who %s', async (_what, code, says, action) => {
    const gateway = gatewayWith(3);
    const queue = queueOf(gateway);
    const plan = await untilResolved(queue.plan({ all: true }));
    const error = await thrownBy(() => action({ queue, plan, gateway }));
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(says)]);
    expect(clearsOf(gateway)).toBe(0);
    expect([...queue.journal.exportJsonl()]).toEqual([]);
  });
});

describe('a queue that cannot be opened with what it was given says what it takes', () => {
  const { instance } = gatewayWith(0);
  const database = openMemoryDatabase();
  test.each([
    ['nothing', undefined, /plain object/],
    ['no client', { database }, /"client" is what createGatewayClient/],
    ['a client that is a text', { client: 'shop', database }, /"client" is what createGatewayClient/],
    ['no database', { instance }, /"database" is what openSqliteDatabase/],
    ['a path as the database', { instance, database: 'journal.sqlite' }, /no path/],
    ['an option by the wrong name', { instance, database, retention: 5 }, /no "retention"; there are .*retentionMs/],
    [
      'settings of a journal beside a journal',
      { instance, journal: queueOf(gatewayWith(0)).journal, bodies: 'none' },
      /no "bodies"/,
    ],
    ['a clock that cannot wait', { instance, database, clock: { now: Date.now } }, /"clock" has/],
  ])('%s', async (_what, given, says) => {
    const error = await thrownBy(() => openQueue(withoutTypes(given)));
    expect([error.code, error.message]).toEqual(['invalid-configuration', expect.stringMatching(says)]);
  });
});

test('a queue has no function that clears or sends past a plan and the journal', async () => {
  const gateway = gatewayWith(3);
  const { instance } = queueOf(gateway);
  expect(Object.keys(instance)).not.toEqual(expect.arrayContaining(['clear']));
  expect(Object.keys(instance)).not.toEqual(expect.arrayContaining(['send']));
  expect(await untilResolved(instance.list())).toMatchObject({ entries: [{}, {}, {}] });
  expect(await untilResolved(instance.connectionStatus())).toMatchObject({ isSending: false });
});
