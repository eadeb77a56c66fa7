import contract from '@sluice/openapi/gateway.json' with { type: 'json' };

/** The beginning of every path of a family: nothing for WhatsApp and Telegram, `/v3` for MAX. */
export type Family = '' | '/v3';

/** One call that the gateway offers, as the contract describes it. */
export interface Operation {
  /** The method's name, spelt as in the gateway's addresses. */
  readonly name: string;
  readonly family: Family;
  readonly verb: 'GET' | 'POST' | 'DELETE';
  /** It changes nothing, whatever its verb says. */
  readonly reads: boolean;
  /** It destroys messages or notifications, whatever its verb says. */
  readonly destructive: boolean;
  /** Whether a number stands behind the token. */
  readonly hasReceipt: boolean;
  /** The parameters behind the question mark; all of them are whole numbers. */
  readonly query: readonly string[];
}

const PATH = /^(?<v3>\/v3)?\/waInstance\{idInstance\}\/(?<name>\w+)\/\{apiTokenInstance\}(?<receipt>\/\{receiptId\})?$/;

const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries<object>(contract.paths).flatMap(([path, item]) => {
    const { v3, name, receipt } = PATH.exec(path)?.groups ?? {};
    // What has servers of its own goes to another address than an instance of the edge has.
    if (name === undefined || 'servers' in item) return [];
    const family: Family = v3 === undefined ? '' : '/v3';
    return Object.entries<object>({ ...item }).flatMap(([method, described]) => {
      const verb = method.toUpperCase();
      if (!isVerb(verb)) return [];
      const operation = {
        name,
        family,
        verb,
        reads: 'x-effect' in described && described['x-effect'] === 'read',
        destructive: 'x-destructive' in described && described['x-destructive'] === true,
        hasReceipt: receipt !== undefined,
        query: queryOf(described),
      };
      return [[keyOf(family, name), operation] as const];
    });
  }),
);

/** The names of the parameters that an operation takes behind the question mark. */
function queryOf(described: object): readonly string[] {
  const parameters: readonly unknown[] =
    'parameters' in described && Array.isArray(described.parameters) ? described.parameters : [];
  return parameters.map(resolve).flatMap((parameter) => (parameter?.in === 'query' ? [parameter.name] : []));
}

/** A parameter that stands where a reference points. */
function resolve(parameter: unknown): { readonly name: string; readonly in: string } | undefined {
  if (typeof parameter !== 'object' || parameter === null || !('$ref' in parameter)) return undefined;
  const name = String(parameter.$ref).slice('#/components/parameters/'.length);
  return Object.entries(contract.components.parameters).find(([key]) => key === name)?.[1];
}

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
