import type { Reading } from '@sluice/queue';
import { type Filter, filtered, sameChatFilter, sameTypeFilter, textFilter } from '../clearing/filter.ts';
import type { Command } from '../sentences/key-sentences.ts';
import { commandOf, editText, type Screen, VISIBLE } from './keys.ts';
import { move } from './scroll.ts';

/** Which screen is shown, and the selection on it. */
export interface View {
  readonly screen: Screen;
  /** Where one came from to a screen that can be come to from several. */
  readonly from: 'instances' | 'queue';
  /** Which instance is selected, which of the shown entries of its queue, which finding about it. */
  readonly instance: number;
  readonly entry: number;
  readonly finding: number;
  /** Which entries are shown; all, where there is none. */
  readonly filter: Filter | undefined;
  /** The text that is typed after `/`, meanwhile. */
  readonly typed: string | undefined;
  readonly isHelp: boolean;
}

/** What the keys move in. */
export interface ViewContext {
  readonly instances: number;
  readonly reading: Reading | undefined;
  readonly findings: number;
  /** How many rows a page of a list has. */
  readonly page: number;
}

export const FIRST_VIEW: View = {
  screen: 'instances',
  from: 'instances',
  instance: 0,
  entry: 0,
  finding: 0,
  filter: undefined,
  typed: undefined,
  isHelp: false,
};

// As much as fits into its line.
const FILTER_RULES = { accepts: VISIBLE, maxLength: 40 } as const;

/** What a key makes of a view. The screen that clears reads the keys for itself. */
export function handleKey(view: View, key: string, context: ViewContext): View | 'quit' {
  if (view.isHelp) return { ...view, isHelp: false };
  if (view.screen === 'clear') return view;
  if (view.typed !== undefined) return typeText(view, view.typed, key);
  const command = commandOf(view.screen, key);
  return command === undefined ? view : reduce(view, command, context);
}

function typeText(view: View, typed: string, key: string): View {
  switch (key) {
    case 'escape':
      return { ...view, typed: undefined };
    case 'enter':
      return showFiltered(view, textFilter(typed));
    default:
      return { ...view, typed: editText(typed, key, FILTER_RULES) };
  }
}

function reduce(view: View, command: Command, context: ViewContext): View | 'quit' {
  switch (command) {
    case 'quit':
      return 'quit';
    case 'help':
      return { ...view, isHelp: true };
    case 'open':
      return { ...view, screen: 'queue', entry: 0, filter: undefined };
    case 'diagnose':
      return { ...view, screen: 'diagnosis', finding: 0, from: view.screen === 'instances' ? 'instances' : 'queue' };
    case 'clear':
      return { ...view, screen: 'clear' };
    case 'back':
      return goBack(view);
    case 'find':
      return { ...view, typed: '' };
    case 'sameType':
    case 'sameChat': {
      const selected = shownIn(view, context)[selectedIn(view, context)]?.entry;
      if (selected === undefined) return view;
      return showFiltered(view, command === 'sameType' ? sameTypeFilter(selected) : sameChatFilter(selected));
    }
    case 'up':
    case 'down':
    case 'pageUp':
    case 'pageDown':
    case 'first':
    case 'last':
      return moveIn(view, command, context);
  }
}

function moveIn(view: View, command: Command, context: ViewContext): View {
  switch (view.screen) {
    case 'instances':
      return { ...view, instance: move(view.instance, command, context.instances, context.page) };
    case 'diagnosis':
      return { ...view, finding: move(view.finding, command, context.findings, context.page) };
    case 'queue':
      return { ...view, entry: move(selectedIn(view, context), command, shownIn(view, context).length, context.page) };
    case 'clear':
      return view;
  }
}

/** Which of the shown entries is selected. The queue gets shorter while one looks at it. */
export function selectedIn(view: View, context: ViewContext): number {
  return Math.min(view.entry, Math.max(0, shownIn(view, context).length - 1));
}

function shownIn({ filter }: View, { reading }: ViewContext): ReturnType<typeof filtered> {
  return reading === undefined ? [] : filtered(reading, filter);
}

/** One step back: from what the filter shows to all, then to where one came from. */
function goBack(view: View): View {
  if (view.screen === 'queue' && view.filter !== undefined) return showFiltered(view, undefined);
  return { ...view, screen: view.screen === 'diagnosis' ? view.from : 'instances', filter: undefined };
}

/** The screen after a clearing: the queue as it is now, all of it. */
export function afterClearing(view: View): View {
  return { ...showFiltered(view, undefined), screen: 'queue' };
}

/** The instances, while a clearing of the selected one goes on. */
export function leaveClearing(view: View): View {
  return { ...showFiltered(view, undefined), screen: 'instances' };
}

/** Of an instance with which the app is at work that is shown, and not a queue as it was before. */
export function duringClearing(view: View): View {
  return view.screen === 'instances' ? view : { ...view, screen: 'clear', isHelp: false };
}

function showFiltered(view: View, filter: Filter | undefined): View {
  return { ...view, filter, typed: undefined, entry: 0 };
}
