import type { Host } from '../cli/host.ts';
import { readConfigFile } from '../config/config-file.ts';
import type { Config } from '../config/config.ts';
import { configSource, loadConfig } from '../config/load-config.ts';
import { oneLine } from '../present/safe-text.ts';
import type { Topic } from '../sentences/doctor-sentences.ts';
import { errorSentence, UsageError } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';

/** Something that was looked at. */
export interface Check {
  /** What it is about, such as `journal` or the name of an instance. */
  readonly about: string;
  /** The same as a code; nothing where it is about an instance. */
  readonly topic?: Topic | undefined;
  /** `note`: as the operator wanted it, and worth knowing. `wrong`: the operator has to do something. */
  readonly level: 'ok' | 'note' | 'wrong';
  /** The result, in a sentence. No token is in it, and no text of a message. */
  readonly found: string;
  /** What to do. */
  readonly next?: string | undefined;
}

const about = 'configuration' satisfies Topic;
const topic: Topic = about;

/** Looks for the configuration, and at who can read it. */
export async function checkConfig(
  host: Host,
): Promise<{ readonly checks: readonly Check[]; readonly config: Config | undefined }> {
  const { doctor } = host.sentences;
  try {
    const config = await loadConfig(host);
    return { checks: checksOf(config, host.sentences), config };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const source = configSource(host);
    const where = source.kind === 'file' ? oneLine(source.file) : doctor.variables;
    const checks = errorSentence(error, host.sentences)
      .split('\n')
      .map((next): Check => ({ about, topic, level: 'wrong', found: doctor.unusable(where), next }));
    return { checks, config: undefined };
  }
}

function checksOf({ source, instances, edges }: Config, { doctor }: AppSentences): readonly Check[] {
  const file = oneLine(source.file);
  if (source.kind === 'environment') {
    return instances.length === 0
      ? [{ about, topic, level: 'wrong', found: doctor.noFile(file), next: doctor.describeThere }]
      : [{ about, topic, level: 'ok', found: doctor.namedByVariables(file, instances.length) }];
  }
  const { mode, isPrivate } = readConfigFile(source.file);
  const named = doctor.named(file, source.from, mode, instances.length, edges.length);
  // It holds no token: that would have been refused.
  return isPrivate
    ? [{ about, topic, level: 'ok', found: named }]
    : [{ about, topic, level: 'note', found: `${named} ${doctor.othersCanRead}` }];
}
