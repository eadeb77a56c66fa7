import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { figure, type Figure } from './figure.ts';

const ALLOWED_BYTES = 6000;

/** The gateway client with all it imports, minified and compressed, against what DESIGN allows. */
export async function coreSize(): Promise<Figure> {
  const { outputFiles } = await build({
    stdin: { contents: "export { createGatewayClient } from '@sluice/core';", resolveDir: join(import.meta.dirname, '..') },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const value = brotliCompressSync(outputFiles[0]?.contents ?? new Uint8Array()).byteLength;
  return figure({
    name: 'core: size of the gateway client',
    value,
    unit: 'bytes',
    peer: 'the size allowed',
    peerValue: ALLOWED_BYTES,
    budget: { atMost: 1 },
  });
}
