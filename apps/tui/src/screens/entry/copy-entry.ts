import type { QueueEntry } from '@sluice/core';
import type { App } from '../../app/app.ts';
import type { CommandWords, Language } from '../../app/screen.ts';
import { presentIds } from '../../present/entry.ts';
import { oneLine } from '../../present/safe-text.ts';

/** The sentences about a copy: that the terminal has it, which says nothing of whether it allows it. */
interface CopyWords {
  readonly id: (id: string) => string;
  readonly number: string;
  readonly chat: string;
  readonly noId: string;
  readonly noChat: string;
}

const copyWords: Readonly<Record<Language, CopyWords>> = {
  en: {
    id: (id) => `Handed to the terminal for its clipboard: the id ${id}.`,
    number: 'Handed to the terminal for its clipboard: the phone number of this message, unmasked.',
    chat: 'Handed to the terminal for its clipboard: the chat of this message, unmasked.',
    noId: 'The gateway gave this message no id.',
    noChat: 'The gateway does not say to which chat this message goes.',
  },
  ru: {
    id: (id) => `Передано терминалу для буфера обмена: id ${id}.`,
    number: 'Передано терминалу для буфера обмена: номер телефона этого сообщения, без маски.',
    chat: 'Передано терминалу для буфера обмена: чат этого сообщения, без маски.',
    noId: 'Шлюз не дал этому сообщению id.',
    noChat: 'Шлюз не сообщает, в какой чат идёт это сообщение.',
  },
};

export type CopyCommand = 'copyId' | 'copyNumber';

export const copyCommandWords: Readonly<Record<Language, Readonly<Record<CopyCommand, CommandWords>>>> = {
  en: {
    copyId: { does: 'copy the id of the message' },
    copyNumber: { does: 'copy the phone number or the chat of the message' },
  },
  ru: {
    copyId: { does: 'скопировать id сообщения' },
    copyNumber: { does: 'скопировать номер телефона или чат сообщения' },
  },
};

/**
 * Copies what the gateway says, unmasked: the masks are for screens. Without line breaks and what a terminal obeys: it may be pasted into a shell,
 * which would carry it out.
 */
export function copyHandlers(
  app: App,
  entry: QueueEntry | undefined,
): { readonly [Command in CopyCommand]: (() => void) | undefined } {
  const words = copyWords[app.language];
  if (entry === undefined) return { copyId: undefined, copyNumber: undefined };
  const { messageIds, chatId } = entry;
  return {
    copyId() {
      if (messageIds.length === 0) return app.notify(oneLine(words.noId), 'waiting');
      app.copy(oneLine(messageIds.join(' ')));
      app.notify(oneLine(words.id(presentIds(entry, app.isRevealed(), app.sentences))), 'good');
    },
    copyNumber() {
      if (chatId === undefined) return app.notify(oneLine(words.noChat), 'waiting');
      const phone = /^(\d+)@c\.us$/.exec(chatId)?.[1];
      app.copy(phone ?? oneLine(chatId));
      app.notify(oneLine(phone === undefined ? words.chat : words.number), 'good');
    },
  };
}
