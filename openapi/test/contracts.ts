// The committed bundles are what others read, so the bundles are what is tested.
import chatApi from '../dist/chat-api.json' with { type: 'json' };
import edge from '../dist/edge.json' with { type: 'json' };
import emulator from '../dist/emulator.json' with { type: 'json' };
import gateway from '../dist/gateway.json' with { type: 'json' };
import { memberOf, membersOf } from './members.ts';

export { chatApi, gateway };

export interface Contract {
  /** The name of its folder and of its bundle. */
  readonly name: string;
  readonly document: object;
  readonly endpoints: readonly Endpoint[];
}

/** An operation with where it is. */
export interface Endpoint {
  readonly path: string;
  readonly verb: string;
  readonly operationId: string;
  readonly operation: unknown;
  /** The name under which each answer is described, by its status. */
  readonly responses: Readonly<Record<string, string>>;
}

/** The contracts of the gateways. */
export const contracts: readonly Contract[] = [
  { name: 'gateway', document: gateway, endpoints: endpointsOf(gateway) },
  { name: 'chat-api', document: chatApi, endpoints: endpointsOf(chatApi) },
];

/** The emulator's controls: our own, so nothing in them rests on evidence but the behaviours. */
export const controls: Contract = { name: 'emulator', document: emulator, endpoints: endpointsOf(emulator) };

/** The control API of the edge: our own, too. */
export const edgeControls: Contract = { name: 'edge', document: edge, endpoints: endpointsOf(edge) };

/** The operations of a contract, in its order. */
export function endpointsOf(document: object): readonly Endpoint[] {
  return membersOf(memberOf(document, 'paths')).flatMap(([path, item]) =>
    membersOf(item).flatMap(([verb, operation]) => {
      const operationId = memberOf(operation, 'operationId');
      if (typeof operationId !== 'string') return [];
      const responses = membersOf(memberOf(operation, 'responses')).map(
        ([status, response]) => [status, nameOf(response)] as const,
      );
      return [{ path, verb, operationId, operation, responses: Object.fromEntries(responses) }];
    }),
  );
}

function nameOf(response: unknown): string {
  const reference = memberOf(response, '$ref');
  return typeof reference === 'string' ? reference.replace('#/components/responses/', '') : '';
}
