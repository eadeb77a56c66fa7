const MAX_CAUSES = 4;

/**
 * A copy of what was thrown, with its kind, its text, its stack and its own causes, in which no secret is left that `redact` knows. What it says
 * may quote an answer of a gateway: it is for the log of a developer.
 */
export function redactedCause(thrown: unknown, redact: (text: string) => string, depth = 1): Error {
  const { name, message, stack, cause } = thrown instanceof Error ? thrown : new Error(typeof thrown === 'string' ? thrown : '');
  const copy = new Error(
    redact(message),
    cause === undefined || depth === MAX_CAUSES ? {} : { cause: redactedCause(cause, redact, depth + 1) },
  );
  // A name is a word; any other text may hold a secret.
  copy.name = thrown instanceof Error && /^\w{1,40}$/.test(name) ? redact(name) : typeof thrown;
  copy.stack = redact(stack ?? '');
  return copy;
}
