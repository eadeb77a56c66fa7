import { join } from 'node:path';

const WORKSPACE = join(import.meta.dirname, '../../../../..');

/** The programs as they are in the workspace: nothing has to be built before they run. */
export const SLUICE: string = join(WORKSPACE, 'apps/tui/src/sluice.ts');
export const EMULATOR: string = join(WORKSPACE, 'packages/emulator/src/cli.ts');
export const QUEUE: string = join(WORKSPACE, 'packages/queue');
