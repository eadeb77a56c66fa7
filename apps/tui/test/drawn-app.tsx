import { EventEmitter } from 'node:events';
import { render } from 'ink';
import { onTestFinished } from 'vitest';
import type { JobWatch } from '../src/clearing/job-watch.ts';
import type { Session } from '../src/clearing/session.ts';
import { App } from '../src/ui/app.tsx';
import { WindowSizeProvider } from '../src/ui/frame-size.tsx';
import type { ScreenInstance } from '../src/ui/use-watched.ts';

/** The app as it is drawn, without a terminal. */
export interface DrawnApp {
  /** All that was written so far. */
  readonly written: () => string;
  /** Types keys, and resolves when something is drawn that holds a text. */
  readonly type: (keys: string, shown: string) => Promise<string>;
}

/** Draws the app; it is gone after the test. */
export function drawApp(instance: ScreenInstance, session: Session, jobs: JobWatch): DrawnApp {
  const stdout = new FakeOutput();
  const stdin = new FakeInput();
  const { unmount } = render(
    <WindowSizeProvider>
      <App instances={[instance]} session={session} jobs={jobs} where="a test" />
    </WindowSizeProvider>,
    {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Ink asks no more of a terminal.
      stdout: stdout as unknown as NodeJS.WriteStream,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The same.
      stdin: stdin as unknown as NodeJS.ReadStream,
      debug: true,
      exitOnCtrlC: false,
      patchConsole: false,
    },
  );
  onTestFinished(() => unmount());
  return {
    written: () => stdout.frames.join('\n'),
    type(keys, shown) {
      const drawn = stdout.until(shown);
      if (keys !== '') stdin.enter(keys);
      return drawn;
    },
  };
}

class FakeOutput extends EventEmitter {
  readonly columns = 100;
  readonly rows = 30;
  readonly frames: string[] = [];

  write(frame: string): boolean {
    this.frames.push(frame);
    this.emit('frame');
    return true;
  }

  async until(shown: string): Promise<string> {
    for (;;) {
      const frame = this.frames.at(-1) ?? '';
      if (frame.includes(shown)) return frame;
      await new Promise((resolve) => this.once('frame', resolve));
    }
  }
}

class FakeInput extends EventEmitter {
  readonly isTTY = true;
  #typed: string | null = null;

  enter(keys: string): void {
    this.#typed = keys;
    this.emit('readable');
  }

  read(): string | null {
    const typed = this.#typed;
    this.#typed = null;
    return typed;
  }

  setEncoding(): void {}
  setRawMode(): void {}
  ref(): void {}
  unref(): void {}
}
