import { bundledBytes } from './bundled.ts';
import { figure, type Figure } from './figure.ts';

const ALLOWED_BYTES = 8000;

/** The gateway client with all it imports, against what DESIGN allows. */
export async function coreSize(): Promise<readonly Figure[]> {
  const value = await bundledBytes("export { createGatewayClient } from '@sluice/core';");
  return [
    figure({
      name: 'core: size of the gateway client',
      value,
      unit: 'bytes',
      peer: 'the size allowed',
      peerValue: ALLOWED_BYTES,
      ratio: value / ALLOWED_BYTES,
      budget: { atMost: 1 },
    }),
  ];
}
