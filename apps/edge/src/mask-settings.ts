import { operations } from '@sluice/openapi/operations';
import type { Operation } from './contract.ts';
import type { Principal } from './principal.ts';
import { problem } from './problem.ts';

/** The settings that are credentials, or serve as one: those that the contracts name where settings are written. */
const SECRET_SETTINGS: ReadonlySet<string> = new Set(
  operations.filter(({ name }) => name === 'setSettings').flatMap(({ secretFields }) => secretFields),
);

/** Whether the answer to an operation has credentials in it that the key may not read. */
export function hidesSettings({ name }: Pick<Operation, 'name'>, { scopes }: Pick<Principal, 'scopes'>): boolean {
  return name === 'getSettings' && !scopes.has('gateway:call');
}

/** Whether the answer to an operation may hold a code by which a number is connected, beside what it is asked for (evidence/chat-api#status). */
export function mayShowCode({ family, name }: Pick<Operation, 'family' | 'name'>): boolean {
  return family === 'chat-api' && name === 'status';
}

/**
 * Takes the code out of the answer of Chat-API's `status`.
 *
 * @param isHidden asked only where there is a code.
 */
export async function maskCode(answer: Response, isHidden: () => Promise<boolean>): Promise<Response> {
  if (!answer.ok) return answer;
  const { status, headers } = answer;
  const text = await answer.text();
  const masked = maskIn(text, CODE);
  const isChanged = masked !== undefined && masked !== text && text.includes('qrCode') && (await isHidden());
  return new Response(isChanged ? masked : text, { status, headers });
}

const CODE: ReadonlySet<string> = new Set(['qrCode']);

/**
 * Takes the credentials out of the answer of getSettings, for a key that may only read: it needs the delay between messages, and not the
 * password of a proxy or the token by which the gateway calls a webhook.
 *
 * @param answer of the gateway. One that is no success passes as it is.
 */
export async function maskSettings(answer: Response): Promise<Response> {
  if (!answer.ok) return answer;
  const { status, headers } = answer;
  const masked = maskIn(await answer.text(), SECRET_SETTINGS);
  if (masked !== undefined) return new Response(masked, { status, headers });
  const detail =
    'The gateway answered getSettings with something that is no JSON object, in which the edge cannot find the credentials that this key may not read. Use a key with the scope gateway:call.';
  return problem('malformed-response', detail);
}

function maskIn(text: string, secret: ReadonlySet<string>): string | undefined {
  let settings: unknown;
  try {
    settings = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return undefined;
  const masked = Object.entries(settings).map(([name, value]: [string, unknown]): [string, unknown] => [
    name,
    // That one is set is no secret, and that none is may be why a webhook does not come.
    secret.has(name) && value !== '' && value !== null ? '***' : value,
  ]);
  return JSON.stringify(Object.fromEntries(masked));
}
