import type { QueueWatch } from '@sluice/queue/watch';
import type { ConnectedInstance } from '../instances/connected-instance.ts';

/** An instance on the screen, and what keeps it up to date. */
export interface ScreenInstance {
  readonly connected: ConnectedInstance;
  readonly watch: QueueWatch;
}
