import { expect, test } from 'vitest';
import { createStreamSlots } from './stream-slots.ts';

/** A slot that is there. */
function slotOf(taken: (() => void) | Response): () => void {
  if (taken instanceof Response) throw new Error(`There was no slot: ${taken.status}.`);
  return taken;
}

async function refusal(taken: (() => void) | Response): Promise<unknown> {
  return taken instanceof Response ? taken.json() : undefined;
}

test('a key that has all its streams open leaves those of the others, and gets one again for each that it ends', async () => {
  const slots = createStreamSlots({ ofKey: 2, inAll: 10 });
  const [first] = [slotOf(slots.take('ops')), slotOf(slots.take('ops'))];
  expect(await refusal(slots.take('ops'))).toMatchObject({ status: 429, code: 'rate-limited' });
  slotOf(slots.take('crm'));
  first();
  slotOf(slots.take('ops'));
  expect(await refusal(slots.take('ops'))).toMatchObject({ status: 429 });
});

test('all keys together open no more than fit into memory, and the refusal says when to come again', async () => {
  const slots = createStreamSlots({ ofKey: 2, inAll: 2 });
  const first = slotOf(slots.take('ops'));
  slotOf(slots.take('crm'));
  const refused = slots.take('shop');
  expect(refused instanceof Response && refused.headers.get('retry-after')).toBe('30');
  expect(await refusal(refused)).toMatchObject({ status: 503, code: 'overloaded' });
  first();
  slotOf(slots.take('shop'));
});
