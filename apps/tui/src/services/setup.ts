import { existsSync } from 'node:fs';
import type { InstanceAccess } from '../access/access.ts';
import type { Host } from '../cli/host.ts';
import type { InstanceConfig } from '../config/config.ts';
import { configSource } from '../config/load-config.ts';
import { checkDraft, type DraftCheck } from '../first-run/check-draft.ts';
import type { InstanceDraft } from '../first-run/instance-draft.ts';
import { addToConfig, instancesIn, writeNewConfig } from '../first-run/write-draft.ts';
import { type ConnectedInstance, connectInstance } from '../instances/connected-instance.ts';

/** What adds an instance to the configuration, as `sluice init` does. */
export interface Setup {
  readonly file: string;
  /** Those that the file has. @throws {UsageError} for a file with a mistake in it. */
  readonly instances: () => readonly InstanceConfig[];
  /** Reads the instance once; nothing is changed there. */
  readonly check: (draft: InstanceDraft) => Promise<DraftCheck>;
  /**
   * Writes it down, for its owner only.
   *
   * @returns the instance, which can be asked at once; nothing where the variable of its token is not set here.
   * @throws {SluiceError} where the file cannot be written.
   */
  readonly write: (draft: InstanceDraft) => Promise<InstanceAccess | undefined>;
}

export function createSetup(
  host: Pick<Host, 'environment' | 'folders' | 'fetch' | 'debugLog' | 'clock'>,
  accessTo: (connected: ConnectedInstance) => Promise<InstanceAccess>,
): Setup {
  const { file } = configSource(host);
  return {
    file,
    instances: () => instancesIn(file),
    check: (draft) => checkDraft(draft, host),
    async write(draft) {
      if (existsSync(file)) addToConfig(file, draft);
      else writeNewConfig(file, draft);
      const { token } = draft;
      if ('variable' in token && !host.environment[token.variable]?.trim()) return undefined;
      return accessTo(connectInstance({ ...draft, where: undefined }, host));
    },
  };
}
