/** The methods that the contract does not know: those of groups, contacts and chats, and what the gateway may get tomorrow. */
import { otherMethods, type OtherMethod } from '@sluice/openapi/operations';
import type { Family, Operation } from './contract.ts';

/** No method of the gateway has a name that is nearly as long. */
const MAX_NAME = 64;

const known: ReadonlyMap<string, OtherMethod> = new Map(otherMethods.map((other) => [other.method.toLowerCase(), other]));

/**
 * Whether a method sends, as far as its name says, or the table of the vendor's further methods: while an instance is held, it is refused, too.
 *
 * @param method in any letter case.
 */
export function sendsByName(method: string): boolean {
  return /^(?:send|forward|upload)/i.test(method) || known.get(method.toLowerCase())?.effect === 'send';
}

/** Whether its request or its answer holds a credential (evidence/clients#further-methods). */
export function holdsCredential(method: string): boolean {
  return known.get(method.toLowerCase())?.secret === true;
}

/**
 * Describes a method so that it can be passed on as it is. It changes something unless the table of the vendor's further methods says that it only
 * reads.
 *
 * @returns `undefined` for what is no name of a method, or no verb of the gateway.
 */
export function toUnknownOperation(family: Family, method: string, verb: string): Operation | undefined {
  if (method.length > MAX_NAME || !isVerb(verb)) return undefined;
  const other = known.get(method.toLowerCase());
  const name = other?.method ?? method;
  return {
    name,
    operationId: name,
    summary: 'A method that the contract does not know.',
    family,
    messengers: [],
    method: name,
    path: `${family === 'v3' ? '/v3' : ''}/waInstance{idInstance}/${name}/{apiTokenInstance}`,
    verb,
    effect: other?.effect ?? (sendsByName(method) ? 'send' : 'change'),
    destructive: false,
    callsPerSecond: 1,
    upload: false,
    pathParameters: [],
    query: [],
    secretFields: [],
    secretAnswer: false,
  };
}

/** The verbs of the gateway's operations. */
export const VERBS = ['GET', 'POST', 'DELETE'] as const;

function isVerb(verb: string): verb is Operation['verb'] {
  return VERBS.some((one) => one === verb);
}
