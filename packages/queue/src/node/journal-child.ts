import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { newJob } from '../journal/contract/given.ts';
import { everyStatement, openForStory, story } from '../journal/contract/story.ts';
import { openSqliteDatabase } from './sqlite-database.ts';

/** A process that writes into a journal, for the tests. It says each thing that it has done in a separate line. */
const [, , task = '', file = '', argument = ''] = process.argv;

function say(what: unknown): void {
  writeSync(1, `${JSON.stringify(what)}\n`);
}

switch (task) {
  case 'progress': {
    const journal = openForStory(
      everyStatement(openSqliteDatabase(file), (n) => {
        if (n === Number(argument)) process.kill(process.pid, 'SIGKILL');
      }),
    );
    for await (const _ of story(journal)) say('done');
    break;
  }
  case 'claim': {
    say('ready');
    await once(process.stdin, 'data');
    const journal = openForStory(openSqliteDatabase(file));
    for (let i = 0; i < 100; i += 1) {
      const claim = journal.openJob({ ...newJob, idInstance: `instance ${i}`, owner: argument });
      say(claim.outcome === 'acquired' ? argument : claim.by.owner);
    }
    process.stdin.destroy();
    break;
  }
  case 'write': {
    const journal = openForStory(openSqliteDatabase(file));
    for (let i = 1; ; i += 1) {
      const claim = journal.openJob({ ...newJob, idInstance: `instance ${i}` });
      if (claim.outcome === 'acquired') journal.moveJob(claim.job, 'failed', { text: 'x'.repeat(5000) });
      say(i);
    }
  }
  default:
    throw new Error(`It is not known how to ${task}.`);
}
