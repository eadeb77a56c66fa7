import type { ErrorObject } from 'ajv/dist/2020.js';
import { entityTooLarge, invalidField, validationError } from '../answers.ts';
import { now, type Call, type Handler } from '../call.ts';
import { withBytes } from '../read-body.ts';
import { chatIdProblem } from './chat-id.ts';
import { familyOf, operations } from './operations.ts';
import { describedBody, mistakeInBody } from './request-schemas.ts';
import { tolerated } from './tolerant-body.ts';
import { vendorMessage } from './vendor-message.ts';

/** What came with a call, as the contract describes it. */
export type Body = Readonly<Record<string, unknown>>;

/** Above about 100 kB a gateway fails (evidence/errors#body-size). */
export const MAX_BODY_BYTES: number = 100 * 1024;

/** Reads the JSON of a call and refuses what is none, or not what the gateway takes. The time is that after it was read. */
export function withBody(handler: (call: Call, body: Body, at: number) => Response): Handler {
  return (call) =>
    withBytes(call, MAX_BODY_BYTES, (bytes) => {
      // The body took its time: others may have moved the queue meanwhile.
      const at = now(call);
      if (bytes === undefined) return entityTooLarge();
      const body = parseObject(new TextDecoder().decode(bytes));
      if (body === undefined) return validationError(call, 'Unexpected token in JSON at position 0', at);
      const taken = takeBody(call, body, at);
      return taken instanceof Response ? taken : handler(call, taken, at);
    });
}

/** @returns the body as it is taken; or the refusal, in the gateway's words, of one that is not what the gateway takes. */
export function takeBody(call: Call, given: Body, at: number): Body | Response {
  const { instance, operation } = call;
  const { strictBodies: strict, delayLimits } = instance.behaviours;
  const schema = operations.get(operation.toLowerCase())?.requests.get(familyOf(instance.product));
  const rules = { strict, anyDelay: !delayLimits };
  const body = strict || schema === undefined ? given : tolerated(describedBody(schema, rules), given);
  const mistake = schema && mistakeInBody(schema, body, rules);
  const problem =
    mistake === undefined || (schema === 'SettingsChange' && isOnlyUnset(mistake, given))
      ? chatIdProblem(instance.product, body)
      : vendorMessage(mistake);
  return problem === undefined ? body : invalidField(call, problem, at);
}

/** A client may send settings of which none is set. Without any key they are refused (evidence/settings#saved). */
function isOnlyUnset({ keyword, instancePath }: ErrorObject, given: Body): boolean {
  return keyword === 'minProperties' && instancePath === '' && Object.keys(given).length > 0;
}

/** @returns `undefined` for a text that is no object of JSON. */
export function parseObject(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
