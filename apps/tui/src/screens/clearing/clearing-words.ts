import type { JobKind, JobState } from '@sluice/queue/journal';
import { movementWords } from '../../app/movement.ts';
import type { Language, ScreenWords } from '../../app/screen.ts';
import type { Movement } from '../../app/selection.ts';

export type ClearingCommand = Movement | 'finish' | 'planAgain' | 'reopen' | 'close' | 'undo' | 'copy' | 'guard' | 'cancel';

export interface ClearingWords extends ScreenWords<ClearingCommand> {
  readonly title: Readonly<Record<JobKind, (name: string) => string>>;
  readonly jobOf: (name: string) => string;
  /** By whom it was begun, when and why. */
  readonly begunBy: (actor: string, at: string, reason: string) => string;
  /** How long it has gone on; @param since since it was begun in this window. */
  readonly elapsed: (since: string) => string;
  /** For how long what goes on now can take. */
  readonly atMost: (remaining: string) => string;
  readonly starting: string;
  /** What the keys do while it goes on. */
  readonly canCancel: string;
  readonly goesOn: string;
  /** Of a job that sets or releases the brake. */
  readonly goesOnWithBrake: string;
  /** Of a restore that has sent nothing yet: what it waits for, and whether it can be stopped. */
  readonly restoreWaits: string;
  readonly canStopWaiting: string;
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
  readonly abandoned: string;
  readonly elsewhere: (heard: string) => string;
  readonly atEdge: (edge: string, heard: string) => string;
  /** What finishing does: it repeats nothing. */
  readonly finishing: string;
  readonly willDo: (kind: JobKind, state: JobState) => string;
  readonly finishHint: string;
  readonly followHint: string;
  readonly none: string;
  readonly looking: string;
  readonly unknown: string;
  readonly moreLines: (count: number) => string;
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

export const clearingWords: Readonly<Record<Language, ClearingWords>> = {
  en: {
    name: 'Job',
    commands: {
      ...movementWords.en,
      finish: { does: 'finish the job that was left, or follow it', hint: 'finish or follow' },
      planAgain: { does: 'plan again, on the queue as it is now', hint: 'plan again' },
      reopen: { does: 'see how far the job has come, and how it can go on', hint: 'go on' },
      close: { does: 'close it: how it ended was read', hint: 'close' },
      undo: { does: 'choose in the snapshot what to restore; nothing is sent yet', hint: 'restore' },
      copy: { does: 'copy the command that restores what was cleared', hint: 'copy command' },
      guard: { does: 'whether a number can be connected now', hint: 'can I connect?' },
      cancel: { does: 'cancel the job, as long as that is possible', hint: 'cancel' },
    },
    title: {
      clear: (name) => `Clear the queue of ${name}`,
      restore: (name) => `Restore messages of ${name}`,
      stop: (name) => `Set the brake of ${name}`,
      go: (name) => `Release the brake of ${name}`,
      connect: (name) => `Connect a number to ${name}`,
    },
    jobOf: (name) => `Job of ${name}`,
    begunBy: (actor, at, reason) => `${actor} began it at ${at}: ${reason}`,
    elapsed: (since) => `In this window Sluice has been at it for ${since}.`,
    atMost: (remaining) => `At most ${remaining} more.`,
    starting: 'Opening the job in the journal',
    canCancel: 'x: cancel. Nothing has been sent yet. Esc: to the other screens; the job goes on.',
    goesOn:
      'A request that was sent cannot be taken back. Esc: to the other screens; the job goes on as long as Sluice is open. u: back to this.',
    goesOnWithBrake:
      'The delay can be changed again when this has ended. Esc: to the other screens; the job goes on as long as Sluice is open. u: back to this.',
    restoreWaits:
      'No message has been sent yet: first Sluice reads what the gateway has sent, so that none is sent twice. It cannot be cancelled here; left with q, it stays as it is, and can be finished later.',
    canStopWaiting: 'x: stop waiting. Esc: to the other screens; the waiting goes on as long as Sluice is open.',
    goesOnAtEdge: (edge) =>
      `The edge ${edge} carries it out, also when Sluice is closed. Esc: to the other screens. u: back to this.`,
    snapshot: (id) => `Snapshot: ${id}`,
    undo: 'r: choose what to restore. All of it by command, with a reason in the quotes (y: copy it):',
    copied: (command) => `Handed to the terminal for its clipboard: ${command}`,
    lostWithDemo: 'r: choose what to restore. The snapshot is lost with the demo.',
    again: 'Enter: plan again, on the queue as it is now.',
    staysOpen: 'The job stays open. Enter: how far it has come, and how to go on.',
    checkGuard: 'n: whether a number can be connected now.',
    notFinished: {
      clear: 'A clear of this instance is not finished.',
      restore: 'A restore of this instance is not finished.',
      stop: 'The brake of this instance was to be set, and that is not finished.',
      go: 'The brake of this instance was to be released, and that is not finished.',
      connect: 'A connect of a number to this instance is not finished.',
    },
    progress: 'How far it has come:',
    abandoned: 'No process carries it out any more. It goes on only when an operator finishes it.',
    atEdge: (edge, heard) => `The edge ${edge} carries it out, last heard of at ${heard}.`,
    elsewhere: (heard) => `Another process carries it out, last heard of at ${heard}.`,
    finishing: 'To finish it repeats nothing that was sent:',
    willDo: willDoWith({
      closes: {
        clear: 'Nothing was cleared. Sluice closes the job and sends nothing; plan again if it is still wanted.',
        stop: 'The delay was not changed. Sluice closes the job and sends nothing; set the brake again if it is still wanted.',
        go: 'The delay was not changed. Sluice closes the job and sends nothing; release the brake again if it is still wanted.',
        connect: 'Sluice closes the job; nothing was sent. Begin again if it is still wanted.',
      },
      makesSure:
        'Sluice sends no clear request. It reads the queue until it is certain what became of the one that may have been sent. If the queue was cleared, it restores the messages that are to stay, each at most once.',
      restoresKept: 'Sluice restores the messages that are to stay and are not in the queue again, each at most once.',
      restores: 'Sluice restores the messages that are not in the queue again, each at most once.',
      readsDelay: {
        stop: 'Sluice sends no request to change the delay. It reads the settings until they show whether the brake is on.',
        go: 'Sluice sends no request to change the delay. It reads the settings until they show whether the brake is released.',
      },
      looksForNumber: 'Sluice looks whether a number is connected, and watches what leaves.',
    }),
    finishHint: 'Enter: finish it   Esc: leave it as it is',
    followHint: 'Enter: follow it to its end   Esc: back',
    none: 'No job of this instance is open.',
    looking: 'Looking into the journal',
    unknown: 'Whether a job of this instance is open is not known:',
    moreLines: (count) => `↓ ${count} more`,
  },
  ru: {
    name: 'Задание',
    commands: {
      ...movementWords.ru,
      finish: { does: 'завершить оставленное задание или следить за ним', hint: 'завершить или следить' },
      planAgain: { does: 'составить план заново, по очереди на этот момент', hint: 'план заново' },
      reopen: { does: 'посмотреть, как продолжить задание', hint: 'продолжить' },
      close: { does: 'закрыть: итог прочитан', hint: 'закрыть' },
      undo: { does: 'выбрать в снимке, что вернуть; пока ничего не отправляется', hint: 'вернуть' },
      copy: { does: 'скопировать команду, которая вернёт очищенное', hint: 'копировать команду' },
      guard: { does: 'можно ли сейчас подключать номер', hint: 'можно подключать?' },
      cancel: { does: 'отменить задание, пока это возможно', hint: 'отменить' },
    },
    title: {
      clear: (name) => `Очистка очереди ${name}`,
      restore: (name) => `Восстановление сообщений ${name}`,
      stop: (name) => `Включение тормоза ${name}`,
      go: (name) => `Снятие тормоза ${name}`,
      connect: (name) => `Подключение номера к ${name}`,
    },
    jobOf: (name) => `Задание инстанса ${name}`,
    begunBy: (actor, at, reason) => `Начало: ${actor}, ${at}. Причина: ${reason}`,
    elapsed: (since) => `В этом окне выполняется ${since}.`,
    atMost: (remaining) => `Ещё не больше ${remaining}.`,
    starting: 'Задание записывается в журнал',
    canCancel: 'x: отменить. Пока ничего не отправлено. Esc: к другим экранам; задание продолжится.',
    goesOn: 'Отправленный запрос не вернуть. Esc: к другим экранам; задание продолжается, пока открыт Sluice. u: снова сюда.',
    goesOnWithBrake:
      'Когда задание закончится, задержку можно будет снова изменить. Esc: к другим экранам; задание продолжается, пока открыт Sluice. u: снова сюда.',
    restoreWaits:
      'Ни одно сообщение ещё не отправлено: сначала Sluice узнаёт у шлюза, что уже отправлено, чтобы ничего не ушло дважды. Отменить здесь нельзя; если выйти (q), задание останется как есть, завершить его можно позже.',
    canStopWaiting: 'x: больше не ждать. Esc: к другим экранам; ожидание продолжается, пока открыт Sluice.',
    goesOnAtEdge: (edge) => `Задание выполняет edge ${edge}, даже если закрыть Sluice. Esc: к другим экранам. u: снова сюда.`,
    snapshot: (id) => `Снимок: ${id}`,
    undo: 'r: выбрать, что вернуть. Вернуть всё — командой, причину впишите в кавычки (y: скопировать):',
    copied: (command) => `Передано терминалу для буфера обмена: ${command}`,
    lostWithDemo: 'r: выбрать, что вернуть. Вместе с демо снимок пропадёт.',
    again: 'Enter: составить план заново, по очереди на этот момент.',
    staysOpen: 'Задание остаётся незавершённым. Enter: что уже сделано и как продолжить.',
    checkGuard: 'n: можно ли сейчас подключать номер.',
    notFinished: {
      clear: 'Очистка этого инстанса не завершена.',
      restore: 'Восстановление сообщений этого инстанса не завершено.',
      stop: 'Включение тормоза этого инстанса не завершено.',
      go: 'Снятие тормоза этого инстанса не завершено.',
      connect: 'Подключение номера к этому инстансу не завершено.',
    },
    progress: 'Что уже сделано:',
    abandoned: 'Это задание больше не выполняет ни один процесс. Оно продолжится, только если его завершит оператор.',
    atEdge: (edge, heard) => `Задание выполняет edge ${edge}, последний признак жизни в ${heard}.`,
    elsewhere: (heard) => `Задание выполняет другой процесс, последний признак жизни в ${heard}.`,
    finishing: 'Завершение не повторяет ничего из отправленного:',
    willDo: willDoWith({
      closes: {
        clear: 'Ничего не очищено. Sluice закроет задание и ничего не отправит; если очистка ещё нужна, составьте план заново.',
        stop: 'Задержка не менялась. Sluice закроет задание и ничего не отправит; если тормоз ещё нужен, включите его снова.',
        go: 'Задержка не менялась. Sluice закроет задание и ничего не отправит; если нужно, снимите тормоз снова.',
        connect: 'Sluice закроет задание; ничего не отправлено. Если нужно, начните снова.',
      },
      makesSure:
        'Запрос на очистку Sluice не отправляет. Он читает очередь, пока не станет ясно, что стало с тем, который мог уйти. Если очередь очищена, он вернёт сообщения, которые должны остаться, каждое не больше одного раза.',
      restoresKept: 'Sluice вернёт сообщения, которые должны остаться и которых ещё нет в очереди, каждое не больше одного раза.',
      restores: 'Sluice вернёт сообщения, которых ещё нет в очереди, каждое не больше одного раза.',
      readsDelay: {
        stop: 'Запрос на смену задержки Sluice не отправляет. Он читает настройки, пока они не покажут, включён ли тормоз.',
        go: 'Запрос на смену задержки Sluice не отправляет. Он читает настройки, пока они не покажут, снят ли тормоз.',
      },
      looksForNumber: 'Sluice посмотрит, подключён ли номер, и проследит, что уходит.',
    }),
    finishHint: 'Enter: завершить   Esc: оставить как есть',
    followHint: 'Enter: следить до конца   Esc: назад',
    none: 'Незавершённых заданий у этого инстанса нет.',
    looking: 'Смотрю в журнал',
    unknown: 'Есть ли у этого инстанса незавершённое задание, неизвестно:',
    moreLines: (count) => `↓ ещё ${count}`,
  },
};
