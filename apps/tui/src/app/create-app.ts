import { runningOf } from '../clearing/runs.ts';
import type { ScreenText } from '../present/safe-text.ts';
import { openScreen } from '../screens/open-screen.ts';
import type { ScreenName } from '../screens/registry.ts';
import type { Services } from '../services/services.ts';
import type { App, Notice, OpenDialog, OpenScreen } from './app.ts';
import { exitQuestion } from './exit-question.ts';
import { openHelp } from './help.ts';
import { handleKey, handlePaste, type Scopes } from './key-scopes.ts';
import type { Tone } from './line.ts';
import { openPalette } from './palette.ts';
import type { Language } from './screen.ts';
import { createStore, type Readable } from './store.ts';

/** The app as its root has it: what is on it, and where the keys go. */
export interface RunningApp {
  readonly app: App;
  /** Grows with every change of what is on the screen. */
  readonly version: Readable<number>;
  readonly stack: () => readonly [OpenScreen, ...OpenScreen[]];
  readonly dialog: () => OpenDialog | undefined;
  readonly notice: () => Notice | undefined;
  readonly pressKeys: (names: readonly string[]) => void;
  readonly paste: (text: string) => void;
  /** Fulfilled when the operator has left. */
  readonly left: Promise<void>;
  /** Ends what the screens read. */
  readonly close: () => void;
}

export interface AppOptions {
  readonly services: Services;
  readonly language: Language;
  /** Keys that the operator has chosen, by the ids of their commands. */
  readonly chosenKeys: ReadonlyMap<string, readonly string[]>;
  /** Hands a text to the terminal for its clipboard. */
  readonly copy: (text: string) => void;
}

/** Makes the app, with its first screen open. Nothing of it knows how it is drawn. */
export function createApp({ services, language, chosenKeys, copy }: AppOptions): RunningApp {
  const version = createStore(0);
  const left = Promise.withResolvers<void>();
  let isRevealed = false;
  let isAnnounced = false;
  let dialog: OpenDialog | undefined;
  let notice: Notice | undefined;

  function changed(): void {
    if (isAnnounced) return;
    isAnnounced = true;
    queueMicrotask(() => {
      isAnnounced = false;
      version.set(version.get() + 1);
    });
  }

  const app: App = {
    services,
    language,
    sentences: services.session.sentences,
    isRevealed: () => isRevealed,
    open: (name, params) => show((stack) => [...stack, openScreen(app, name, params)]),
    replace: (name, params) => show(([, ...rest]) => [...rest.slice(0, -1), openScreen(app, name, params)]),
    back: () => show((stack) => (stack.length > 1 ? stack.slice(0, -1) : stack)),
    ask(wanted) {
      dialog = wanted;
      changed();
    },
    closeDialog() {
      dialog = undefined;
      changed();
    },
    notify(text: ScreenText, tone: Tone) {
      notice = { text, tone };
      changed();
    },
    copy,
    changed,
    quit() {
      if (runningOf(services.session.runs).length === 0) left.resolve();
      else app.ask(exitQuestion(app, () => left.resolve()));
    },
  };

  const first = openScreen(app, 'fleet', undefined);
  let stack: readonly [OpenScreen, ...OpenScreen[]] = [first];
  let hide = first.screen.shown?.();

  function show(change: (stack: readonly [OpenScreen, ...OpenScreen[]]) => readonly OpenScreen[]): void {
    const top = topOf(stack);
    const [bottom = first, ...others] = change(stack);
    stack = [bottom, ...others];
    const next = topOf(stack);
    if (next !== top) {
      hide?.();
      hide = next.screen.shown?.();
    }
    dialog = undefined;
    changed();
  }

  const scopes: Scopes = {
    top: () => dialog ?? topOf(stack),
    isDialog: () => dialog !== undefined,
    chosenKeys,
    global: () => ({
      back: stack.length > 1 ? () => app.back() : undefined,
      palette: () => openPalette(app, topOf(stack)),
      help: () => openHelp(app, topOf(stack)),
      brake: brakeOf(),
      unfinished: unfinished(),
      reveal() {
        isRevealed = !isRevealed;
        changed();
      },
      quit: () => app.quit(),
    }),
    quit: () => app.quit(),
  };

  function brakeOf(): (() => void) | undefined {
    const { idInstance } = topOf(stack).screen;
    return idInstance === undefined ? undefined : () => open('brake', idInstance);
  }

  function unfinished(): (() => void) | undefined {
    const running = runningOf(services.session.runs)[0]?.idInstance;
    const [open_] = services.jobs.get().jobs.keys();
    const idInstance = running ?? open_;
    return idInstance === undefined ? undefined : () => open('clearing', idInstance);
  }

  function open(name: Extract<ScreenName, 'brake' | 'clearing'>, idInstance: string): void {
    app.open(name, { idInstance });
  }

  const ends = [services.session.runs.subscribe(changed), services.jobs.subscribe(changed)];

  return {
    app,
    version,
    stack: () => stack,
    dialog: () => dialog,
    notice: () => notice,
    pressKeys(names) {
      for (const name of names) {
        notice = undefined;
        handleKey(scopes, name);
      }
      changed();
    },
    paste(text) {
      handlePaste(scopes, text);
      changed();
    },
    left: left.promise,
    close() {
      hide?.();
      for (const end of ends) end();
    },
  };
}

function topOf(stack: readonly [OpenScreen, ...OpenScreen[]]): OpenScreen {
  return stack.at(-1) ?? stack[0];
}
