import { inspect } from 'node:util';
import { SluiceError } from '@sluice/core';
import { untilResolved } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clear, clearsOf, errorOf, namesOf, orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { gatewayWith, TOKEN, type GatewayUnderTest } from '../../test/gateway.ts';
import { containing, matching } from '../../test/matching.ts';
import { ID, START } from '../../test/reading.ts';

import type { QueueInstance } from '../instance/queue-instance.ts';
import type { Database } from '../journal/database.ts';
import { openJobJournal } from '../journal/job-journal.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { advance } from './advance.ts';
import { clearQueue, openClearing } from './clear-queue.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => vi.useRealTimers());

const ADDRESS = `https://gateway.example/waInstance${ID}/clearMessagesQueue/${TOKEN}`;

/** A mistake of ours, whose text holds what must not be seen. */
function mistake(): never {
  throw new TypeError(`Cannot read properties of undefined (reading 'status') at ${ADDRESS}`);
}

/** The same instance, in the code of which there is a mistake. */
function mistaken(gateway: GatewayUnderTest, clearing: QueueInstance['clear']): GatewayUnderTest {
  return { ...gateway, instance: { ...gateway.instance, clear: clearing } };
}

function expectFault(error: SluiceError | undefined): void {
  expect(error).toMatchObject({ code: 'internal', idInstance: ID, message: containing('A fault of Sluice (TypeError) ended') });
  expect(error?.cause).toMatchObject({
    name: 'TypeError',
    message: containing("(reading 'status')"),
    stack: matching(/^TypeError: .*\n +at (?:\w+\.)?mistake \(.*fault\.test\.ts:\d+:\d+\)/),
  });
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain(TOKEN);
}

describe('a mistake of ours in the middle of a clear', () => {
  test('before the request ends it as failed, by its name and with its stack, and nothing was sent', async () => {
    const gateway = mistaken(gatewayWith(3), async () => mistake());
    const ports = portsOf(gateway);
    const steps = await clear(gateway, { ports });
    expect(namesOf(steps)).toEqual(['capturing', 'captured', 'failed']);
    expectFault(errorOf(steps));
    expect([ports.journal.openJobs(), ports.journal.holdsOf(ID)]).toEqual([[], []]);
  });

  test('after the request is unknown, is looked into, and is not taken for the network', async () => {
    const gateway = gatewayWith(3);
    const faulty = mistaken(gateway, async (options) => {
      await gateway.instance.clear(options);
      return mistake();
    });
    const ports = portsOf(faulty);
    const steps = await clear(faulty, { ports });
    expect(namesOf(steps)).toEqual(['capturing', 'captured', 'clearing', 'unknown', 'verifying', 'verified', 'done']);
    const unknown = steps.find((step) => step.step === 'unknown');
    expectFault(unknown?.error);
    expect(clearsOf(gateway)).toBe(1);
    const events = JSON.stringify(ports.journal.events({ order: 'oldest-first', limit: 100 }));
    expect(events).toContain('"code":"internal"');
    expect(events).not.toMatch(/fault\.test|token-of-the-tests|at mistake/);
  });

  test('is no cancelling, although the operator cancels at the same moment', async () => {
    const stop = new AbortController();
    const gateway = mistaken(gatewayWith(3), async () => {
      stop.abort();
      return mistake();
    });
    const steps = await clear(gateway, { ports: portsOf(gateway, { signal: stop.signal }) });
    expect(steps.at(-1)?.step).toBe('failed');
    expectFault(errorOf(steps));
  });

  test('comes out of a single step as an error of Sluice, and the job stays open', async () => {
    const gateway = gatewayWith(3);
    const plan = await untilResolved(planOf(gateway));
    const ports = { ...portsOf(gateway), owner: 'a host' };
    const { id } = openClearing(ports, orderOf(plan));
    const faulty = { ...ports, journal: { ...ports.journal, readJob: mistake } };
    const error: unknown = await advance(faulty, id).catch((thrown: unknown) => thrown);
    expectFault(error instanceof SluiceError ? error : undefined);
    expect(ports.journal.openJobs()).toHaveLength(1);
  });
});

/** A database whose driver has a mistake. @param from the call from which on it fails. */
function faultyDatabase(from: number, until = Infinity): Database & { readonly calls: () => number } {
  const database = openMemoryDatabase();
  let calls = 0;
  const checked = <Result>(action: () => Result): Result => {
    calls += 1;
    return calls > from && calls <= until ? mistake() : action();
  };
  return {
    calls: () => calls,
    run: (sql, params) => checked(() => database.run(sql, params)),
    all: (sql, params) => checked(() => database.all(sql, params)),
    transaction: (action) => checked(() => database.transaction(action)),
  };
}

/** How a clear ends with this database. @param opened is called when the journal is open. */
async function clearWith(database: Database, opened: () => void): Promise<{ readonly error: unknown; readonly clears: number }> {
  const gateway = gatewayWith(3);
  const plan = await untilResolved(planOf(gateway));
  const journal = openJobJournal(database, { now: () => gateway.clock.now(), bodies: 'full' });
  opened();
  const steps = await untilResolved(stepsOf(clearQueue(portsOf(gateway, { journal }), orderOf(plan))));
  const last = steps.at(-1);
  return { error: last !== undefined && 'error' in last ? last.error : last?.step, clears: clearsOf(gateway) };
}

describe('a mistake in the driver of the database, at whatever call', () => {
  test.each([
    ['from then on', Infinity],
    ['once', 1],
  ])('ends the clear as a fault of Sluice and not as an exception (%s)', { timeout: 60_000 }, async (_what, times) => {
    const faultless = faultyDatabase(Infinity);
    let opening = 0;
    expect((await clearWith(faultless, () => (opening = faultless.calls()))).error).toBe('done');
    const faults = [];
    for (let from = opening; from < faultless.calls(); from += 1) {
      const { error, clears } = await clearWith(faultyDatabase(from, from + times), () => undefined);
      expect(clears).toBeLessThanOrEqual(1);
      if (error !== 'done') faults.push(error);
    }
    expect(faults.length).toBeGreaterThan(10);
    for (const fault of faults) expectFault(fault instanceof SluiceError ? fault : undefined);
  });
});
