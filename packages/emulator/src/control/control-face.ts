import { readBounded } from '@sluice/core';
import { Hono } from 'hono';
import type { Clock } from '../clock.ts';
import type { Engine } from '../engine/engine.ts';
import type { GatewayFace } from '../face/gateway-face.ts';
import { describeInstances } from './describe-instances.ts';

const LARGEST_BODY_BYTES = 1024;

/** What steers the emulator and looks into it, under `/__emulator/`. It has no password: it belongs on loopback. */
export function createControlFace(engine: Engine, clock: Clock, gateway: GatewayFace): Hono {
  const app = new Hono().basePath('/__emulator');

  app.get('/instances', (c) => c.json(describeInstances(engine, clock.now())));

  app.put('/instances/:idInstance/state', async (c) => {
    const instance = engine.instance(c.req.param('idInstance'));
    if (instance === undefined) return c.json({ error: 'There is no such instance; GET /__emulator/instances lists them.' }, 404);
    const state = await field(c.req.raw, 'state');
    if (typeof state !== 'string' || !/^[a-zA-Z]{1,40}$/.test(state)) {
      return c.json({ error: 'Send {"state": "…"} with the name of a state, such as "authorized" or "blocked".' }, 400);
    }
    instance.setState(state, clock.now());
    return c.json({ state: instance.state });
  });

  app.get('/clock', (c) => c.json({ now: clock.now() }));

  app.post('/clock', async (c) => {
    const advanceMs = await field(c.req.raw, 'advanceMs');
    if (typeof advanceMs !== 'number') return c.json({ error: 'Send {"advanceMs": n} with a number of milliseconds.' }, 400);
    try {
      clock.advance(advanceMs);
    } catch (error) {
      if (error instanceof RangeError) return c.json({ error: error.message }, 400);
      throw error;
    }
    return c.json({ now: clock.now() });
  });

  app.get('/record', (c) => c.json(engine.record(clock.now())));
  app.get('/requests', (c) => c.json(gateway.requests));
  // Not `notFound`: that of an app within an app is never asked.
  app.all('*', (c) =>
    c.json(
      { error: 'There is GET instances, PUT instances/{idInstance}/state, GET and POST clock, GET record, GET requests.' },
      404,
    ),
  );
  return app;
}

async function field({ body: stream }: Request, name: string): Promise<unknown> {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(await readBounded(stream, LARGEST_BODY_BYTES)));
    return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  } catch {
    return undefined;
  }
}
