/** Instances that are stored: those that were added while the edge ran. */
import type { Awaitable } from '../awaitable.ts';

export interface InstanceRecord {
  readonly idInstance: string;
  readonly flavor: 'plain' | 'v3' | 'chat-api';
  /** The address of its gateway, which counts only while the configuration has it, too. */
  readonly apiUrl: string;
  readonly name: string | undefined;
  readonly environment: 'production' | 'test' | undefined;
  readonly isProtected: boolean;
  /** What `sealToken` has made of its token, in hexadecimal digits. */
  readonly sealedToken: string;
}

/** Members that are given are changed, and the rest stays. */
export interface RecordChange {
  readonly name: string | undefined;
  readonly environment: 'production' | 'test' | undefined;
  readonly isProtected: boolean | undefined;
  readonly sealedToken: string | undefined;
}

/** Where instances are stored. Each function gives its value at once where it has it, as on Node. */
export interface InstanceStore {
  /**
   * In the order of their adding. The same list as before means that nothing has changed.
   *
   * @throws {SluiceError} where the store cannot be read, as all functions here; `journal-unavailable` where it cannot be reached.
   */
  list(): Awaitable<readonly InstanceRecord[]>;
  /** @throws {SluiceError} `invalid-request` where there is one of that number. */
  add(record: InstanceRecord): Awaitable<void>;
  /** @throws {SluiceError} `not-found` where there is none. */
  change(idInstance: string, change: RecordChange): Awaitable<void>;
  /** @throws {SluiceError} `not-found` where there is none. */
  remove(idInstance: string): Awaitable<void>;
  /** The next `list` asks what is stored then. */
  forget(): void;
}

/** A store in this process: it gives its values at once. */
export interface LocalInstanceStore extends InstanceStore {
  list(): readonly InstanceRecord[];
  add(record: InstanceRecord): void;
  change(idInstance: string, change: RecordChange): void;
  remove(idInstance: string): void;
}
