import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PACKAGES = join(import.meta.dirname, '../../../packages');

/**
 * What an expression of a file of a package's sources comes to, as JSON. Asked for in a separate process, as the help of a program is: the docs
 * depend on no package.
 *
 * @param expression of what the file exports, which is called `module`.
 */
export function evaluate(from: 'core' | 'queue', file: string, expression: string): unknown {
  const code = `import('./src/${file}').then((module) => process.stdout.write(JSON.stringify(${expression})))`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: join(PACKAGES, from), encoding: 'utf8' });
  if (status !== 0) throw new Error(`packages/${from}/src/${file} did not say ${expression}: ${stderr}`);
  return JSON.parse(stdout);
}
