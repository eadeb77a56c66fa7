import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { UsageError } from '../cli/usage-error.ts';
import { oneLine } from '../present/safe-text.ts';

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
  if (!found.isFile()) throw new UsageError(`The configuration ${name} is no file. Name the file itself.`);
  return explained(name, () => {
    const handle = openSync(file, 'r');
    try {
      // Of what was opened, which may be another by now.
      const { size, mode } = fstatSync(handle);
      if (size > MAX_BYTES) {
        throw new UsageError(`The configuration ${name} is larger than ${MAX_BYTES / 1024 ** 2} MB. Name the right file.`);
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
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
    throw new UsageError(`The configuration ${name} cannot be read${code}. Check its name and its rights.`);
  }
}
