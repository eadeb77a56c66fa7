import { spawnSync } from 'node:child_process';
import { QUEUE } from './stage/programs.ts';

/**
 * What a file of the queue's sources exports under a name, as JSON. Asked for in a separate process, as the help of a program is: the docs
 * depend on no package.
 */
export function fromQueue(file: string, name: string): unknown {
  return evaluate(file, `module['${name}']`);
}

/** Writes spans of time as the screens do. */
export function spanFormat(spansMs: readonly number[]): (ms: number) => string {
  const written = evaluate('sentences/index.ts', `${JSON.stringify(spansMs)}.map(module.en.formats.span)`) as readonly string[];
  const spans = new Map(spansMs.map((ms, index) => [ms, written[index] ?? '']));
  return (ms) => spans.get(ms) ?? '';
}

/** @param expression of what the file exports, which is called `module`. */
function evaluate(file: string, expression: string): unknown {
  const code = `import('./src/${file}').then((module) => process.stdout.write(JSON.stringify(${expression})))`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: QUEUE, encoding: 'utf8' });
  if (status !== 0) throw new Error(`packages/queue/src/${file} did not say ${expression}: ${stderr}`);
  return JSON.parse(stdout);
}
