import type { Clock } from '../../clock.ts';
import type { Engine } from '../../engine/engine.ts';
import type { RouteHandler, Handler } from '../call.ts';
import { now } from '../call.ts';
import type { Exchange } from '../exchange.ts';
import { accountOperations } from './account-operations.ts';
import { parseAddress } from './address.ts';
import { errorAnswer } from './error-answer.ts';
import { findOperation, operations, type Operation } from './operations.ts';
import { queueOperations } from './queue-operations.ts';
import { sendOperations } from './send-operations.ts';

/** How each operation of the contract is played, by its name. */
const handlers: Readonly<Record<string, Handler>> = { ...queueOperations, ...accountOperations, ...sendOperations };

const methods = [...new Set(operations.map(({ method }) => method))].join(', ');

/** The HTTP face of the instances that speak Chat-API. What a gateway answers for an instance that it does not have is not documented. */
export function createChatApiRoutes(engine: Engine, clock: Clock, exchange: Exchange): RouteHandler {
  return async (request) => {
    const url = new URL(request.url);
    const address = parseAddress(url);
    const instance = engine.instance(address?.idInstance ?? '');
    if (address === undefined || instance?.product !== 'chat-api') return undefined;
    if (address.token !== instance.apiTokenInstance) {
      return errorAnswer(instance, 401, 'The token is wrong or missing. Give it in the address, as the parameter "token".');
    }
    const operation = findOperation(address, request.method, instance.behaviours);
    const handler = handlers[operation?.name ?? ''];
    if (operation === undefined || handler === undefined) {
      return errorAnswer(instance, 404, `There is no such method, or not with this verb. There are: ${methods}.`);
    }
    const call = { engine, clock, instance, operation: operation.name, request, url };
    return exchange.handle(call, operation.callsPerSecond, unlessStarting(operation, handler));
  };
}

/** Refuses, while the instance starts, what the behaviour names. */
function unlessStarting({ changes }: Operation, handler: Handler): Handler {
  return (call) => {
    now(call);
    const { behaviours, restarting } = call.instance;
    if (!changes || !restarting || !behaviours.refusesWhileStarting) return handler(call);
    return errorAnswer(call.instance, 400, 'The instance is starting. Try again when its status is another.');
  };
}
