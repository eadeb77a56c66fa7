import { SluiceError, type SluiceErrorDetails } from './sluice-error.ts';

/** The call that an error is about. */
interface Call {
  readonly operation: string;
  readonly idInstance: string;
}

/** A call, as a sentence names it. */
export function callName({ operation, idInstance }: Call): string {
  return `${operation} of instance ${idInstance}`;
}

/** The error of a call. */
export function callError(
  { operation, idInstance }: Call,
  details: Omit<SluiceErrorDetails, 'operation' | 'idInstance'>,
): SluiceError {
  return new SluiceError({ ...details, operation, idInstance });
}
