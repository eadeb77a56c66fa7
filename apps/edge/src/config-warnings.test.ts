import { expect, test } from 'vitest';
import { findWarnings } from './config-warnings.ts';
import type { ConfiguredKey, EdgeConfig } from './config.ts';

const NOW = Date.parse('2026-11-22T03:00:00Z');

function configWith(key: Partial<ConfiguredKey>): EdgeConfig {
  const instance = { idInstance: '1101000001', apiUrl: 'https://gateway.example', apiTokenInstance: 'token' };
  const keys = [{ name: 'shop', sha256: 'ab'.repeat(32), scopes: ['queue:read'], ...key } as const];
  return { keys, instances: [instance], gateways: [{ apiUrl: 'https://gateway.example' }] };
}

test('a key that has expired is said to open nothing', () => {
  const facts = { now: NOW, stored: [] };
  expect(findWarnings(configWith({ expiresAt: '2026-11-22' }), facts)).toEqual([
    expect.stringContaining('keys[0].expiresAt is in the past'),
  ]);
  expect(findWarnings(configWith({ expiresAt: '2026-11-23' }), facts)).toEqual([]);
});

test('a key for an instance that was not added yet is said to call nothing there, until it is stored', () => {
  const config = configWith({ instances: ['1101000001', '1101000002'] });
  const found = (stored: readonly string[]): readonly string[] => findWarnings(config, { now: NOW, stored });
  expect(found([])).toEqual([expect.stringContaining('keys[0].instances[1] is not in instances')]);
  expect(found(['1101000002'])).toEqual([]);
});
