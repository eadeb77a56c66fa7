import { SluiceError } from '@sluice/core';
import type { AppSentences } from '../src/sentences/sentences.ts';
import { saidInReports } from './said-in-reports.ts';
import { saidOfJobs } from './said-of-jobs.ts';
import { saidOfMistakes } from './said-mistakes.ts';
import { saidOnScreens } from './said-on-screens.ts';

const ID = '1101000001';
const FILE = '/home/operator/config.toml';

/** The words that take nothing, however deep. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

/** All that the app says of one number, besides what the queue says. */
export function everythingSaid(sentences: AppSentences, count: number, flag: boolean): readonly string[] {
  const { connecting, lists, reports, running, screens, doctor, errors, variables, commands, firstRun } = sentences;
  return [
    ...[connecting, lists, reports, running, screens, doctor, errors, variables, commands].flatMap(wordsIn),
    ...saidOfMistakes(sentences, count, flag),
    ...saidOnScreens(sentences, count, flag),
    ...saidInReports(sentences, count, flag),
    ...saidOfJobs(sentences, count, flag),
    ...saidWhileConnecting(sentences, count, flag),
    ...saidByDoctor(sentences, count, flag),
    ...saidAtTheFirstRun(firstRun, count, flag),
    commands.configuration(FILE),
    sentences.failure(new SluiceError({ code: 'internal', message: 'It failed.' })),
  ];
}

function saidWhileConnecting({ connecting }: AppSentences, count: number, flag: boolean): readonly string[] {
  const size = { columns: count, rows: count };
  const ms = count * 1000;
  const state = flag ? 'starting' : null;
  return [
    connecting.choose(count),
    ...Object.values(connecting.scan).map((say) => say(ms)),
    connecting.undecided(count),
    connecting.pairing(ms),
    connecting.tooLarge(size, size),
    connecting.noCode(state),
    connecting.noCode('blocked'),
    connecting.alreadyLogged(state),
    connecting.again('X.'),
    connecting.codeSent(0),
    connecting.wrongCode(count),
    connecting.wrongPassword(count),
    connecting.inFile('qr.png'),
    connecting.number.first('79990000009'),
    connecting.number.same('79990000009'),
    connecting.number.other('79990000009', '79990000008'),
    connecting.leaked(count, flag ? count : 0),
  ];
}

function saidByDoctor({ doctor }: AppSentences, count: number, flag: boolean): readonly string[] {
  const ms = count * 1000;
  return [
    doctor.end(count),
    doctor.unusable('X'),
    doctor.noFile(FILE),
    doctor.named(FILE, flag ? 'variable' : 'usual-place', flag ? '600' : undefined, count, flag ? count : 0),
    doctor.namedByVariables(FILE, count),
    doctor.retention(flag ? count * 86_400_000 : undefined),
    doctor.noJournalYet(FILE),
    doctor.journalOpens(FILE, flag ? '1' : undefined),
    doctor.bodiesNotKept(flag ? 'masked' : 'none'),
    doctor.brakeWithoutEffect('sluice stop', 'sluice go'),
    doctor.withReason('sluice go'),
    doctor.brake(ID, 'X.'),
    doctor.hold({
      id: 1,
      idInstance: ID,
      until: 0,
      reason: 'why',
      actor: 'operator@desk',
      job: undefined,
      setAt: 0,
      liftedAt: undefined,
    }),
    doctor.reached('X', 'y', count, flag),
    doctor.edgeReached('desk', count, flag ? ['instance:hold'] : []),
    doctor.clockSkew(flag ? ms : -ms),
  ];
}

/** Its questions end with a space, where the answer is typed. */
function saidAtTheFirstRun(firstRun: AppSentences['firstRun'], count: number, flag: boolean): readonly string[] {
  return [
    firstRun.intro(FILE),
    firstRun.addInstead(FILE).trimEnd(),
    ...Object.values(firstRun.questions).map((question) => question.trimEnd()),
    firstRun.wrong('name', 'X'),
    firstRun.empty(flag ? 'token' : 'apiUrl'),
    firstRun.empty('name'),
    firstRun.taken(flag ? 'name' : 'idInstance'),
    firstRun.checking,
    firstRun.reached('X', count),
    firstRun.tokenNotHere('SHOP_TOKEN'),
    ...Object.values(firstRun.failures).map((say) => say(ID)),
    firstRun.again.trimEnd(),
    firstRun.nothingWritten,
    firstRun.written(FILE, 'shop'),
    firstRun.next(flag ? 'SHOP_TOKEN' : undefined),
    firstRun.configRight(FILE, count, flag ? count : 0),
    firstRun.noConfig(FILE),
  ];
}
