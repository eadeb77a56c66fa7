// Gateways that take for ever, all at once, so that one deadline of thirty seconds is waited for: each caller is answered within it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { node } from './edge-hosts.ts';
import { bareWorkerd } from './edge-workerd.ts';
import { startEdgeBefore, type EdgeBefore, type TimedAnswer } from './hostile/edge-before.ts';
import { SLOW, wellAnswer } from './hostile/slow-answers.ts';

const WELL = '1101000099';
const HANGS_IN_CHANGES = '1101000007';
const DEADLINE_MS = 30_000;
/** For the way there and back, on a machine that does much else: without a deadline nothing would come at all. */
const SLACK_MS = 30_000;
const SEND = '{"chatId":"79990000001@c.us","message":"x"}';

type Calls = Readonly<Record<string, (edge: EdgeBefore, id: string) => Promise<TimedAnswer>>>;
const CALLS: Calls = {
  read: (edge, id) => edge.call(id, 'getMessagesCount'),
  list: (edge, id) => edge.call(id, 'showMessagesQueue'),
  poll: (edge, id) => edge.call(id, 'receiveNotification'),
  send: (edge, id) => edge.call(id, 'sendMessage', SEND),
  clear: (edge, id) => edge.call(id, 'clearMessagesQueue'),
  queue: (edge, id) => edge.control(id, 'queue'),
  diagnosis: (edge, id) => edge.control(id, 'diagnosis'),
  forecast: (edge, id) => edge.control(id, 'forecast'),
  guard: (edge, id) => edge.control(id, 'guard'),
  plan: (edge, id) => edge.control(id, 'plans', '{"selection":{"all":true}}'),
};

type Said = readonly [status: number, code: string | undefined];
const isSame = (said: Said | undefined, [status, code]: Said): boolean => said?.[0] === status && said[1] === code;

/** What each is answered: a diagnosis and a guard say that the queue cannot be read, which is an answer. */
const TOO_LATE: Said = [504, 'timeout'];
const OF_NO_ANSWER: Readonly<Record<string, Said>> = {
  ...Object.fromEntries(Object.keys(CALLS).map((name) => [name, TOO_LATE])),
  diagnosis: [200, undefined],
  guard: [200, undefined],
};
const OF_NO_CHANGE: Readonly<Record<string, Said>> = {
  ...Object.fromEntries(Object.keys(CALLS).map((name) => [name, [200, undefined]])),
  plan: [201, undefined],
  send: TOO_LATE,
  clear: TOO_LATE,
};

/**
 * The calls are made at once, but may come in another order: a clear that comes first holds the senders and is in the way of a plan, and a read of the
 * edge's own that comes first keeps the turn of its method.
 */
const OF_ANOTHER_ORDER: Readonly<Record<string, Said>> = {
  send: [423, 'held'],
  plan: [409, 'busy'],
  read: [503, 'overloaded'],
  list: [503, 'overloaded'],
};

describe.each([node, bareWorkerd])('The edge on $name before gateways that take for ever', (host) => {
  let edge: EdgeBefore;

  beforeAll(async () => {
    edge = await startEdgeBefore(host, [...SLOW.keys(), WELL]);
    edge.gateway.answerWith((line, socket) => {
      const [, play] = SLOW.get(/waInstance(\d+)/.exec(line)?.[1] ?? '') ?? [];
      return play === undefined ? wellAnswer(line) : play(line, socket);
    });
  });
  afterAll(() => edge?.stop());

  it('answers every caller by the deadline, and those of another instance at once', async () => {
    const over = new AbortController();
    const atOnce: number[] = [];
    const others = (async () => {
      while (!over.signal.aborted) {
        const answers = await Promise.all([edge.call(WELL, 'getStateInstance'), edge.call(WELL, 'sendMessage', SEND)]);
        for (const { status, ms } of answers) atOnce.push(status === 200 ? ms : Infinity);
      }
    })();
    const outcomes = await Promise.all(
      [...SLOW].map(async ([id, [what]]) => {
        const asked = Object.entries(CALLS).map(async ([name, ask]) => [name, await ask(edge, id)] as const);
        return [id, what, await Promise.all(asked)] as const;
      }),
    );
    over.abort();
    await others;
    for (const [id, what, answers] of outcomes) {
      const usual: Readonly<Record<string, Said>> = id === HANGS_IN_CHANGES ? OF_NO_CHANGE : OF_NO_ANSWER;
      const unexpected = answers
        .filter(([name, { status, code }]) => ![usual[name], OF_ANOTHER_ORDER[name]].some((said) => isSame(said, [status, code])))
        .map(([name, { status, text }]) => `${what}: ${name}: ${status} ${text}`);
      expect(unexpected.join('\n')).toBe('');
    }
    expect(Math.max(...outcomes.flatMap(([, , answers]) => answers.map(([, { ms }]) => ms)))).toBeLessThan(
      DEADLINE_MS + SLACK_MS,
    );
    // A read of the same method waits for its turn, which is a second: none waits for the others.
    expect(Math.max(...atOnce)).toBeLessThan(DEADLINE_MS / 3);
    expect(atOnce.length).toBeGreaterThan(20);
  }, 240_000);
});
