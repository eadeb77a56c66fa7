import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the platform keeps what can be made again. It is asked for before anything else is loaded, also the library that knows the other folders.
 */
export function cacheFolder(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'sluice');
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), 'sluice', 'Cache');
  return join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'sluice');
}
