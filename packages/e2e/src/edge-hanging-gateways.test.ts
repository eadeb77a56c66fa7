// Instances whose gateway hangs, with as many calls under way as each may have: the others are answered at once.
import { expect, it } from 'vitest';
import { node } from './edge-hosts.ts';
import { startEdgeBefore } from './hostile/edge-before.ts';

const HANGING = Array.from({ length: 20 }, (_, n) => String(1101000001 + n));
const WELL = '1101000999';
const CALLS = 12;
const SEND = '{"chatId":"79990000001@c.us","message":"x"}';
const ANSWER = '{"idMessage":"A"}';
const OK = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${ANSWER.length}\r\n\r\n${ANSWER}`;

it('Twenty instances that hang with twelve calls each keep no other instance out', async () => {
  const edge = await startEdgeBefore(node, [...HANGING, WELL]);
  edge.gateway.answerWith((line) => (line.includes(WELL) ? OK : undefined));
  try {
    let answered = 0;
    const hanging = HANGING.flatMap((id) =>
      Array.from({ length: CALLS }, async () => {
        const answer = await edge.call(id, 'sendMessage', SEND);
        answered += 1;
        return answer;
      }),
    );
    await expect.poll(() => edge.gateway.requests.length, { timeout: 180_000 }).toBe(HANGING.length * CALLS);
    // One more of such an instance is refused at once, and does not wait.
    expect((await edge.call(HANGING[0] ?? '', 'sendMessage', SEND)).status).toBe(503);
    const well = [await edge.call(WELL, 'sendMessage', SEND), await edge.call(WELL, 'getStateInstance')];
    expect([...well.map(({ status }) => status), answered]).toEqual([200, 200, 0]);
    edge.gateway.stop();
    const outcomes = new Set((await Promise.all(hanging)).map(({ status }) => status));
    expect(outcomes).toEqual(new Set([502]));
  } finally {
    await edge.stop();
  }
});
