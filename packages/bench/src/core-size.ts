import { bundledBytes } from './bundled.ts';
import { figure, type Figure } from './figure.ts';

const CLIENT = "export { createGatewayClient } from '@sluice/core';";
// Why 8,000 bytes are not enough for both: packages/core/decisions/one-client-one-transport.md.
const MAX_BYTES = 12_100;
const MAX_OWN_BYTES = 10_050;

/** The gateway client with all it imports, and what of it is not openapi-fetch, against the sizes allowed. */
export async function coreSize(): Promise<readonly Figure[]> {
  return [
    sizeFigure('core: size of the gateway client', await bundledBytes(CLIENT), MAX_BYTES),
    sizeFigure('core: the same without openapi-fetch', await bundledBytes(CLIENT, ['openapi-fetch']), MAX_OWN_BYTES),
  ];
}

function sizeFigure(name: string, value: number, allowed: number): Figure {
  const ratio = value / allowed;
  return figure({ name, value, unit: 'bytes', peer: 'the size allowed', peerValue: allowed, ratio, budget: { atMost: 1 } });
}
