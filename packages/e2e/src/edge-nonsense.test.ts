// A gateway that answers in time, with 200, and with nonsense: no number is made of it, and no clear is called done.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { node } from './edge-hosts.ts';
import { bareWorkerd } from './edge-workerd.ts';
import { startEdgeBefore, type EdgeBefore } from './hostile/edge-before.ts';
import { wellAnswer } from './hostile/slow-answers.ts';

const HUGE = `{"count":${'9'.repeat(400)}}`;
const DEEP = '['.repeat(100_000);

/** What one method answers; all others answer as they should. */
const OF_READS = [
  ...['', '<html>', '{}', 'null', '1', '"text"', '[null]', '[[]]', '[', DEEP, '{"0":{}}'].map(
    (body) => ['showMessagesQueue', body] as const,
  ),
  ...['', '[]', '{}', '{"count":-1}', '{"count":1e308}', '{"count":1.5}', '{"count":"7"}', '{"count":null}', HUGE].map(
    (body) => ['getMessagesCount', body] as const,
  ),
  ...['', '[]', '{"stateInstance":7}', '{"stateInstance":{}}'].map((body) => ['getStateInstance', body] as const),
];
const OF_CLEARS = ['', '[]', '{}', 'null', '<html>', '{"isCleared":false}', '{"isCleared":"true"}', '{"isCleared":1}', DEEP];

const idOf = (n: number): string => String(1_101_000_001 + n);
const CLEARS_FROM = OF_READS.length;

// Each has a separate instance, and waits for its limits most of the time.
vi.setConfig({ maxConcurrency: 12 });

describe.each([node, bareWorkerd])('Nonsense: the edge on $name', (host) => {
  let edge: EdgeBefore;

  beforeAll(async () => {
    edge = await startEdgeBefore(
      host,
      Array.from({ length: CLEARS_FROM + OF_CLEARS.length }, (_, n) => idOf(n)),
    );
    edge.gateway.answerWith((line) => {
      const [, id, method = ''] = /waInstance(\d+)\/(\w+)/.exec(line) ?? [];
      const n = Number(id) - Number(idOf(0));
      const [nonsensical, body] = OF_READS[n] ?? ['clearMessagesQueue', OF_CLEARS[n - CLEARS_FROM] ?? ''];
      if (method !== nonsensical) return wellAnswer(line);
      return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    });
  });
  afterAll(() => edge?.stop());

  it.concurrent.each(OF_READS.map(([method, body], n) => [method, body.slice(0, 30), idOf(n)] as const))(
    'makes no reading of %s: %s',
    async (_method, _body, id) => {
      const [queue, forecast, plan, guard, diagnosis] = await Promise.all([
        edge.control(id, 'queue'),
        edge.control(id, 'forecast'),
        edge.control(id, 'plans', '{"selection":{"all":true}}'),
        edge.control(id, 'guard'),
        edge.control(id, 'diagnosis'),
      ]);
      expect([queue, forecast, plan].map(({ status, code }) => [status, code])).toEqual(
        Array.from({ length: 3 }, () => [502, 'malformed-response']),
      );
      expect([guard.status, guard.text]).toEqual([200, expect.stringContaining('"unknown"')]);
      expect(diagnosis.status).toBe(200);
      const cleared = await edge.call(id, 'clearMessagesQueue');
      expect([cleared.status, cleared.code]).toEqual([502, 'malformed-response']);
      expect(edge.gateway.requests.filter((line) => line.includes(`${id}/clearMessagesQueue`))).toEqual([]);
    },
    180_000,
  );

  it.concurrent.each(OF_CLEARS.map((body, n) => [body.slice(0, 30), idOf(CLEARS_FROM + n)] as const))(
    'calls no clear done that is answered %s, and sends it once',
    async (_body, id) => {
      const cleared = await edge.call(id, 'clearMessagesQueue');
      expect(cleared.status).toBeGreaterThanOrEqual(400);
      const [job] = await edge.client.listJobs(id);
      expect(['done', 'verified', 'cleared']).not.toContain(job?.state);
      expect(edge.gateway.requests.filter((line) => line.includes(`${id}/clearMessagesQueue`))).toHaveLength(1);
    },
    180_000,
  );
});
