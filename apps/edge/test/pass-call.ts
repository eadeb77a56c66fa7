/** For tests: a call that passes through a coordinator to the emulated gateway. */
import { untilResolved } from '@sluice/testing';
import { callKindOf } from '../src/call-kind.ts';
import { findOperations } from '../src/contract.ts';
import { callThrough, type GatewayCall } from '../src/coordinator/gateway-call.ts';
import { textAt } from './json-at.ts';
import { ID, TOKEN, type CoordinatorUnderTest } from './coordinator-under-test.ts';

export interface PassedCall {
  readonly body?: object;
  /** Answers in the place of the gateway. */
  readonly answer?: () => Response;
  /** The gateway carries it out after that. */
  readonly before?: Promise<void>;
}

/** Virtual time passes until it is answered. */
export async function passCall(
  { coordinator, emulator }: CoordinatorUnderTest,
  method: string,
  { body, answer, before }: PassedCall = {},
): Promise<Response> {
  const [operation] = findOperations('plain', method);
  if (operation === undefined) throw new TypeError(`There is no method ${method}.`);
  const written = body === undefined ? undefined : JSON.stringify(body);
  const init = { method: operation.verb, ...(written !== undefined && { body: written }) };
  const forward: GatewayCall['forward'] = async (_callers, onAnswer) => {
    await before;
    const request = new Request(`https://gateway.example/waInstance${ID}/${method}/${TOKEN}`, init);
    const answered = answer?.() ?? (await emulator.fetch(request));
    if (answered.status === 200) onAnswer?.(new Uint8Array(await answered.clone().arrayBuffer()));
    return answered;
  };
  const call: GatewayCall = {
    kind: callKindOf(operation, 0),
    method,
    callsPerSecond: 1,
    query: '',
    body: written === undefined ? undefined : new TextEncoder().encode(written),
    actor: 'sender',
    isProtected: false,
    takeRoom: () => () => undefined,
    caller: new AbortController().signal,
    forward,
  };
  return untilResolved(callThrough(coordinator, call, () => emulator.clock.now()));
}

/** Sends texts, each to its own chat. @returns their ids. */
export async function sendTexts(under: CoordinatorUnderTest, count: number, text = 'Offer'): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    // The limit of the gateway is 50 a second.
    if (i % 50 === 0) under.emulator.clock.advance(1000);
    const body = { chatId: `7999000${String(i).padStart(4, '0')}@c.us`, message: `${text} ${i}` };
    const answer: unknown = await (await passCall(under, 'sendMessage', { body })).json();
    ids.push(textAt(answer, 'idMessage'));
  }
  return ids;
}
