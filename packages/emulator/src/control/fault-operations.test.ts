import { expect, test } from 'vitest';
import { controlsOf } from '../../test/control-under-test.ts';

const rule = { operation: 'getStateInstance', times: 2, fault: { kind: 'bad-gateway' } };

test('a fault that is planted is met, and the controls say how often', async () => {
  const { answered, call } = controlsOf();
  expect(await answered('POST', 'faults', rule)).toEqual([201, { id: 1, rule, matched: 0 }]);
  expect((await call('getStateInstance')).status).toBe(502);
  expect(await answered('GET', 'faults')).toEqual([200, [{ id: 1, rule, matched: 1 }]]);
});

test('a fault that is removed is met no more, and others are', async () => {
  const { answered, call } = controlsOf();
  await answered('POST', 'faults', rule);
  await answered('POST', 'faults', { ...rule, operation: 'getSettings' });
  expect(await answered('DELETE', 'faults/1')).toEqual([200, { removed: 1 }]);
  expect((await call('getStateInstance')).status).toBe(200);
  expect((await call('getSettings')).status).toBe(502);
});

test('all faults are removed at once', async () => {
  const { answered, call } = controlsOf();
  await answered('POST', 'faults', rule);
  await answered('POST', 'faults', rule);
  expect(await answered('DELETE', 'faults')).toEqual([200, { removed: 2 }]);
  expect(await answered('DELETE', 'faults')).toEqual([200, { removed: 0 }]);
  expect((await call('getStateInstance')).status).toBe(200);
});

test.each(['2', '0', '-1', '01x', '0x1', '1.0', '1e0', 'all'])('there is no fault %s', async (id) => {
  const { answered, faults } = controlsOf();
  await answered('POST', 'faults', rule);
  expect(await answered('DELETE', `faults/${id}`)).toEqual([
    404,
    { error: `There is no fault ${id}; GET /__emulator/faults lists them.` },
  ]);
  expect(faults.list()).toHaveLength(1);
});

test('a fault that cannot be is refused with what was expected, and not planted', async () => {
  const { answered, faults } = controlsOf();
  expect(await answered('POST', 'faults', { times: 1, rate: 1, fault: { kind: 'latency' } })).toMatchObject([
    400,
    {
      problems: [
        { path: '', expected: 'must have exactly one of: times, rate' },
        { path: '/fault', expected: 'must have `ms`' },
      ],
    },
  ]);
  expect(faults.list()).toEqual([]);
});

test('more faults than a list can hold are refused', async () => {
  const { answered, faults } = controlsOf();
  for (let i = 0; i < 10_000; i += 1) faults.plant({ times: 1, fault: { kind: 'hang' } });
  expect(await answered('POST', 'faults', rule)).toEqual([
    409,
    { error: '10000 faults are planted, and no more can be listed. Remove some first.' },
  ]);
});

test('a fault of an operation that does not exist is refused, and the sentence names it', async () => {
  const { answered, faults } = controlsOf();
  const expected = 'must be an operation of the contracts, such as showMessagesQueue, and not ShowMessagesQueue';
  expect(await answered('POST', 'faults', { ...rule, operation: 'ShowMessagesQueue' })).toEqual([
    400,
    { error: `The body is not valid at /operation: ${expected}.`, problems: [{ path: '/operation', expected }] },
  ]);
  expect(() => faults.plant({ operation: 'getNothing', times: 1, fault: { kind: 'hang' } })).toThrow(/and not getNothing/);
  expect(faults.list()).toEqual([]);
});
