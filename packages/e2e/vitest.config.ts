import { defineProject, type UserWorkspaceConfig } from 'vitest/config';

const config: UserWorkspaceConfig = defineProject({ test: { name: 'e2e', testTimeout: 60_000, hookTimeout: 60_000 } });

export default config;
