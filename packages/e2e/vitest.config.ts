import { defineProject, type UserWorkspaceConfig } from 'vitest/config';

const config: UserWorkspaceConfig = defineProject({ test: { name: 'e2e', testTimeout: 180_000, hookTimeout: 180_000 } });

export default config;
