import { SluiceError } from '@sluice/core';
import type { ConfiguredInstance, ConfiguredGateway, InstanceTraits, Upstream } from '../config.ts';
import type { RotatingSealer } from '../sealing/sealer.ts';
import { toUpstream } from '../upstream.ts';
import type { InstanceRecord } from './instance-record.ts';
import { openToken } from './sealed-token.ts';

/** An instance that the edge has, from wherever. */
export interface KnownInstance {
  readonly idInstance: string;
  readonly flavor: 'plain' | 'v3' | 'chat-api';
  readonly apiUrl: string;
  readonly name: string | undefined;
  readonly environment: 'production' | 'test' | undefined;
  readonly isProtected: boolean;
  /** Whether it was added while the edge ran; else it is in the configuration. */
  readonly isStored: boolean;
  /** How it is called, or why it cannot be, and what to do. */
  readonly access: InstanceAccess | { readonly unusable: string };
}

export interface InstanceAccess {
  readonly upstream: Upstream;
  readonly instance: ConfiguredInstance;
}

export function fromConfiguration(instance: ConfiguredInstance): KnownInstance {
  const upstream = toUpstream(instance);
  const { flavor = 'plain', name, environment, protected: isProtected = false } = instance;
  const { idInstance, apiUrl } = upstream;
  return { idInstance, flavor, apiUrl, name, environment, isProtected, isStored: false, access: { upstream, instance } };
}

export function fromRecord(
  record: InstanceRecord,
  gateways: readonly ConfiguredGateway[],
  sealer: RotatingSealer | undefined,
): KnownInstance {
  const { idInstance, flavor, apiUrl, name, environment, isProtected } = record;
  const known = { idInstance, flavor, apiUrl, name, environment, isProtected, isStored: true };
  const gateway = gateways.find((one) => one.apiUrl === apiUrl);
  if (gateway === undefined) {
    const unusable = `The gateway of instance ${idInstance} is not among the gateways in the configuration of the edge. List its address there, or remove the instance.`;
    return { ...known, access: { unusable } };
  }
  try {
    const instance = instanceOf(record, gateway, openToken(sealer, record));
    return { ...known, access: { instance, upstream: toUpstream(instance) } };
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    return { ...known, access: { unusable: error.message } };
  }
}

/** As the configuration would have it. */
function instanceOf(
  { idInstance, flavor, apiUrl }: Pick<InstanceRecord, 'idInstance' | 'flavor' | 'apiUrl'>,
  { mediaUrl }: ConfiguredGateway,
  token: string,
): ConfiguredInstance {
  if (flavor === 'chat-api') return { flavor, instanceId: idInstance, apiUrl, token };
  return { flavor, idInstance, apiUrl, apiTokenInstance: token, ...(mediaUrl !== undefined && { mediaUrl }) };
}

/** @throws {SluiceError} `invalid-configuration` where it cannot be called. */
export function accessOf({ idInstance, access }: KnownInstance): InstanceAccess {
  if (!('unusable' in access)) return access;
  throw new SluiceError({ code: 'invalid-configuration', message: access.unusable, idInstance });
}

/** What the configuration says of an instance besides how to call it. */
export function traitsOf({ access }: KnownInstance): InstanceTraits {
  return 'instance' in access ? access.instance : {};
}
