import type { CallContext } from '../transport/call-context.ts';
import { nextStep } from './next-step.ts';
import { SluiceError } from './sluice-error.ts';

/** The error for what must not happen. The cause's own words stay inside: they may hold what a gateway has answered. */
export function internal(context: CallContext, cause: unknown): SluiceError {
  const { operation, idInstance } = context;
  const kind = cause instanceof Error && /^\w{1,40}$/.test(cause.name) ? cause.name : typeof cause;
  return new SluiceError({
    code: 'internal',
    message: `A fault of Sluice (${kind}) ended ${operation} of instance ${idInstance}. ${nextStep(context)}`,
    operation,
    idInstance,
  });
}
