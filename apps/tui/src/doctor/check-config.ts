import type { Host } from '../cli/host.ts';
import { UsageError } from '../cli/usage-error.ts';
import { readConfigFile } from '../config/config-file.ts';
import type { Config } from '../config/config.ts';
import { configSource, loadConfig } from '../config/load-config.ts';
import { oneLine } from '../present/safe-text.ts';

/** Something that was looked at. */
export interface Check {
  /** What it is about, such as `journal` or the name of an instance. */
  readonly about: string;
  /** `note`: as the operator wanted it, and worth knowing. `wrong`: the operator has to do something. */
  readonly level: 'ok' | 'note' | 'wrong';
  /** The result, in a sentence. No token is in it, and no text of a message. */
  readonly found: string;
  /** What to do. */
  readonly next?: string | undefined;
}

const about = 'configuration';

/** Looks for the configuration, and at who can read it. */
export async function checkConfig(
  host: Host,
): Promise<{ readonly checks: readonly Check[]; readonly config: Config | undefined }> {
  try {
    const config = await loadConfig(host);
    return { checks: checksOf(config), config };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const source = configSource(host);
    const where = source.kind === 'file' ? oneLine(source.file) : 'the variables GREEN_API_*';
    const checks = error.message
      .split('\n')
      .map((next): Check => ({ about, level: 'wrong', found: `${where} cannot be used.`, next }));
    return { checks, config: undefined };
  }
}

function checksOf({ source, instances }: Config): readonly Check[] {
  const file = oneLine(source.file);
  const many = instances.length === 1 ? '1 instance' : `${instances.length} instances`;
  if (source.kind === 'environment') {
    const found = `There is no file ${file}.`;
    return instances.length === 0
      ? [
          {
            about,
            level: 'wrong',
            found,
            next: `Describe your instances there, as sluice --help shows, or try it without an account: sluice demo`,
          },
        ]
      : [{ about, level: 'ok', found: `${found} The variables GREEN_API_* name ${many}.` }];
  }
  const { mode, isPrivate } = readConfigFile(source.file);
  const rights = mode === undefined ? '' : `, mode ${mode}`;
  const named = `${file} (${source.from}${rights}) names ${many}.`;
  // It holds no token: that would have been refused.
  return isPrivate
    ? [{ about, level: 'ok', found: named }]
    : [{ about, level: 'note', found: `${named} Others can read or change it; no token is in it.` }];
}
