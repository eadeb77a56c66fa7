import { defineConfig, type UserConfig } from 'tsdown';

const config: UserConfig = defineConfig({
  entry: ['src/index.ts'],
  platform: 'neutral',
  dts: { oxc: true },
});

export default config;
