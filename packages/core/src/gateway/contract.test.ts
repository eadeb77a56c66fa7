// Both ways: no operation of the contract without a method of the client, and no method without an operation.
import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { everyMethod } from '../../test/every-method.ts';
import { credentials } from '../../test/fake-gateway.ts';
import { operations } from '../gen/gateway-methods.ts';
import { createGatewayClient } from './client.ts';

interface Described {
  readonly flavor: string;
  readonly name: string;
  readonly verb: string;
  readonly rest: string;
  readonly effect: unknown;
  readonly limit: unknown;
}

const described: readonly Described[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([verb, operation]: [string, unknown]) => {
    const [, prefix, name = '', rest = ''] =
      /^(\/v3)?\/waInstance\{idInstance\}\/(\w+)\/\{apiTokenInstance\}(.*)$/.exec(path) ?? [];
    if (typeof operation !== 'object' || operation === null || !('operationId' in operation)) return [];
    return [
      {
        flavor: prefix ? 'v3' : 'plain',
        name,
        verb: verb.toUpperCase(),
        rest,
        effect: 'x-effect' in operation && operation['x-effect'],
        limit: 'x-rate-limit' in operation && operation['x-rate-limit'],
      },
    ];
  }),
);

test.each(['plain', 'v3'] as const)('a client of %s has the operations of the contract for methods, and no others', (flavor) => {
  const client = createGatewayClient({ ...credentials, flavor });
  const methods = Object.entries(client).filter(([, value]) => typeof value === 'function');
  expect(methods.map(([name]) => name).toSorted()).toEqual(
    described
      .filter((operation) => operation.flavor === flavor)
      .map(({ name }) => name)
      .toSorted(),
  );
});

const row = ({ flavor, name, verb }: { flavor: string; name: string; verb: string }): string => `${flavor} ${verb} ${name}`;

const rests = (rows: readonly { name: string; rest: string }[]): string[] =>
  rows
    .filter(({ rest }) => rest !== '')
    .map(({ name, rest }) => `${name} ${rest}`)
    .toSorted();

test('the table of methods that the tests go through has them all, as the contract says', () => {
  expect(everyMethod.map(row).toSorted()).toEqual(described.map(row).toSorted());
  expect(rests(everyMethod.map(({ name, template = '' }) => ({ name, rest: template })))).toEqual(rests(described));
});

test.each(described)(
  '$name ($flavor) has the verb, the effect and the limit of the contract',
  ({ name, verb, effect, limit }) => {
    const { callsPerSecond, ...rest } = operations[name as keyof typeof operations];
    expect(rest).toMatchObject({ verb, effect });
    expect(limit).toMatchObject({ requests: callsPerSecond, perMilliseconds: 1000 });
  },
);

test('nothing that destroys or sends counts as a read', () => {
  const reads = Object.entries(operations).filter(([, { effect }]) => effect === 'read');
  expect(reads.map(([name]) => name).toSorted()).toEqual([
    'getAccountSettings',
    'getMessage',
    'getMessagesCount',
    'getSettings',
    'getStateInstance',
    'getStateInstanceHistory',
    'getStatusInstance',
    'getWaSettings',
    'getWebhooksCount',
    'lastOutgoingMessages',
    'receiveNotification',
    'showMessagesQueue',
  ]);
});
