import { untilResolved } from '@sluice/testing';
import { createInstanceControl } from '../src/control/instance-control.ts';
import { coordinatorUnderTest, type CoordinatorUnderTest } from './coordinator-under-test.ts';

interface ControlUnderTest extends CoordinatorUnderTest {
  /** Calls the control API of the instance, as the key `operator`; virtual time passes until it has answered. */
  readonly call: (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>;
  readonly settled: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
  readonly text: string;
}

/** The control API of an instance, on the emulator. */
export function controlUnderTest(
  options: Parameters<typeof coordinatorUnderTest>[0] = {},
  isProtected = false,
): ControlUnderTest {
  const under = coordinatorUnderTest(options);
  const { coordinator, emulator } = under;
  const app = createInstanceControl({ coordinator, isProtected, now: () => emulator.clock.now() });
  return {
    ...under,
    call: (method, path, body, headers = {}) =>
      untilResolved(
        (async () => {
          const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
          const answer = await app.request(path, init, { actor: 'operator' });
          const text = await answer.text();
          const json: unknown =
            answer.headers.get('content-type')?.includes('json') === true ? JSON.parse(text.split('\n')[0] ?? '') : undefined;
          return { status: answer.status, headers: answer.headers, json, text };
        })(),
      ),
    settled: () =>
      untilResolved(
        (async () => {
          while (coordinator.queue.openJob() !== undefined) await new Promise((resolve) => setTimeout(resolve, 1000));
        })(),
      ),
  };
}
