const MASK = '***';
/** A shorter one is found in other texts by chance. */
const MIN_LENGTH = 16;
/** So many characters of a secret say whether it may begin there. */
const START = 8;
/** The characters of tokens and keys, as many as one has at least; looked for where a run of them begins, once. */
const RUN = /(?<![\w.~-])[\w.~-]{16,}/g;

/** The tokens of gateways and the keys of edges that this process sends, by how they begin. A text is looked through once, however many there are. */
const secrets = new Map<string, Set<string>>();
/** Those that are not among them yet: of a thousand instances none is sorted in before a text could have one. */
const added: string[] = [];

/** Takes a token or a key out of every text that is shown from now on. */
export function hideSecret(secret: string): void {
  if (secret.length >= MIN_LENGTH) added.push(secret);
}

function sortIn(): void {
  for (const secret of added.splice(0)) {
    const start = secret.slice(0, START);
    const alike = secrets.get(start);
    if (alike === undefined) secrets.set(start, new Set([secret]));
    else alike.add(secret);
  }
}

/** A text from outside may have a token in it: who can write to a queue can put one there. Only what is shown loses it. */
export function withoutSecrets(text: string): string {
  if (text.length < MIN_LENGTH) return text;
  return text.replaceAll(RUN, withoutSecretsIn);
}

function withoutSecretsIn(run: string): string {
  if (added.length > 0) sortIn();
  let shown = '';
  let end = 0;
  for (let at = 0; at + MIN_LENGTH <= run.length; at += 1) {
    const found = secretAt(run, at);
    if (found === undefined) continue;
    shown += run.slice(end, at) + MASK;
    end = at + found.length;
    at = end - 1;
  }
  return end === 0 ? run : shown + run.slice(end);
}

function secretAt(run: string, at: number): string | undefined {
  const alike = secrets.get(run.slice(at, at + START));
  if (alike === undefined) return undefined;
  for (const secret of alike) if (run.startsWith(secret, at)) return secret;
  return undefined;
}
