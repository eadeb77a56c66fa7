import { expect, test } from 'vitest';
import { controlsOf } from '../../test/control-under-test.ts';

const rule = { operation: 'getStateInstance', times: 2, fault: { kind: 'bad-gateway' } };

test('a fault that is planted is met, and how often is told', async () => {
  const { told, call } = controlsOf();
  expect(await told('POST', 'faults', rule)).toEqual([201, { id: 1, rule, met: 0 }]);
  expect((await call('getStateInstance')).status).toBe(502);
  expect(await told('GET', 'faults')).toEqual([200, [{ id: 1, rule, met: 1 }]]);
});

test('a fault that is removed is met no more, and others are', async () => {
  const { told, call } = controlsOf();
  await told('POST', 'faults', rule);
  await told('POST', 'faults', { ...rule, operation: 'getSettings' });
  expect(await told('DELETE', 'faults/1')).toEqual([200, { removed: 1 }]);
  expect((await call('getStateInstance')).status).toBe(200);
  expect((await call('getSettings')).status).toBe(502);
});

test('all faults are removed at once', async () => {
  const { told, call } = controlsOf();
  await told('POST', 'faults', rule);
  await told('POST', 'faults', rule);
  expect(await told('DELETE', 'faults')).toEqual([200, { removed: 2 }]);
  expect(await told('DELETE', 'faults')).toEqual([200, { removed: 0 }]);
  expect((await call('getStateInstance')).status).toBe(200);
});

test.each(['2', '0', '-1', '01x', '0x1', '1.0', '1e0', 'all'])('there is no fault %s', async (id) => {
  const { told, faults } = controlsOf();
  await told('POST', 'faults', rule);
  expect(await told('DELETE', `faults/${id}`)).toEqual([
    404,
    { error: `There is no fault ${id}; GET /__emulator/faults lists them.` },
  ]);
  expect(faults.list()).toHaveLength(1);
});

test('a fault that cannot be is refused with what was expected, and not planted', async () => {
  const { told, faults } = controlsOf();
  expect(await told('POST', 'faults', { times: 1, rate: 1, fault: { kind: 'latency' } })).toMatchObject([
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
  const { told, faults } = controlsOf();
  for (let i = 0; i < 10_000; i += 1) faults.plant({ times: 1, fault: { kind: 'hang' } });
  expect(await told('POST', 'faults', rule)).toEqual([
    409,
    { error: '10000 faults are planted, and no more can be listed. Remove some first.' },
  ]);
});
