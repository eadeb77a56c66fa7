import { SluiceError } from '@sluice/core';
import { queueEntryFrom, type StoredEntry } from '@sluice/queue/journal';
import type { KeptSnapshots } from '../../access/access.ts';
import { presentEntry } from '../../present/entry.ts';
import type { AppSentences } from '../../sentences/sentences.ts';
import { type EntryList, foundEntries } from './entry-list.ts';

/** What a search has found so far. */
export interface Found {
  readonly entries: EntryList;
  /** How many were looked at. */
  readonly searched: number;
  readonly isDone: boolean;
  readonly error: SluiceError | undefined;
}

export interface EntrySearch {
  /** `undefined` while nothing is searched for. */
  readonly found: () => Found | undefined;
  /** Searches for all words of a text, in any order; an empty text ends the search. */
  readonly search: (text: string) => void;
  readonly stop: () => void;
}

/** So many entries are looked at before what was found is shown. */
const SHOW_EVERY = 2000;

/** Looks through a snapshot from its head, with pauses for the rest of the app. */
export function createEntrySearch(
  kept: Pick<KeptSnapshots, 'entries'>,
  id: string,
  sentences: AppSentences,
  changed: () => void,
): EntrySearch {
  let found: Found | undefined;
  let running = new AbortController();

  async function look(words: readonly string[], signal: AbortSignal): Promise<void> {
    const positions: number[] = [];
    let searched = 0;
    const show = (isDone: boolean, error?: SluiceError): void => {
      if (signal.aborted) return;
      found = { entries: foundEntries(isDone ? positions : [...positions]), searched, isDone, error };
      changed();
    };
    try {
      for await (const stored of kept.entries(id, { signal })) {
        if (signal.aborted) return;
        if (hasAll(stored, words, sentences)) positions.push(stored.position);
        searched += 1;
        if (searched % SHOW_EVERY === 0) show(false);
      }
      show(true);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof SluiceError)) throw error;
      show(true, error);
    }
  }

  return {
    found: () => found,
    search(text) {
      running.abort();
      const words = text
        .split(/\s+/)
        .filter((word) => word !== '')
        .map(withoutCase);
      if (words.length === 0) {
        found = undefined;
        return changed();
      }
      running = new AbortController();
      // Until something is found, what was found before is shown: a letter more rarely changes all of it.
      if (found !== undefined) found = { ...found, isDone: false };
      else found = { entries: foundEntries([]), searched: 0, isDone: false, error: undefined };
      void look(words, running.signal);
    },
    stop: () => running.abort(),
  };
}

/** The same on every machine, as a selection compares. */
function withoutCase(text: string): string {
  return text.toUpperCase().normalize('NFC');
}

function hasAll(stored: StoredEntry, words: readonly string[], sentences: AppSentences): boolean {
  const { chat, type, text, ids } = presentEntry(queueEntryFrom(stored), sentences);
  const searched = withoutCase(`${chat} ${type} ${stored.gatewayType} ${ids} ${text}`);
  return words.every((word) => searched.includes(word));
}
