import { SluiceError } from './sluice-error.ts';

/** The error of what a caller has mistaken. Nothing was sent. */
export function invalidRequest(message: string, idInstance?: string, operation?: string): SluiceError {
  return new SluiceError({ code: 'invalid-request', message, idInstance, operation });
}
