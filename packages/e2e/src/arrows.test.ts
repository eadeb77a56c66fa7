import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

// openapi → core → queue → {tui, edge}; emulator → openapi, core; apps never import apps.
const forbidden: readonly (readonly [folder: string, ...imports: readonly string[]])[] = [
  ['openapi/scripts', '@sluice/core', '@sluice/queue', '@sluice/emulator', '@sluice/edge', 'sluice'],
  ['packages/core/src', '@sluice/queue', '@sluice/openapi/gateway.json', '@sluice/emulator', '@sluice/edge', 'sluice'],
  ['packages/core/src', 'node:fs', 'node:crypto', 'cloudflare:workers', 'openapi-fetch'],
  ['packages/core/src', '../../queue/src/index.ts', '../../../openapi/dist/gateway.json', '../../../apps/edge/src/app.ts'],
  ['packages/core/src/gateway', '../../../queue/src/index.ts'],
  [
    'packages/queue/src',
    '@sluice/openapi/gateway.json',
    '@sluice/emulator',
    '@sluice/testing',
    '@sluice/edge',
    '@sluice/docs',
    'sluice',
  ],
  ['packages/queue/src', 'node:fs', 'cloudflare:workers', '../../core/src/index.ts', '../../emulator/src/index.ts'],
  // No other way to a gateway than core's.
  ['packages/queue/src', 'undici', 'openapi-fetch', 'node:http', 'ky'],
  ['packages/queue/src/node', 'node:https', 'node:net', 'http2'],
  ['apps/tui/src', 'undici', 'openapi-fetch', 'node:http', 'node:tls', 'axios'],
  ['apps/tui/src/demo', 'undici', 'openapi-fetch', 'node:https'],
  ['apps/edge/src', 'undici', 'openapi-fetch', 'got'],
  ['packages/queue/src/node', '@sluice/emulator', '@sluice/edge', 'cloudflare:workers', '../../../core/src/index.ts'],
  ['packages/emulator/src', '@sluice/queue', '@sluice/edge', 'sluice', '../../queue/src/index.ts', '../../core/src/index.ts'],
  [
    'apps/tui/src',
    '@sluice/edge',
    '@sluice/docs',
    '@sluice/emulator',
    '../../edge/src/app.ts',
    '../../../packages/queue/src/index.ts',
  ],
  ['apps/tui/src/screens', '@sluice/edge', '@sluice/emulator', '@sluice/testing'],
  ['apps/tui/src/clearing', '../ui/view.ts', '../ui/app.tsx'],
  ['apps/tui/src/present', '../clearing/runs.ts', '../cli/json.ts', '../ui/view.ts', '@sluice/edge', 'undici'],
  ['apps/tui/src/demo', '@sluice/edge', '@sluice/docs'],
  ['apps/edge/src', 'sluice', '@sluice/docs', '@sluice/emulator', '../../tui/src/main.ts', '../../../packages/core/src/index.ts'],
  ['apps/docs/src', '@sluice/core', '@sluice/queue', '@sluice/edge', 'sluice'],
];

const allowed: readonly (readonly [file: string, ...imports: readonly string[]])[] = [
  ['openapi/scripts/allowed.ts', 'node:fs', 'yaml'],
  ['packages/core/src/allowed.ts', './redact.ts', './gateway/client.ts'],
  ['packages/core/src/transport/api.ts', 'openapi-fetch', '../gen/gateway.ts'],
  ['packages/core/src/allowed.test.ts', 'node:http', '@sluice/emulator'],
  ['packages/queue/src/allowed.ts', '@sluice/core', './plan.ts'],
  ['packages/queue/src/node/allowed.ts', '@sluice/core', 'node:sqlite', '../journal.ts'],
  ['packages/queue/src/allowed.test.ts', '@sluice/emulator', '@sluice/testing', 'node:fs'],
  ['packages/emulator/src/allowed.ts', '@sluice/openapi/gateway.json', '@sluice/core', 'node:http'],
  ['apps/tui/src/allowed.tsx', '@sluice/core', '@sluice/queue', 'node:fs', 'react'],
  ['apps/tui/src/present/allowed.ts', '../sentences/sentences.ts', '@sluice/queue'],
  ['apps/tui/src/sentences/ru/allowed.ts', '../sentences.ts', '@sluice/queue/sentences/ru'],
  ['apps/tui/src/demo/allowed.ts', '@sluice/emulator', '@sluice/queue'],
  ['apps/tui/src/allowed.test.tsx', '@sluice/emulator'],
  ['apps/edge/src/allowed.ts', '@sluice/core', '@sluice/queue', '@sluice/openapi/gateway.json', 'hono'],
  ['apps/edge/src/allowed.test.ts', '@sluice/emulator'],
  ['apps/tui/src/cli/link-ports.ts', 'node:http', 'node:https'],
  ['packages/bench/src/allowed.ts', '@sluice/core', '@sluice/emulator', '@sluice/edge', 'node:fs'],
];

const workspace = join(import.meta.dirname, '../../..');
const tree = mkdtempSync(join(tmpdir(), 'sluice-arrows-'));
afterAll(() => rmSync(tree, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}

/** The files that a rule of the workspace reports in the tree. */
function reported(rule: 'no-restricted-imports' | 'no-restricted-globals'): readonly string[] {
  const config = JSON.parse(readFileSync(join(workspace, '.oxlintrc.json'), 'utf8')) as { readonly options: object };
  // The rule needs no types, and the tree has none.
  write('.oxlintrc.json', JSON.stringify({ ...config, options: { ...config.options, typeAware: false } }));
  const oxlint = join(import.meta.dirname, '../node_modules/.bin/oxlint');
  const { stdout } = spawnSync(oxlint, ['--format=json'], { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
  };
  const files = diagnostics.filter(({ code }) => code === `eslint(${rule})`).map(({ filename }) => filename);
  return [...new Set(files)].toSorted();
}

test('the linter reports every import against the direction of the packages, however it is written, and no other', () => {
  const wrong = forbidden.flatMap(([folder, ...specifiers]) =>
    specifiers.flatMap((specifier) => {
      const name = specifier.replaceAll(/\W+/g, '_');
      write(`${folder}/import_${name}.ts`, `import * as it from '${specifier}';\nvoid it;\n`);
      write(`${folder}/type_${name}.ts`, `import type { It } from '${specifier}';\nexport type That = It;\n`);
      write(`${folder}/export_${name}.ts`, `export * from '${specifier}';\n`);
      return [`${folder}/export_${name}.ts`, `${folder}/import_${name}.ts`, `${folder}/type_${name}.ts`];
    }),
  );
  for (const [file, ...specifiers] of allowed) {
    write(file, specifiers.map((specifier, at) => `import * as it${at} from '${specifier}';\nvoid it${at};\n`).join(''));
  }
  expect(reported('no-restricted-imports')).toEqual(wrong.toSorted());
});

test('the linter reports every use of the runtime in the place of the client, in the queue and in the apps', () => {
  const folders = ['packages/queue/src', 'packages/queue/src/node', 'apps/tui/src', 'apps/tui/src/demo', 'apps/edge/src'];
  const wrong = folders.flatMap((folder) => {
    write(`${folder}/by_fetch.ts`, "void fetch('https://gateway.example');\n");
    write(`${folder}/by_request.ts`, 'void new XMLHttpRequest();\n');
    write(`${folder}/by_test.test.ts`, "void fetch('https://gateway.example');\n");
    return [`${folder}/by_fetch.ts`, `${folder}/by_request.ts`];
  });
  expect(reported('no-restricted-globals')).toEqual(wrong.toSorted());
});
