import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import { operations, type Operation } from '@sluice/openapi/operations';

export type { Operation, Parameter } from '@sluice/openapi/operations';

/** Which of the gateway's families of paths: `plain` for WhatsApp and Telegram, `v3` for MAX. */
export type Family = 'plain' | 'v3';

const offered: ReadonlyMap<string, Operation> = new Map(
  operations
    .filter(({ family, method }) => family !== 'chat-api' && whyWithheld(method) === undefined)
    .map((operation) => [keyOf(operation.family, operation.method), operation]),
);

/** The operation of a family by the name of its method, in any letter case, as the gateway takes it (evidence/addresses#letter-case). */
export function findOperation(family: Family, method: string): Operation | undefined {
  return offered.get(keyOf(family, method));
}

/** Why the edge does not offer a method of the contract; `undefined` for all others (evidence/clients#token-update). */
export function whyWithheld(method: string): string | undefined {
  return method.toLowerCase() === 'updateapitoken'
    ? 'updateApiToken is not offered by the edge: its answer is a new token of the gateway, which must not leave the edge, and the token in the configuration of the edge would be void.'
    : undefined;
}

function keyOf(family: Operation['family'], method: string): string {
  return `${family}/${method.toLowerCase()}`;
}

/** The paths that the edge has. Uploads go to the edge like all other calls, and not to a separate address. */
const paths: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries<object>(contract.paths)
    .filter(([path]) => !path.split('/').some((part) => whyWithheld(part) !== undefined))
    .map(([path, item]): [string, object] => {
      const { servers: _, ...rest }: { servers?: unknown } = item;
      return [path, rest];
    }),
);

/**
 * The gateway's contract as it holds for an edge.
 *
 * @param origin Where the edge was asked, such as `https://edge.example.com`.
 */
export function contractAt(origin: string): object {
  return {
    ...contract,
    paths,
    info: {
      ...contract.info,
      description: `**This is an edge before the gateway.** A Sluice key is in the place of \`apiTokenInstance\`, and uploads go to the edge, too.\n\n${contract.info.description}`,
    },
    servers: [{ url: origin, description: 'The edge. It adds the address and the token of the instance itself.' }],
  };
}
