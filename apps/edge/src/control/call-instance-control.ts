import type { Context, Handler } from 'hono';
import { askElsewhere, type Coordination } from '../coordination.ts';
import type { Coordinator } from '../coordinator/coordinator.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { createKeyWatch } from '../keys/key-watch.ts';
import type { EdgeEnv } from '../pipeline/edge-env.ts';
import { createInstanceControl } from './instance-control.ts';
import { createStreamSlots, type StreamLimits } from './stream-slots.ts';

export interface CallInstanceControlOptions {
  readonly keys: KeyStore;
  readonly now: () => number;
  readonly coordination: Coordination;
  readonly streams: StreamLimits;
}

interface OpenedControl {
  readonly coordinator: Coordinator;
  readonly isProtected: boolean;
  readonly control: ReturnType<typeof createInstanceControl>;
}

/** Hands a call over to the control API of its instance. */
export function handleForInstance({ coordination, keys, now, streams }: CallInstanceControlOptions): Handler<EdgeEnv> {
  const slots = createStreamSlots(streams);
  const keyWatch = createKeyWatch({ keys, now });
  const opened = new Map<string, OpenedControl>();
  return async (c) => {
    if (coordination.kind === 'elsewhere') return askAsItCame(coordination, c);
    const idInstance = c.req.param('idInstance') ?? '';
    const { isProtected } = c.var;
    const coordinator = coordination.coordinatorOf(idInstance);
    const known = opened.get(idInstance);
    // An instance that was removed and added again has another coordinator.
    const isStill = known !== undefined && known.coordinator === coordinator && known.isProtected === isProtected;
    const control = isStill ? known.control : createInstanceControl({ coordinator, isProtected, now });
    opened.set(idInstance, { coordinator, isProtected, control });
    const url = new URL(c.req.url);
    url.pathname = url.pathname.replace(/^\/api\/v1\/instances\/[^/]+/, '');
    const { actor, principal, keySha256 } = c.var;
    return control.fetch(asRequest(c, url.href), {
      actor,
      takeStream: () => slots.take(principal.name),
      onKeyEnd: (listener) => keyWatch.watch(keySha256, listener),
    });
  };
}

/** Asks where it is decided for the instance, with the request whose body was read already. */
export async function askAsItCame(
  coordination: Extract<Coordination, { kind: 'elsewhere' }>,
  c: Context<EdgeEnv>,
): Promise<Response> {
  return askElsewhere(coordination, c.req.param('idInstance') ?? '', asRequest(c, c.req.url));
}

function asRequest(c: Context<EdgeEnv>, url: string): Request {
  const { method, headers, signal } = c.req.raw;
  // What takes no body has none here.
  const body = c.var.body === undefined ? null : JSON.stringify(c.var.body);
  return new Request(url, { method, headers, body, signal });
}
