import { SluiceError } from '@sluice/core';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { presentChat } from '../present/mask.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import type { AppSentences } from '../sentences/sentences.ts';

/** The account of an instance before a number was connected and after, as the gateway's settings name it; `null` where they name none. */
export interface AccountNumbers {
  readonly before: string | null;
  readonly after: string | null;
}

/** A setting that cannot be read keeps no number from being connected. */
export async function accountNumber({ client }: ConnectedInstance): Promise<string | null> {
  try {
    return (await client?.getSettings())?.wid || null;
  } catch (error) {
    if (error instanceof SluiceError) return null;
    throw error;
  }
}

/** Which number it is, and whether it is another than before. */
export function numberSentence({ before, after }: AccountNumbers, reveal: boolean, sentences: AppSentences): ScreenText {
  const shown = (wid: string): string => presentChat(wid, reveal, sentences);
  const { number } = sentences.connecting;
  if (after === null) return oneLine(number.unknown);
  if (before === null) return oneLine(number.first(shown(after)));
  return oneLine(accountOf(before) === accountOf(after) ? number.same(shown(after)) : number.other(shown(after), shown(before)));
}

/** A messenger may be named behind it at one time and not at another. */
function accountOf(wid: string): string {
  return wid.replace(/@.*$/, '');
}
