import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineProject, type UserWorkspaceConfig } from 'vitest/config';

// What rests on the runtime of Cloudflare is tested in it: in workerd, with the SQLite of its Durable Objects.
const config: UserWorkspaceConfig = defineProject({
  plugins: [
    cloudflareTest({
      main: './test/workers/worker.ts',
      miniflare: {
        compatibilityDate: '2026-11-01',
        durableObjects: {
          INSTANCES: { className: 'InstanceObject', useSQLite: true },
          CLEARINGS: { className: 'ClearingObject', useSQLite: true },
          DIRECTORY: { className: 'DirectoryObject', useSQLite: true },
        },
      },
    }),
  ],
  test: { name: 'edge-workerd', include: ['src/workers/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});

export default config;
