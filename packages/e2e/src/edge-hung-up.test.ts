// Callers who hang up: what only they waited for ends at the gateway, and what changes something comes to its end.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { node } from './edge-hosts.ts';
import { bareWorkerd } from './edge-workerd.ts';
import { startHangUps, type HangUps } from './hostile/hang-up.ts';
import { wellAnswer } from './hostile/slow-answers.ts';

/** One for each test: none finds what another has left. */
const [FIRST, SECOND] = ['1101000001', '1101000002'];

describe.each([node, bareWorkerd])('A read whose callers hang up, on $name', (host) => {
  let started: HangUps;
  beforeAll(async () => {
    started = await startHangUps(host, [FIRST, SECOND], (method) => /^(?:receiveNotification|getSettings)$/.test(method));
  });
  afterAll(() => started?.edge.stop());

  it('ends when only one waited for it', async () => {
    const caller = started.startCall(FIRST, 'receiveNotification');
    const upstream = await started.arrivalOf(FIRST);
    caller.resetAndDestroy();
    await once(upstream, 'close');
    expect(upstream.destroyed).toBe(true);
  });

  it('ends when several waited for it and the last has gone', async () => {
    const { edge, startCall, arrivalOf } = started;
    const callers = [startCall(SECOND, 'getSettings'), startCall(SECOND, 'getSettings')];
    const upstream = await arrivalOf(SECOND);
    // Both have come by the time that a third caller, who came last, is answered.
    expect((await edge.call(SECOND, 'getMessagesCount')).status).toBe(200);
    callers[0]?.resetAndDestroy();
    expect((await edge.call(SECOND, 'getStateInstance')).status).toBe(200);
    expect(upstream.destroyed).toBe(false);
    callers[1]?.resetAndDestroy();
    await once(upstream, 'close');
    expect(edge.gateway.requests.filter((line) => line.includes(`${SECOND}/getSettings`))).toHaveLength(1);
  });
});

describe.each([node, bareWorkerd])('A change whose caller hangs up, on $name', (host) => {
  let started: HangUps;
  beforeAll(async () => {
    started = await startHangUps(host, [FIRST, SECOND], (method) => /^(?:sendMessage|clearMessagesQueue)$/.test(method));
  });
  afterAll(() => started?.edge.stop());

  it('comes to its end when it is a send', async () => {
    const { edge, startCall, arrivalOf } = started;
    const caller = startCall(FIRST, 'sendMessage', '{"chatId":"79990000001@c.us","message":"x"}');
    const upstream = await arrivalOf(FIRST);
    caller.resetAndDestroy();
    expect((await edge.call(FIRST, 'getMessagesCount')).status).toBe(200);
    expect(upstream.destroyed).toBe(false);
    upstream.end(wellAnswer('/sendMessage/'));
    await once(upstream, 'close');
    expect(edge.gateway.requests.filter((line) => line.includes(`${FIRST}/sendMessage`))).toHaveLength(1);
  });

  it('comes to its end when it is a clear, as a job that can be seen', async () => {
    const { edge, startCall, arrivalOf } = started;
    const caller = startCall(SECOND, 'clearMessagesQueue');
    const upstream = await arrivalOf(SECOND);
    caller.resetAndDestroy();
    expect((await edge.call(SECOND, 'getStateInstance')).status).toBe(200);
    expect(upstream.destroyed).toBe(false);
    const { body } = await edge.client.streamEvents(SECOND);
    upstream.end(wellAnswer('/clearMessagesQueue/'));
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    const stateOf = async (): Promise<string | undefined> => (await edge.client.listJobs(SECOND))[0]?.state;
    // Each step of the job is an event.
    while (!['cleared', 'verifying'].includes((await stateOf()) ?? '')) await reader?.read();
    await reader?.cancel();
    expect(edge.gateway.requests.filter((line) => line.includes(`${SECOND}/clearMessagesQueue`))).toHaveLength(1);
  });
});
