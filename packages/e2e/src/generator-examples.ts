import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the bundles, which others generate from. */
const CONTRACTS = new URL('../../../openapi/dist/', import.meta.url);

/** A value that an operation takes or answers. */
export interface Example {
  readonly operationId: string;
  readonly verb: string;
  readonly path: string;
  /** The status of the answer; nothing for a body that is sent. */
  readonly status: string | undefined;
  readonly value: unknown;
}

/** An entry that the contract does not name: the gateway's list of types grew with time. */
const UNKNOWN_ENTRY = { messageID: 'BAE5AAAA00000001', type: 'sendHologram', body: { hologram: 1 } };

export function contractFile(contract: string): string {
  return fileURLToPath(new URL(`${contract}.json`, CONTRACTS));
}

/** Every example of a JSON body and of a JSON answer, and lists with an entry of an unknown type where entries are listed. */
export function examplesOf(contract: string): readonly Example[] {
  const document: unknown = JSON.parse(readFileSync(contractFile(contract), 'utf8'));
  const resolved = (value: unknown): unknown => {
    const pointer = memberOf(value, '$ref');
    return typeof pointer === 'string' ? resolved(memberOf(document, ...pointer.slice(2).split('/'))) : value;
  };
  const valuesIn = (described: unknown): readonly unknown[] => {
    const media = memberOf(resolved(described), 'content', 'application/json');
    const named = membersOf(memberOf(media, 'examples')).map(([, example]) => memberOf(resolved(example), 'value'));
    return [...named, memberOf(media, 'example')].filter((value) => value !== undefined);
  };
  return membersOf(memberOf(document, 'paths')).flatMap(([path, item]) =>
    membersOf(item).flatMap(([verb, operation]) => {
      const operationId = memberOf(operation, 'operationId');
      if (typeof operationId !== 'string') return [];
      const answers = membersOf(memberOf(operation, 'responses')).map(([status, answer]) => ({
        status,
        values: valuesIn(answer),
      }));
      const unknown =
        contract === 'gateway' && /showMessagesQueue$/i.test(operationId) ? [{ status: '200', values: [[UNKNOWN_ENTRY]] }] : [];
      return [{ status: undefined, values: valuesIn(memberOf(operation, 'requestBody')) }, ...answers, ...unknown].flatMap(
        ({ status, values }) => values.map((value) => ({ operationId, verb, path, status, value })),
      );
    }),
  );
}

/** The value under one name after another; `undefined` where there is nothing. */
export function memberOf(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce((within, name) => (isObject(within) ? within[name] : undefined), value);
}

function membersOf(value: unknown): readonly (readonly [name: string, value: unknown])[] {
  return isObject(value) ? Object.entries(value) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
