import contract from '@sluice/openapi/gateway.json' with { type: 'json' };

/** The beginning of every path of a family: nothing for WhatsApp and Telegram, `/v3` for MAX. */
export type Family = '' | '/v3';

/** One call that the gateway offers, as the contract describes it. */
export interface Operation {
  /** The method's name, spelt as in the gateway's addresses. */
  readonly name: string;
  readonly family: Family;
  readonly verb: 'GET' | 'POST' | 'DELETE';
  /** It destroys messages or notifications, whatever its verb says. */
  readonly destructive: boolean;
}

const PATH = /^(?<v3>\/v3)?\/waInstance\{idInstance\}\/(?<name>\w+)\/\{apiTokenInstance\}$/;

const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries(contract.paths).flatMap(([path, item]) => {
    const { v3, name } = PATH.exec(path)?.groups ?? {};
    if (name === undefined) return [];
    const family: Family = v3 === undefined ? '' : '/v3';
    return Object.entries(item).flatMap(([method, operation]) => {
      const verb = method.toUpperCase();
      if (!isVerb(verb)) return [];
      const destructive = 'x-destructive' in operation && operation['x-destructive'] === true;
      return [[keyOf(family, name), { name, family, verb, destructive }] as const];
    });
  }),
);

/** The operation of a family by the name of its method, in any letter case, as the gateway takes it (facts, section 0.2). */
export function findOperation(family: Family, name: string): Operation | undefined {
  return operations.get(keyOf(family, name));
}

function keyOf(family: Family, name: string): string {
  return `${family}/${name.toLowerCase()}`;
}

function isVerb(verb: string): verb is Operation['verb'] {
  return verb === 'GET' || verb === 'POST' || verb === 'DELETE';
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
      description: `**This is an edge before the gateway.** A Sluice key stands in the place of \`apiTokenInstance\`.\n\n${contract.info.description}`,
    },
    servers: [{ url: origin, description: 'The edge. It adds the address and the token of the instance itself.' }],
  };
}
