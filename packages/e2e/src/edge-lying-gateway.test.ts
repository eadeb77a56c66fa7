// Gateways whose answers are broken or untrue: the edge says so, stays alive, and believes none of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { node } from './edge-hosts.ts';
import { bareWorkerd } from './edge-workerd.ts';
import { startEdgeBefore, type EdgeBefore, type TimedAnswer } from './hostile/edge-before.ts';
import { LIES } from './hostile/lies.ts';

const ids = LIES.map((_lie, n) => String(1_101_000_001 + n));
const SEND = '{"chatId":"79990000001@c.us","message":"x"}';

function verdictOf({ status, code }: TimedAnswer): string {
  if (code === undefined) return status < 300 ? 'passes' : String(status);
  return status === 502 && (code === 'network' || code === 'malformed-response') ? 'refused' : code;
}

describe.each([node, bareWorkerd])('The edge on $name before gateways that lie', (host) => {
  let edge: EdgeBefore;

  beforeAll(async () => {
    edge = await startEdgeBefore(host, ids);
    edge.gateway.answerWith((line) => LIES[ids.indexOf(/waInstance(\d+)/.exec(line)?.[1] ?? '')]?.[1] ?? '');
  });
  afterAll(() => edge?.stop());

  it.each(LIES.map(([what, , verdict], n) => [what, verdict, ids[n] ?? ''] as const))(
    'of %s it says %s',
    async (_what, verdict, id) => {
      const answers = [
        await edge.call(id, 'showMessagesQueue'),
        await edge.call(id, 'receiveNotification'),
        await edge.call(id, 'sendMessage', SEND),
      ];
      const allowed = verdict === 'either' ? ['passes', 'refused'] : [verdict];
      for (const answer of answers) expect(allowed).toContain(verdictOf(answer));
      // A packed answer that passes has been unpacked, and looked through for tokens.
      const passed = answers.filter(({ code }) => code === undefined);
      for (const { text } of passed) expect(text).toMatch(/^(?:\[\]|<html>|"\ufffd"|)$/);
      expect(edge.gateway.requests.filter((line) => line.includes(`${id}/sendMessage`))).toHaveLength(1);
    },
    180_000,
  );
});
