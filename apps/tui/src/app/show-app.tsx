import { type Instance, render } from 'ink';
import { runningOf } from '../clearing/runs.ts';
import { usageError } from '../sentences/refusal.ts';
import type { RunningApp } from './create-app.ts';
import { bodyStart, isTooSmall, MIN_SIZE } from './frame.ts';
import { MOUSE_OFF, MOUSE_ON } from './mouse.ts';
import { Root } from './root.tsx';
import { createStops, type TerminalSignals } from './stops.ts';
import { TerminalInput, type TerminalKeys } from './terminal-input.ts';
import type { ThemeName } from './theme.ts';

/** Where the app is shown, and where keys come from. */
export interface AppTerminal {
  readonly stdin: TerminalKeys;
  readonly stdout: NodeJS.WritableStream & { readonly columns: number; readonly rows: number };
  readonly signals: TerminalSignals;
}

/** How the app looks on a terminal. */
export interface AppLook {
  readonly theme: ThemeName;
  /** Whether the wheel and clicks are heard: a terminal then selects text only with Shift. */
  readonly hasMouse: boolean;
  readonly isScreenReader: boolean;
}

/** Nothing on it, and the cursor in its first cell. */
const EMPTY_SCREEN = '\u001B[2J\u001B[H';

/**
 * Shows the app on the whole terminal until its user leaves. The terminal is then as it was before.
 *
 * @param outputEnded aborted when the terminal is gone.
 * @throws {UsageError} when the terminal is too small.
 */
export async function showApp(
  running: RunningApp,
  terminal: AppTerminal,
  { theme, hasMouse, isScreenReader }: AppLook,
  outputEnded: AbortSignal,
): Promise<void> {
  const { stdin, stdout, signals } = terminal;
  const { columns, rows } = stdout;
  if (isTooSmall({ columns, rows })) {
    throw usageError('terminal-too-small', {
      size: `${columns}×${rows}`,
      minSize: `${MIN_SIZE.columns}×${MIN_SIZE.rows}`,
    });
  }
  const { runs, clock } = running.app.services.session;
  // Ink does this when the first frame is on the screen: a key that is typed before would be written into it.
  stdin.setRawMode(true);
  const input = new TerminalInput(stdin, clock, (event) => {
    // The operator must see what a click does.
    if (!isTooSmall({ columns: stdout.columns, rows: stdout.rows })) running.point(event, bodyStart(running));
  });
  const listenToMouse = (isOn: boolean): unknown => hasMouse && stdout.write(isOn ? MOUSE_ON : MOUSE_OFF);
  const stops = createStops(signals, listenToMouse);
  let endFault: (() => void) | undefined;
  let drawn: Instance | undefined;
  // Ink draws what has changed since its last frame; of a frame for another size of the window the terminal has other cells.
  const forgetFrame = (): void => {
    stdout.write(EMPTY_SCREEN);
    drawn?.clear();
  };
  try {
    const root = <Root {...{ running, theme, stops, isScreenReader, forgetFrame, listenToMouse }} />;
    const shown = render(root, {
      stdin: input,
      stdout,
      alternateScreen: true,
      incrementalRendering: true,
      // Its 30 let a key wait 34 ms.
      maxFps: 60,
      // That there is a terminal has been found out already; a variable named CI does not change it.
      interactive: true,
      // The app asks first where something is unfinished.
      exitOnCtrlC: false,
      isScreenReaderEnabled: isScreenReader,
    });
    drawn = shown;
    endFault = signals.onFault(() => {
      shown.unmount();
      stdin.setRawMode(false);
    });
    void running.exited.then(() => shown.unmount());
    // A terminal that is gone ends the app, but not what it carries out.
    outputEnded.addEventListener('abort', () => {
      void Promise.all(runningOf(runs).map(({ run }) => run.ended)).then(() => shown.unmount());
    });
    await shown.waitUntilExit();
  } finally {
    endFault?.();
    input.close();
    stdin.setRawMode(false);
  }
}
