import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { accountRows } from '../test/behaviours/account-rows.ts';
import { callRows } from '../test/behaviours/call-rows.ts';
import { chatApiRows } from '../test/behaviours/chat-api-rows.ts';
import { connectRows } from '../test/behaviours/connect-rows.ts';
import { queueRows } from '../test/behaviours/queue-rows.ts';
import type { Row, Rows } from '../test/behaviours/row.ts';
import { emulatorWith, type EmulatorUnderTest } from '../test/emulator-under-test.ts';
import type { BehaviourChange, Behaviours } from './engine/behaviours.ts';
import { products } from './engine/product.ts';

const rows: Rows = { ...callRows, ...queueRows, ...accountRows, ...connectRows, ...chatApiRows };

function emulatorOf({ product = 'whatsapp', given }: Row<keyof Behaviours>, change: BehaviourChange): EmulatorUnderTest {
  return emulatorWith({ product, state: products[product].sending, behaviours: { ...given, ...change } });
}

test('every behaviour of the contract has a row, and there is no other', () => {
  const named = [callRows, queueRows, accountRows, connectRows, chatApiRows].flatMap((some) => Object.keys(some));
  expect(named.toSorted()).toEqual(Object.keys(contract.components.schemas.Behaviours.properties).toSorted());
});

describe.each(Object.entries<Row<keyof Behaviours>>(rows))('%s', (name, row) => {
  test('shows as it is by default', async () => {
    const emulator = emulatorOf(row, {});
    expect(row.byDefault).not.toEqual(row.otherwise);
    expect(emulator.instance.behaviours).not.toHaveProperty(name, row.other);
    expect([await row.see(emulator)]).toEqual([row.byDefault]);
  });

  test('shows otherwise with another value', async () => {
    expect([await row.see(emulatorOf(row, { [name]: row.other }))]).toEqual([row.otherwise]);
  });

  test('shows otherwise from the moment at which it is changed', async () => {
    const emulator = emulatorOf(row, {});
    emulator.instance.changeBehaviours({ [name]: row.other }, emulator.clock.now());
    expect([await row.see(emulator)]).toEqual([row.otherwise]);
  });
});
