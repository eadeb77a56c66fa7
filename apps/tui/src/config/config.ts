import type { QueueFlavor } from '@sluice/queue';
import type { BodyPolicy } from '@sluice/queue/journal';

/** An instance as the configuration describes it. */
export interface InstanceConfig {
  readonly name: string;
  readonly flavor: QueueFlavor;
  /** The address of the gateway: scheme, host and port. */
  readonly apiUrl: string;
  readonly idInstance: string;
  readonly token: TokenSource;
  readonly environment: 'production' | 'test';
  readonly isProtected: boolean;
  /** Where it is described, in words for people; nothing where the environment describes it. */
  readonly where: string | undefined;
}

/** An edge as the configuration describes it. */
export interface EdgeConfig {
  readonly name: string;
  /** Its address: scheme, host and port. */
  readonly url: string;
  readonly key: TokenSource;
  /** That of its instances of which the edge does not say it. */
  readonly environment: 'production' | 'test';
  /** Whether jobs are refused on all its instances; else it is as the edge says. */
  readonly isProtected: boolean;
  /** Where it is described, in words for people. */
  readonly where: string;
}

/** A token or a key, or the name of the environment variable that holds it. */
type TokenSource = { readonly value: string } | { readonly variable: string };

export interface JournalConfig {
  /** An absolute path. */
  readonly file: string;
  readonly bodies: BodyPolicy;
  /** Without it nothing is ever deleted. */
  readonly retentionMs: number | undefined;
}

/** Where the configuration comes from. */
export type ConfigSource =
  | { readonly kind: 'file'; readonly file: string; readonly from: 'variable' | 'usual-place' }
  /** There is no file: the variables GREEN_API_* describe the one instance. `file` is where one would be. */
  | { readonly kind: 'environment'; readonly file: string };

export interface Config {
  readonly source: ConfigSource;
  /** In the order of the file. */
  readonly instances: readonly InstanceConfig[];
  /** The edges whose instances are used, too. */
  readonly edges: readonly EdgeConfig[];
  readonly journal: JournalConfig;
  readonly screen: ScreenConfig;
}

/** How the app looks, and by which keys its commands go. */
export interface ScreenConfig {
  readonly theme: 'dark' | 'light' | 'contrast' | 'none' | undefined;
  readonly hasMouse: boolean;
  /** By the ids of the commands, such as `queue.mark`; whether there are such commands is not known yet. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** Where nothing is chosen. */
export const USUAL_SCREEN: ScreenConfig = { theme: undefined, hasMouse: true, keys: {} };
