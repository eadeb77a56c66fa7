import { join } from 'node:path';
import { memberOf, type Example } from './generator-examples.ts';
import { installTools } from './installed-tools.ts';

/** A generator of clients, as one who follows its manual starts it. */
export interface Generator {
  /** The package that is generated with. */
  readonly name: string;
  /** Brings it and what its clients import. @returns says the path of a file in `node_modules`. */
  readonly tools: () => Promise<(file: string) => string>;
  /** Its program and arguments, once or more often. It writes into the working directory. */
  readonly runs: (contract: string) => readonly (readonly [program: string, ...args: readonly string[]])[];
  /** What its clients do not compile with, whatever the contract says. Everything else is as strict as can be. */
  readonly compilerOptions?: Readonly<Record<string, boolean>>;
  /** Imports `Entry`, whose `type` says what is in the body, and `SendMessageEntry`. */
  readonly types: string;
  /** What it makes to check values at run time, where it makes such. */
  readonly schemas?: {
    /** The file that exports them. */
    readonly file: string;
    /** The schema of what an example is an example of; `undefined` where none is generated. */
    readonly find: (module: unknown, example: Example) => unknown;
  };
}

/**
 * `QueueEntry` narrows by `type` only where no schema is generated: a schema whose type narrows would refuse every entry of an unknown type.
 * Where schemas are generated, `KnownQueueEntry` narrows.
 */
export const GENERATORS: readonly Generator[] = [
  {
    name: 'openapi-typescript',
    // The generator of core's own types.
    tools: async () => (file) => join(import.meta.dirname, '../../core/node_modules', file),
    runs: (contract) => [['openapi-typescript', contract, '--output', 'client.ts']],
    types: `import type { components } from './client.ts';
      type Entry = components['schemas']['QueueEntry'];
      type SendMessageEntry = components['schemas']['SendMessageEntry'];`,
  },
  {
    name: '@hey-api/openapi-ts',
    tools: () => installed('hey-api'),
    runs: (contract) => [
      [
        'openapi-ts',
        '--input',
        contract,
        '--output',
        'client',
        '--no-log-file',
        '--plugins',
        '@hey-api/typescript',
        '@hey-api/client-fetch',
        '@hey-api/sdk',
        'zod',
      ],
    ],
    // The client that it copies beside every contract sets optional members to `undefined`.
    compilerOptions: { exactOptionalPropertyTypes: false },
    types: `import type { KnownQueueEntry as Entry, SendMessageEntry } from './client/types.gen';`,
    schemas: {
      file: 'client/zod.gen.ts',
      find: (module, { operationId, status }) => schemaNamed(module, `z${pascal(operationId)}`, status),
    },
  },
  {
    name: 'orval',
    tools: () => installed('orval'),
    runs: (contract) => [
      ['orval', '--input', contract, '--output', 'client.ts', '--client', 'fetch'],
      ['orval', '--input', contract, '--output', 'schemas.ts', '--client', 'zod'],
    ],
    types: `import type { KnownQueueEntry as Entry, SendMessageEntry } from './client.ts';`,
    schemas: {
      file: 'schemas.ts',
      find: (module, { operationId, status }) => schemaNamed(module, pascal(operationId), status),
    },
  },
  {
    name: 'openapi-zod-client',
    tools: () => installed('openapi-zod-client'),
    runs: (contract) => [['openapi-zod-client', contract, '--output', 'client.ts', '--export-schemas']],
    // The declarations of the library that its clients import do not compile.
    compilerOptions: { skipLibCheck: true },
    types: `import type { z } from 'zod';
      import { schemas } from './client.ts';
      type Entry = z.infer<typeof schemas.KnownQueueEntry>;
      type SendMessageEntry = z.infer<typeof schemas.SendMessageEntry>;`,
    schemas: { file: 'client.ts', find: schemaOfEndpoint },
  },
  {
    name: 'swagger-typescript-api',
    tools: () => installed('swagger-typescript-api'),
    runs: (contract) => [['swagger-typescript-api', 'generate', '--path', contract, '--output', '.', '--name', 'client.ts']],
    types: `import type { QueueEntry as Entry, SendMessageEntry } from './client.ts';`,
  },
];

function installed(name: string): Promise<(file: string) => string> {
  return installTools(join(import.meta.dirname, '../generators', name), '100 MB');
}

export function isSuccess(status: string): boolean {
  return status.startsWith('2');
}

function schemaNamed(module: unknown, operation: string, status: string | undefined): unknown {
  if (status === undefined) return memberOf(module, `${operation}Body`);
  return isSuccess(status) ? memberOf(module, `${operation}Response`) : undefined;
}

function schemaOfEndpoint(module: unknown, { verb, path, status }: Example): unknown {
  const endpoint = listOf(memberOf(module, 'api', 'api')).find(
    (one) => memberOf(one, 'method') === verb && memberOf(one, 'path') === path.replaceAll(/\{(\w+)\}/g, ':$1'),
  );
  if (status !== undefined && isSuccess(status)) return memberOf(endpoint, 'response');
  const where =
    status === undefined
      ? listOf(memberOf(endpoint, 'parameters')).find((one) => memberOf(one, 'type') === 'Body')
      : listOf(memberOf(endpoint, 'errors')).find((one) => String(memberOf(one, 'status')) === status);
  return memberOf(where, 'schema');
}

function pascal(operationId: string): string {
  return `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
