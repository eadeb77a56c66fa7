import { createControlRoutes } from '../src/control/control-routes.ts';
import type { InstanceOptions } from '../src/engine/instance.ts';
import { emulatorWith, type EmulatorUnderTest } from './emulator-under-test.ts';

export interface ControlUnderTest extends EmulatorUnderTest {
  /** A call of the controls; a body that is no text is sent as JSON. */
  readonly control: (verb: string, path: string, body?: unknown) => Promise<Response>;
  /** What the controls answer: the status and the body. */
  readonly answered: (verb: string, path: string, body?: unknown) => Promise<readonly [status: number, body: unknown]>;
}

/** An emulator with one instance, whose time is stopped, and its controls. */
export function controlsOf(different: Partial<InstanceOptions> = {}): ControlUnderTest {
  const emulator = emulatorWith(different);
  const face = createControlRoutes(emulator);
  const control: ControlUnderTest['control'] = async (verb, path, body) =>
    face.fetch(
      new Request(`http://gateway.example/__emulator/${path}`, {
        method: verb,
        ...(body !== undefined && { body: isRaw(body) ? body : JSON.stringify(body) }),
      }),
    );
  return {
    ...emulator,
    control,
    answered: async (verb, path, body) => {
      const answer = await control(verb, path, body);
      return [answer.status, await answer.json()];
    },
  };
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' || body instanceof Uint8Array;
}
