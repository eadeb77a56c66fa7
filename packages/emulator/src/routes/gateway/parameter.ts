import { now, type Call, type Handler } from '../call.ts';
import { withBytes } from '../read-body.ts';
import { parseAddress } from './address.ts';
import { limitsOf, mistakeInParameter, type ParameterName } from './request-schemas.ts';
import { vendorMessage } from './vendor-message.ts';
import { MAX_BODY_BYTES, parseObject } from './with-body.ts';

/** What a call asks for, in its query or in a body with its GET. */
export class Parameters {
  readonly #call: Call;
  readonly #body: Readonly<Record<string, unknown>>;

  constructor(call: Call, body: Readonly<Record<string, unknown>>) {
    this.#call = call;
    this.#body = body;
  }

  /**
   * Reads a whole number. Beyond its limits it counts as the limit, and what is no number as not given: published clients wait for two seconds
   * where five are the least (evidence/addresses#quirky-requests).
   *
   * @returns it; or, where the instance is strict, the mistake in it, in the manner of the gateway's words.
   */
  integer(name: ParameterName, otherwise: number): number | string {
    const given = this.#given(name);
    if (given === undefined) return otherwise;
    const value = /^\d{1,15}$/.test(given) ? Number(given) : given;
    const mistake = mistakeInParameter(name, value);
    if (mistake === undefined) return Number(value);
    if (this.#call.instance.behaviours.strictBodies) return vendorMessage(mistake);
    if (typeof value === 'string') return otherwise;
    const { minimum = 0, maximum = Infinity } = limitsOf(name);
    return Math.min(Math.max(value, minimum), maximum);
  }

  #given(name: ParameterName): string | undefined {
    const asked = parseAddress(this.#call.url)?.query.get(name) ?? undefined;
    const sent = this.#body[name];
    const isTaken = (typeof sent === 'number' || typeof sent === 'string') && !this.#call.instance.behaviours.strictBodies;
    return asked ?? (isTaken ? String(sent) : undefined);
  }
}

/** Reads what a GET asks for: some clients send it in a body, and some of those nowhere else. */
export function withQuery(handler: (call: Call, parameters: Parameters, at: number) => Response | Promise<Response>): Handler {
  return (call) => {
    if (call.body === undefined && call.request.body === null) return handler(call, new Parameters(call, {}), now(call));
    return withBytes(call, MAX_BODY_BYTES, (bytes) => {
      const body = parseObject(new TextDecoder().decode(bytes)) ?? {};
      return handler(call, new Parameters(call, body), now(call));
    });
  };
}
