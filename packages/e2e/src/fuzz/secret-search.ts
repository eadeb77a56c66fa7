/** Looks for secrets in what an edge has said, in the forms in which a text can carry them. */

/** So many characters of a secret are one that got out; both its beginning and its end are looked for. */
const PART = 20;

/** @returns the names of the secrets that are in the text, with the form in which each was found. Not the secrets. */
export function secretsIn(text: string, secrets: ReadonlyMap<string, string>): readonly string[] {
  const views = { 'as it is': text, 'percent-encoded': withoutPercents(text), 'JSON-escaped': withoutEscapes(text) };
  const lower = Object.entries(views).map(([view, shown]) => [view, shown.toLowerCase()] as const);
  const found: string[] = [];
  for (const [name, secret] of secrets) {
    for (const [form, needle, isExact] of formsOf(secret)) {
      for (const [view, shown] of isExact ? Object.entries(views) : lower) {
        if (shown.includes(isExact ? needle : needle.toLowerCase())) found.push(`${name}: ${form}, ${view}`);
      }
    }
  }
  return found;
}

type Form = readonly [form: string, needle: string, isExact: boolean];

function formsOf(secret: string): readonly Form[] {
  return [secret.slice(0, PART), secret.slice(-PART)].flatMap((part) => formsOfPart(part));
}

function formsOfPart(part: string): readonly Form[] {
  const bytes = Buffer.from(part, 'latin1');
  const forms: Form[] = [
    ['plain', part, false],
    ['reversed', Array.from(part).toReversed().join(''), false],
    ['in hexadecimal', bytes.toString('hex'), false],
    ['in UTF-16', Buffer.from(part, 'utf16le').toString('latin1').slice(0, -1), false],
  ];
  for (const shift of SHIFTS) forms.push(inBase64(bytes, shift, 'base64'), inBase64(bytes, shift, 'base64url'));
  return forms;
}

// A text within a longer one has one of three forms in base64, and its first and last characters depend on what is around it.
const SHIFTS = [0, 1, 2] as const;

function inBase64(bytes: Buffer, shift: number, code: 'base64' | 'base64url'): Form {
  const coded = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString(code)
    .replace(/=+$/, '');
  return [`in ${code}, shifted by ${shift}`, coded.slice(shift + 1, -1), true];
}

function withoutPercents(text: string): string {
  let shown = text;
  // Also what was encoded twice.
  for (let times = 0; times < 2; times += 1) {
    shown = shown.replace(/%([\da-f]{2})/gi, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  }
  return shown;
}

/** Without the escapes of JSON and of HTML. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\u00([\da-f]{2})/gi, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/&#x([\da-f]{2});/gi, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(/\\(?=[^u])/g, '');
}
