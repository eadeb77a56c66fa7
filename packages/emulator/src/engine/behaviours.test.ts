import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { defaultBehaviours } from './behaviours.ts';
import { products, type Product } from './product.ts';

const names = Object.keys(contract.components.schemas.Behaviours.properties);

test.each(Object.keys(products) as Product[])('every behaviour has a value on %s', (product) => {
  const behaviours = defaultBehaviours(product);
  expect(Object.keys(behaviours).toSorted()).toEqual(names.toSorted());
  expect(Object.values(behaviours)).not.toContain(undefined);
});

test('Chat-API differs where its own documents say something else', () => {
  const [gateway, chatApi] = [defaultBehaviours('whatsapp'), defaultBehaviours('chat-api')];
  const differing = Object.entries(chatApi).filter(([name, value]) => Reflect.get(gateway, name) !== value);
  expect(Object.fromEntries(differing)).toEqual({
    rateLimits: false,
    retentionMs: null,
    showCap: 100,
    deadLinkBlocks: true,
    missingAccountBlocks: true,
    queueCap: 400,
    settingsRestart: false,
    slowStart: { messages: 5, perMs: 120_000 },
  });
});
