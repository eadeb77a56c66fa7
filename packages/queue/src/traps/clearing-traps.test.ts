import { createGatewayClient } from '@sluice/core';
import { untilResolved, useFakeTime } from '@sluice/testing';
import { expect, test, vi } from 'vitest';
import { orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { anyNumber } from '../../test/matching.ts';
import { crashError, crashable } from '../../test/crashable-database.ts';
import { gatewayWith, TOKEN } from '../../test/gateway.ts';
import { ID } from '../../test/reading.ts';
import { clearQueue } from '../job/clear-queue.ts';
import { gatewayInstance } from '../instance/gateway-instance.ts';
import type { EffectOptions } from '../instance/queue-instance.ts';
import type { Database } from '../journal/database.ts';
import { openJobJournal, type JobJournal } from '../journal/job-journal.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { resumeJob } from '../job/resume.ts';
import type { JobPorts } from '../job/ports.ts';

// Traps that others fell into and that lie in a clearing (evidence/queue#clear-refused, evidence/queue#count-lag,
// evidence/errors#refused-with-200, evidence/chat-api#errors-with-200, evidence/other-gateways#destructive-get,
// evidence/other-gateways#token-leaked). The others: reading-traps.test.ts and selection-traps.test.ts. With processes that are really killed,
// the crash matrix goes through all the points of a crash.

useFakeTime();

test('trap: 200 with isCleared false is a failure, and the queue is as it was', async () => {
  const gateway = gatewayWith(3);
  gateway.breakWith('clearMessagesQueue', async () => Response.json({ isCleared: false }));
  const plan = await untilResolved(planOf(gateway));
  const steps = await untilResolved(stepsOf(clearQueue(portsOf(gateway), orderOf(plan))));
  expect(steps.at(-1)).toMatchObject({ step: 'refused', error: { code: 'refused' } });
});

test('trap: 200 with an error in it is a failure', async () => {
  const gateway = gatewayWith(3, { flavor: 'chat-api' });
  gateway.breakWith('clearMessagesQueue', async () => Response.json({ error: 'Instance not found' }));
  const plan = await untilResolved(planOf(gateway));
  const steps = await untilResolved(stepsOf(clearQueue(portsOf(gateway), orderOf(plan))));
  expect(steps.map(({ step }) => step)).not.toContain('cleared');
  expect(steps.at(-1)?.step).not.toBe('done');
});

test('trap: a clear that worked while the count stays for 10 seconds raises no alarm and is not sent again', async () => {
  const gateway = gatewayWith(3);
  const plan = await untilResolved(planOf(gateway));
  gateway.calls.length = 0;
  const counts: number[] = [];
  gateway.breakWith('clearMessagesQueue', async (pass) => {
    const answer = await pass();
    counts.push(await gateway.instance.count());
    return answer;
  });
  const steps = await untilResolved(stepsOf(clearQueue(portsOf(gateway), orderOf(plan))));
  // The gateway itself still counted them after it had cleared.
  expect(counts).toEqual([3]);
  expect(steps.at(-1)?.step).toBe('done');
  expect(gateway.calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
});

test('trap: a time-out during the clear is an unknown outcome: it is looked into, not blindly retried', async () => {
  const gateway = gatewayWith(3);
  const plan = await untilResolved(planOf(gateway));
  gateway.breakWith('clearMessagesQueue', async (pass) => {
    await pass();
    return new Promise(() => undefined);
  });
  const instance = { ...gateway.instance, clear: (options?: EffectOptions) => gateway.impatient.clear(options) };
  const steps = await untilResolved(stepsOf(clearQueue(portsOf(gateway, { instance }), orderOf(plan))));
  expect(steps.map(({ step }) => step)).toContain('unknown');
  expect(steps.at(-1)?.step).toBe('done');
  expect(gateway.calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
});

test.each([301, 302, 307, 308, 429, 500, 502, 503])(
  'trap: a clear by GET that is answered with %i is exactly one request on the wire',
  async (status) => {
    const gateway = gatewayWith(3);
    const urls: string[] = [];
    const client = createGatewayClient({
      apiUrl: `https://redirecting-${status}.example`,
      idInstance: ID,
      apiTokenInstance: TOKEN,
      flavor: 'plain',
      // What a client would do that repeats what it can.
      retries: 2,
      fetch: async (url, init) => {
        if (!url.includes('clearMessagesQueue')) return gateway.emulator.fetch(new Request(url, init));
        urls.push(url);
        expect(init?.redirect).toBe('manual');
        return new Response(null, { status, headers: { location: 'https://elsewhere.example/', 'retry-after': '1' } });
      },
    });
    const plan = await untilResolved(planOf(gateway));
    const ports: JobPorts = portsOf(gateway, { instance: gatewayInstance(client) });
    await untilResolved(stepsOf(clearQueue(ports, orderOf(plan))));
    expect(urls).toHaveLength(1);
  },
);

test('trap: a crash between the clear and the re-send is resumed from the journal, and nothing is sent twice', async () => {
  const gateway = gatewayWith(3);
  gateway.fill(4, 'Answer');
  vi.advanceTimersByTime(10_000);
  const plan = await untilResolved(planOf(gateway, { text: 'Offer' }));
  const ports = portsOf(gateway);
  const crashSwitch = { isCrashed: false };
  let sendCount = 0;
  // The third arrives, and its answer comes after the process has ended.
  gateway.breakWith('sendMessage', async (pass) => {
    const answer = await pass();
    if ((sendCount += 1) === 3) crashSwitch.isCrashed = true;
    if (crashSwitch.isCrashed) throw crashError();
    return answer;
  });
  const database = openMemoryDatabase();
  const journalOf = (of: Database): JobJournal => openJobJournal(of, { now: () => gateway.clock.now(), bodies: 'full' });
  const dying = { ...ports, journal: journalOf(crashable(database, crashSwitch, () => undefined)) };
  const steps = await untilResolved(stepsOf(clearQueue(dying, orderOf(plan))));
  expect(steps.at(-1)?.step).toBe('interrupted');
  gateway.breakWith('sendMessage', undefined);

  const living = { ...ports, journal: journalOf(database) };
  const [job] = living.journal.openJobs();
  const resumed = await untilResolved(stepsOf(resumeJob(living, job?.id ?? '')));
  expect(resumed.at(-1)).toMatchObject({ step: 'done', report: { restore: { restored: 4, skipped: [] } } });
  expect(gateway.waiting()).toEqual(['Answer 0', 'Answer 1', 'Answer 2', 'Answer 3']);
  expect(gateway.calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
});

test('trap: 429 is waited for as long as the gateway asks', async () => {
  const gateway = gatewayWith(3);
  const plan = await untilResolved(planOf(gateway));
  const looks: number[] = [];
  gateway.breakWith('clearMessagesQueue', (pass) => {
    gateway.breakWith('showMessagesQueue', async (list) => {
      looks.push(gateway.clock.now());
      return looks.length === 1 ? new Response(null, { status: 429, headers: { 'retry-after': '40' } }) : list();
    });
    return pass();
  });
  expect((await untilResolved(stepsOf(clearQueue(portsOf(gateway), orderOf(plan))))).at(-1)?.step).toBe('done');
  const [first = 0, second = 0] = looks;
  expect(second - first).toBeGreaterThanOrEqual(40_000);
});

test('trap: a refusal with status 200 and leftTime says how long to wait', async () => {
  const gateway = gatewayWith(0);
  const client = createGatewayClient({
    apiUrl: 'https://left-time.example',
    idInstance: ID,
    apiTokenInstance: TOKEN,
    flavor: 'plain',
    fetch: (url, init) => gateway.emulator.fetch(new Request(url, init)),
  });
  await untilResolved(client.clearWebhooksQueue());
  await expect(untilResolved(client.clearWebhooksQueue())).rejects.toMatchObject({
    code: 'refused',
    retryAfterMs: anyNumber,
  });
});

test('trap: a token in the URL is in no step, no error, no snapshot and no journal', async () => {
  const gateway = gatewayWith(3);
  const plan = await untilResolved(planOf(gateway));
  const ports = portsOf(gateway);
  gateway.breakWith('clearMessagesQueue', async () =>
    Response.json(
      { statusCode: 400, path: `/waInstance${ID}/clearMessagesQueue/${TOKEN}`, message: `bad ${TOKEN}` },
      { status: 500 },
    ),
  );
  const steps = await untilResolved(stepsOf(clearQueue(ports, orderOf(plan))));
  const errors = steps.flatMap((step) => ('error' in step && step.error !== undefined ? [step.error] : []));
  expect(errors).not.toEqual([]);
  const said = [JSON.stringify(steps), ...errors.map((error) => `${error.message} ${error.stack}`)];
  const [snapshot] = ports.journal.listSnapshots(ID);
  const kept = [...ports.journal.exportJsonl(), JSON.stringify([...ports.journal.iterateEntries(snapshot?.id ?? '')])];
  expect([...said, ...kept, JSON.stringify(plan)].join('\n')).not.toContain(TOKEN);
});
