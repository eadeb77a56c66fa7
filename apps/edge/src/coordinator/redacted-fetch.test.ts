import { createAnswerRedactor, MAX_ANSWER_BYTES } from '@sluice/core';
import { expect, test } from 'vitest';
import { redactedFetch } from './redacted-fetch.ts';

const TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';
const redact = createAnswerRedactor(TOKEN);
const answered = async (answer: Response): Promise<Response> =>
  redactedFetch(async () => answer, redact)('https://gateway.example', {});

test('an answer of a gateway that quotes the token comes without it, in whatever pieces', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify([{ body: { message: `see ${TOKEN}` } }]));
  for (const size of [1, 7, bytes.length]) {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
    const text = await (await answered(new Response(body))).text();
    expect(text).toMatch(/^\[\{"body":\{"message":"see [^"]*"\}\}\]$/);
    expect(text).not.toContain(TOKEN.slice(0, 10));
  }
});

test('an answer without it, and one without a body, are as they were', async () => {
  const plain = await answered(Response.json({ count: 1 }, { status: 429, headers: { 'retry-after': '1' } }));
  expect([plain.status, plain.headers.get('retry-after'), await plain.json()]).toEqual([429, '1', { count: 1 }]);
  expect((await answered(new Response(null, { status: 204 }))).status).toBe(204);
});

test('an answer without end is not kept until its end, and is let go of', async () => {
  let given = 0;
  let isCancelled = false;
  const piece = new Uint8Array(8 * 1024 * 1024);
  const endless = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        given += piece.byteLength;
        controller.enqueue(piece);
      },
      cancel: () => void (isCancelled = true),
    },
    { highWaterMark: 0 },
  );
  const reader = (await answered(new Response(endless))).body?.getReader();
  await reader?.read();
  expect(given).toBeLessThan(MAX_ANSWER_BYTES + 2 * piece.byteLength);
  await reader?.cancel();
  expect(isCancelled).toBe(true);
});
