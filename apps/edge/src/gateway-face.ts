import { createRedactor, readBounded } from '@sluice/core';
import type { Fetch } from './fetch.ts';
import { Hono, type Context } from 'hono';
import type { EdgeConfig } from './config.ts';
import { findOperation, type Family, type Operation } from './contract.ts';
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

  async function answer(c: Context, family: Family, { instance: whose, method: name, key, receipt }: Address): Promise<Response> {
    const idInstance = whose.slice('waInstance'.length);
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
    if (operation === undefined || operation.hasReceipt !== (receipt !== undefined)) {
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
    const query = queryOf(operation, c.req.query());
    if (query === undefined) {
      const detail = `${operation.query.join(' and ')} must be a whole number. Nothing was sent to the gateway.`;
      return problem({ status: 400, code: 'invalid-request', detail });
    }
    const suffix = `${receipt === undefined ? '' : `/${receipt}`}${query}`;
    const call = { ...instance, operation, suffix, headers, caller: signal };
    // The gateway may keep the answer back for as long as it was asked to.
    const limits = { fetch, timeoutMs: timeoutMs + Number(c.req.query('receiveTimeout') ?? 0) * 1000 };
    if (operation.verb !== 'POST') return forward({ ...call, body: undefined }, limits);

    const bytes = await readBounded(body, LARGEST_BODY_BYTES).catch(() => 'broken' as const);
    if (bytes === 'broken') {
      const detail = 'The body of the request broke off. Nothing was sent to the gateway; send it again.';
      return problem({ status: 400, code: 'invalid-request', detail });
    }
    if (bytes === undefined) {
      const detail = 'The body of the request is larger than 1 MiB. Nothing was sent to the gateway; send less.';
      return problem({ status: 413, code: 'invalid-request', detail });
    }
    return forward({ ...call, body: bytes }, limits);
  }

  const address = '/:instance{waInstance[0-9]+}/:method/:key';
  return new Hono()
    .all(`${address}/:receipt{[0-9]{1,20}}?`, (c) => answer(c, '', c.req.param()))
    .all(`/v3${address}/:receipt{[0-9]{1,20}}?`, (c) => answer(c, '/v3', c.req.param()));
}

/** The parts of an address. */
interface Address {
  readonly instance: string;
  readonly method: string;
  readonly key: string;
  readonly receipt?: string | undefined;
}

/** The parameters that an operation takes and a caller gave; `undefined` where one is malformed. */
function queryOf({ query }: Operation, given: Readonly<Record<string, string>>): string | undefined {
  const pairs = query.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]] as const]));
  if (pairs.some(([, value]) => !/^\d{1,6}$/.test(value))) return undefined;
  return pairs.length === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(pairs)).toString()}`;
}

/** Whether a browser or a preview asks before anybody wanted it to: `Sec-Purpose` of the Fetch standard, and its forerunners. */
function isSpeculative(headers: Headers): boolean {
  return ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
    /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
  );
}
