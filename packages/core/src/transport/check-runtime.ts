import { SluiceError } from '../errors/sluice-error.ts';

/**
 * Says in one sentence that a runtime is too old. Without this each call would fail by itself, as if it had been cancelled. Of what a client
 * needs, `Promise.withResolvers` is the newest: Node has it since 22.
 *
 * @throws {SluiceError} `unsupported`.
 */
export function checkRuntime(idInstance: string): void {
  if ('withResolvers' in Promise) return;
  throw new SluiceError({
    code: 'unsupported',
    message: 'This runtime is too old for Sluice. Use Node 22.18 or newer, or a current version of Deno, Bun or the browser.',
    idInstance,
  });
}
