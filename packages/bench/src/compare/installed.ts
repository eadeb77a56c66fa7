import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CORE = join(import.meta.dirname, '../../../core');
const execute = promisify(execFile);

export interface Installed {
  readonly packages: number;
  readonly bytes: number;
}

/** Installs a package with npm where there is nothing else. @param wanted a name with a version, or the path of a tarball. */
export async function installed(wanted: string): Promise<Installed> {
  return inEmptyFolder(async (folder) => {
    await writeFile(join(folder, 'package.json'), '{"private":true}');
    await execute('npm', ['install', '--loglevel=error', wanted], { cwd: folder });
    const modules = join(folder, 'node_modules');
    const listing = join(modules, '.package-lock.json');
    const { packages } = JSON.parse(await readFile(listing, 'utf8')) as { packages: object };
    await rm(listing);
    const files = await readdir(modules, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      files.filter((file) => file.isFile()).map(async (file) => (await stat(join(file.parentPath, file.name))).size),
    );
    return { packages: Object.keys(packages).length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  });
}

/** The same for the core package as it would be published. */
export async function installedCore(): Promise<Installed> {
  if (!existsSync(join(CORE, 'dist/index.js'))) throw new Error('Build @sluice/core first.');
  return inEmptyFolder(async (folder) => {
    const { stdout } = await execute('pnpm', ['pack', '--json', '--pack-destination', folder], { cwd: CORE });
    return installed((JSON.parse(stdout) as { filename: string }).filename);
  });
}

async function inEmptyFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-compare-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
