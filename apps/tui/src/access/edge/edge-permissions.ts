import type { SluiceError } from '@sluice/core';
import type { JobKind } from '@sluice/queue/journal';
import { denial } from '../../sentences/refusal.ts';
import type { Act, InstanceIdentity } from '../access.ts';
import type { OwnKey } from './answers.ts';

/** What a key must be allowed to do for each act. A connect is not here: an edge has no way to do it. */
const SCOPES: Readonly<Record<Exclude<Act, 'connect'>, string>> = {
  read: 'queue:read',
  clear: 'queue:clear',
  restore: 'queue:restore',
  resume: 'queue:read',
  stop: 'instance:hold',
  go: 'instance:hold',
  keep: 'instance:hold',
  hold: 'instance:hold',
  snapshots: 'queue:restore',
  journal: 'journal:read',
};

/** The acts that a protected instance refuses, as a job of each kind. */
const JOBS: Partial<Readonly<Record<Act, JobKind>>> = {
  clear: 'clear',
  restore: 'restore',
  stop: 'stop',
  keep: 'connect',
  connect: 'connect',
};

/** Whose instance it is, and what the key may do there. */
export interface Permissions {
  readonly identity: InstanceIdentity & { readonly edge: string };
  readonly key: OwnKey;
  /** Where the configuration here says that it is protected; nothing where the edge says so. */
  readonly protectedIn: string | undefined;
}

/** Why an act is refused; `undefined` where it is not. The edge is asked nothing: it would refuse it, too. */
export function refusalThrough({ identity, key, protectedIn }: Permissions, act: Act): SluiceError | undefined {
  const { name, idInstance, edge, isProtected } = identity;
  const job = JOBS[act];
  if (isProtected && job !== undefined) {
    return protectedIn === undefined
      ? denial('protected-at-edge', { idInstance, name, edge, act: job })
      : denial('protected', { idInstance, name, act: job, where: protectedIn });
  }
  if (act === 'connect') return denial('edge-cannot-connect', { idInstance, name, edge });
  const scope = SCOPES[act];
  return key.scopes.includes(scope) ? undefined : denial('scope-missing', { idInstance, edge, key: key.name, scope });
}
