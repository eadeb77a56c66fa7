import { defineProject, type UserWorkspaceConfig } from 'vitest/config';

// The tests share nothing but modules, which then are loaded once; the time is for a machine that is busy.
const config: UserWorkspaceConfig = defineProject({ test: { name: 'edge', isolate: false, testTimeout: 60_000 } });

export default config;
