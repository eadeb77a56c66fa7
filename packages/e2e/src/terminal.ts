import { spawn } from '@lydell/node-pty';
import { screenOf } from '@sluice/testing/screen';
import xterm from '@xterm/headless';

/** A machine that runs the other tests too takes its time. */
const TIMEOUT_MS = 50_000;

export interface TerminalOptions {
  readonly columns: number;
  readonly rows: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A program in a real pseudo-terminal, whose screen is what a terminal emulator makes of its output. */
export class Terminal {
  readonly emulator: xterm.Terminal;
  /** Everything the program wrote, as it wrote it. */
  output = '';
  readonly #pty: ReturnType<typeof spawn>;
  readonly #exited: Promise<number>;
  #onChange: () => void = () => undefined;

  constructor(command: string, args: readonly string[], { columns, rows, environment = {} }: TerminalOptions) {
    this.emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#pty = spawn(command, [...args], {
      name: 'xterm-256color',
      cols: columns,
      rows,
      env: { ...process.env, FORCE_COLOR: '1', CI: '', ...environment },
    });
    this.#pty.onData((data) => {
      this.output += data;
      this.emulator.write(data, () => this.#onChange());
    });
    this.#exited = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode }) => resolve(exitCode));
    });
  }

  /** The visible rows, without the spaces at their ends. */
  screen(): string {
    return screenOf(this.emulator);
  }

  /** Resolves with the screen as soon as it satisfies `condition`; rejects with what is seen instead when the patience is over. */
  async until(condition: (screen: string) => boolean, timeoutMs: number = TIMEOUT_MS): Promise<string> {
    const seen = Promise.withResolvers<string>();
    const look = (): void => {
      const screen = this.screen();
      if (condition(screen)) seen.resolve(screen);
    };
    this.#onChange = look;
    const timer = setTimeout(() => seen.reject(new Error(`The screen stayed:\n${this.screen()}`)), timeoutMs);
    look();
    try {
      return await seen.promise;
    } finally {
      clearTimeout(timer);
      this.#onChange = () => undefined;
    }
  }

  /** Resolves as soon as all `words` are on the screen. */
  shows(...words: readonly string[]): Promise<string> {
    return this.until((screen) => words.every((word) => screen.includes(word)));
  }

  type(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** The exit code, when the program has ended by itself. */
  exited(): Promise<number> {
    return this.#exited;
  }

  /** Sends a signal to the program. */
  signal(name: 'SIGTERM' | 'SIGINT' | 'SIGHUP'): void {
    this.#pty.kill(name);
  }

  /** Ends the program without asking, as a machine that loses power does. */
  async kill(): Promise<void> {
    this.#pty.kill('SIGKILL');
    await this.#exited;
  }

  close(): void {
    this.#pty.kill();
    this.emulator.dispose();
  }
}
