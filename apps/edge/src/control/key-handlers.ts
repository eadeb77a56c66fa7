import { createKey } from '../key.ts';
import { keyNotFound } from '../keys/configured-keys.ts';
import { reaches, whyBeyond } from '../keys/key-reach.ts';
import type { StoredKey } from '../keys/key-store.ts';
import { SCOPES } from '../principal.ts';
import { problem } from '../problem.ts';
import type { ControlRoutesOptions } from './control-routes.ts';
import { fieldsOf, textIn, type EdgeHandlers } from './edge-handlers.ts';

/** The operations on keys. What the caller's key does not reach is for it as if it were not there. */
export function createKeyHandlers({ keys }: Pick<ControlRoutesOptions, 'keys'>): EdgeHandlers {
  return {
    readOwnKey: (c) => {
      const { name, scopes, instances, expiresAt } = c.var.principal;
      return c.json({
        name,
        scopes: [...scopes],
        instances: instances === undefined ? null : [...instances],
        expiresAt: expiresAt ?? null,
      });
    },
    listKeys: async (c) => {
      const all = await keys.list();
      return c.json(all.filter((key) => reaches(c.var.principal, key)).map(keyJson));
    },
    createKey: async (c) => {
      const fields = fieldsOf(c.var.body);
      const { scopes, instances, expiresAt, callsPerSecond } = fields;
      const wanted = {
        scopes: new Set(SCOPES.filter((scope) => textsIn(scopes).includes(scope))),
        instances: instances === undefined ? undefined : new Set(textsIn(instances)),
        expiresAt: typeof expiresAt === 'number' ? expiresAt : undefined,
      };
      const beyond = whyBeyond(c.var.principal, wanted);
      if (beyond !== undefined) return problem('forbidden', `${beyond} No key was made.`);
      const { key, sha256 } = createKey();
      const stored = await keys.add({
        ...wanted,
        name: textIn(fields, 'name') ?? '',
        sha256,
        callsPerSecond: typeof callsPerSecond === 'number' ? callsPerSecond : undefined,
      });
      // The only answer in which it is.
      return c.json({ ...keyJson(stored), key }, 201);
    },
    revokeKey: async (c) => {
      const name = c.req.param('name') ?? '';
      const all = await keys.list();
      if (!all.some((key) => key.name === name && reaches(c.var.principal, key))) throw keyNotFound();
      return c.json(keyJson(await keys.revoke(name)));
    },
  };
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

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
