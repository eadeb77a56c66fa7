import * as v from 'valibot';
import type { SettingFault } from '../sentences/mistake-sentences.ts';

/** What valibot is given as its message: the code of the mistake, and its figure if it has one. */
export function mistake(fault: SettingFault, figure?: number): string {
  return figure === undefined ? fault : `${fault}:${figure}`;
}

/** To valibot a list is an object, too. */
export function noList(words: string): v.CheckAction<unknown, string> {
  return v.check((value) => !Array.isArray(value), words);
}

/** What valibot asks of a table: what to say of a value that is none, and of a field that is missing. */
export function wordsOfTable(words: string): (issue: v.ObjectIssue) => string {
  return ({ path }) => (path === undefined ? words : mistake('missing'));
}
