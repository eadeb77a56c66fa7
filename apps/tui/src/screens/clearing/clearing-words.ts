import type { JobKind, JobState } from '@sluice/queue/journal';
import type { Formats } from '@sluice/queue/sentences';
import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type ClearingCommand =
  | Movement
  | 'finish'
  | 'follow'
  | 'planAgain'
  | 'reopen'
  | 'close'
  | 'undo'
  | 'copy'
  | 'guard'
  | 'cancel';

export interface ClearingWords extends ScreenWords<ClearingCommand> {
  readonly title: Readonly<Record<JobKind, (name: string) => string>>;
  readonly jobOf: (name: string) => string;
  /** By whom it was begun, when and why. */
  readonly begunBy: (actor: string, at: string, reason: string) => string;
  /** For how long it has gone on in this window. */
  readonly elapsed: (span: string) => string;
  /** The same of a job that another run carries out. */
  readonly followed: (span: string) => string;
  /** For how long what goes on now can take. */
  readonly atMost: (remaining: string) => string;
  readonly starting: string;
  /** What the keys do while it goes on. */
  readonly canCancel: string;
  readonly goesOn: string;
  /** Of a job that sets or releases the brake. */
  readonly goesOnWithBrake: string;
  /** Of one that has set it, and only watches. */
  readonly canRelease: string;
  /** Of a restore that has sent nothing yet: what it waits for, and whether it can be stopped. */
  readonly restoreWaits: string;
  readonly canStopWaiting: string;
  /** What becomes of the job when Sluice is quit. */
  readonly quits: string;
  /** Of a job that an edge carries out. */
  readonly goesOnAtEdge: (edge: string) => string;
  /** The end. */
  readonly snapshot: (id: string) => string;
  readonly undo: string;
  readonly copied: (command: string) => string;
  readonly lostWithDemo: string;
  readonly again: string;
  readonly staysOpen: string;
  readonly checkGuard: string;
  /** A job that was left, or that another process carries out. */
  readonly notFinished: Readonly<Record<JobKind, string>>;
  readonly progress: string;
  /** How many messages a restore, or a clear that has cleared, has not dealt with yet. */
  readonly toRestore: Readonly<Record<'clear' | 'restore', (remaining: number, of: number, formats: Formats) => string>>;
  readonly abandoned: string;
  readonly elsewhere: (heard: string) => string;
  readonly atEdge: (edge: string, heard: string) => string;
  /** What finishing does: it repeats nothing. */
  readonly finishing: string;
  readonly willDo: (kind: JobKind, state: JobState) => string;
  readonly finishHint: string;
  /** The same where it is known how many messages it can send. */
  readonly finishSends: (atMost: number, formats: Formats) => string;
  readonly followHint: string;
  readonly none: string;
  readonly looking: string;
  readonly unknown: string;
}

const BEFORE_REQUEST: ReadonlySet<JobState> = new Set(['opened', 'captured']);
const UNCERTAIN: ReadonlySet<JobState> = new Set(['clearing', 'unknown', 'cleared']);

/** What finishing a job does, by how far it has come: one sentence of these. */
interface Finishing {
  readonly closes: Readonly<Record<Exclude<JobKind, 'restore'>, string>>;
  readonly makesSure: string;
  readonly restoresKept: string;
  readonly restores: string;
  readonly readsDelay: Readonly<Record<'stop' | 'go', string>>;
  readonly looksForNumber: string;
}

function willDoWith(finishing: Finishing): ClearingWords['willDo'] {
  return (kind, state) => {
    if (kind === 'restore') return finishing.restores;
    if (BEFORE_REQUEST.has(state)) return finishing.closes[kind];
    if (kind === 'connect') return finishing.looksForNumber;
    if (kind === 'stop' || kind === 'go') return finishing.readsDelay[kind];
    return UNCERTAIN.has(state) ? finishing.makesSure : finishing.restoresKept;
  };
}

const messages = { one: 'message', other: 'messages' } as const;
/** After «из» and «не больше». */
const ofMessages = { one: 'сообщения', few: 'сообщений', many: 'сообщений', other: 'сообщений' } as const;

export const clearingWords: Readonly<Record<Language, ClearingWords>> = {
  en: {
    name: 'Job',
    commands: {
      ...movementWords.en,
      finish: { does: 'finish the job that was left', hint: 'finish' },
      follow: { does: 'follow the job to its end', hint: 'follow' },
      planAgain: { does: 'plan again, on the queue as it is now', hint: 'plan again' },
      reopen: { does: 'see how far the job has come, and how it can go on', hint: 'go on' },
      close: { does: 'close it: how it ended was read', hint: 'close' },
      undo: { does: 'choose in the snapshot what to restore; nothing is sent yet', hint: 'restore' },
      copy: { does: 'copy the command that restores what was cleared', hint: 'copy command' },
      guard: { does: 'whether a number can be connected now', hint: 'can I connect?' },
      cancel: { does: 'cancel the job, as long as that is possible', hint: 'cancel' },
    },
    title: {
      clear: (name) => `Clear: ${name}`,
      restore: (name) => `Restore: ${name}`,
      stop: (name) => `Set the brake: ${name}`,
      go: (name) => `Release the brake: ${name}`,
      connect: (name) => `Connect a number: ${name}`,
    },
    jobOf: (name) => `Job: ${name}`,
    begunBy: (actor, at, reason) => `Begun by ${actor}, ${at}. Reason: ${reason}`,
    elapsed: (span) => `Running in this window for ${span}.`,
    followed: (span) => `Followed in this window for ${span}.`,
    atMost: (remaining) => `At most ${remaining} more.`,
    starting: 'Opening the job in the journal',
    canCancel: 'x: cancel. Nothing has been sent yet. Esc: to the other screens; the job goes on.',
    goesOn:
      'A request that was sent cannot be taken back. Esc: to the other screens; the job goes on as long as Sluice is open. u: back to this screen.',
    canRelease:
      'b: release the brake, without waiting for this. Esc: to the other screens; the job goes on as long as Sluice is open. u: back to this screen.',
    goesOnWithBrake:
      'The delay can be changed again when this has ended. Esc: to the other screens; the job goes on as long as Sluice is open. u: back to this screen.',
    restoreWaits:
      'No message has been sent yet: first Sluice reads what the gateway has sent, so that none is sent twice. It cannot be cancelled here. Esc: to the other screens; u: back to this screen.',
    canStopWaiting: 'x: stop waiting. Esc: to the other screens; the waiting goes on as long as Sluice is open.',
    quits: 'q: quit; the job then stays unfinished.',
    goesOnAtEdge: (edge) =>
      `The edge ${edge} carries it out, also when Sluice is closed. Esc: to the other screens. u: back to this screen.`,
    snapshot: (id) => `Snapshot: ${id}`,
    undo: 'r: choose what to restore. To restore all that was cleared, run this with a reason in the quotes; y copies it:',
    copied: (command) => `Handed to the terminal for its clipboard: ${command}`,
    lostWithDemo: 'r: choose what to restore. The snapshot is lost with the demo.',
    again: 'Enter: plan again, on the queue as it is now.',
    staysOpen: 'Enter: how far the job has come, and how to go on.',
    checkGuard: 'n: whether a number can be connected now.',
    notFinished: {
      clear: 'A clear of this instance is not finished.',
      restore: 'A restore of this instance is not finished.',
      stop: 'The brake of this instance was to be set, and that is not finished.',
      go: 'The brake of this instance was to be released, and that is not finished.',
      connect: 'A connect of a number to this instance is not finished.',
    },
    progress: 'How far it has come:',
    toRestore: {
      clear: (remaining, of, { number, counted }) =>
        `The queue was cleared. ${number(remaining)} of ${counted(of, messages)} to keep ${remaining === 1 ? 'is' : 'are'} still to be restored.`,
      restore: (remaining, of, { number, counted }) =>
        `${number(remaining)} of ${counted(of, messages)} ${remaining === 1 ? 'is' : 'are'} still to be restored.`,
    },
    abandoned: 'No process is running this job. It stays unfinished until an operator finishes it.',
    atEdge: (edge, heard) => `The edge ${edge} carries it out, last heard of at ${heard}.`,
    elsewhere: (heard) => `Another process carries it out, last heard of at ${heard}.`,
    finishing: 'Finishing repeats no request:',
    willDo: willDoWith({
      closes: {
        clear: 'Nothing was cleared. Sluice closes the job and sends nothing; plan again if it is still wanted.',
        stop: 'The delay was not changed. Sluice closes the job and sends nothing; set the brake again if it is still wanted.',
        go: 'The delay was not changed. Sluice closes the job and sends nothing; release the brake again if it is still wanted.',
        connect: 'Sluice closes the job; nothing was sent. Begin again if it is still wanted.',
      },
      makesSure:
        'Sluice sends no clear request. It reads the queue until it is certain what became of the one that may have been sent. If the queue was cleared, it resends each message to keep, at most once.',
      restoresKept: 'Sluice resends each message to keep that is not restored yet, at most once.',
      restores: 'Sluice resends each message that is not restored yet, at most once.',
      readsDelay: {
        stop: 'Sluice sends no request to change the delay. It reads the settings until they show whether the brake is on.',
        go: 'Sluice sends no request to change the delay. It reads the settings until they show whether the brake is released.',
      },
      looksForNumber: 'Sluice looks whether a number is connected, and watches what leaves.',
    }),
    finishHint: 'Enter: finish. Esc: back; it stays as it is.',
    finishSends: (atMost, { counted }) =>
      `Enter: finish; this sends at most ${counted(atMost, messages)}. Esc: back; it stays as it is.`,
    followHint: 'Enter: follow it to its end. Esc: back.',
    none: 'No job of this instance is open.',
    looking: 'Looking into the journal',
    unknown: 'Whether a job of this instance is open is not known:',
  },
  ru: {
    name: 'Задание',
    commands: {
      ...movementWords.ru,
      finish: { does: 'завершить оставленное задание', hint: 'завершить' },
      follow: { does: 'следить за заданием до конца', hint: 'следить' },
      planAgain: { does: 'составить план заново, по очереди на этот момент', hint: 'план заново' },
      reopen: { does: 'посмотреть, как продолжить задание', hint: 'продолжить' },
      close: { does: 'закрыть: итог прочитан', hint: 'закрыть' },
      undo: { does: 'выбрать в снимке, что восстановить; пока ничего не отправляется', hint: 'восстановить' },
      copy: { does: 'скопировать команду, которая восстановит очищенное', hint: 'копировать команду' },
      guard: { does: 'можно ли сейчас подключать номер', hint: 'можно подключать?' },
      cancel: { does: 'отменить задание, пока это возможно', hint: 'отменить' },
    },
    title: {
      clear: (name) => `Очистка: ${name}`,
      restore: (name) => `Восстановление: ${name}`,
      stop: (name) => `Включение тормоза: ${name}`,
      go: (name) => `Снятие тормоза: ${name}`,
      connect: (name) => `Подключение номера: ${name}`,
    },
    jobOf: (name) => `Задание: ${name}`,
    begunBy: (actor, at, reason) => `Начало: ${actor}, ${at}. Причина: ${reason}`,
    elapsed: (span) => `В этом окне идёт уже ${span}.`,
    followed: (span) => `Наблюдение в этом окне идёт уже ${span}.`,
    atMost: (remaining) => `Ещё не больше ${remaining}.`,
    starting: 'Задание записывается в журнал',
    canCancel: 'x: отменить. Пока ничего не отправлено. Esc: к другим экранам; задание продолжится.',
    goesOn:
      'Отправленный запрос не отозвать. Esc: к другим экранам; задание продолжается, пока открыт Sluice. u: вернуться сюда.',
    canRelease:
      'b: снять тормоз, не дожидаясь конца. Esc: к другим экранам; задание продолжается, пока открыт Sluice. u: вернуться сюда.',
    goesOnWithBrake:
      'Когда задание закончится, задержку можно будет снова изменить. Esc: к другим экранам; задание продолжается, пока открыт Sluice. u: вернуться сюда.',
    restoreWaits:
      'Ни одно сообщение ещё не отправлено: сначала Sluice узнаёт у шлюза, что уже отправлено, чтобы ничего не ушло дважды. Отменить здесь нельзя. Esc: к другим экранам; u: вернуться сюда.',
    canStopWaiting: 'x: больше не ждать. Esc: к другим экранам; ожидание продолжается, пока открыт Sluice.',
    quits: 'q: выйти; задание останется незавершённым.',
    goesOnAtEdge: (edge) => `Задание выполняет edge ${edge}, даже если закрыть Sluice. Esc: к другим экранам. u: вернуться сюда.`,
    snapshot: (id) => `Снимок: ${id}`,
    undo: 'r: выбрать, что восстановить. Всё очищенное восстановит эта команда, впишите в кавычки причину; y скопирует её:',
    copied: (command) => `Передано терминалу для буфера обмена: ${command}`,
    lostWithDemo: 'r: выбрать, что восстановить. Вместе с демо снимок пропадёт.',
    again: 'Enter: составить план заново, по очереди на этот момент.',
    staysOpen: 'Enter: что уже сделано и как продолжить.',
    checkGuard: 'n: можно ли сейчас подключать номер.',
    notFinished: {
      clear: 'Очистка этого инстанса не завершена.',
      restore: 'Восстановление сообщений этого инстанса не завершено.',
      stop: 'Включение тормоза этого инстанса не завершено.',
      go: 'Снятие тормоза этого инстанса не завершено.',
      connect: 'Подключение номера к этому инстансу не завершено.',
    },
    progress: 'Что уже сделано:',
    toRestore: {
      clear: (remaining, of, { number, counted }) =>
        `Очередь очищена. Осталось восстановить ${number(remaining)} из ${counted(of, ofMessages)}.`,
      restore: (remaining, of, { number, counted }) =>
        `Осталось восстановить ${number(remaining)} из ${counted(of, ofMessages)}.`,
    },
    abandoned: 'Это задание не выполняет ни один процесс. Оно останется незавершённым, пока его не завершит оператор.',
    atEdge: (edge, heard) => `Задание выполняет edge ${edge}, последний признак жизни в ${heard}.`,
    elsewhere: (heard) => `Задание выполняет другой процесс, последний признак жизни в ${heard}.`,
    finishing: 'Завершение не повторяет отправленных запросов:',
    willDo: willDoWith({
      closes: {
        clear: 'Ничего не очищено. Sluice закроет задание и ничего не отправит; если очистка ещё нужна, составьте план заново.',
        stop: 'Задержка не менялась. Sluice закроет задание и ничего не отправит; если тормоз ещё нужен, включите его снова.',
        go: 'Задержка не менялась. Sluice закроет задание и ничего не отправит; если нужно, снимите тормоз снова.',
        connect: 'Sluice закроет задание; ничего не отправлено. Если нужно, начните снова.',
      },
      makesSure:
        'Запрос на очистку Sluice не отправляет. Он читает очередь, пока не станет ясно, что стало с тем, который мог уйти. Если очередь очищена, он отправит заново оставляемые сообщения, каждое не больше одного раза.',
      restoresKept: 'Sluice отправит заново оставляемые сообщения, которые ещё не восстановлены, каждое не больше одного раза.',
      restores: 'Sluice отправит заново сообщения, которые ещё не восстановлены, каждое не больше одного раза.',
      readsDelay: {
        stop: 'Запрос на смену задержки Sluice не отправляет. Он читает настройки, пока они не покажут, включён ли тормоз.',
        go: 'Запрос на смену задержки Sluice не отправляет. Он читает настройки, пока они не покажут, снят ли тормоз.',
      },
      looksForNumber: 'Sluice посмотрит, подключён ли номер, и проследит, что уходит.',
    }),
    finishHint: 'Enter: завершить. Esc: назад, ничего не меняя.',
    finishSends: (atMost, { counted }) =>
      `Enter: завершить; уйдёт не больше ${counted(atMost, ofMessages)}. Esc: назад, ничего не меняя.`,
    followHint: 'Enter: следить до конца. Esc: назад.',
    none: 'Незавершённых заданий у этого инстанса нет.',
    looking: 'Смотрю в журнал',
    unknown: 'Есть ли у этого инстанса незавершённое задание, неизвестно:',
  },
};
