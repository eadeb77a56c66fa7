import { runningOf } from '../clearing/runs.ts';
import { oneLine, type ScreenText } from '../present/safe-text.ts';
import { openScreen } from '../screens/open-screen.ts';
import type { ScreenName } from '../screens/registry.ts';
import type { Services } from '../services/services.ts';
import type { App, Notice, OpenDialog, OpenScreen } from './app.ts';
import { type ChosenKeys, withChosenKeys } from './chosen-keys.ts';
import { exitQuestion } from './exit-question.ts';
import { type GlobalCommand, globalCommands } from './global-commands.ts';
import { openHelp } from './help.ts';
import { handleKey, handlePaste, INTERRUPT, type Scopes } from './key-scopes.ts';
import type { Tone } from './line.ts';
import type { MouseEvent } from './mouse.ts';
import { openPalette } from './palette.ts';
import type { Handlers, Language } from './screen.ts';
import { createStore, type Readable } from './store.ts';
import { createTypingGuard } from './typing-guard.ts';
import { appWords } from './words.ts';

/** The app as its root has it: its rows, and where the keys go. */
export interface RunningApp {
  readonly app: App;
  /** Grows with every change of what is on the screen. */
  readonly version: Readable<number>;
  readonly stack: () => readonly [OpenScreen, ...OpenScreen[]];
  readonly dialog: () => OpenDialog | undefined;
  readonly notice: () => Notice | undefined;
  readonly handleKeys: (names: readonly string[]) => void;
  /** The same while the window is too small to show what they do: only leaving is possible. */
  readonly handleUnseenKeys: (names: readonly string[]) => void;
  readonly paste: (text: string) => void;
  /** @param bodyStart in which row of the terminal the screen begins. */
  readonly point: (event: MouseEvent, bodyStart: number) => void;
  /** Fulfilled when the operator has left. */
  readonly exited: Promise<void>;
  /** Ends what the screens read. */
  readonly close: () => void;
}

export interface AppOptions {
  readonly services: Services;
  readonly language: Language;
  readonly chosenKeys: ChosenKeys;
  /** Hands a text to the terminal for its clipboard. */
  readonly copy: (text: string) => unknown;
}

/** Changes are drawn together that come within so long: of a thousand instances some are read at any moment. What a key does is drawn at once. */
const MIN_FRAME_MS = 16;

/** A notch of the wheel. */
const WHEEL_ROWS = 3;

/** Makes the app, with its first screen open. Nothing of it knows how it is drawn. */
export function createApp({ services, language, chosenKeys, copy }: AppOptions): RunningApp {
  const version = createStore(0);
  const exited = Promise.withResolvers<void>();
  let isRevealed = false;
  const end = new AbortController();
  const { clock } = services.session;
  let isAnnounced = false;
  let announcedAt = -Infinity;
  let dialog: OpenDialog | undefined;
  let question: OpenDialog | undefined;
  let notice: Notice | undefined;

  function changed(): void {
    if (isAnnounced) return;
    isAnnounced = true;
    // Not longer, also where the clock was set back.
    const waitMs = Math.min(MIN_FRAME_MS, announcedAt + MIN_FRAME_MS - clock.now());
    if (waitMs <= 0) queueMicrotask(announce);
    // It rejects when the app is closed.
    else clock.sleep(waitMs, end.signal).then(announce, () => undefined);
  }

  function announce(): void {
    isAnnounced = false;
    announcedAt = clock.now();
    version.set(version.get() + 1);
  }

  const app: App = {
    services,
    language,
    globalCommands: withChosenKeys('global', globalCommands, chosenKeys),
    chosenKeys,
    sentences: services.session.sentences,
    isRevealed: () => isRevealed,
    open: (name, params) => show((stack) => [...stack, openScreen(app, name, params)]),
    replace: (name, params) => show((stack) => [...stack.slice(0, -1), openScreen(app, name, params)]),
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
      // Asked for again, it is meant: Ctrl+C twice leaves.
      if (runningOf(services.session.runs).length === 0 || (question !== undefined && dialog === question)) exited.resolve();
      else app.ask((question = exitQuestion(app, () => exited.resolve())));
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
    globalCommands: app.globalCommands,
    global: globalHandlers,
    quit: () => app.quit(),
  };

  const words = appWords[language];
  const guard = createTypingGuard(scopes);

  function globalHandlers(): Handlers<GlobalCommand> {
    return {
      back: stack.length > 1 ? () => app.back() : undefined,
      palette: () => openPalette(app, topOf(stack), globalHandlers()),
      help: () => openHelp(app, topOf(stack)),
      brake: brakeOf(),
      unfinished: unfinished(),
      reveal() {
        isRevealed = !isRevealed;
        changed();
      },
      quit: () => app.quit(),
    };
  }

  function brakeOf(): (() => void) | undefined {
    const { idInstance, selectedInstance } = topOf(stack).screen;
    const wanted = idInstance ?? selectedInstance?.();
    return wanted === undefined ? undefined : () => open('brake', wanted);
  }

  /** To the job that is not finished; from its own screen to that of the next one. */
  function unfinished(): (() => void) | undefined {
    const { name, screen } = topOf(stack);
    const running = runningOf(services.session.runs).map(({ idInstance }) => idInstance);
    const all = [...new Set([...running, ...services.session.runs.get().keys(), ...services.jobs.get().jobs.keys()])];
    if (name !== 'clearing' && name !== 'connect') {
      // The screens of an instance say that the key leads to its own job.
      const wanted = all.find((id) => id === screen.idInstance) ?? all[0];
      return wanted === undefined ? undefined : () => open(jobScreenOf(wanted), wanted);
    }
    const next = all[(all.findIndex((id) => id === screen.idInstance) + 1) % Math.max(1, all.length)];
    return next === undefined || next === screen.idInstance
      ? undefined
      : () => app.replace(jobScreenOf(next), { idInstance: next });
  }

  /** The code, and what is asked, are only on the screen of the connect. */
  function jobScreenOf(idInstance: string): 'clearing' | 'connect' {
    return services.logins.isRunOf(idInstance) ? 'connect' : 'clearing';
  }

  function open(name: Extract<ScreenName, 'brake' | 'clearing' | 'connect'>, idInstance: string): void {
    app.open(name, { idInstance });
  }

  // The first run: there is nothing to look at before an instance is described.
  const isFirstRun = services.fleet.instances().length + services.edges.get().length === 0;
  if (isFirstRun && services.setup !== undefined) app.open('setup', undefined);

  const { runs } = services.session;
  // What leaving would do changes with every step.
  const ends = [runs.subscribe(changed), runs.stepCount.subscribe(changed), services.jobs.subscribe(changed)];

  return {
    app,
    version,
    stack: () => stack,
    dialog: () => dialog,
    notice: () => notice,
    handleKeys(names) {
      for (const name of names) {
        notice = undefined;
        if (guard.refuses(name)) {
          if (name !== 'enter' && name !== 'escape') app.notify(oneLine(words.lineIsGone), 'waiting');
          continue;
        }
        handleKey(scopes, name);
        guard.follow(name);
      }
      queueMicrotask(announce);
    },
    handleUnseenKeys(names) {
      // A letter is part of the text that is typed.
      const isTyping = scopes.top().screen.typed?.() !== undefined;
      const leaving = names.filter((name) => name === INTERRUPT || (name === 'q' && !isTyping));
      for (const _ of leaving) app.quit();
      queueMicrotask(announce);
    },
    paste(text) {
      if (handlePaste(scopes, text)) app.notify(oneLine(words.pasteConfirmsNothing), 'waiting');
      guard.follow(undefined);
      queueMicrotask(announce);
    },
    point(event, bodyStart) {
      if (event.kind === 'click') scopes.top().screen.clicked?.(event.row - bodyStart);
      else for (let row = 0; row < WHEEL_ROWS; row += 1) handleKey(scopes, event.direction);
      guard.follow(undefined);
      queueMicrotask(announce);
    },
    exited: exited.promise,
    close() {
      end.abort();
      hide?.();
      for (const stop of ends) stop();
    },
  };
}

function topOf(stack: readonly [OpenScreen, ...OpenScreen[]]): OpenScreen {
  return stack.at(-1) ?? stack[0];
}
