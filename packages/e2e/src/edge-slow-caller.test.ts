// Callers who write a byte now and then, to keep a connection for as long as they like.
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { ask } from './edge-caller.ts';
import { node } from './edge-hosts.ts';
import { startEdgeBefore } from './hostile/edge-before.ts';
import { wellAnswer } from './hostile/slow-answers.ts';

const ID = '1101000001';
const CALLERS = 50;

it('cuts off callers who do not come to an end of their request, and serves all others meanwhile', async () => {
  const edge = await startEdgeBefore(node, [ID]);
  edge.gateway.answerWith((line) => wellAnswer(line));
  const { hostname, port, host } = new URL(edge.url);

  /** Writes a byte a second, and gives what came when the connection ended, and how long that took. */
  async function callSlowly(begin: string, byte: string): Promise<readonly [received: string, seconds: number]> {
    const start = performance.now();
    const caller = connect(Number(port), hostname);
    let received = '';
    caller.setEncoding('latin1').on('data', (text: string) => (received += text));
    caller.on('error', () => undefined).write(begin);
    const timer = setInterval(() => caller.write(byte), 1000);
    await once(caller, 'close');
    clearInterval(timer);
    return [received, (performance.now() - start) / 1000];
  }

  try {
    const head = `POST /waInstance${ID}/sendMessage/${edge.key} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n`;
    const heads = Array.from({ length: CALLERS }, () => callSlowly(head, 'x'));
    const bodies = Array.from({ length: CALLERS }, () => callSlowly(`${head}content-length: 1000\r\n\r\n`, ' '));
    expect((await ask(edge.url, { target: '/healthz' })).status).toBe(200);
    expect((await edge.call(ID, 'sendMessage', '{"chatId":"79990000001@c.us","message":"x"}')).status).toBe(200);
    for (const [received, seconds] of await Promise.all(heads)) {
      expect([received.slice(0, 12), seconds < 40]).toEqual(['HTTP/1.1 408', true]);
    }
    for (const [received, seconds] of await Promise.all(bodies)) {
      expect([received.slice(0, 12), seconds < 40]).toEqual(['HTTP/1.1 400', true]);
      expect(received).toContain('did not come within 30 s');
    }
    // The one that was whole.
    expect(edge.gateway.requests).toHaveLength(1);
  } finally {
    await edge.stop();
  }
}, 90_000);
