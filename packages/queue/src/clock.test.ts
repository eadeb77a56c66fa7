import { expect, test } from 'vitest';
import { createSystemClock } from './clock.ts';

test('a sleep until a moment that has passed meanwhile does not wait, and has the runtime warn of nothing', async () => {
  const warnings: string[] = [];
  const note = ({ name }: Error): unknown => warnings.push(name);
  process.on('warning', note);
  await createSystemClock().sleep(-5);
  // A warning comes in a later turn.
  await new Promise(setImmediate);
  process.off('warning', note);
  expect(warnings).toEqual([]);
});
