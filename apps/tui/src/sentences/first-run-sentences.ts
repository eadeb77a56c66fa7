import type { DraftField } from '../first-run/instance-draft.ts';

/** Why an instance could not be read with what was answered. */
export type DraftFailure = 'token-refused' | 'no-such-instance' | 'not-reached' | 'no-gateway' | 'not-answered';

/** What `sluice init` asks and says. */
export interface FirstRunSentences {
  readonly intro: (file: string) => string;
  /** How the questions of a command are left. */
  readonly cancel: string;
  readonly addInstead: (file: string) => string;
  /** Each question; the answer in square brackets is taken when nothing is typed. */
  readonly questions: Readonly<Record<DraftField, string>>;
  /** Said before a question is asked again. @param fault what the setting must be. */
  readonly wrong: (field: DraftField, fault: string) => string;
  /** Nothing was typed, and there is no usual answer. */
  readonly empty: (field: DraftField) => string;
  readonly taken: (field: 'name' | 'idInstance') => string;
  readonly checking: string;
  readonly reached: (state: string, count: number) => string;
  readonly tokenNotHere: (variable: string) => string;
  readonly failures: Readonly<Record<DraftFailure, (idInstance: string) => string>>;
  /** Enter leaves, anything else asks for the answer again. */
  readonly again: string;
  readonly nothingWritten: string;
  readonly written: (file: string, name: string) => string;
  readonly next: (variable: string | undefined) => string;
  /** The letters that mean yes. */
  readonly yes: readonly string[];
  readonly configRight: (file: string, instances: number, edges: number) => string;
  readonly noConfig: (file: string) => string;
}
