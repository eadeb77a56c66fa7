import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test } from 'vitest';
import { coordinatorUnderTest, ID, type CoordinatorUnderTest } from '../../test/coordinator-under-test.ts';
import { at, textAt } from '../../test/json-at.ts';
import { createSealingKey } from '../sealing/sealing-keys.ts';
import { createInstanceControl } from './instance-control.ts';
import { jobSaid } from './job-said.ts';

useFakeTime();

const SAID = { confirm: ID, reason: 'The number was blocked.' };

interface Asked extends CoordinatorUnderTest {
  readonly ask: (method: string, path: string, body?: object) => Promise<unknown>;
  /** The sentence of the newest job. */
  readonly sentence: () => Promise<string>;
  /** Resolves when no job is open. */
  readonly settled: () => Promise<void>;
}

function asked(options: Parameters<typeof coordinatorUnderTest>[0]): Asked {
  const under = coordinatorUnderTest(options);
  const { coordinator, emulator } = under;
  const app = createInstanceControl({ coordinator, isProtected: false, now: () => emulator.clock.now() });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const init = { method, ...(body && { body: JSON.stringify(body) }) };
    return untilResolved(Promise.resolve(app.request(path, init, { actor: 'operator' })).then((answer) => answer.json()));
  };
  const sentence = async (): Promise<string> => textAt(await ask('GET', '/jobs?limit=1'), 0, 'sentence');
  return {
    ...under,
    ask,
    sentence,
    settled: async () => {
      while (coordinator.queue.openJob() !== undefined) {
        await untilResolved(new Promise((resolve) => setTimeout(resolve, 1000)));
      }
    },
  };
}

async function clear({ ask }: Asked, selection: object): Promise<unknown> {
  const plan = await ask('POST', '/plans', { selection });
  return ask('POST', '/clearings', { plan, lost: at(plan, 'lost'), ...SAID });
}

test('a clearing that is done says what it captured, and what is in the queue again', async () => {
  const under = asked({ waiting: 14 });
  await clear(under, { text: 'offer 1' });
  await under.settled();
  const [snapshot] = under.coordinator.queue.snapshots();
  expect(await under.sentence()).toMatch(
    `Captured 14 messages into snapshot ${snapshot?.id ?? ''}. Done: the message queue was cleared. 9 of 9 messages restored, in order.`,
  );
});

test('a clearing of more than could be seen says how many are lost', async () => {
  const under = asked({ waiting: 1240 });
  await clear(under, { all: true });
  await under.settled();
  expect(await under.sentence()).toContain('740 messages could not be captured and are gone.');
});

test('while it is verified it says what it waits for and until when, and while it restores how far it is', async () => {
  const under = asked({ waiting: 14 });
  const { queue, runner } = under.coordinator;
  const heard = new Set<string>();
  runner.listen((job) => heard.add(jobSaid(queue.journal, queue.journal.readJob(job))));
  await clear(under, { text: 'offer 1' });
  await under.settled();
  const said = [...heard].join('\n');
  expect(said).toMatch(/The queue is read until the outcome is certain, until \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ at the latest\./);
  expect(said).toMatch(/Restoring the messages to keep: [1-8] of 9/);
  expect(said).not.toContain('another run');
});

test('a stop, a go, a restore and a decision say what they came to themselves', async () => {
  const under = asked({ waiting: 3, state: 'authorized' });
  const set = await under.ask('POST', '/holds', { forMs: 3_600_000, reason: 'A wrong price.', brake: true });
  await under.settled();
  const stop = await under.sentence();
  await under.ask('DELETE', `/holds/${textAt(set, 'hold', 'id')}`, { reason: 'Right again.' });
  await under.settled();
  expect([stop, await under.sentence()]).toEqual([
    expect.stringMatching(/^The brake is on: /),
    expect.stringMatching(/^The brake is released: /),
  ]);
  const blocked = asked({ waiting: 3 });
  await blocked.ask('POST', '/decisions', { keep: 3, ...SAID });
  await blocked.settled();
  expect(await blocked.sentence()).toMatch(/^3 messages were kept on purpose/);
  await clear(blocked, { all: true });
  await blocked.settled();
  const snapshot = textAt(await blocked.ask('GET', '/jobs?limit=1'), 0, 'snapshot');
  await blocked.ask('POST', '/restores', { snapshot, selection: { all: true }, ...SAID });
  await blocked.settled();
  expect(await blocked.sentence()).toBe('3 of 3 messages restored, in order.');
});

test('a job that failed or was refused says why', async () => {
  const failing = asked({ waiting: 3 });
  const plan = await failing.ask('POST', '/plans', { selection: { all: true } });
  failing.answerOnce('showMessagesQueue', async () => new Response('no', { status: 500 }));
  await failing.ask('POST', '/clearings', { plan, lost: 0, ...SAID });
  await failing.settled();
  expect(await failing.sentence()).toMatch(/^Nothing was done\. .*showMessagesQueue.* The queue is as it was/);
  const refused = asked({ waiting: 3 });
  refused.answerOnce('clearMessagesQueue', async () => new Response('no', { status: 403 }));
  await clear(refused, { all: true });
  await refused.settled();
  expect(await refused.sentence()).toContain('clearMessagesQueue');
});

test('a job that is in the way is named with the request that follows it, and no function of the library', async () => {
  const under = asked({ waiting: 3 });
  const plan = await under.ask('POST', '/plans', { selection: { all: true } });
  const id = textAt(await under.ask('POST', '/clearings', { plan, lost: 0, ...SAID }), 'id');
  const busy = await under.ask('POST', '/clearings', { plan, lost: 0, ...SAID });
  expect(busy).toMatchObject({ code: 'busy' });
  expect(textAt(busy, 'detail')).toContain(`GET /api/v1/instances/${ID}/jobs/${id}`);
  for (const path of ['/diagnosis', '/guard']) {
    expect(JSON.stringify(await under.ask('GET', path))).not.toContain('queue.');
  }
});

test('a stop counts also what the list does not show, where the ledger knows it all', async () => {
  const under = asked({ sealingKeys: createSealingKey('first') });
  const { coordinator, account, emulator } = under;
  for (let i = 0; i < 520; i += 1) {
    const body = { chatId: `7999000${String(i).padStart(4, '0')}@c.us`, message: `Offer ${i}` };
    const idMessage = account.accept({ type: 'sendMessage', body }, emulator.clock.now())?.id;
    const answer = new TextEncoder().encode(JSON.stringify({ idMessage }));
    const sent = { method: 'sendMessage', body: new TextEncoder().encode(JSON.stringify(body)), status: 200, answer };
    coordinator.remembering?.answered(sent, coordinator.remembering.lastOrdinal());
  }
  emulator.clock.advance(60_000);
  await under.ask('POST', '/holds', { forMs: 3_600_000, reason: 'A wrong price.', brake: true });
  await under.settled();
  expect(await under.sentence()).toContain('520 messages wait; up to');
});
