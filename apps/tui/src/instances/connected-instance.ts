import type { GatewayClient } from '@sluice/core';
import type { SnapshotStore } from '@sluice/queue';

/** An instance that Sluice can look at and clear. */
export interface ConnectedInstance {
  /** What people call it. */
  readonly name: string;
  readonly idInstance: string;
  readonly client: GatewayClient;
  readonly snapshots: SnapshotStore;
}
