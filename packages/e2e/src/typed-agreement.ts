import type { Terminal } from './terminal.ts';

export interface TypedAgreement {
  readonly idInstance: string;
  /** How many are gone for good, where that is asked. */
  readonly lost?: string;
  readonly reason: string;
}

const ENTER = '\r';

/**
 * Goes from a plan on the screen to its act: opens the questions, and answers each when it is asked. An Enter that reaches the app together
 * with a text belongs to a paste, and agrees to nothing: so each key waits until the screen shows the one before.
 */
export async function typeAgreement(app: Terminal, agreement: TypedAgreement): Promise<void> {
  await app.shows('Enter confirm');
  app.type(ENTER);
  await answerAgreement(app, agreement);
}

/** The same, where the questions are asked already. */
export async function answerAgreement(app: Terminal, { idInstance, lost, reason }: TypedAgreement): Promise<void> {
  await answer(app, `Type ${idInstance}`, idInstance);
  if (lost !== undefined) await answer(app, 'how many are gone for good', lost);
  await answer(app, 'Say why', reason);
}

async function answer(app: Terminal, question: string, line: string): Promise<void> {
  await app.until((screen) => screen.split('\n').some((row) => row.includes(question) && row.trimEnd().endsWith('›')));
  app.type(line);
  await app.until((screen) => screen.split('\n').some((row) => row.includes(question) && row.includes(`› ${line}`)));
  app.type(ENTER);
}
