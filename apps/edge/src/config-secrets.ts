/** Tokens that a configuration does not hold, but names: so its file can be read by more people than the tokens. */
import type { ConfigMistake } from './config.ts';

/** Where named tokens are. */
export interface SecretSource {
  /** A variable of the environment, or a secret that is bound to a worker; `undefined` where there is none of the name. */
  readonly variable: (name: string) => string | undefined;
  /** What a file holds; `undefined` where it cannot be read, or where the host has no files. */
  readonly file: (path: string) => string | undefined;
}

export const NO_SECRETS: SecretSource = { variable: () => undefined, file: () => undefined };

/** The fields that can be `{"env":"NAME"}` or `{"file":"path"}`. */
const TOKENS = ['apiTokenInstance', 'token'] as const;
/** In the place of a token that is not there, so that only that is said of it. */
const MISSING = 'missing';

const NAMED = 'must be the token, or where it is: {"env":"NAME"} or {"file":"path"}, and nothing else.';
const NO_VARIABLE =
  'names a variable that is not set. Set it, on a worker as a secret (`wrangler secret put`), or correct its name.';
const NO_FILE =
  'names a file that cannot be read. Make it readable for the edge, or correct its path; a worker has no files, and takes {"env":"NAME"}.';

/** Puts the named tokens into a configuration as it was given. @returns it with them, and what is wrong with their names. */
export function takeNamedTokens(
  given: unknown,
  secrets: SecretSource,
): { readonly given: unknown; readonly mistakes: readonly ConfigMistake[] } {
  const instances = isFields(given) ? given['instances'] : undefined;
  if (!isFields(given) || !Array.isArray(instances)) return { given, mistakes: [] };
  const mistakes: ConfigMistake[] = [];
  const taken = instances.map((instance: unknown, at) => {
    if (!isFields(instance)) return instance;
    const tokens = TOKENS.flatMap((field): readonly (readonly [string, string])[] => {
      const named = instance[field];
      if (!isFields(named)) return [];
      const token = read(named, secrets);
      if ('remedy' in token) mistakes.push({ path: `instances[${at}].${field}`, remedy: token.remedy });
      return [[field, 'remedy' in token ? MISSING : token.token]];
    });
    return Object.fromEntries([...Object.entries(instance), ...tokens]);
  });
  return { given: { ...given, instances: taken }, mistakes };
}

/** Whether a configuration has a token in itself, and does not only say where it is. @param given as for `takeNamedTokens`. */
export function holdsTokens(given: unknown): boolean {
  const instances = isFields(given) ? given['instances'] : undefined;
  if (!Array.isArray(instances)) return false;
  return instances.some((instance: unknown) => isFields(instance) && TOKENS.some((field) => typeof instance[field] === 'string'));
}

function read(named: Fields, { variable, file }: SecretSource): { readonly token: string } | { readonly remedy: string } {
  const { env, file: path, ...others } = named;
  if (Object.keys(others).length > 0) return { remedy: NAMED };
  if (typeof env === 'string' && path === undefined) return tokenIn(variable(env), NO_VARIABLE);
  if (typeof path === 'string' && env === undefined) return tokenIn(file(path), NO_FILE);
  return { remedy: NAMED };
}

/** A file ends with a line break, and so does a variable that was read from one. */
function tokenIn(text: string | undefined, remedy: string): { readonly token: string } | { readonly remedy: string } {
  const token = text?.trim() ?? '';
  return token === '' ? { remedy } : { token };
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
