import { render } from 'ink';
import { runningOf } from '../clearing/runs.ts';
import type { Services } from '../services/services.ts';
import { usageError } from '../sentences/refusal.ts';
import { announceJobs } from '../services/announce-jobs.ts';
import { clipboardSequence } from './clipboard.ts';
import { createApp } from './create-app.ts';
import { isTooSmall, MIN_SIZE } from './frame.ts';
import { MOUSE_OFF, MOUSE_ON } from './mouse.ts';
import { Root } from './root.tsx';
import type { Language } from './screen.ts';
import { terminalAnnouncer } from './terminal-announcer.ts';
import type { ThemeName } from './theme.ts';

/** Where the app is shown, and where keys come from. */
export interface AppTerminal {
  readonly stdin: NodeJS.ReadableStream & { setRawMode: (isRaw: boolean) => unknown };
  readonly stdout: NodeJS.WritableStream & { readonly columns: number; readonly rows: number };
  /** Stops the process as Ctrl-Z does, until it is continued. */
  readonly suspend: () => Promise<void>;
}

export interface ShowOptions {
  readonly services: Services;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly chosenKeys: ReadonlyMap<string, readonly string[]>;
  /** Aborted when the terminal is gone. */
  readonly outputEnded: AbortSignal;
  readonly terminal: AppTerminal;
  /** Whether the wheel and clicks are heard: a terminal then selects text only with Shift. */
  readonly hasMouse: boolean;
  readonly isScreenReader: boolean;
}

/**
 * Shows the app on the whole terminal until its user leaves. The terminal is then as it was before.
 *
 * @throws {UsageError} when the terminal is too small.
 */
export async function showApp(options: ShowOptions): Promise<void> {
  const { terminal, outputEnded, theme, hasMouse, isScreenReader } = options;
  const { stdin, stdout } = terminal;
  const { columns, rows } = stdout;
  if (isTooSmall({ columns, rows })) {
    throw usageError('terminal-too-small', {
      size: `${columns}×${rows}`,
      minSize: `${MIN_SIZE.columns}×${MIN_SIZE.rows}`,
    });
  }
  const { runs } = options.services.session;
  const running = createApp({ ...options, copy: (text) => stdout.write(clipboardSequence(text)) });
  const announcer = terminalAnnouncer(stdout);
  const silence = announceJobs(options.services, options.language, announcer);
  // Ink does this when the first frame is on the screen: a key that is typed before would be written into it.
  stdin.setRawMode(true);
  const listen = (isOn: boolean): unknown => hasMouse && stdout.write(isOn ? MOUSE_ON : MOUSE_OFF);
  async function suspend(): Promise<void> {
    listen(false);
    await terminal.suspend();
    listen(true);
  }
  try {
    const drawn = render(<Root running={running} theme={theme} suspend={suspend} />, {
      stdin,
      stdout,
      alternateScreen: true,
      incrementalRendering: true,
      // That there is a terminal has been found out already; a variable named CI does not change it.
      interactive: true,
      // The app asks first where something is unfinished.
      exitOnCtrlC: false,
      isScreenReaderEnabled: isScreenReader,
    });
    listen(true);
    void running.left.then(() => drawn.unmount());
    // A terminal that is gone ends the app, but not what it carries out.
    outputEnded.addEventListener('abort', () => {
      void Promise.all(runningOf(runs).map(({ run }) => run.ended)).then(() => drawn.unmount());
    });
    await drawn.waitUntilExit();
  } finally {
    silence();
    announcer.release();
    listen(false);
    running.close();
    stdin.setRawMode(false);
  }
}
