/** Where a text that is not JSON ceases to be. Both count from 1; columns are UTF-16 code units. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

/** Finds the place at which a text ceases to be JSON; `undefined` where it is JSON. */
export function findJsonMistake(text: string): JsonPosition | undefined {
  const failure = failureOf(text);
  if (failure === undefined) return undefined;
  const [, position = text.length] = isAboutToken(failure)
    ? [failure, offsetOfToken(text)]
    : (/ at position (\d+)/.exec(failure) ?? []);
  const lines = text.slice(0, Number(position)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** What the engine of the runtime says; most of its sentences say the position, and a text that ends too early ends at its end. */
function failureOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function isAboutToken(failure: string | undefined): boolean {
  return failure?.startsWith('SyntaxError: Unexpected token ') ?? false;
}

/**
 * Where the token is that should not be there: the only sentence without a position. Of every beginning of the text that holds the token
 * the same is said, and of no shorter one.
 */
function offsetOfToken(text: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAboutToken(failureOf(text.slice(0, middle)))) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
