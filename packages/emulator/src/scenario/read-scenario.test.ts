import { describe, expect, test } from 'vitest';
import type { Mistake } from '../control/mistakes.ts';
import { readScenario } from './read-scenario.ts';
import { ScenarioError } from './scenario-error.ts';
import type { Scenario } from './scenario.ts';

const shop = { name: 'shop', idInstance: '1101000001', product: 'whatsapp' } as const;
const taxi = { name: 'taxi', idInstance: '210001', product: 'chat-api' } as const;
const clinic = { name: 'clinic', idInstance: '3100000001', product: 'max' } as const;
const scenario = { title: 'For the tests', description: 'Three instances.', instances: [shop, taxi, clinic] } satisfies Scenario;

function mistakesIn(text: string): readonly Mistake[] {
  try {
    readScenario(text);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.mistakes;
    throw error;
  }
}

function mistakesWith(different: object): readonly (readonly [path: string, expected: string])[] {
  return mistakesIn(JSON.stringify({ ...scenario, ...different })).map(({ path, expected }) => [path, expected]);
}

test('a scenario without a mistake is read, also from an editor that begins files with a mark', () => {
  expect(readScenario(`\ufeff${JSON.stringify(scenario)}`)).toEqual(scenario);
});

describe('a file that is not JSON: the error names the place at which it ceases to be', () => {
  test.each([
    ['', 1, 1],
    ['{\n  "title": "A",\n  "description": "B"\n', 4, 1],
    ['{\n  "title": "A"\n  "description": "B"\n}', 3, 3],
    ['{\n  "title": "A",\n}', 3, 1],
    ['{\n  "title": yes\n}', 2, 12],
    ['// a comment\n{}', 1, 1],
    ['{"a": [1, 2, ]}', 1, 14],
    ['{"a": "at position 3", "b": +1}', 1, 29],
    ['{}\n\n{}', 3, 1],
    ['{"a": "b\n"}', 1, 9],
    ['{"a": tru', 1, 10],
    ['{"a": trux}', 1, 10],
  ])('%j', (text, line, column) => {
    expect(mistakesIn(text)).toEqual([
      { path: '', expected: `must be JSON, which it ceases to be at line ${line}, column ${column}` },
    ]);
  });
});

test('all mistakes of form are reported, each with its path and the expected value', () => {
  const mistakes = mistakesWith({
    instances: [{ ...shop, product: 'pigeon', behaviours: { whenFull: 'wait' } }],
    events: [{ do: 'enqueue', atSeconds: 'now', instance: 'shop', messages: { count: 0 } }],
  });
  expect(mistakes).toEqual(
    expect.arrayContaining([
      ['/instances/0/product', 'must be one of: whatsapp, telegram, max, chat-api'],
      ['/instances/0/behaviours/whenFull', 'must be one of: refuse, drop-oldest'],
      ['/events/0/atSeconds', 'must be a number from -2592000 to 2592000'],
      ['/events/0/messages/count', 'must be a whole number from 1 to 1000000'],
    ]),
  );
  expect(mistakes).toHaveLength(4);
});

test('mistakes of form and parts that do not fit together are reported at once', () => {
  const reboot = { do: 'reboot', atSeconds: 0 };
  const mistakes = mistakesWith({
    instances: [{ ...shop, apiTokenInstance: 'a b/c' }, { ...clinic, name: 'shop', state: 'authenticated' }, taxi],
    events: [
      { ...reboot, atSeconds: 'now', instance: 'baker' },
      { do: 'change-state', atSeconds: 1, instance: 'taxi', change: { state: 'authorized' } },
      { ...reboot, instance: 'shop', colour: 'red' },
    ],
    faults: [
      { operation: 'nope', times: -1, fault: { kind: 'reset' } },
      { idInstance: '7000', times: 1, fault: { kind: 'hang' } },
    ],
  });
  expect(mistakes.map(([path]) => path).toSorted()).toEqual([
    '/events/0/atSeconds',
    '/events/0/instance',
    '/events/1/change/state',
    '/events/2/colour',
    '/faults/0/operation',
    '/faults/0/times',
    '/faults/1/idInstance',
    '/instances/0/apiTokenInstance',
    '/instances/1/name',
    '/instances/1/state',
  ]);
});

test('nothing is said of an event that may be right once its instance is', () => {
  const mistakes = mistakesWith({
    instances: [{ ...shop, product: 'pigeon' }, { name: 'Fleet', idInstance: 'x', product: 'max' }, clinic],
    events: [
      { do: 'change-state', atSeconds: 1, instance: 'shop', change: { state: 'authenticated' } },
      { do: 'reboot', atSeconds: 0, instance: 'fleet' },
    ],
    faults: [{ idInstance: '7000', times: 1, fault: { kind: 'hang' } }],
  });
  expect(mistakes.map(([path]) => path).toSorted()).toEqual([
    '/instances/0/product',
    '/instances/1/idInstance',
    '/instances/1/name',
  ]);
});

test('nothing is said of an event of a group whose size is wrong', () => {
  const mistakes = mistakesWith({
    instances: [{ ...clinic, count: 'five' }],
    events: [{ do: 'reboot', atSeconds: 0, instance: 'clinic-3' }],
  });
  expect(mistakes.map(([path]) => path)).toEqual(['/instances/0/count']);
});

test('what an error says names each mistake', () => {
  expect(() => readScenario('[]')).toThrow(/^The scenario cannot be played: it must be an object/);
});

describe('what the form cannot say', () => {
  const reboot = { do: 'reboot', atSeconds: 0, instance: 'shop' };
  const enqueue = { do: 'enqueue', atSeconds: 0, instance: 'shop', messages: {} };
  const group = { name: 'fleet', count: 12, idInstance: '4100000001', product: 'telegram' };

  test.each<[string, object, ...(readonly [string, string])[]]>([
    [
      'an event of no instance',
      { events: [reboot, { ...reboot, instance: 'sohp' }] },
      ['/events/1/instance', 'must be one of: shop, taxi, clinic'],
    ],
    [
      'an event of no instance, among many',
      {
        instances: Array.from({ length: 13 }, (_, i) => ({ ...shop, name: `s${i}`, idInstance: `${1000 + i}` })),
        events: [reboot],
      },
      ['/events/0/instance', 'must be one of: s0, s1, s2, s3, s4, s5, s6, s7, s8, s9 and 3 more'],
    ],
    [
      'a fault of no instance',
      { faults: [{ idInstance: '7000', times: 1, fault: { kind: 'hang' } }] },
      ['/faults/0/idInstance', 'must be one of: 1101000001, 210001, 3100000001'],
    ],
    [
      'a fault of no operation',
      { faults: [{ operation: 'ClearMessagesQueue', times: 1, fault: { kind: 'hang' } }] },
      ['/faults/0/operation', 'must be an operation of the contracts, such as clearMessagesQueue, and not ClearMessagesQueue'],
    ],
    [
      'a token for a group',
      { instances: [{ ...group, apiTokenInstance: 'abc' }] },
      ['/instances/0/apiTokenInstance', 'must be left out: a group has a token for each of its instances'],
    ],
    [
      'what comes in for another protocol',
      {
        events: [
          { do: 'receive-message', atSeconds: 0, instance: 'taxi', message: { text: 'Hello' } },
          { do: 'note-receipts', atSeconds: 0, instance: 'taxi', receipts: { status: 'read' } },
        ],
      },
      ['/events/0/do', 'must be another: chat-api has no notifications here'],
      ['/events/1/do', 'must be another: chat-api has no notifications here'],
    ],
    [
      'a name that is given twice',
      { instances: [shop, { ...taxi, name: 'shop' }] },
      ['/instances/1/name', 'must be a unique name: shop is taken'],
    ],
    [
      'a number that is given twice',
      { instances: [shop, { ...taxi, idInstance: shop.idInstance }] },
      ['/instances/1/idInstance', 'must be a unique number: 1101000001 is taken'],
    ],
    [
      'a name and a number that a group has already',
      { instances: [group, { ...shop, name: 'fleet-07', idInstance: '4100000012' }] },
      ['/instances/1/name', 'must be a unique name: fleet-07 is taken'],
      ['/instances/1/idInstance', 'must be a unique number: 4100000012 is taken'],
    ],
    [
      'a number after which no more follow',
      { instances: [{ ...group, idInstance: '99999999999999999990' }] },
      ['/instances/0/idInstance', 'must leave room for the numbers that follow it'],
    ],
    [
      'too many instances',
      { instances: [{ ...group, count: 9999 }, shop, taxi] },
      ['/instances', 'must be at most 10000 instances together, and are 10001'],
    ],
    [
      'too many messages',
      { instances: [group], events: [{ ...enqueue, instance: 'fleet', messages: { count: 100_000, copies: 2 } }] },
      ['/events', 'must be at most 2000000 messages and changes together, and are 2400000'],
    ],
    [
      'states of the other API',
      {
        instances: [{ ...shop, state: 'authenticated' }, taxi],
        events: [{ do: 'change-state', atSeconds: 0, instance: 'taxi', change: { state: 'blocked' } }],
      },
      ['/instances/0/state', 'must be a state of whatsapp, such as: authorized, starting, notAuthorized, blocked'],
      ['/events/0/change/state', 'must be a state of chat-api, such as: authenticated, loading, got qr code'],
    ],
    [
      'behaviours of another product',
      {
        instances: [{ ...shop, behaviours: { showsLast: true } }, clinic],
        events: [{ do: 'change-behaviours', atSeconds: 0, instance: 'shop', behaviours: { losesWithoutLink: true } }],
      },
      ['/instances/0/behaviours/showsLast', 'must be left out: only chat-api behaves so'],
      ['/events/0/behaviours/losesWithoutLink', 'must be left out: only max behaves so'],
    ],
    [
      'settings of the other API',
      {
        instances: [{ ...shop, settings: { guaranteedHooks: true } }, taxi],
        events: [{ do: 'change-settings', atSeconds: 0, instance: 'taxi', settings: { stateWebhook: 'yes' } }],
      },
      ['/instances/0/settings/guaranteedHooks', 'must be a setting of whatsapp'],
      ['/events/0/settings/stateWebhook', 'must be a setting of chat-api'],
    ],
    [
      'chats that a messenger has not',
      { events: [{ ...enqueue, instance: 'clinic', messages: { recipients: { form: 'lid' } } }] },
      ['/events/0/messages/recipients/form', 'must be another than lid: max has none'],
    ],
    [
      'actions of what has none',
      { events: [{ do: 'enqueue-actions', atSeconds: 0, instance: 'shop', count: 1 }] },
      ['/events/0/do', 'must be another: whatsapp has no actions'],
    ],
  ])('%s', (_, different, ...expected) => {
    expect(mistakesWith(different)).toEqual(expected);
  });

  test('is no mistake where it fits', () => {
    const fits = {
      instances: [{ ...shop, settings: { anythingNew: 'yes' }, state: 'yellowCard' }, { ...taxi, state: 'init' }, clinic, group],
      events: [
        { do: 'change-behaviours', atSeconds: 0, instance: 'taxi', behaviours: { showsLast: true } },
        { do: 'change-behaviours', atSeconds: 0, instance: 'clinic', behaviours: { losesWithoutLink: true } },
        { do: 'change-state', atSeconds: 0, instance: 'shop', change: { state: null } },
        { do: 'enqueue-actions', atSeconds: 0, instance: 'taxi', count: 1 },
        { ...enqueue, messages: { recipients: { form: 'lid' } } },
        { ...reboot, instance: 'fleet-12' },
      ],
    };
    expect(mistakesWith(fits)).toEqual([]);
  });
});
