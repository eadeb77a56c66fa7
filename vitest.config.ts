import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['openapi', 'packages/core', 'packages/queue', 'packages/emulator', 'packages/e2e', 'apps/tui', 'apps/edge'],
    reporters: ['default', './vitest.summary.ts'],
  },
});
