import { describe, expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { Engine } from '../engine/engine.ts';
import { Faults } from '../faults/faults.ts';
import { playScenario, type Scenario } from './play-scenario.ts';
import { ScenarioError } from './scenario-error.ts';
import { scenarios } from './scenarios.ts';

const HOUR = 3_600_000;

function handler(scenario: Scenario, seed = 1): Engine {
  const engine = new Engine(seed);
  playScenario(scenario, { engine, faults: new Faults(seed), at: START });
  return engine;
}

/** The record after some minutes. */
function recordOf(scenario: Scenario, seed: number, minutes: number, looks: number): string {
  const engine = handler(scenario, seed);
  for (let look = 1; look <= looks; look += 1) engine.advance(START + Math.round((look * minutes * 60_000) / looks));
  return JSON.stringify(engine.record.all());
}

const scenario: Scenario = {
  title: 'For the tests',
  description: 'One of each kind of event.',
  instances: [
    { name: 'shop', idInstance: '1101000001', product: 'whatsapp' },
    { name: 'fleet', count: 12, idInstance: '0099', product: 'chat-api' },
  ],
};

describe('the same seed', () => {
  test.each([
    ['demo', 60],
    ['broadcast-and-ban', 60],
    ['connect-between-looks', 11],
    ['customer-writes', 10],
    ['duplicates', 60],
    ['near-the-cap', 60],
    ['fleet-of-1000', 1],
  ] as const)('gives the same record of %s to the letter, however often it is read', (name, minutes) => {
    const record = recordOf(scenarios[name], 7, minutes, 1);
    expect(record.length).toBeGreaterThan(10_000);
    expect(recordOf(scenarios[name], 7, minutes, 1) === record).toBe(true);
    expect(recordOf(scenarios[name], 7, minutes, 37) === record).toBe(true);
  });

  test('and another gives other texts to others', () => {
    const [one, other] = [1, 2].map((seed) =>
      handler(scenarios.demo, seed)
        .record.all()
        .filter(({ event }) => event === 'accepted'),
    );
    expect(one).toHaveLength(1838);
    expect(one?.map(({ at }) => at)).toEqual(other?.map(({ at }) => at));
    const isSame = one?.filter((line, i) => JSON.stringify(line) === JSON.stringify(other?.[i]));
    expect(isSame).toEqual([]);
  });
});

test('the instances of a group have numbers and names that follow each other, and each its own token', () => {
  const [, first, ...others] = handler(scenario).instances();
  expect(first).toMatchObject({
    name: 'fleet-01',
    idInstance: '0099',
    apiTokenInstance: 'emulated-token-of-0099',
    state: 'authenticated',
  });
  expect(others.at(-1)).toMatchObject({ name: 'fleet-12', idInstance: '0110', apiTokenInstance: 'emulated-token-of-0110' });
});

test('an event happens to the instance, to all of a group, or to one of it', () => {
  const engine = handler({
    ...scenario,
    events: [
      { do: 'change-settings', atSeconds: -3, instance: 'fleet', settings: { delaySendMessagesMilliseconds: 700 } },
      { do: 'enqueue-actions', atSeconds: -2, instance: 'fleet-03', count: 4 },
      { do: 'change-behaviours', atSeconds: -1, instance: 'shop', behaviours: { showCap: 7 } },
    ],
  });
  const [shop, ...fleet] = engine.instances();
  expect(fleet.map(({ settings }) => settings['delaySendMessagesMilliseconds'])).toEqual(Array(12).fill(700));
  expect(fleet.map((instance) => instance.actions(START).length)).toEqual([0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect([shop?.behaviours.showCap, shop?.settings['delaySendMessagesMilliseconds']]).toEqual([7, 500]);
});

test('past events have happened at their time, and later ones happen at theirs', () => {
  const engine = handler({
    ...scenario,
    events: [
      { do: 'change-state', atSeconds: 20.5, instance: 'shop', change: { state: 'authorized', wid: '79990000009@c.us' } },
      { do: 'change-state', atSeconds: -60, instance: 'shop', change: { state: 'blocked' } },
      { do: 'enqueue', atSeconds: -30, instance: 'shop', messages: { count: 5 } },
      { do: 'clear', atSeconds: 10, instance: 'shop' },
      { do: 'enqueue', atSeconds: 15, instance: 'shop', messages: { text: 'code' } },
      { do: 'reboot', atSeconds: 60, instance: 'shop' },
    ],
  });
  const shop = engine.instance('1101000001');
  expect(engine.record.all().map(({ at, event }) => [at - START, event])).toEqual(
    Array.from({ length: 5 }, () => [-30_000, 'accepted']),
  );
  engine.advance(START + 60_000);
  expect(
    engine.record
      .all()
      .slice(5)
      .map(({ at, event }) => [at - START, event]),
  ).toEqual([...Array.from({ length: 5 }, () => [10_000, 'cleared']), [15_000, 'accepted'], [20_500, 'sent']]);
  expect(shop?.states.map(({ state, since }) => [state, since - START])).toEqual([
    ['authorized', -60_000],
    ['blocked', -60_000],
    ['authorized', 20_500],
    ['starting', 60_000],
  ]);
  expect(shop?.wid).toBe('79990000009@c.us');
});

test('an instance that was removed meets none of its events', () => {
  const engine = handler({
    ...scenario,
    events: [
      { do: 'enqueue', atSeconds: 5, instance: 'shop', messages: { count: 3, everySeconds: 10 } },
      { do: 'reboot', atSeconds: 20, instance: 'shop' },
    ],
  });
  engine.advance(START + 5000);
  engine.removeInstance('1101000001', START + 6000);
  engine.advance(START + HOUR);
  expect(engine.record.all().filter(({ event }) => event === 'accepted')).toHaveLength(1);
});

test('faults are there from the start', () => {
  const faults = new Faults(1);
  const rule = { operation: 'clearMessagesQueue', times: 1, fault: { kind: 'hang' } } as const;
  playScenario({ ...scenario, faults: [rule] }, { engine: new Engine(1), faults, at: START });
  expect(faults.list().map((planted) => planted.rule)).toEqual([rule]);
});

test('one that contradicts itself is refused before anything has happened', () => {
  const engine = new Engine(1);
  const wrong: Scenario = { ...scenario, events: [{ do: 'reboot', atSeconds: 0, instance: 'bakery' }] };
  const start = (): void => playScenario(wrong, { engine, faults: new Faults(1), at: START });
  expect(start).toThrow(ScenarioError);
  expect(start).toThrow('The scenario cannot be played: /events/0/instance must be one of: shop, fleet.');
  expect(engine.instances()).toEqual([]);
});
