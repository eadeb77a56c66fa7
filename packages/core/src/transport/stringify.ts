import { SluiceError } from '../errors/sluice-error.ts';

/**
 * Writes what is to be sent as JSON.
 *
 * @throws {SluiceError} `invalid-request` when it cannot be written.
 */
export function stringify(operation: string, idInstance: string, message: unknown): string {
  try {
    const source: unknown = JSON.stringify(message);
    if (typeof source === 'string') return source;
  } catch {
    // The runtime's own words may hold what was to be sent.
  }
  throw new SluiceError({
    code: 'invalid-request',
    message: `What was passed to ${operation} of instance ${idInstance} cannot be written as JSON. Nothing was sent.`,
    operation,
    idInstance,
  });
}
