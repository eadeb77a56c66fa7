import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chatApi from '@sluice/openapi/chat-api.json' with { type: 'json' };
import edge from '@sluice/openapi/edge.json' with { type: 'json' };
import emulator from '@sluice/openapi/emulator.json' with { type: 'json' };
import contract from '@sluice/openapi/gateway.json' with { type: 'json' };

/** The two families of paths on which the gateway answers. */
export type Family = 'plain' | 'v3';

/**
 * Writes the part of the contract that describes one family. A file, because starlight-openapi reads nothing else; one per
 * family, because each becomes a separate group in the sidebar. Without the tags' descriptions: each would become one more page.
 *
 * @param label what the family is called.
 * @returns the path of the file.
 */
export function writeContractOf(family: Family, label: string): string {
  const paths = Object.entries(contract.paths).filter(([path]) => path.startsWith('/v3/') === (family === 'v3'));
  const info = { ...contract.info, title: `${contract.info.title}: ${label}` };
  return write(family, { ...contract, info, tags: [], paths: Object.fromEntries(paths) });
}

/** Writes the contract of the Chat-API protocol, which has only one family. */
export function writeChatApi(): string {
  return write('chat-api', { ...chatApi, tags: [] });
}

/** Writes the contract of the emulator's controls. */
export function writeEmulator(): string {
  return write('emulator', { ...emulator, tags: [] });
}

/** Writes the contract of the control API of the edge. */
export function writeEdge(): string {
  return write('edge', { ...edge, tags: [] });
}

function write(name: string, document: object): string {
  const directory = fileURLToPath(new URL('../.astro/contract/', import.meta.url));
  mkdirSync(directory, { recursive: true });
  const file = `${directory}${name}.json`;
  writeFileSync(file, JSON.stringify(document));
  return file;
}
