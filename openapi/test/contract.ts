// The committed bundle is what others read, so the bundle is what is tested.
import contract from '../dist/gateway.json' with { type: 'json' };

export { contract };

/** An operation with where it stands. */
export interface Endpoint {
  readonly path: string;
  readonly verb: string;
  readonly operationId: string;
  readonly operation: object;
  /** Where each answer is described, by its status. */
  readonly responses: Readonly<Record<string, { readonly $ref: string }>>;
}

export const endpoints: readonly Endpoint[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item).flatMap(([verb, operation]) =>
    'operationId' in operation
      ? [{ path, verb, operationId: operation.operationId, operation, responses: operation.responses }]
      : [],
  ),
);
