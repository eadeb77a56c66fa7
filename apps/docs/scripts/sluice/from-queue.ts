import { spawnSync } from 'node:child_process';
import { QUEUE } from './stage/programs.ts';

/**
 * What a file of the queue's sources exports under a name, as JSON. Asked for in a separate process, as the help of a program is: the docs
 * depend on no package.
 */
export function fromQueue(file: string, name: string): unknown {
  const code = `import('./src/${file}').then((module) => process.stdout.write(JSON.stringify(module['${name}'])))`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: QUEUE, encoding: 'utf8' });
  if (status !== 0) throw new Error(`packages/queue/src/${file} did not say its ${name}: ${stderr}`);
  return JSON.parse(stdout);
}
