import { createRedactor, readBounded, type Fetch } from '@sluice/core';
import { Hono, type Context } from 'hono';
import type { EdgeConfig } from './config.ts';
import { findOperation, type Family } from './contract.ts';
import { forward } from './forward.ts';
import { isKey } from './key.ts';
import { problem } from './problem.ts';

export interface GatewayFaceOptions {
  readonly config: EdgeConfig;
  readonly fetch: Fetch;
  readonly timeoutMs: number;
}

/** The largest body that is taken from a caller, in bytes. The gateway itself refuses more than about 100 kB (facts, section 3.2). */
const LARGEST_BODY_BYTES = 1024 * 1024;

/**
 * The paths of the gateway, with a Sluice key in the place of the token: whatever talks to the gateway talks to the edge when its
 * host is changed.
 */
export function createGatewayFace({ config, fetch, timeoutMs }: GatewayFaceOptions): Hono {
  const instances = new Map(
    config.instances.map((upstream) => [upstream.idInstance, { upstream, redact: createRedactor(upstream.apiTokenInstance) }]),
  );

  async function answer(c: Context, family: Family, idInstance: string, name: string, key: string): Promise<Response> {
    // Before anything else: without the key nobody learns which instances there are.
    if (!(await isKey(key, config.keySha256))) {
      const detail = "The key in the address does not open this edge. Put the Sluice key where the gateway's token would stand.";
      return problem({ status: 401, code: 'unauthorized', detail });
    }
    const instance = instances.get(idInstance);
    if (instance === undefined) {
      // As the gateway does with a number that it does not know (facts, section 3.2).
      const detail = `This edge has no instance ${idInstance}. Check the number, or add the instance to the configuration of the edge.`;
      return problem({ status: 403, code: 'forbidden', detail });
    }
    const operation = findOperation(family, name);
    if (operation === undefined) {
      const detail = 'This edge does not offer that method. /openapi.json lists those that it offers.';
      return problem({ status: 404, code: 'not-found', detail });
    }
    const { method, headers, body, signal } = c.req.raw;
    // HEAD and OPTIONS too: nobody knows what the gateway does on them (facts, section 11).
    if (method !== operation.verb) {
      const detail = `${operation.name} takes ${operation.verb} alone. Nothing was sent to the gateway.`;
      return problem({ status: 405, detail, headers: { allow: operation.verb } });
    }
    if (operation.destructive && isSpeculative(headers)) {
      const detail = `A browser asked for ${operation.name} ahead of time, and it destroys messages. Nothing was sent to the gateway.`;
      return problem({ status: 403, code: 'refused', detail });
    }
    const call = { ...instance, operation, headers, caller: signal };
    if (operation.verb !== 'POST') return forward({ ...call, body: undefined }, { fetch, timeoutMs });

    const bytes = await readBounded(body, LARGEST_BODY_BYTES).catch(() => 'broken' as const);
    if (bytes === 'broken') {
      const detail = 'The body of the request broke off. Nothing was sent to the gateway; send it again.';
      return problem({ status: 400, code: 'invalid-request', detail });
    }
    if (bytes === undefined) {
      const detail = 'The body of the request is larger than 1 MiB. Nothing was sent to the gateway; send less.';
      return problem({ status: 413, code: 'invalid-request', detail });
    }
    return forward({ ...call, body: bytes }, { fetch, timeoutMs });
  }

  return new Hono()
    .all('/:instance{waInstance[0-9]+}/:method/:key', (c) => {
      const { instance, method, key } = c.req.param();
      return answer(c, '', idOf(instance), method, key);
    })
    .all('/v3/:instance{waInstance[0-9]+}/:method/:key', (c) => {
      const { instance, method, key } = c.req.param();
      return answer(c, '/v3', idOf(instance), method, key);
    });
}

function idOf(instance: string): string {
  return instance.slice('waInstance'.length);
}

/** Whether a browser or a preview asks before anybody wanted it to: `Sec-Purpose` of the Fetch standard, and its forerunners. */
function isSpeculative(headers: Headers): boolean {
  return ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
  );
}
