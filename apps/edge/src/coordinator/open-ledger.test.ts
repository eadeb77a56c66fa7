import { queueEntryOf, isMessageId } from '@sluice/core';
import { openMemoryDatabase } from '@sluice/queue/node';
import { START } from '@sluice/testing/start';
import { expect, test } from 'vitest';
import { openSealer } from '../sealing/open-sealer.ts';
import { createSealingKey } from '../sealing/sealing-keys.ts';
import { openLedger, type LedgerWarning } from './open-ledger.ts';

const ID = '1101000001';
const message = queueEntryOf({
  type: 'sendMessage',
  messageIds: ['BAE51'].filter(isMessageId),
  chatId: '79990000001@c.us',
  body: { chatId: '79990000001@c.us', message: 'Your order' },
});

function portsWith(keys: string): Parameters<typeof openLedger>[2] & { readonly warnings: readonly LedgerWarning[] } {
  const warnings: LedgerWarning[] = [];
  return { now: () => START, sealer: openSealer(keys), warn: (line) => void warnings.push(line), warnings };
}

test('nothing is remembered without a key, and what was stays for when it is back', async () => {
  const database = openMemoryDatabase();
  const ports = portsWith(createSealingKey('first'));
  openLedger(database, {}, ports)?.recordAccepted(ID, message, START);
  expect(openLedger(database, {}, portsWith(''))).toBeUndefined();
  expect(await openLedger(database, { ledger: true }, ports)?.waiting(ID)).toMatchObject([{ entry: message }]);
});

test('nothing is remembered of an instance that does not want it, and what was is deleted', async () => {
  const database = openMemoryDatabase();
  const ports = portsWith(createSealingKey('first'));
  openLedger(database, {}, ports)?.recordAccepted(ID, message, START);
  expect(openLedger(database, { ledger: false }, ports)).toBeUndefined();
  expect(await openLedger(database, {}, ports)?.waiting(ID)).toEqual([]);
});

test('an operator reads that messages cannot be opened, and nothing of them', () => {
  const database = openMemoryDatabase();
  openLedger(database, {}, portsWith(createSealingKey('first')))?.recordAccepted(ID, message, START);
  const ports = portsWith(createSealingKey('second'));
  openLedger(database, {}, ports)?.lastOrdinal(ID);
  expect(ports.warnings).toHaveLength(1);
  expect(JSON.stringify(ports.warnings)).not.toMatch(/order|79990000001|BAE51/);
});

test('a process that may follow one that was killed takes it that something was sent that is not remembered', () => {
  const database = openMemoryDatabase();
  const ports = portsWith(createSealingKey('first'));
  openLedger(database, {}, ports)?.recordMissed(ID, START - 1);
  expect(openLedger(database, {}, ports)?.lastMissedAt(ID)).toBe(START);
});

test('a message that is not remembered later counts as well', () => {
  const ledger = openLedger(openMemoryDatabase(), {}, portsWith(createSealingKey('first')));
  ledger?.recordMissed(ID, START + 5);
  expect(ledger?.lastMissedAt(ID)).toBe(START + 5);
});
