import { decodeMethod } from '../gateway/address.ts';

/** The parts of an address of Chat-API (evidence/chat-api#address). */
export interface Address {
  readonly idInstance: string;
  /** In the letter case in which it was written. */
  readonly method: string;
  /** `null` when it is missing. */
  readonly token: string | null;
}

const PATH = /^\/instance([\w-]{1,64})\/([A-Za-z]+)$/;

export function parseAddress({ pathname, searchParams }: URL): Address | undefined {
  const [, idInstance, method] = PATH.exec(pathname.replace(/[^/]+$/, decodeMethod)) ?? [];
  if (idInstance === undefined || method === undefined) return undefined;
  return { idInstance, method, token: searchParams.get('token') };
}
