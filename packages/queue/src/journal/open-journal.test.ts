import { expect, test } from 'vitest';
import { gatewayWith } from '../../test/gateway.ts';
import { openMemoryDatabase } from '../node/index.ts';
import { openQueue } from '../open-queue.ts';
import { failureOf, saying, START } from './contract/given.ts';
import { openJournal, type Journal } from './journal.ts';

function journal(): Journal {
  return openJournal(openMemoryDatabase(), { now: () => START, bodies: 'full' });
}

test('no property of a journal leads to what moves a job', () => {
  const opened = journal();
  expect(Object.getOwnPropertySymbols(opened)).toEqual([]);
  expect(Object.keys(opened).filter((name) => /move|save|decide|takeOver|openJob$/.test(name))).toEqual([]);
});

test.each([
  ['a copy', () => ({ ...journal() })],
  ['a proxy', () => new Proxy(journal(), {})],
])('%s of a journal is no journal for a queue', (_what, copy) => {
  const { instance } = gatewayWith(0);
  expect(failureOf(() => openQueue({ instance, journal: copy() }))).toMatchObject({
    code: 'invalid-configuration',
    message: saying('openJournal has returned'),
  });
});

test.each<unknown>(['FULL', '', 5, undefined])('a journal that is to keep bodies as %j is not opened', (bodies) => {
  const wrong: Readonly<Record<string, unknown>> = { bodies };
  const failure = failureOf(() => openJournal(openMemoryDatabase(), { now: () => START, bodies: 'full', ...wrong }));
  expect(failure).toMatchObject({ code: 'invalid-configuration', message: saying('full, masked, none') });
});
