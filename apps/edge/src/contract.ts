import contract from '@sluice/openapi/gateway.json' with { type: 'json' };
import { operations, type Operation } from '@sluice/openapi/operations';
import { holdsCredential } from './unknown-method.ts';

export type { Operation, Parameter } from '@sluice/openapi/operations';

/** Which of the gateway's families of paths: `plain` for WhatsApp and Telegram, `v3` for MAX. */
export type Family = 'plain' | 'v3';

const NEW_TOKEN =
  'updateApiToken is not offered by the edge: its answer is a new token of the gateway, which must not leave the edge, and the token in the configuration of the edge would be void.';
const CREDENTIAL =
  'The edge does not offer a method whose request or answer holds a credential of the gateway: that must not leave the edge.';

const byFamily = Map.groupBy(
  operations.filter(({ method }) => whyWithheld(method) === undefined).map(toOneName),
  ({ family }) => family,
);
const offered: ReadonlyMap<Operation['family'], ReadonlyMap<string, readonly Operation[]>> = new Map(
  Array.from(byFamily, ([family, ofFamily]) => [family, byMethod(ofFamily)]),
);

/**
 * The operations of a family by the name of their method, in any letter case, as the gateway takes it (evidence/addresses#letter-case). Only
 * Chat-API has two by one name, with different verbs.
 */
export function findOperations(family: Operation['family'], method: string): readonly Operation[] {
  const ofFamily = offered.get(family);
  return ofFamily?.get(method) ?? ofFamily?.get(method.toLowerCase()) ?? [];
}

/** Why the edge does not offer a method; `undefined` for all others (evidence/clients#token-update, evidence/clients#further-methods). */
export function whyWithheld(method: string): string | undefined {
  if (method.toLowerCase() === 'updateapitoken') return NEW_TOKEN;
  return holdsCredential(method) ? CREDENTIAL : undefined;
}

/** The number of an instance has one name here, whichever protocol it speaks. */
function toOneName(operation: Operation): Operation {
  return { ...operation, path: operation.path.replace('{instanceId}', '{idInstance}') };
}

/** By their method in lower case, and also as the gateway writes it, which is what nearly all callers write. */
function byMethod(ofFamily: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const inLower = Map.groupBy(ofFamily, ({ method }) => method.toLowerCase());
  const asWritten = [...inLower.values()].flatMap((same) => same.map(({ method }) => [method, same] as const));
  return new Map([...inLower, ...asWritten]);
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
