import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contract } from '../../test/contract.ts';
import { chatApiContract, fuzzedCall, instances, type FuzzedCall } from '../../test/fuzzed-calls.ts';
import { gatewayContract } from '../../test/gateway-contract.ts';
import { START } from '../../test/instance-options.ts';
import { Clock } from '../clock.ts';
import { createControlRoutes } from '../control/control-routes.ts';
import { createEmulator } from '../emulator.ts';
import type { Instance } from '../engine/instance.ts';

const RUNS = 100;
const CALLS_PER_RUN = 100;
// Of a second each: more than anything waits that has not met a fault.
const MAX_TURNS = 200;

/** The emulator as it is served with its controls. */
class Subject {
  readonly #emulator = createEmulator({ clock: Clock.stepped(START) });
  readonly #control = createControlRoutes(this.#emulator);

  /** Every call finds an instance of each product, and a separate second: the limits would keep most of them from what they are to try. */
  prepare(): void {
    const { engine, clock } = this.#emulator;
    clock.advance(1000);
    for (const options of instances) {
      if (engine.instance(options.idInstance) === undefined) engine.addInstance(options, clock.now());
    }
  }

  /** @returns what is wrong with the answer to a call. */
  async findFault({ verb, path, body, judged }: FuzzedCall): Promise<string | undefined> {
    const { engine, requests } = this.#emulator;
    // A control call may have removed the instance, and made another of its number.
    const isJudged =
      judged?.instance === undefined || engine.instance(judged.instance.idInstance)?.product === judged.instance.product;
    const last = requests.all().at(-1);
    const hasBody = verb !== 'GET' && verb !== 'get' && verb !== 'HEAD';
    const answer = await this.#answer(path, { method: verb, ...(hasBody && { body }) });
    const logged = requests.all().at(-1);
    // Of what has met a fault no more is asked than that it comes to an end.
    if (logged !== last && logged?.fault !== undefined) return undefined;
    if (answer === undefined) return 'no answer came, and there was no fault';
    const said = await answer.clone().text();
    if (answer.status >= 500 && said !== 'request entity too large') return `${answer.status} came: ${said}`;
    if (judged === undefined || !isJudged) return undefined;
    const { contract, endpoint } = judged;
    // Of other statuses the contract of Chat-API says that nothing is known.
    if (contract === chatApiContract && !(answer.status in endpoint.responses)) return undefined;
    return contract.findFault(endpoint, answer);
  }

  /** That it is as alive as before, and what it has accepted can be listed as the contracts describe it. */
  async findFaultInLists(): Promise<string | undefined> {
    const { engine, clock, faults, fetch } = this.#emulator;
    faults.removeAll();
    const at = clock.now();
    engine.advance(at);
    for (const instance of engine.instances()) {
      instance.changeBehaviours({ accountExpired: false, rateLimits: false, bothPrefixes: true }, at);
      const [contract, path] = listOf(instance);
      const endpoint = contract.endpoints.find(({ path: described }) => described === path);
      const { idInstance, apiTokenInstance } = instance;
      const address = path.replace(/\{idInstance\}|\{instanceId\}/, idInstance).replace('{apiTokenInstance}', apiTokenInstance);
      const list = await fetch(new Request(`http://gateway.example${address}?token=${apiTokenInstance}`));
      const fault = endpoint && list.status === 200 ? await contract.findFault(endpoint, list) : `${list.status} came`;
      if (fault !== undefined) return `the list of ${instance.product}: ${fault}`;
    }
    return undefined;
  }

  /** Moves the clock for as long as the answer is waited for. @returns `undefined` when none comes. */
  async #answer(path: string, init: RequestInit): Promise<Response | undefined> {
    const caller = new AbortController();
    const complete = this.#read(new Request(`http://gateway.example${path}`, { ...init, signal: caller.signal }));
    const isWaiting = Symbol('waiting');
    for (let turn = 0; turn < MAX_TURNS; turn += 1) {
      // What does not wait for the clock gets on meanwhile.
      const pause = new Promise<typeof isWaiting>((resolve) => setImmediate(resolve, isWaiting));
      const first = await Promise.race([complete, pause]);
      if (first !== isWaiting) return first;
      this.#emulator.clock.advance(1000);
    }
    caller.abort();
    return complete;
  }

  async #read(request: Request): Promise<Response | undefined> {
    try {
      const isControl = new URL(request.url).pathname.startsWith('/__emulator');
      const answer = await (isControl ? this.#control.fetch(request) : this.#emulator.fetch(request));
      const text = await answer.text();
      return new Response(text === '' ? null : text, answer);
    } catch {
      return undefined;
    }
  }
}

function listOf({ product }: Instance): readonly [Contract, path: string] {
  return product === 'chat-api'
    ? [chatApiContract, '/instance{instanceId}/showMessagesQueue']
    : [gatewayContract, '/waInstance{idInstance}/showMessagesQueue/{apiTokenInstance}'];
}

test('of 10,000 calls none kills it, hangs, fails but for a body that is too large, or is answered as no contract describes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fuzzedCall, { minLength: CALLS_PER_RUN, maxLength: CALLS_PER_RUN }), async (calls) => {
      const subject = new Subject();
      for (const call of calls) {
        subject.prepare();
        const fault = await subject.findFault(call);
        expect(fault && `${call.verb} ${call.path}: ${fault}`).toBeUndefined();
      }
      expect(await subject.findFaultInLists()).toBeUndefined();
    }),
    { numRuns: RUNS },
  );
}, 120_000);
