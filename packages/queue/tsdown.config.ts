import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig = defineConfig({
  entry: { index: 'src/index.ts', 'node/index': 'src/node/index.ts', 'sentences/index': 'src/sentences/index.ts' },
  platform: 'neutral',
  dts: { oxc: true },
  deps: { neverBundle: [/^node:/, /^@sluice\//] },
});

export default config;
