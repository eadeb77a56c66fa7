export { createApp, type EdgeDeps } from './app.ts';
export { parseConfig, type EdgeConfig, type Upstream } from './config.ts';
