import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig = defineConfig({
  entry: {
    index: 'src/index.ts',
    'errors/index': 'src/errors/index.ts',
    'node/index': 'src/node/index.ts',
    'transport/no-fetch-once': 'src/transport/no-fetch-once.ts',
  },
  platform: 'neutral',
  dts: { oxc: true },
  deps: { neverBundle: [/^node:/, '#fetch-once'] },
});

export default config;
