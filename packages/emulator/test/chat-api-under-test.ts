import { Clock } from '../src/clock.ts';
import { Engine } from '../src/engine/engine.ts';
import type { Instance, InstanceOptions } from '../src/engine/instance.ts';
import type { RouteHandler } from '../src/routes/call.ts';
import { createChatApiRoutes } from '../src/routes/chat-api/chat-api-routes.ts';
import { Exchange } from '../src/routes/exchange.ts';
import { Faults } from '../src/faults/faults.ts';
import { instanceOptions, START, TOKEN } from './instance-options.ts';

/** How a call differs from a GET with the token. */
export interface ChatApiCall {
  readonly verb?: string;
  /** `null` leaves it out. */
  readonly token?: string | null;
  readonly query?: Readonly<Record<string, string>>;
  /** As it is when it is a text, as JSON otherwise. */
  readonly body?: unknown;
}

export interface ChatApiUnderTest {
  readonly face: RouteHandler;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly instance: Instance;
  readonly call: (method: string, how?: ChatApiCall) => Promise<Response>;
  /** The body of the answer to a call. */
  readonly ask: (method: string, how?: ChatApiCall) => Promise<unknown>;
}

/** The routes with one instance that is authenticated and sends one message a second. The time is stopped. */
export function chatApiWith(different: Partial<InstanceOptions> = {}): ChatApiUnderTest {
  const engine = new Engine(1);
  const clock = Clock.stepped(START);
  const face = createChatApiRoutes(engine, clock, new Exchange(new Faults(1)));
  const options = instanceOptions({ idInstance: '100001', product: 'chat-api', state: 'authenticated', ...different });
  const instance = engine.addInstance(options, START);
  const call: ChatApiUnderTest['call'] = async (method, { verb = 'GET', token = TOKEN, query = {}, body } = {}) => {
    const search = new URLSearchParams({ ...(token !== null && { token }), ...query });
    const answer = await face(
      new Request(`http://gateway.example/instance${options.idInstance}/${method}?${search.toString()}`, {
        method: verb,
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    if (answer === undefined) throw new Error('The face takes the call for one of another API.');
    return answer;
  };
  return { face, engine, clock, instance, call, ask: async (method, how) => (await call(method, how)).json() };
}

/** Puts texts into the queue, which are numbered from 1. */
export function fill({ instance, clock }: ChatApiUnderTest, count: number): void {
  for (let n = 1; n <= count; n += 1) {
    instance.accept({ type: 'sendMessage', body: { chatId: '79990000002@c.us', message: `Text ${n}` } }, clock.now());
  }
}
