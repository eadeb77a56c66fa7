import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig = defineConfig({
  entry: { index: 'src/index.ts', 'node/index': 'src/node/index.ts' },
  platform: 'neutral',
  dts: { oxc: true },
  deps: { neverBundle: [/^node:/] },
});

export default config;
