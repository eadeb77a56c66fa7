import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import { operations, type Operation } from '@sluice/openapi/operations';

export type { Operation, Parameter } from '@sluice/openapi/operations';

/** Which of the gateway's families of paths: `plain` for WhatsApp and Telegram, `v3` for MAX. */
export type Family = 'plain' | 'v3';

const offered: ReadonlyMap<string, Operation> = new Map(
  operations
    // An upload goes to another address than an instance of the edge has. A new token would go to the caller, and the edge be shut out.
    .filter(({ family, upload, method }) => family !== 'chat-api' && !upload && method !== 'updateApiToken')
    .map((operation) => [keyOf(operation.family, operation.method), operation]),
);

/** The operation of a family by the name of its method, in any letter case, as the gateway takes it (evidence/addresses#letter-case). */
export function findOperation(family: Family, method: string): Operation | undefined {
  return offered.get(keyOf(family, method));
}

function keyOf(family: Operation['family'], method: string): string {
  return `${family}/${method.toLowerCase()}`;
}

/**
 * The gateway's contract as it holds for an edge.
 *
 * @param origin Where the edge was asked, such as `https://edge.example.com`.
 */
export function contractAt(origin: string): object {
  return {
    ...contract,
    info: {
      ...contract.info,
      description: `**This is an edge before the gateway.** A Sluice key is in the place of \`apiTokenInstance\`.\n\n${contract.info.description}`,
    },
    servers: [{ url: origin, description: 'The edge. It adds the address and the token of the instance itself.' }],
  };
}
