import { expect, test } from 'vitest';
import { readBounded } from './bounded-body.ts';

function streamOf(...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return ReadableStream.from(chunks);
}

const bytes = new TextEncoder().encode('сто грамм 💧');

test('a body of exactly the limit is read whole, one byte more is not', async () => {
  expect(await readBounded(streamOf(bytes), bytes.byteLength)).toEqual(bytes);
  expect(await readBounded(streamOf(bytes), bytes.byteLength - 1)).toBeUndefined();
});

test('a body in pieces is put together', async () => {
  const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
  expect(await readBounded(streamOf(...pieces), bytes.byteLength)).toEqual(bytes);
});

test('no body has no bytes', async () => {
  expect(await readBounded(null, 1)).toEqual(new Uint8Array());
});

test.each([
  ['fails', () => Promise.reject(new Error('no'))],
  ['never ends', () => new Promise<void>(() => undefined)],
])('a stream whose cancelling %s does not hold up the refusal', async (_what, cancel) => {
  const stream = new ReadableStream({ pull: (controller) => controller.enqueue(bytes), cancel });
  expect(await readBounded(stream, 4)).toBeUndefined();
});
