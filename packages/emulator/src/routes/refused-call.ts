import { operations, otherMethods } from '@sluice/openapi/operations';
import type { Engine } from '../engine/engine.ts';
import type { Instance } from '../engine/instance.ts';
import type { components } from '../gen/control.ts';
import { decodeMethod } from './gateway/address.ts';

/** Why a call was answered before it reached an operation. */
export type RefusalReason = NonNullable<components['schemas']['LoggedRequest']['refusal']>;

export interface RefusedCall {
  readonly idInstance: string | null;
  readonly operation: string | null;
  readonly refusal: RefusalReason;
}

const ADDRESS = /^(?:\/v3)?\/+(?:waInstance\d+\/[A-Za-z]+\/[^/]+(?:\/|$)|instance[\w-]+\/[A-Za-z]+$)/;
const NUMBER = /\/(?:waInstance|instance)([\w-]{1,64})(?=\/|$)/;

interface KnownMethod {
  readonly name: string;
  readonly verb: string;
  readonly isPlayed: boolean;
}

const known: ReadonlyMap<string, readonly KnownMethod[]> = Map.groupBy(
  [
    ...operations.map(({ name, method, verb }) => ({ name, method, verb, isPlayed: true })),
    ...otherMethods.map(({ method, verb }) => ({ name: method, method, verb, isPlayed: false })),
  ],
  ({ method }) => method.toLowerCase(),
);

/** The instance to which a call is addressed, also where the rest of the address is wrong. */
export function addressedInstance({ pathname }: URL, engine: Engine): Instance | undefined {
  const [, idInstance] = NUMBER.exec(pathname) ?? [];
  return idInstance === undefined ? undefined : engine.instance(idInstance);
}

/**
 * What the log may say of a refused call: only words that the emulator knows by itself. Any other part of the address can be a token: a wrong
 * one may be right elsewhere, and in a mistaken address it can be in the place of the number or of the method.
 */
export function describeRefusedCall({ method: verb }: Request, url: URL, status: number, engine: Engine): RefusedCall {
  const instance = addressedInstance(url, engine);
  const segments = url.pathname.split('/').map(decodeMethod);
  const methods = segments.flatMap((segment) => known.get(segment.toLowerCase()) ?? []);
  const method = methods.find((one) => one.verb === verb) ?? methods[0];
  return {
    idInstance: instance?.idInstance ?? null,
    operation: method?.name ?? null,
    refusal: reasonOf({ status, isAddress: ADDRESS.test(segments.join('/')), instance, methods, verb }),
  };
}

interface Facts {
  readonly status: number;
  readonly isAddress: boolean;
  readonly instance: Instance | undefined;
  readonly methods: readonly KnownMethod[];
  readonly verb: string;
}

function reasonOf({ status, isAddress, instance, methods, verb }: Facts): RefusalReason {
  if (status === 401) return 'wrong-token';
  const [method] = methods;
  if (method?.isPlayed === false) return 'not-played';
  if (!isAddress) return 'unknown-address';
  if (method === undefined) return 'unknown-method';
  if (methods.every((one) => one.verb !== verb)) return 'wrong-verb';
  if (instance === undefined) return 'unknown-instance';
  // One method, and Chat-API under a behaviour, refuse a wrong token with status 200.
  return status === 404 ? 'not-offered' : 'wrong-token';
}
