import type { QueueInstance } from '@sluice/queue';

/** An instance that Sluice can look at and clear. */
export interface ConnectedInstance {
  /** What people call it. */
  readonly name: string;
  readonly idInstance: string;
  readonly instance: QueueInstance;
  readonly environment: 'production' | 'test';
  /** Whether clearing and restoring are refused: see `refuseProtected`. */
  readonly isProtected: boolean;
  /** The messenger's name, where it is known before anything is asked. */
  readonly messenger?: string | undefined;
  /** Where it is in the configuration, such as `instances[0] in /home/…/config.toml`; nothing where it comes from elsewhere. */
  readonly configuredIn?: string | undefined;
}
