import { expect, test } from 'vitest';
import type { Endpoint } from '../../../test/contract.ts';
import { emulatorWith } from '../../../test/emulator-under-test.ts';
import { trials } from '../../../test/gateway-cases.ts';
import { gatewayContract, nameOf, productOf } from '../../../test/gateway-contract.ts';
import { chats, mistakes, type Case, type Trial } from '../../../test/gateway-trial.ts';

const { endpoints } = gatewayContract;

async function answerTo(
  endpoint: Endpoint,
  { body: bodyFor, rest = '' }: Trial,
  { before, different, instance }: Case,
): Promise<Response> {
  const { name, family } = nameOf(endpoint);
  const product = productOf(endpoint);
  const emulator = emulatorWith({ product, state: 'blocked', ...instance });
  const body = bodyFor?.(chats[family], product);
  const prefix = family === 'v3' ? '/v3' : '';
  const options = { verb: endpoint.verb, prefix, rest, ...(body !== undefined && { body }) } as const;
  const call = (): Promise<Response> => emulator.call(name, options);
  await before?.(emulator, call);
  return emulator.call(name, { ...options, ...different });
}

async function findFault(endpoint: Endpoint, trial: Trial, one: Case): Promise<string | undefined> {
  const answer = await answerTo(endpoint, trial, one);
  const text = await answer.clone().text();
  if (answer.status !== one.status || !text.includes(one.says ?? '')) return `${answer.status} came: ${text.slice(0, 500)}`;
  return gatewayContract.findFault(endpoint, answer);
}

/** A mistake that any operation meets, by one that would answer at once. */
function after({ ready }: Trial, mistake: Case): Case {
  return {
    ...mistake,
    before: async (emulator, call) => {
      ready?.(emulator);
      await mistake.before?.(emulator, call);
    },
  };
}

test.each(endpoints.map((endpoint) => [endpoint.operationId, endpoint] as const))(
  '%s is played, and every answer to it is what the contract describes',
  async (_, endpoint) => {
    const trial = trials.get(nameOf(endpoint).name);
    expect(trial?.cases.length, 'an operation without a case').toBeGreaterThan(0);
    if (trial === undefined) return;
    // One method refuses a wrong token with status 200, and the token is wrong after it.
    const isRenewal = nameOf(endpoint).name === 'updateApiToken';
    const applies = ({ status }: Case): boolean => !isRenewal || (status !== 401 && status !== 429);
    const own = trial.cases.filter(({ only = productOf(endpoint) }) => only === productOf(endpoint));
    const common = mistakes.filter(applies).map((one) => after(trial, one));
    const faults: string[] = [];
    for (const one of [...own, ...common]) {
      const fault = await findFault(endpoint, trial, one);
      if (fault !== undefined) faults.push(`${one.status} ${one.says ?? ''}: ${fault}`);
    }
    expect(faults).toEqual([]);
  },
);

test('there is a case for every operation of the contract, and none for another', () => {
  expect(new Set(trials.keys())).toEqual(new Set(endpoints.map((endpoint) => nameOf(endpoint).name)));
  expect(endpoints).toHaveLength(75);
});
