import { Clock } from '../src/clock.ts';
import { createEmulator, type Emulator } from '../src/emulator.ts';
import type { Instance, InstanceOptions } from '../src/engine/instance.ts';
import { instanceOptions, START, TOKEN } from './instance-options.ts';

/** How a call differs from a GET of the plain family for the first instance, with its token. */
export interface CallOptions {
  readonly verb?: string;
  readonly prefix?: '' | '/v3';
  readonly id?: string;
  readonly token?: string;
  /** What follows the token in the address. */
  readonly rest?: string;
  readonly body?: unknown;
}

export interface EmulatorUnderTest extends Emulator {
  readonly instance: Instance;
  readonly call: (method: string, options?: CallOptions) => Promise<Response>;
  /** Moves the time beyond every limit of calls; the emulator's time is stopped otherwise. */
  readonly nextWindow: () => void;
}

/** An emulator with one instance, whose time is stopped. */
export function emulatorWith(different: Partial<InstanceOptions> = {}): EmulatorUnderTest {
  const emulator = createEmulator({ clock: Clock.stepped(START) });
  const instance = emulator.engine.addInstance(instanceOptions(different), START);
  return {
    ...emulator,
    instance,
    call: (method, { verb = 'GET', prefix = '', id = instance.idInstance, token = TOKEN, rest = '', body } = {}) =>
      emulator.fetch(
        new Request(`http://gateway.example${prefix}/waInstance${id}/${method}/${token}${rest}`, {
          method: verb,
          ...(body !== undefined && { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }),
        }),
      ),
    nextWindow: () => emulator.clock.advance(1000),
  };
}
