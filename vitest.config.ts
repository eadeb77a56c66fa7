import { defineConfig } from 'vitest/config';
import { Summary } from './vitest.summary.ts';

export default defineConfig({
  test: {
    projects: ['openapi', 'packages/core', 'packages/queue', 'packages/emulator', 'packages/e2e', 'apps/tui', 'apps/edge'],
    // The longest tests wait for a gateway most of the time: one worker for each processor would wait with them.
    maxWorkers: 3,
    reporters: ['default', new Summary()],
  },
});
