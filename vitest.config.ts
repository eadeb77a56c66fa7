import { defineConfig } from 'vitest/config';
import { Summary } from './vitest.summary.ts';

export default defineConfig({
  test: {
    projects: [
      'openapi',
      'packages/core',
      'packages/queue',
      'packages/emulator',
      'packages/e2e',
      'apps/tui',
      'apps/edge',
      'apps/edge/vitest.workerd.config.ts',
    ],
    reporters: ['default', new Summary()],
  },
});
