import type { MiddlewareHandler } from 'hono';
import { findOperations, whyWithheld, type Operation } from '../contract.ts';
import { problem } from '../problem.ts';
import { toUnknownOperation, VERBS } from '../unknown-method.ts';
import type { EdgeEnv } from './edge-env.ts';
import type { DropInAddress } from './read-address.ts';

const NOT_OFFERED = 'This edge does not offer that method. /openapi.json lists those that it offers.';

const RECEIPT = /^\d{1,20}$/;

/** Finds out which operation is called. A method of the gateway that the contract does not know is one, too. */
export const resolveOperation: MiddlewareHandler<EdgeEnv> = async (c, next) => {
  const operation = operationOf(c.var.address, c.req.raw.method);
  if (operation instanceof Response) return operation;
  c.set('operation', operation);
  return next();
};

/** @returns the operation that an address and a verb name, or why it is not offered. */
export function operationOf({ family, method, receipt }: DropInAddress, verb: string): Operation | Response {
  const withheld = whyWithheld(method);
  if (withheld !== undefined) {
    return problem('unsupported', `${withheld} Nothing was sent to the gateway; use its console.`);
  }
  const known = findOperations(family, method);
  const [first] = known;
  if (first === undefined) {
    const isOne = family !== 'chat-api' && receipt === undefined;
    if (isOne && !VERBS.some((one) => one === verb)) return wrongVerb(method, VERBS);
    return (isOne ? toUnknownOperation(family, nameOf(family, method), verb) : undefined) ?? problem('not-found', NOT_OFFERED);
  }
  if (!isReceiptOf(first, receipt))
    return first.pathParameters.length > 0 ? wrongReceipt(first) : problem('not-found', NOT_OFFERED);
  // HEAD is no GET here: whether it clears anything is unknown (evidence/addresses#other-verbs). OPTIONS does not come so far.
  const operation = known.find((one) => one.verb === verb);
  return (
    operation ??
    wrongVerb(
      first.method,
      known.map((one) => one.verb),
    )
  );
}

/** A method that only the other family knows has its name there, in whatever letters it is written here. */
function nameOf(family: Operation['family'], method: string): string {
  const [namesake] = findOperations(family === 'v3' ? 'plain' : 'v3', method);
  return namesake?.method ?? method;
}

function wrongVerb(name: string, verbs: readonly string[]): Response {
  const detail = `${name} takes only ${verbs.join(' and ')}. Nothing was sent to the gateway.`;
  return problem('method-not-allowed', detail, { headers: { allow: verbs.join(', ') } });
}

export function wrongReceipt({ method }: Operation): Response {
  return problem(
    'invalid-request',
    `The number of the notification is missing or wrong. Put the receiptId that receiveNotification gave, 1 to 20 digits, behind the key of ${method}. Nothing was sent to the gateway.`,
  );
}

/** Whether an operation has a receipt like that behind the key. That of a notification may come in the body. */
export function isReceiptOf({ pathParameters }: Operation, receipt: string | undefined): boolean {
  return receipt === undefined || (pathParameters.length > 0 && RECEIPT.test(receipt));
}
