/** The token of a stored instance, as it is kept. */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { SluiceError } from '@sluice/core';
import type { RotatingSealer } from '../sealing/sealer.ts';
import { SEALING_VARIABLE } from '../sealing/sealing-keys.ts';
import type { InstanceRecord, LocalInstanceStore } from './instance-record.ts';

type TokenOwner = Pick<InstanceRecord, 'idInstance' | 'apiUrl'>;

/** Number and address are sealed with it: who can write into the database cannot have the token of one instance sent to the gateway of another. */
export function sealToken(sealer: RotatingSealer, { idInstance, apiUrl }: TokenOwner, token: string): string {
  return bytesToHex(sealer.seal(JSON.stringify([idInstance, apiUrl, token])));
}

/** @throws {SluiceError} `invalid-configuration` where it cannot be opened; what to do is in its sentence. */
export function openToken(sealer: RotatingSealer | undefined, { idInstance, apiUrl, sealedToken }: InstanceRecord): string {
  if (sealer === undefined) throw unusable(idInstance, `there are no sealing keys`);
  const [sealedId, sealedUrl, token] = texts(sealer, idInstance, sealedToken);
  if (token === undefined || sealedId !== idInstance || sealedUrl !== apiUrl) {
    throw unusable(idInstance, 'it was sealed for another instance or another gateway');
  }
  return token;
}

/**
 * Seals the tokens again that were sealed under an older key, which can be taken away then. A token whose key is missing stays as it is: its key may come back.
 */
export function resealTokens(store: LocalInstanceStore, sealer: RotatingSealer): void {
  for (const record of store.list()) {
    if (sealer.isNewest(hexToBytes(record.sealedToken))) continue;
    try {
      const sealedToken = sealToken(sealer, record, openToken(sealer, record));
      store.change(record.idInstance, { name: undefined, environment: undefined, isProtected: undefined, sealedToken });
    } catch (error) {
      if (!(error instanceof SluiceError) || error.code !== 'invalid-configuration') throw error;
    }
  }
}

function texts(sealer: RotatingSealer, idInstance: string, sealedToken: string): readonly (string | undefined)[] {
  try {
    const parts: unknown = JSON.parse(sealer.open(hexToBytes(sealedToken)));
    return Array.isArray(parts) ? parts.map((part) => (typeof part === 'string' ? part : undefined)) : [];
  } catch {
    throw unusable(idInstance, 'its key is not there, or it was changed');
  }
}

function unusable(idInstance: string, why: string): SluiceError {
  return new SluiceError({
    code: 'invalid-configuration',
    message: `The token of instance ${idInstance} cannot be opened: ${why}. Put the key with which it was sealed into ${SEALING_VARIABLE}, or give the instance its token again.`,
    idInstance,
  });
}
