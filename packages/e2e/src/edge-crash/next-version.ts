import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EDGE_FOLDER, EDGE_PROGRAM } from '../edge-hosts.ts';

/** Another build of the program, in a separate folder, as a deploy brings it. @returns its file. */
export async function writeNextVersion(folder: string): Promise<string> {
  await symlink(join(EDGE_FOLDER, 'node_modules'), join(folder, 'node_modules'));
  // The program is in a file that its entry loads.
  await cp(dirname(EDGE_PROGRAM), folder, { recursive: true });
  const file = join(folder, 'next.js');
  const built = await readFile(EDGE_PROGRAM, 'utf8');
  await writeFile(file, `${built}\nglobalThis.version = 'next';\n`);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return file;
}
