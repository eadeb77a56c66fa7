import { inspect } from 'node:util';
import { TOKEN } from './subject.ts';

/** What a failed call leaves behind. */
export interface Failure {
  readonly error: unknown;
  /** The output on the console meanwhile. */
  readonly printed: string;
}

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Makes a call that has to fail. */
export async function failureOf(call: () => Promise<unknown>): Promise<Failure> {
  const lines: string[] = [];
  const before = LEVELS.map((level) => [level, console[level]] as const);
  for (const level of LEVELS) console[level] = (...args: unknown[]) => void lines.push(args.map(String).join(' '));
  try {
    await call();
    return { error: undefined, printed: lines.join('\n') };
  } catch (error) {
    return { error, printed: lines.join('\n') };
  } finally {
    for (const [level, method] of before) console[level] = method;
  }
}

/** Where the token can be read after a failure. */
export function leaksOf({ error, printed }: Failure): readonly string[] {
  if (!(error instanceof Error)) throw new Error('The call was to fail, and has not.');
  const outputs = {
    message: error.message,
    stack: error.stack ?? '',
    inspect: inspect(error, { depth: Infinity, showHidden: true }),
    JSON: JSON.stringify(error),
    console: printed,
  };
  return Object.entries(outputs).flatMap(([place, text]) => (text.includes(TOKEN) ? [place] : []));
}
