import { defineProject, type UserWorkspaceConfig } from 'vitest/config';

// A limit finds what hangs. It measures no speed: a loaded machine is slow, and no test fails for that.
const config: UserWorkspaceConfig = defineProject({ test: { name: 'openapi', testTimeout: 60_000 } });

export default config;
