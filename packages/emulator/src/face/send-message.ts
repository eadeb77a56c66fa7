import { readBounded } from '@sluice/core';
import type { Clock } from '../clock.ts';
import type { Instance } from '../engine/instance.ts';
import { entityTooLarge, json, validationError } from './answers.ts';
import { findProblem } from './text-message.ts';

// Above about 100 kB a gateway fails (facts, section 3.2).
const LARGEST_BODY_BYTES = 100 * 1024;

/** `sendMessage`: accepts a text into the queue, or says what is wrong with it in the gateway's manner. */
export async function sendMessage(instance: Instance, request: Request, path: string, clock: Clock): Promise<Response> {
  // Who breaks off in the middle of a body does not wait for the answer; what came is no JSON.
  const bytes = await readBounded(request.body, LARGEST_BODY_BYTES).catch(() => new Uint8Array());
  // The body took its time: others may have moved the queue meanwhile.
  const at = clock.now();
  if (bytes === undefined) return entityTooLarge();
  const body = parseObject(new TextDecoder().decode(bytes));
  if (body === undefined) return validationError(path, 'Unexpected token in JSON at position 0', at);
  const problem = findProblem(instance.options.messenger, body);
  if (problem !== undefined) return validationError(path, `Validation failed. Details: ${problem}`, at);
  return json({ idMessage: instance.accept('sendMessage', body, at).id });
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
