import contract from '@sluice/openapi/gateway.json' with { type: 'json' };

/** The beginning of every path of a family: nothing for WhatsApp and Telegram, `/v3` for MAX. */
export type Family = '' | '/v3';

/** One call that the gateway offers, as the contract describes it. */
export interface Operation {
  /** The method's name, spelt as in the gateway's addresses. */
  readonly name: string;
  readonly family: Family;
  readonly verb: 'GET' | 'POST' | 'DELETE';
  /** What it does at the gateway, whatever its verb says. */
  readonly effect: 'read' | 'send' | 'change';
  /** It destroys messages or notifications. */
  readonly destructive: boolean;
  /** Whether a number stands behind the token. */
  readonly hasReceipt: boolean;
  readonly query: readonly QueryParameter[];
}

/** A parameter behind the question mark; all of them are whole numbers. */
export interface QueryParameter {
  readonly name: string;
  readonly minimum: number;
  /** Missing where the gateway's largest value is not known. */
  readonly maximum?: number | undefined;
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
        effect: effectOf(described),
        destructive: 'x-destructive' in described && described['x-destructive'] === true,
        hasReceipt: receipt !== undefined,
        query: queryOf(described),
      };
      return [[keyOf(family, name), operation] as const];
    });
  }),
);

/** What is not known to be harmless is treated as a change. */
function effectOf(described: object): Operation['effect'] {
  const effect: unknown = 'x-effect' in described ? described['x-effect'] : undefined;
  return effect === 'read' || effect === 'send' ? effect : 'change';
}

/** The parameters that an operation takes behind the question mark. */
function queryOf(described: object): readonly QueryParameter[] {
  const parameters: readonly unknown[] =
    'parameters' in described && Array.isArray(described.parameters) ? described.parameters : [];
  return parameters.map(resolve).flatMap((parameter) => {
    if (parameter?.in !== 'query') return [];
    const { name, schema } = parameter;
    return [{ name, minimum: limitOf(schema, 'minimum') ?? 0, maximum: limitOf(schema, 'maximum') }];
  });
}

function limitOf(schema: object, limit: 'minimum' | 'maximum'): number | undefined {
  const value: unknown = Object.entries(schema).find(([key]) => key === limit)?.[1];
  return typeof value === 'number' ? value : undefined;
}

/** A parameter that stands where a reference points. */
function resolve(parameter: unknown): { readonly name: string; readonly in: string; readonly schema: object } | undefined {
  if (typeof parameter !== 'object' || parameter === null || !('$ref' in parameter)) return undefined;
  const name = String(parameter.$ref).slice('#/components/parameters/'.length);
  return Object.entries(contract.components.parameters).find(([key]) => key === name)?.[1];
}

/** The operation of a family by the name of its method, in any letter case, as the gateway takes it (evidence/addresses#letter-case). */
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
