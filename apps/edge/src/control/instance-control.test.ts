import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { controlUnderTest } from '../../test/control-under-test.ts';
import { ID } from '../../test/coordinator-under-test.ts';
import { at, textAt } from '../../test/json-at.ts';

useFakeTime();

function messagesIn(page: unknown): readonly unknown[] {
  const entries = at(page, 'entries');
  return Array.isArray(entries) ? entries.map((entry: unknown) => at(entry, 'body', 'message')) : [];
}

const SAID = { confirm: ID, reason: 'The number was blocked.' };

describe('the queue over HTTP', () => {
  test('comes by pages, in the order of the queue', async () => {
    const { call } = controlUnderTest({ waiting: 14 });
    const first = await call('GET', '/queue?limit=10');
    expect(first.json).toMatchObject({ idInstance: ID, count: 14, matching: 14, next: 10, completeness: { kind: 'complete' } });
    const second = await call('GET', '/queue?limit=10&after=10');
    expect([first, second].flatMap(({ json }) => messagesIn(json))).toEqual(Array.from({ length: 14 }, (_, i) => `Offer ${i}`));
    expect(second.json).toMatchObject({ next: null });
  });

  test('is filtered by what is asked for', async () => {
    const { call } = controlUnderTest({ waiting: 14 });
    expect((await call('GET', '/queue?text=offer%201')).json).toMatchObject({ matching: 5 });
    expect((await call('GET', '/queue?chat=79990000003@c.us&type=sendMessage')).json).toMatchObject({ matching: 1 });
    expect((await call('GET', '/queue?type=sendPoll')).json).toMatchObject({ matching: 0, entries: [] });
  });

  test('has not changed for a caller who has it, until it has', async () => {
    const { call, fill } = controlUnderTest({ waiting: 3 });
    const etag = (await call('GET', '/queue')).headers.get('etag') ?? '';
    expect((await call('GET', '/queue', undefined, { 'if-none-match': etag })).status).toBe(304);
    fill(1);
    await untilResolved(new Promise((resolve) => setTimeout(resolve, 11_000)));
    expect((await call('GET', '/queue', undefined, { 'if-none-match': etag })).status).toBe(200);
  });

  test('costs the gateway one reading for all who ask at the same time', async () => {
    const { call, calls } = controlUnderTest({ waiting: 3 });
    await Promise.all(Array.from({ length: 50 }, () => call('GET', '/queue')));
    expect(calls.filter((one) => one === 'showMessagesQueue')).toHaveLength(1);
  });

  test('says what the gateway says where it cannot be read', async () => {
    const { call, answerOnce } = controlUnderTest({ waiting: 3 });
    answerOnce('showMessagesQueue', async () => new Response(null, { status: 429, headers: { 'retry-after': '7' } }));
    const { status, json, headers } = await call('GET', '/queue');
    expect([status, json, headers.get('retry-after')]).toMatchObject([429, { code: 'rate-limited' }, '7']);
  });
});

describe('a clearing over HTTP', () => {
  test('is planned, confirmed, and goes on after its answer', async () => {
    const { call, waiting, settled, calls } = controlUnderTest({ waiting: 14 });
    const plan = await call('POST', '/plans', { selection: { text: 'offer 1' } });
    expect([plan.status, at(plan.json, 'toClear', 'length'), at(plan.json, 'toKeep', 'length')]).toEqual([201, 5, 9]);
    const started = await call('POST', '/clearings', { plan: plan.json, lost: 0, ...SAID });
    expect([started.status, started.json]).toMatchObject([202, { kind: 'clear', actor: 'operator', closedAt: null }]);
    await settled();
    const location = started.headers.get('location') ?? '';
    const done = await call('GET', location.replace(`/api/v1/instances/${ID}`, ''));
    expect(done.json).toMatchObject({ state: 'done', report: { captured: 14, restore: { restored: 9 } } });
    expect(waiting()).toBe(9);
    expect(calls.filter((one) => one === 'clearMessagesQueue')).toHaveLength(1);
  });

  test('is opened once, however often its request comes', async () => {
    const { call, settled, calls, coordinator } = controlUnderTest({ waiting: 3 });
    const { json: plan } = await call('POST', '/plans', { selection: { all: true } });
    const body = { plan, lost: 0, ...SAID };
    const headers = { 'idempotency-key': 'the first' };
    const [one, other] = [await call('POST', '/clearings', body, headers), await call('POST', '/clearings', body, headers)];
    const id = textAt(one.json, 'id');
    expect([one.status, other.status, at(other.json, 'id')]).toEqual([202, 202, id]);
    await settled();
    expect((await call('POST', '/clearings', body, headers)).json).toMatchObject({ id, state: 'done' });
    expect(calls.filter((name) => name === 'clearMessagesQueue')).toHaveLength(1);
    const changed = await call('POST', '/clearings', { ...body, reason: 'Another.' }, headers);
    expect([changed.status, at(changed.json, 'code')]).toEqual([400, 'invalid-request']);
    expect(coordinator.queue.journal.events({ kind: 'opened', order: 'newest-first', limit: 9 })).toHaveLength(1);
  });

  test.each([
    ['another number', { confirm: '1101000009' }, 422],
    ['no reason', { reason: '' }, 400],
    ['too many that are lost', { lost: 7 }, 422],
  ])('is refused with %s, and nothing is sent', async (_, wrong, status) => {
    const { call, calls } = controlUnderTest({ waiting: 1240 });
    const { json: plan } = await call('POST', '/plans', { selection: { all: true } });
    const refused = await call('POST', '/clearings', { plan, lost: at(plan, 'lost'), ...SAID, ...wrong });
    expect(refused.status).toBe(status);
    expect(calls).not.toContain('clearMessagesQueue');
  });

  test('is refused where the instance is protected', async () => {
    const { call } = controlUnderTest({ waiting: 3 }, true);
    const { json: plan } = await call('POST', '/plans', { selection: { all: true } });
    expect((await call('POST', '/clearings', { plan, lost: 0, ...SAID })).json).toMatchObject({ status: 403, code: 'protected' });
  });

  test('leaves a snapshot that is read line by line, and restored', async () => {
    const { call, waiting, settled } = controlUnderTest({ waiting: 14 });
    const { json: plan } = await call('POST', '/plans', { selection: { all: true } });
    await call('POST', '/clearings', { plan, lost: 0, ...SAID });
    await settled();
    const { json: list } = await call('GET', '/snapshots');
    expect(at(list, 0)).toMatchObject({ entryCount: 14, idInstance: ID });
    const snapshot = textAt(list, 0, 'id');
    const { text, headers } = await call('GET', `/snapshots/${snapshot}/entries`);
    expect([headers.get('content-type'), text.trimEnd().split('\n').length]).toEqual(['application/jsonl; charset=utf-8', 14]);
    const part = await call('GET', `/snapshots/${snapshot}/entries?after=10&limit=3`);
    expect(
      part.text
        .trimEnd()
        .split('\n')
        .map((line) => at(JSON.parse(line), 'position')),
    ).toEqual([11, 12, 13]);
    const restore = { snapshot, selection: { text: 'offer 1' }, ...SAID };
    expect((await call('GET', `/snapshots/${snapshot}/resends`)).json).toEqual([]);
    expect((await call('POST', '/restores', restore)).status).toBe(202);
    await settled();
    expect(waiting()).toBe(5);
    expect((await call('GET', `/snapshots/${snapshot}`)).json).toMatchObject({ entryCount: 14, resent: 5 });
    const { json: resends } = await call('GET', `/snapshots/${snapshot}/resends`);
    expect([at(resends, 'length'), at(resends, 0, 'outcome'), at(resends, 0, 'snapshot')]).toEqual([5, 'accepted', snapshot]);
  });
});

describe('a restore over HTTP', () => {
  test('is planned as it would be done, and names the entries that were restored before', async () => {
    const { call, settled, waiting } = controlUnderTest({ waiting: 3 });
    const { json: plan } = await call('POST', '/plans', { selection: { all: true } });
    const { json: cleared } = await call('POST', '/clearings', { plan, lost: 0, ...SAID });
    await settled();
    const snapshot = textAt((await call('GET', `/jobs/${textAt(cleared, 'id')}`)).json, 'snapshot');
    const selection = { all: true };
    const first = await call('POST', '/restore-plans', { snapshot, selection });
    expect([first.status, waiting()]).toEqual([201, 0]);
    expect(at(first.json, 'entries')).toMatchObject([{ verdict: 'send' }, { verdict: 'send' }, { verdict: 'send' }]);
    const { json: job } = await call('POST', '/restores', { snapshot, selection: { text: 'offer 1' }, ...SAID });
    await settled();
    expect(waiting()).toBe(1);
    const { json: second } = await call('POST', '/restore-plans', { snapshot, selection });
    const id = textAt(job, 'id');
    const why = `It, or one that is the same and has no id, was restored before, by job ${id}.`;
    expect(at(second, 'entries')).toMatchObject([
      { verdict: 'send' },
      { verdict: 'skip', skip: { reason: 'restored-before', code: 'restored-before', job: id, why } },
      { verdict: 'send' },
    ]);
  });
});

test('a decision to keep what waits is a job, and the guard knows it', async () => {
  const { call, settled } = controlUnderTest({ waiting: 3 });
  expect((await call('GET', '/guard')).json).toMatchObject({ verdict: 'leftovers' });
  expect((await call('POST', '/decisions', { keep: 3, ...SAID })).json).toMatchObject({ kind: 'connect' });
  await settled();
  expect((await call('GET', '/guard')).json).toMatchObject({ verdict: 'kept', decision: { actor: 'operator' } });
  const { text, json } = await call('GET', '/diagnosis');
  expect(at(json, 'findings')).toContainEqual(
    expect.objectContaining({
      kind: 'leftovers',
      severity: 'notice',
      evidence: expect.objectContaining({ keptBy: 'operator' }) as unknown,
    }),
  );
  expect(text).toContain('operator has decided to keep them');
  expect(text).not.toMatch(/Decide (?:before that )?what becomes of/);
});

test('queue, diagnosis and forecast of one second are of one reading', async () => {
  const { call, calls } = controlUnderTest({ waiting: 3 });
  const answers = await Promise.all(['/queue', '/diagnosis', '/forecast'].map((path) => call('GET', path)));
  expect(new Set(answers.map(({ json }) => at(json, 'at'))).size).toBe(1);
  expect(calls.filter((one) => one === 'showMessagesQueue')).toHaveLength(1);
});

test('what is under way is said without a question to the gateway', async () => {
  const { call, calls } = controlUnderTest({ waiting: 3 });
  expect((await call('GET', '/standing')).json).toEqual({ idInstance: ID, openJob: null, brake: null, holds: [] });
  expect(calls).toEqual([]);
  await call('POST', '/holds', { forMs: 60_000, reason: 'A wrong price.' });
  const { json: plan } = await call('POST', '/plans', { selection: { all: true } });
  await call('POST', '/clearings', { plan, lost: 0, ...SAID });
  const { json } = await call('GET', '/standing');
  expect(json).toMatchObject({ openJob: { kind: 'clear', actor: 'operator', isLeft: false } });
  expect(at(json, 'holds')).toContainEqual(at((await call('GET', '/holds')).json, 0));
  expect(JSON.stringify(json)).toContain('A wrong price.');
});

test('diagnosis, forecast and journal say what they know', async () => {
  const { call } = controlUnderTest({ waiting: 3 });
  const { json } = await call('GET', '/diagnosis');
  expect(at(json, 'findings', 0)).toMatchObject({ severity: 'critical' });
  expect([textAt(json, 'findings', 0, 'sentence'), textAt(json, 'findings', 0, 'next', 'sentence')]).not.toContain('undefined');
  expect((await call('GET', '/forecast')).json).toMatchObject({ idInstance: ID, forecast: { kind: 'stalled' } });
  await call('POST', '/holds', { forMs: 60_000, reason: 'A wrong price.' });
  expect((await call('GET', '/journal')).json).toMatchObject({ events: [{ kind: 'hold-set', actor: 'operator' }], next: null });
});
