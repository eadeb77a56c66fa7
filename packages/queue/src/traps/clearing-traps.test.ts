import { createGatewayClient } from '@sluice/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, TOKEN } from '../../test/gateway.ts';
import { ID, START } from '../../test/reading.ts';
import { untilSettled } from '../../test/until-settled.ts';
import { clearQueue } from '../clearing/clear-queue.ts';
import { gatewayInstance } from '../instance/gateway-instance.ts';
import type { WorkPorts } from '../work/work-ports.ts';

// Traps that others fell into (facts on other gateways, part E.4), as far as they lie in a clearing. The others: reading-traps.test.ts and
// selection-traps.test.ts; "crash between clear and re-send" is histories.test.ts, and the crash matrix with real processes.

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => vi.useRealTimers());

test('trap: 200 with isCleared false is a failure, and the queue is as it was', async () => {
  const gateway = gatewayWith(3);
  gateway.breakWith('clearMessagesQueue', async () => Response.json({ isCleared: false }));
  const plan = await untilSettled(planOf(gateway));
  const steps = await untilSettled(stepsOf(clearQueue(portsOf(gateway), orderOf(plan))));
  expect(steps.at(-1)).toMatchObject({ step: 'refused', error: { code: 'refused' } });
});

test('trap: 200 with an error in it is a failure', async () => {
  const gateway = gatewayWith(3, { flavor: 'chat-api' });
  gateway.breakWith('clearMessagesQueue', async () => Response.json({ error: 'Instance not found' }));
  const plan = await untilSettled(planOf(gateway));
  const steps = await untilSettled(stepsOf(clearQueue(portsOf(gateway), orderOf(plan))));
  expect(steps.map(({ step }) => step)).not.toContain('cleared');
  expect(steps.at(-1)?.step).not.toBe('done');
});

test('trap: a clear that worked while the count stays for 10 seconds raises no alarm and is not sent again', async () => {
  const gateway = gatewayWith(3);
  const plan = await untilSettled(planOf(gateway));
  gateway.calls.length = 0;
  const counts: number[] = [];
  gateway.breakWith('clearMessagesQueue', async (pass) => {
    const answer = await pass();
    counts.push(await gateway.instance.count());
    return answer;
  });
  const steps = await untilSettled(stepsOf(clearQueue(portsOf(gateway), orderOf(plan))));
  // The gateway itself still counted them after it had cleared.
  expect(counts).toEqual([3]);
  expect(steps.at(-1)?.step).toBe('done');
  expect(gateway.calls.filter((call) => call === 'clearMessagesQueue')).toHaveLength(1);
});

test('trap: a time-out during the clear is an unknown outcome: it is looked into, not blindly retried', async () => {
  const gateway = gatewayWith(3);
  const plan = await untilSettled(planOf(gateway));
  gateway.breakWith('clearMessagesQueue', async (pass) => {
    await pass();
    return new Promise(() => undefined);
  });
  const instance = { ...gateway.instance, clear: () => gateway.impatient.clear() };
  const steps = await untilSettled(stepsOf(clearQueue(portsOf(gateway, { instance }), orderOf(plan))));
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
    const plan = await untilSettled(planOf(gateway));
    const ports: WorkPorts = portsOf(gateway, { instance: gatewayInstance(client) });
    await untilSettled(stepsOf(clearQueue(ports, orderOf(plan))));
    expect(urls).toHaveLength(1);
  },
);

test('trap: a token in the URL is in no step, no error, no snapshot and no journal', async () => {
  const gateway = gatewayWith(3);
  const plan = await untilSettled(planOf(gateway));
  const ports = portsOf(gateway);
  gateway.breakWith('clearMessagesQueue', async () =>
    Response.json(
      { statusCode: 400, path: `/waInstance${ID}/clearMessagesQueue/${TOKEN}`, message: `bad ${TOKEN}` },
      { status: 500 },
    ),
  );
  const steps = await untilSettled(stepsOf(clearQueue(ports, orderOf(plan))));
  const errors = steps.flatMap((step) => ('error' in step && step.error !== undefined ? [step.error] : []));
  expect(errors).not.toEqual([]);
  const said = [JSON.stringify(steps), ...errors.map((error) => `${error.message} ${error.stack}`)];
  const [snapshot] = ports.journal.listSnapshots(ID);
  const kept = [...ports.journal.exportJsonl(), JSON.stringify([...ports.journal.iterateEntries(snapshot?.id ?? '')])];
  expect([...said, ...kept, JSON.stringify(plan)].join('\n')).not.toContain(TOKEN);
});
