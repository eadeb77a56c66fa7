import { entityTooLarge, invalidField, validationError } from '../answers.ts';
import { now, type Call, type Handler } from '../call.ts';
import { withBytes } from '../read-body.ts';
import { chatIdProblem } from './chat-id.ts';
import { familyOf, operations } from './operations.ts';
import { mistakeInBody } from './request-schemas.ts';
import { vendorMessage } from './vendor-message.ts';

/** What came with a call, as the contract describes it. */
export type Body = Readonly<Record<string, unknown>>;

/** Above about 100 kB a gateway fails (evidence/errors#body-size). */
export const MAX_BODY_BYTES: number = 100 * 1024;

/** Reads the JSON of a call and refuses what is none, or not what the contract describes. The time is that after it was read. */
export function withBody(handler: (call: Call, body: Body, at: number) => Response): Handler {
  return (call) =>
    withBytes(call, MAX_BODY_BYTES, (bytes) => {
      // The body took its time: others may have moved the queue meanwhile.
      const at = now(call);
      if (bytes === undefined) return entityTooLarge();
      const body = parseObject(new TextDecoder().decode(bytes));
      if (body === undefined) return validationError(call, 'Unexpected token in JSON at position 0', at);
      return refuseBody(call, body, at) ?? handler(call, body, at);
    });
}

/** @returns the refusal, in the gateway's words, of a body that is not what the contract describes. */
export function refuseBody(call: Call, body: Body, at: number): Response | undefined {
  const problem = schemaProblem(call, body) ?? chatIdProblem(call.instance.product, body);
  return problem === undefined ? undefined : invalidField(call, problem, at);
}

function schemaProblem({ instance: { product, behaviours }, operation }: Call, body: Body): string | undefined {
  const schema = operations.get(operation.toLowerCase())?.requests.get(familyOf(product));
  if (schema === undefined) return undefined;
  const anyDelay = schema === 'SettingsChange' && !behaviours.delayLimits;
  const mistake = mistakeInBody(anyDelay ? 'SettingsChangeWithAnyDelay' : schema, body);
  return mistake && vendorMessage(mistake);
}

function parseObject(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
