import { operations } from '@sluice/openapi/operations';
import { problem } from './problem.ts';

/** The settings that are credentials, or serve as one: those that the contracts name where settings are written. */
const SECRET_SETTINGS: ReadonlySet<string> = new Set(
  operations.filter(({ name }) => name === 'setSettings').flatMap(({ secretFields }) => secretFields),
);

/**
 * Takes the credentials out of the answer of getSettings, for a key that may only read: it needs the delay between messages, and not the
 * password of a proxy or the token by which the gateway calls a webhook.
 *
 * @param answer of the gateway. One that is no success passes as it is.
 */
export async function maskSettings(answer: Response): Promise<Response> {
  if (!answer.ok) return answer;
  const { status, headers } = answer;
  const masked = mask(await answer.text());
  if (masked !== undefined) return new Response(masked, { status, headers });
  const detail =
    'The gateway answered getSettings with something that is no JSON object, in which the edge cannot find the credentials that this key may not read. Use a key with the scope gateway:call.';
  return problem('malformed-response', detail);
}

function mask(text: string): string | undefined {
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
    SECRET_SETTINGS.has(name) && value !== '' && value !== null ? '***' : value,
  ]);
  return JSON.stringify(Object.fromEntries(masked));
}
