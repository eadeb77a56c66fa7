import edgeContract from '@sluice/openapi/edge.json' with { type: 'json' };
import type { EdgeHandlers } from './edge-handlers.ts';

/** The contract, with the address under which the edge was asked for it. */
export function createContractHandlers(): EdgeHandlers {
  return {
    readContract: (c) => c.json({ ...edgeContract, servers: [{ url: `${new URL(c.req.url).origin}/api/v1` }] }),
  };
}
