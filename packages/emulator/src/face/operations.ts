import contract from '@sluice/openapi/gateway.json' with { type: 'json' };

/** What the contract says of an operation that the face needs for every call. */
export interface Operation {
  readonly name: string;
  readonly verb: string;
  readonly callsPerSecond: number;
}

interface Described {
  readonly operationId: string;
  readonly 'x-rate-limit': { readonly requests: number; readonly perMilliseconds: number };
}

/** What the contract has and the emulator cannot play yet: it answers as to a method that does not exist. */
export const notYet: ReadonlySet<string> = new Set([
  'getStatusInstance',
  'setSettings',
  'reboot',
  'logout',
  'qr',
  'getAuthorizationCode',
  'sendFileByUrl',
  'sendFileByUpload',
  'sendLocation',
  'sendContact',
  'sendPoll',
  'forwardMessages',
  'checkWhatsapp',
  'checkAccount',
  'receiveNotification',
  'deleteNotification',
  'getMessage',
  'lastOutgoingMessages',
]);

/**
 * The operations of both families, by their names in lower case: the gateway is taken to be blind to letter case (facts, section 0.2), and
 * what both families have is limited alike.
 */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries<object>(contract.paths).flatMap(([path, item]) =>
    Object.entries<object>({ ...item })
      .filter((pair): pair is [string, Described] => 'operationId' in pair[1])
      .map(([verb, { 'x-rate-limit': limit }]) => ({
        name: /\}\/(\w+)\/\{/.exec(path)?.[1] ?? '',
        verb: verb.toUpperCase(),
        callsPerSecond: (limit.requests * 1000) / limit.perMilliseconds,
      }))
      .filter(({ name }) => !notYet.has(name))
      .map((operation) => [operation.name.toLowerCase(), operation] as const),
  ),
);
