import type { Host } from '../cli/host.ts';
import type { InstanceConfig } from '../config/config.ts';
import { DRAFT_FIELDS, type DraftField, faultOf, type InstanceDraft, takenField } from './instance-draft.ts';

/** The answers that are known before anything is asked, by the names of the settings. */
export type Answers = Readonly<Partial<Record<DraftField, string>>>;

/** Asks for one line; `undefined` when the operator has left. */
type AskLine = (question: string, isSecret: boolean) => Promise<string | undefined>;

export interface Asking {
  readonly host: Pick<Host, 'sentences' | 'writeError'>;
  readonly ask: AskLine;
  /** Those that the file has. */
  readonly instances: readonly InstanceConfig[];
}

/** What an empty answer means. */
export const DEFAULTS: Answers = { flavor: 'plain', environment: 'production' };

/** Asks for each answer that is missing, again and again until it is right. @returns `undefined` when the operator has left. */
export async function askDraft(given: Answers, asking: Asking): Promise<InstanceDraft | undefined> {
  let answers = given;
  for (let field = nextField(answers); field !== undefined; field = nextField(answers)) {
    const answer = await askField(field, flavorIn(answers), asking);
    if (answer === undefined) return undefined;
    answers = withAnswer(answers, field, answer);
  }
  return draftOf(answers, asking.host.sentences.firstRun.yes);
}

/** The next question; `undefined` when all that is needed is answered. A token is in a variable or in the file. */
export function nextField(answers: Answers): DraftField | undefined {
  return DRAFT_FIELDS.find((field) => {
    if (answers[field] !== undefined) return false;
    if (field === 'tokenVariable') return !answers.token;
    return field !== 'token' || !answers.tokenVariable;
  });
}

/** With one answer more. Where the token is not in a variable either, it is asked for again. */
export function withAnswer(answers: Answers, field: DraftField, answer: string): Answers {
  if (field !== 'tokenVariable' || answer !== '') return { ...answers, [field]: answer };
  const { token: _, tokenVariable: __, ...others } = answers;
  return others;
}

/** Whether an answer may be empty: of the token and the variable the one says that it is the other. */
export function mayBeEmpty(field: DraftField): boolean {
  return field === 'protected' || field === 'token' || field === 'tokenVariable';
}

/** Asks one question until the answer is right. */
export async function askField(
  field: DraftField,
  flavor: InstanceDraft['flavor'],
  { host, ask, instances }: Asking,
): Promise<string | undefined> {
  const { sentences } = host;
  for (;;) {
    const typed = (await ask(sentences.firstRun.questions[field], field === 'token'))?.trim();
    if (typed === undefined) return undefined;
    const answer = typed === '' ? (DEFAULTS[field] ?? '') : typed;
    if (field === 'protected' || (answer === '' && mayBeEmpty(field))) return answer;
    if (answer === '') {
      host.writeError(sentences.firstRun.empty(field));
      continue;
    }
    const fault = faultOf(field, answer, flavor);
    const isTaken = fault === undefined && takenField({ name: '', idInstance: '', [field]: answer }, instances) !== undefined;
    if (fault === undefined && !isTaken) return answer;
    host.writeError(
      fault === undefined
        ? sentences.firstRun.taken(field === 'name' ? 'name' : 'idInstance')
        : sentences.firstRun.wrong(field, sentences.settings[fault](0)),
    );
  }
}

/** The flavor that was answered, or the usual one. */
export function flavorIn({ flavor }: Answers): InstanceDraft['flavor'] {
  return flavor === 'v3' || flavor === 'chat-api' ? flavor : 'plain';
}

/** The instance that the answers describe. They have passed `faultOf`. */
export function draftOf(answers: Answers, yes: readonly string[]): InstanceDraft {
  const { name = '', apiUrl = '', idInstance = '', token = '', tokenVariable = '', environment } = answers;
  return {
    name,
    flavor: flavorIn(answers),
    apiUrl: new URL(apiUrl).origin,
    idInstance,
    token: tokenVariable === '' ? { value: token } : { variable: tokenVariable },
    environment: environment === 'test' ? 'test' : 'production',
    isProtected: yes.includes((answers.protected ?? '').toLowerCase()),
  };
}
