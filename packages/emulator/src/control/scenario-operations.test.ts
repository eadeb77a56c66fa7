import { describe, expect, test } from 'vitest';
import { scenarios } from '../scenario/scenarios.ts';
import { controlsOf } from '../../test/control-under-test.ts';
import { START } from '../../test/instance-options.ts';

const own = {
  title: 'One message',
  description: 'A blocked number with one message, and one more in a minute.',
  instances: [{ name: 'shop', idInstance: '1101000007', product: 'whatsapp', state: 'blocked' }],
  events: [
    { do: 'enqueue', atSeconds: -60, instance: 'shop', messages: {} },
    { do: 'enqueue', atSeconds: 60, instance: 'shop', messages: {} },
  ],
  faults: [{ times: 1, fault: { kind: 'bad-gateway' } }],
};

test('the scenarios that come with the emulator are listed with their stories and sizes', async () => {
  const [status, list] = await controlsOf().answered('GET', 'scenarios');
  expect(status).toBe(200);
  const { title, description } = scenarios['fleet-of-1000'];
  expect(list).toContainEqual({ name: 'fleet-of-1000', title, description, instances: 1000 });
  expect(list).toHaveLength(Object.keys(scenarios).length);
});

test.each(Object.keys(scenarios))('%s is loaded by its name', async (name) => {
  const { answered } = controlsOf();
  const [status, list] = await answered('POST', 'scenario', { name });
  expect([status, await answered('GET', 'instances')]).toEqual([200, [200, list]]);
});

describe('a scenario of your own', () => {
  test('takes the place of all that was there, and plays on with the clock', async () => {
    const { answered, call, clock, faults } = controlsOf();
    await call('getStateInstance');
    faults.plant({ rate: 0.5, fault: { kind: 'hang' } });
    expect(await answered('POST', 'scenario', { scenario: own })).toMatchObject([
      200,
      [{ idInstance: '1101000007', name: 'shop', waiting: 1, totals: { accepted: 1 } }],
    ]);
    expect(clock.now()).toBe(START);
    expect(await answered('GET', 'requests')).toMatchObject([200, { items: [] }]);
    expect(await answered('GET', 'faults')).toEqual([200, [{ id: 1, rule: own.faults[0], matched: 0 }]]);
    await answered('POST', 'clock', { advanceMs: 60_000 });
    expect(await answered('GET', 'record')).toMatchObject([200, { items: [{ at: START - 60_000 }, { at: START + 60_000 }] }]);
  });

  test('that contradicts itself is refused with the place, and the instances before it stay', async () => {
    const { answered, engine } = controlsOf();
    const astray = { ...own, events: [{ do: 'clear', atSeconds: 0, instance: 'clinic' }] };
    expect(await answered('POST', 'scenario', { scenario: astray })).toEqual([
      400,
      {
        error: 'The body is not valid at /scenario/events/0/instance: must be one of: shop.',
        problems: [{ path: '/scenario/events/0/instance', expected: 'must be one of: shop' }],
      },
    ]);
    expect(engine.instance('1101000001')).toBeDefined();
  });

  test('with mistakes of form gets to know at once what does not fit together, too', async () => {
    const astray = { ...own, colour: 'red', events: [{ do: 'clear', atSeconds: 0, instance: 'clinic' }] };
    const [status, problem] = await controlsOf().answered('POST', 'scenario', { scenario: astray });
    expect([status, problem]).toMatchObject([
      400,
      { problems: [{ path: '/scenario/colour' }, { path: '/scenario/events/0/instance', expected: 'must be one of: shop' }] },
    ]);
  });

  test('may be large', async () => {
    const { answered } = controlsOf();
    const event = { do: 'enqueue', atSeconds: -1, instance: 'shop', messages: { recipients: { form: 'usual' } } };
    const large = { ...own, events: Array.from({ length: 10_000 }, () => event) };
    expect(await answered('POST', 'scenario', { scenario: large })).toMatchObject([200, [{ waiting: 10_000 }]]);
  });
});

test.each(['no-such-one', 'constructor', '__proto__'])(
  '%s is said to be no scenario, with those that there are',
  async (name) => {
    const { answered, engine } = controlsOf();
    expect(await answered('POST', 'scenario', { name })).toEqual([
      404,
      { error: `There is no scenario ${name}; there are: ${Object.keys(scenarios).join(', ')}.` },
    ]);
    expect(engine.instance('1101000001')).toBeDefined();
  },
);
