import { configDefaults, defineProject, type UserWorkspaceConfig } from 'vitest/config';

// No test changes a module, so that all can share those that are loaded.
// A limit finds what hangs. It measures no speed: a loaded machine is slow, and no test fails for that.
const config: UserWorkspaceConfig = defineProject({
  // `vitest.workerd.config.ts` has the tests of `src/workers`.
  test: {
    name: 'edge',
    exclude: [...configDefaults.exclude, 'src/workers/**'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default config;
