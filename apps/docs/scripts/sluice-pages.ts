/**
 * Writes into the guides what follows from the table of capabilities, from the help of `sluice`, and from what `sluice` prints before the
 * emulator: each part between two markers. With `--check` nothing is written, and a stale part is an error.
 */
import { capabilities } from './sluice/capabilities.ts';
import { commands } from './sluice/commands.ts';
import { journalSchema } from './sluice/journal-schema.ts';
import { onStage } from './sluice/stage/stage.ts';
import { clearAPart } from './sluice/stories/clear-a-part.ts';
import { clearAll } from './sluice/stories/clear-all.ts';
import { connect, keepOnPurpose } from './sluice/stories/connect.ts';
import { diagnoses } from './sluice/stories/diagnoses.ts';
import { leavingNow } from './sluice/stories/leaving-now.ts';
import { looking } from './sluice/stories/looking.ts';
import { processDies } from './sluice/stories/process-dies.ts';
import { reconnect } from './sluice/stories/reconnect.ts';
import { writePages } from './write-pages.ts';

// Two at a time: each has its own processes, and waits for them.
const [stories, { helped, diagnosed }] = await Promise.all([
  (async () => ({
    // Each of the three leaves to the next what that needs.
    ...(await onStage('demo', async (stage) => ({
      seen: await looking(stage),
      part: await clearAPart(stage),
      all: await clearAll(stage),
    }))),
    connected: { ...(await onStage('demo', connect)), ...(await onStage('demo', keepOnPurpose)) },
    reconnected: await onStage('demo', reconnect),
    dead: await onStage('demo', processDies),
    leaving: await leavingNow(),
  }))(),
  (async () => ({ helped: await commands(), diagnosed: await onStage('demo', diagnoses) }))(),
]);
const { keep, kept, ...connected } = stories.connected;
const { before, after, ...restore } = stories.reconnected;

writePages(
  'sluice-pages.ts',
  {
    'before-you-connect-a-number.md': { before, after, keep, kept },
    'capabilities.md': capabilities(),
    'clear-a-part.md': stories.part,
    'commands.md': helped,
    'connect-a-number.md': connected,
    'journal.md': { schema: await journalSchema() },
    'plan-and-clear.md': stories.all,
    'restore-messages.md': restore,
    'stop-what-leaves.md': stories.leaving,
    'when-a-process-dies.md': stories.dead,
    'why-a-queue-does-not-move.md': { diagnoses: diagnosed },
    'your-own-instance.md': stories.seen,
  },
  'is not what Sluice does.',
);
