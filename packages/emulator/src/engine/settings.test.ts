import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { emulatorWith } from '../../test/emulator-under-test.ts';

// A client that fails on a missing key fails here as it would there.
test.each(['whatsapp', 'telegram', 'max'] as const)('getSettings has every key that setSettings of %s takes', async (product) => {
  const answer: unknown = await (await emulatorWith({ product }).call('getSettings')).json();
  const keys = Object.keys(contract.components.schemas.SettingsChange.properties);
  expect(Object.keys(answer ?? {})).toEqual(expect.arrayContaining(keys));
});
