import edgeContract from '@sluice/openapi/edge.json' with { type: 'json' };
import type { EdgeOperationId } from '@sluice/openapi/edge-operations';
import type { Handler } from 'hono';
import type { ConfiguredInstance } from '../config.ts';
import { createKey } from '../key.ts';
import type { StoredKey } from '../keys/key-store.ts';
import type { EdgeEnv } from '../pipeline/edge-env.ts';
import { mayTouch, SCOPES } from '../principal.ts';
import { problem } from '../problem.ts';
import { toUpstream } from '../upstream.ts';
import { SluiceError } from '@sluice/core';
import type { ControlRoutesOptions } from './control-routes.ts';

type EdgeHandlers = Partial<Readonly<Record<EdgeOperationId, Handler<EdgeEnv>>>>;

/** The operations that are of no single instance. */
export function createEdgeHandlers({ config, keys }: ControlRoutesOptions): EdgeHandlers {
  return {
    listInstances: (c) =>
      c.json(config.instances.map(instanceJson).filter(({ idInstance }) => mayTouch(c.var.principal, idInstance))),
    listKeys: (c) => c.json(keys.list().map(keyJson)),
    createKey: (c) => {
      const { name, scopes, instances, expiresAt, callsPerSecond } = fieldsOf(c.var.body);
      const { key, sha256 } = createKey();
      return refusing(() => {
        const stored = keys.add({
          name: String(name),
          sha256,
          scopes: new Set(SCOPES.filter((scope) => textsIn(scopes).includes(scope))),
          instances: instances === undefined ? undefined : new Set(textsIn(instances)),
          expiresAt: typeof expiresAt === 'number' ? expiresAt : undefined,
          callsPerSecond: typeof callsPerSecond === 'number' ? callsPerSecond : undefined,
        });
        // The only answer in which it is.
        return c.json({ ...keyJson(stored), key }, 201);
      });
    },
    revokeKey: (c) => refusing(() => c.json(keyJson(keys.revoke(c.req.param('name') ?? '')))),
    readContract: (c) => c.json({ ...edgeContract, servers: [{ url: `${new URL(c.req.url).origin}/api/v1` }] }),
  };
}

interface ListedInstance {
  readonly idInstance: string;
  readonly name: string;
  readonly flavor: 'plain' | 'v3' | 'chat-api';
  readonly environment: string | null;
  readonly protected: boolean;
}

function instanceJson(instance: ConfiguredInstance): ListedInstance {
  const { idInstance } = toUpstream(instance);
  const { name = idInstance, flavor = 'plain', environment = null, protected: isProtected = false } = instance;
  return { idInstance, name, flavor, environment, protected: isProtected };
}

/** A key as the contract has it: without its hash, too. */
function keyJson({ name, scopes, instances, createdAt, expiresAt, revokedAt, callsPerSecond }: StoredKey): object {
  return {
    name,
    scopes: [...scopes],
    instances: instances === undefined ? null : [...instances],
    createdAt: createdAt ?? null,
    expiresAt: expiresAt ?? null,
    revokedAt: revokedAt ?? null,
    callsPerSecond: callsPerSecond ?? null,
  };
}

/** Where keys are only in the configuration, none is made or revoked here. */
function refusing(act: () => Response): Response {
  try {
    return act();
  } catch (thrown) {
    const { code, message } = SluiceError.from(thrown, { during: 'the change of the keys' });
    return code === 'refused' ? problem('unsupported', message) : problem(code, message);
  }
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
