import { expect, test } from 'vitest';
import { gathered } from '../gathered.ts';
import { eventsOf, linesOf } from './event-stream.ts';

function streamOf(...chunks: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      controller.close();
    },
  });
}

test('events are read as they come, whatever they are cut into, and the last id stays', async () => {
  const text =
    'retry: 2000\n\nid: 7\nevent: job\ndata: {"name":"Zoë 📦"}\n\n: a comment\nevent: count\ndata:{"count":\ndata: 3}\n\n';
  const bytes = [...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte));
  expect(await gathered(eventsOf(streamOf(...bytes)))).toEqual([
    { event: 'job', data: { name: 'Zoë 📦' }, lastEventId: '7' },
    { event: 'count', data: { count: 3 }, lastEventId: '7' },
  ]);
});

test('an event that is cut off is none, and one that is no JSON says nothing', async () => {
  const events = await gathered(eventsOf(streamOf('data: nonsense\n\nevent: step\ndata: {"job":'), '3'));
  expect(events).toEqual([{ event: 'message', data: undefined, lastEventId: '3' }]);
});

test('lines end as on any system, and what follows the last end is none', async () => {
  expect(await gathered(linesOf(streamOf('one\r\ntwo\nthr', 'ee\nfo')))).toEqual(['one', 'two', 'three']);
});
