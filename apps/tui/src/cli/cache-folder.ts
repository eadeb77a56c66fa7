/**
 * Where the platform keeps what can be made again. It is asked for before anything else is loaded, also the library that knows the other folders.
 * An old Node reads this file too, and has to come as far as the sentence that says so: the modules are asked for here.
 */
export function cacheFolder(platform: NodeJS.Platform, environment: Readonly<Record<string, string | undefined>>): string {
  const os = process.getBuiltinModule('node:os');
  const path = process.getBuiltinModule('node:path');
  if (platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'sluice');
  if (platform === 'win32')
    return path.join(environment['LOCALAPPDATA'] || path.join(os.homedir(), 'AppData', 'Local'), 'sluice', 'Cache');
  return path.join(environment['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'sluice');
}
