import { Hono } from 'hono';
import { Clock } from './clock.ts';
import { createControlFace } from './control/control-face.ts';
import { describeInstances, type DescribedInstance } from './control/describe-instances.ts';
import { Engine } from './engine/engine.ts';
import { createGatewayFace } from './face/gateway-face.ts';
import type { Scenario } from './scenario/scenario.ts';

export interface EmulatorOptions {
  /** What is there at the start; nothing unless given. */
  readonly scenario?: Scenario;
  /** The time that passes by itself, in milliseconds since the epoch: `Date.now`, or `() => start` for none. */
  readonly now: () => number;
  /** Whether `/__emulator/` answers. It has no password. */
  readonly control: boolean;
}

export interface Emulator {
  /** The gateway and, where asked for, its controls: no port is needed. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly instances: () => readonly DescribedInstance[];
}

/**
 * Makes a messaging gateway that sends nothing to anybody.
 *
 * @example
 * ```ts
 * const emulator = createEmulator({ scenario: demo, now: Date.now, control: false });
 * const client = createGatewayClient({ ...connection, fetch: emulator.fetch });
 * emulator.clock.advance(60_000);
 * ```
 */
export function createEmulator({ scenario, now, control }: EmulatorOptions): Emulator {
  const clock = new Clock(now);
  const engine = new Engine();
  scenario?.(engine, clock.now());
  const gateway = createGatewayFace(engine, clock);
  const app = new Hono();
  if (control) app.route('/', createControlFace(engine, clock, gateway));
  app.all('*', (c) => gateway.fetch(c.req.raw));
  return {
    fetch: async (request) => app.fetch(request),
    engine,
    clock,
    instances: () => describeInstances(engine, clock.now()),
  };
}
