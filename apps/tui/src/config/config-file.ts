import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { systemCodeOf } from '../cli/files.ts';
import { oneLine } from '../present/safe-text.ts';
import { UsageError, usageError } from '../sentences/refusal.ts';

/** A file of configuration as it was found. */
export interface ConfigFile {
  readonly source: string;
  /** Its rights as `chmod` has them, such as `600`; nothing where the system has none of the kind. */
  readonly mode: string | undefined;
  readonly isPrivate: boolean;
}

/** A thousand instances need a quarter of it. */
const MAX_BYTES = 1024 * 1024;

/** @throws {UsageError} when it cannot be read, is no file, or is larger than any configuration. */
export function readConfigFile(file: string): ConfigFile {
  const name = oneLine(file);
  const found = explained(name, () => statSync(file));
  // To open a pipe would wait for a writer.
  if (!found.isFile()) throw usageError('config-no-file', { file: name });
  return explained(name, () => {
    const handle = openSync(file, 'r');
    try {
      // Of what was opened, which may be another by now.
      const { size, mode } = fstatSync(handle);
      if (size > MAX_BYTES) {
        throw usageError('config-too-large', { file: name, maxMb: MAX_BYTES / 1024 ** 2 });
      }
      const source = readFileSync(handle, 'utf8');
      // Windows has no such rights.
      if (process.platform === 'win32') return { source, mode: undefined, isPrivate: true };
      return { source, mode: (mode & 0o777).toString(8).padStart(3, '0'), isPrivate: (mode & 0o077) === 0 };
    } finally {
      closeSync(handle);
    }
  });
}

function explained<Result>(name: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw usageError('config-unreadable', { file: name, systemCode: systemCodeOf(error) });
  }
}
