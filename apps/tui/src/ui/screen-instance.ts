import type { ConnectedInstance } from '../instances/connected-instance.ts';
import type { InstanceWatch } from '../watch/watch-instance.ts';

/** An instance on the screen, and what keeps it up to date. */
export interface ScreenInstance {
  readonly instance: ConnectedInstance;
  readonly watch: InstanceWatch;
}
