import type { Clock } from './clock.ts';
import { describeInstance, type DescribedInstance } from './control/describe-instance.ts';
import { Engine } from './engine/engine.ts';
import { createChatApiRoutes } from './routes/chat-api/chat-api-routes.ts';
import { notFound } from './routes/answers.ts';
import { allowOrigin, isPreflight, preflightAnswer } from './routes/cors.ts';
import type { ReadBody } from './routes/call.ts';
import { Exchange, type LoggedRequest } from './routes/exchange.ts';
import { createGatewayRoutes } from './routes/gateway/gateway-routes.ts';
import { addressedInstance, describeRefusedCall } from './routes/refused-call.ts';
import { BoundedLog } from './engine/bounded-log.ts';
import { Faults } from './faults/faults.ts';
import type { WebhookAttempt } from './webhooks/webhook-poster.ts';
import { checkScenario, playScenario, type Scenario } from './scenario/play-scenario.ts';

const WEBHOOKS_KEPT = 100_000;

export interface EmulatorOptions {
  /** The time by which all goes. */
  readonly clock: Clock;
  /** The scenario at the start; an empty one unless given. */
  readonly scenario?: Scenario;
  /** Settles all that is chosen by chance: texts, recipients, which calls meet a fault. 1 unless given. */
  readonly seed?: number;
}

export interface Emulator {
  /**
   * The gateways, whose instances it plays: no port is needed. Rejects as `fetch` does where a fault cuts the connection. A `Request` holds no
   * body of a GET; what some clients send with one comes beside it.
   */
  readonly fetch: (request: Request, sent?: ReadBody) => Promise<Response>;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly faults: Faults;
  /** The calls that came, without their tokens. */
  readonly requests: BoundedLog<LoggedRequest>;
  /** The tries to post notifications. */
  readonly webhooks: BoundedLog<WebhookAttempt>;
  readonly instances: () => readonly DescribedInstance[];
  /**
   * Starts again with a scenario: instances, faults, record and log are gone. The clock goes on.
   *
   * @throws {ScenarioError} where it contradicts itself; then all is as it was.
   */
  readonly load: (scenario: Scenario) => void;
}

/**
 * Makes a messaging gateway that sends nothing to anybody.
 *
 * @example
 * ```ts
 * const emulator = createEmulator({ clock: Clock.stepped(Date.now()), scenario: scenarios['broadcast-and-ban'] });
 * const client = createGatewayClient({ ...connection, fetch: (url, init) => emulator.fetch(new Request(url, init)) });
 * emulator.clock.advance(60_000);
 * ```
 */
export function createEmulator({ clock, scenario, seed = 1 }: EmulatorOptions): Emulator {
  const engine = new Engine(seed);
  const faults = new Faults(seed);
  const exchange = new Exchange(faults);
  const webhooks = new BoundedLog<WebhookAttempt>(WEBHOOKS_KEPT);
  const faces = [createGatewayRoutes(engine, clock, exchange), createChatApiRoutes(engine, clock, exchange)];

  function load(next: Scenario): void {
    // Before anything is gone: a request for an impossible scenario keeps what there was.
    checkScenario(next);
    engine.reset();
    faults.reset();
    exchange.reset();
    webhooks.clear();
    playScenario(next, { engine, faults, at: clock.now() });
  }

  async function answer(request: Request, sent?: ReadBody): Promise<Response> {
    for (const face of faces) {
      const response = await face(request, sent);
      if (response !== undefined) return response;
    }
    return notFound();
  }

  if (scenario !== undefined) load(scenario);
  return {
    fetch: async (request, sent) => {
      const url = new URL(request.url);
      // A browser asks before it knows whether there is such a method. It carries nothing out.
      if (isPreflight(request, url)) return preflightAnswer(request, addressedInstance(url, engine));
      const response = await answer(request, sent);
      if (!exchange.hasHandled(request)) {
        exchange.logRefusal(describeRefusedCall(request, url, response.status, engine), response.status, clock.now());
      }
      return allowOrigin(response, addressedInstance(url, engine));
    },
    engine,
    clock,
    faults,
    requests: exchange.requests,
    webhooks,
    instances: () => {
      const at = clock.now();
      engine.advance(at);
      return engine.instances().map((instance) => describeInstance(instance, at));
    },
    load,
  };
}
