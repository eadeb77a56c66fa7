// An operation that is added to the contract is a typed method of the client, and nothing is written by hand but its decoder.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createContractCopy } from './contract-copy.ts';

const PROGRAM = `
import { createGatewayClient, type CallOptions, type PlainClient } from './index.ts';

const client: PlainClient = createGatewayClient({ apiUrl: '', idInstance: '', apiTokenInstance: '', flavor: 'plain' });
export const avatar: Promise<{ readonly urlAvatar: string }> = client.getAvatar({ chatId: '79990000001@c.us' });
export const parameters: [body: { readonly chatId: string }, options?: CallOptions] = [{ chatId: '1' }];
export const same: Parameters<typeof client.getAvatar> = parameters;
// @ts-expect-error The contract asks for a chat.
void client.getAvatar({});
`;

test(
  'a new operation is a typed method, once it has a decoder, which the compiler asks for by name',
  { timeout: 180_000 },
  () => {
    using copy = createContractCopy();
    const { root, copyPart, run } = copy;
    const edit = (file: string, change: (text: string) => string): void => {
      const before = readFileSync(join(root, file), 'utf8');
      const after = change(before);
      expect(after).not.toBe(before);
      writeFileSync(join(root, file), after);
    };
    copyPart('openapi', '');
    copyPart('packages/core', 'package.json', 'scripts', 'src', 'test', 'tsconfig.json', 'tsconfig.portable.json');
    const compile = () => run('packages/core', 'tsc', '-p', 'tsconfig.portable.json');
    expect(compile()).toEqual({ status: 0, said: '' });

    const described = readFileSync(join(root, 'openapi/gateway/paths/plain/getMessage.yaml'), 'utf8')
      .replace('operationId: getMessage', 'operationId: getAvatar')
      .replace('x-effect: read', 'x-effect: change')
      .replace(/\$ref: .*GetMessageRequest\.yaml/, '$ref: ../../schemas/GetAvatarRequest.yaml')
      .replace(/ +examples:[\s\S]*?(?=\n {2}responses:)/, '');
    writeFileSync(join(root, 'openapi/gateway/paths/plain/getAvatar.yaml'), described);
    writeFileSync(
      join(root, 'openapi/gateway/schemas/GetAvatarRequest.yaml'),
      'type: object\nrequired:\n  - chatId\nproperties:\n  chatId:\n    type: string\n',
    );
    edit('openapi/gateway/openapi.yaml', (text) =>
      text.replace(
        /^paths:\n/m,
        'paths:\n  /waInstance{idInstance}/getAvatar/{apiTokenInstance}:\n    $ref: paths/plain/getAvatar.yaml\n',
      ),
    );
    expect(run('openapi', 'scripts/bundle.ts')).toEqual({ status: 0, said: '' });
    expect(run('packages/core', 'scripts/generate.ts')).toEqual({ status: 0, said: '' });

    const { status, said } = compile();
    expect(status).not.toBe(0);
    expect(said).toContain("Property 'getAvatar' does not exist on type");

    writeFileSync(
      join(root, 'packages/core/src/gateway/decode-avatar.ts'),
      `export function decodeAvatar(value: unknown): { readonly urlAvatar: string } | undefined {
  return typeof value === 'string' ? { urlAvatar: value } : undefined;
}\n`,
    );
    edit(
      'packages/core/src/gateway/decoders.ts',
      (text) => `${text}export { decodeAvatar as getAvatar } from './decode-avatar.ts';\n`,
    );
    writeFileSync(join(root, 'packages/core/src/new-operation.ts'), PROGRAM);
    expect(compile()).toEqual({ status: 0, said: '' });
  },
);
