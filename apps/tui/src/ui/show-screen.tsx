import { watchQueue } from '@sluice/queue/watch';
import { render } from 'ink';
import { watchJobs } from '../clearing/job-watch.ts';
import { runningOf } from '../clearing/runs.ts';
import type { Session } from '../clearing/session.ts';
import type { Found } from '../instances/readings.ts';
import { usageError } from '../sentences/refusal.ts';
import { App } from './app.tsx';
import { WindowSizeProvider } from './frame-size.tsx';
import { MIN_SIZE } from './theme.ts';
import { SentencesContext } from './use-sentences.ts';
import type { ScreenInstance } from './use-watched.ts';

/** Where the app is shown, and where keys come from. */
export interface ScreenTerminal {
  readonly stdin: NodeJS.ReadableStream & { setRawMode: (isRaw: boolean) => unknown };
  readonly stdout: NodeJS.WritableStream & { readonly columns: number; readonly rows: number };
}

/**
 * Shows the app on the whole terminal until its user leaves. The terminal is then as it was before.
 *
 * @throws {UsageError} when the terminal is too small.
 */
export async function showScreen({
  found,
  session,
  where,
  outputEnded,
  terminal: { stdin, stdout } = process,
}: {
  readonly found: readonly Found[];
  readonly session: Session;
  readonly where: string;
  /** Aborted when the terminal is gone. */
  readonly outputEnded: AbortSignal;
  /** That of the process unless given. */
  readonly terminal?: ScreenTerminal;
}): Promise<void> {
  const { columns, rows } = stdout;
  if (columns < MIN_SIZE.columns || rows < MIN_SIZE.rows) {
    throw usageError('terminal-too-small', {
      size: `${columns}×${rows}`,
      minSize: `${MIN_SIZE.columns}×${MIN_SIZE.rows}`,
    });
  }
  const { clock } = session;
  const instances = found.map((item): ScreenInstance => {
    const { connected } = item;
    const first = 'overview' in item ? item.overview : undefined;
    return { connected, watch: watchQueue({ instance: connected.instance, clock, first }) };
  });
  const [first, ...others] = instances;
  if (first === undefined) throw usageError('no-instance-shown', {});
  const end = new AbortController();
  const jobs = watchJobs(session, end.signal);
  // The first frame must not call an instance empty of which a job is open.
  await jobs.refresh();
  // Ink does this when the first frame is on the screen: a key that is typed before would be written into it.
  stdin.setRawMode(true);
  try {
    const app = render(
      <WindowSizeProvider>
        <SentencesContext value={session.sentences}>
          <App instances={[first, ...others]} session={session} jobs={jobs} where={where} />
        </SentencesContext>
      </WindowSizeProvider>,
      {
        stdin,
        stdout,
        alternateScreen: true,
        incrementalRendering: true,
        // That there is a terminal has been found out already; a variable named CI does not change it.
        interactive: true,
        // The app asks first where something is unfinished.
        exitOnCtrlC: false,
      },
    );
    // A terminal that is gone ends the app, but not what it carries out.
    outputEnded.addEventListener('abort', () => {
      void Promise.all(runningOf(session.runs).map(({ run }) => run.ended)).then(() => app.unmount());
    });
    await app.waitUntilExit();
  } finally {
    end.abort();
    stdin.setRawMode(false);
  }
}
