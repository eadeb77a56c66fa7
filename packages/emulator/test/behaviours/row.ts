import type { BehaviourChange, Behaviours } from '../../src/engine/behaviours.ts';
import type { Draft } from '../../src/engine/message.ts';
import type { Product } from '../../src/engine/product.ts';
import type { EmulatorUnderTest } from '../emulator-under-test.ts';
import { START, TOKEN } from '../instance-options.ts';
import { text } from '../recorded-instance.ts';

/** How a behaviour shows: what a client sees of an instance with its default, and with another value. */
export interface Row<K extends keyof Behaviours> {
  /** WhatsApp unless given. */
  readonly product?: Product;
  /** The conditions besides, for it to show. */
  readonly given?: BehaviourChange;
  readonly other: Behaviours[K];
  /** Uses an instance that is authorised and sends one message a second; the time is stopped at `START`. */
  readonly see: (emulator: EmulatorUnderTest) => unknown;
  readonly byDefault: unknown;
  readonly otherwise: unknown;
}

/** A row for each behaviour. */
export type Rows = { readonly [K in keyof Behaviours]: Row<K> };

/** Puts messages into the queue, as if a client had sent them. */
export function fill({ instance }: EmulatorUnderTest, count: number, draft: Draft = text()): void {
  for (let i = 0; i < count; i += 1) instance.accept(draft, START);
}

/** How many messages wait so many milliseconds after the start. */
export function waitingAfter(emulator: EmulatorUnderTest, ms: number): number {
  emulator.clock.advance(START + ms - emulator.clock.now());
  return emulator.instance.waiting(START + ms);
}

/** The JSON of the answer to a call of the gateway's API. */
export async function read(emulator: EmulatorUnderTest, ...call: Parameters<EmulatorUnderTest['call']>): Promise<unknown> {
  return (await emulator.call(...call)).json();
}

/** What something has under a name; of a list, what each of it has. */
export function under(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => under(name, one));
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The statuses of the answers to calls, one after the other. */
export async function statuses(
  emulator: EmulatorUnderTest,
  ...calls: readonly Parameters<EmulatorUnderTest['call']>[]
): Promise<readonly number[]> {
  const all: number[] = [];
  for (const call of calls) all.push((await emulator.call(...call)).status);
  return all;
}

/** A call of Chat-API. */
export function callChatApi(
  { fetch, instance }: EmulatorUnderTest,
  method: string,
  { verb = 'GET', token = TOKEN }: { readonly verb?: string; readonly token?: string } = {},
): Promise<Response> {
  return fetch(new Request(`http://gateway.example/instance${instance.idInstance}/${method}?token=${token}`, { method: verb }));
}
