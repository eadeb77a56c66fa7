import { evaluate } from '../evaluate.ts';

/** What a file of the queue's sources exports under a name, as JSON. */
export function fromQueue(file: string, name: string): unknown {
  return evaluate('queue', file, `module['${name}']`);
}

/** Writes spans of time as the screens do. */
export function spanFormat(spansMs: readonly number[]): (ms: number) => string {
  const expression = `${JSON.stringify(spansMs)}.map(module.en.formats.span)`;
  const written = evaluate('queue', 'sentences/index.ts', expression) as readonly string[];
  const spans = new Map(spansMs.map((ms, index) => [ms, written[index] ?? '']));
  return (ms) => spans.get(ms) ?? '';
}
