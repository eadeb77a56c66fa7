import type { JobKind } from '@sluice/queue/journal';
import type { Catalogue } from '@sluice/queue/sentences';
import type { Denials } from '../mistake-sentences.ts';
import { counted } from './words.ts';

const NOT_WATCHED = 'За тем, что уходит, больше никто не следит.';

/** The acts of the jobs on an instance, as they follow «чтобы». */
const ACTS: Readonly<Record<JobKind, string>> = {
  clear: 'очистить его очередь',
  restore: 'восстановить сообщения',
  stop: 'включить его тормоз',
  go: 'снять его тормоз',
  connect: 'подключить к нему номер',
};

const code = (systemCode: string | undefined): string => (systemCode === undefined ? '' : ` (${systemCode})`);
const times = (tries: number): string => counted(tries, 'раз', 'раза', 'раз');

/** What Sluice does not do as it was asked for, and what to do. */
export const denials: Catalogue<Denials> = {
  'confirmation-of-other': ({ idInstance, isTyped }) =>
    `${isTyped ? 'Введён не id этого инстанса' : '--confirm — не id этого инстанса'}, его id: ${idInstance}. Ничего не отправлено.`,
  'agreement-missing': ({ idInstance, isConfirmed, hasReason, lost }) => {
    const missing = [
      ...(isConfirmed ? [] : [`--confirm ${idInstance}`]),
      ...(hasReason ? [] : ['--reason с причиной в кавычках']),
      ...(lost === undefined ? [] : [`--lost ${lost}, потому что столько сообщений не вернуть`]),
    ];
    // The brake may have been set before it is known how many are lost.
    const state = lost === undefined ? 'Ничего не изменено.' : 'Ничего не очищено.';
    return `${state} Чтобы продолжить, добавьте ${missing.join(', ')}.`;
  },
  protected: ({ name, act, where }) =>
    `Инстанс ${name} защищён, ничего не сделано. Чтобы всё же ${ACTS[act]}, укажите protected = false${where === undefined ? '.' : ` в ${where}. Открытое приложение затем запустите заново.`}`,
  'number-suspended': ({ idInstance }) =>
    `Мессенджер ограничил номер инстанса ${idInstance}: он подключён, а отправляет ли, неизвестно. ${NOT_WATCHED} Посмотрите на инстанс в личном кабинете шлюза и разлогиньте его, если этот номер не должен отправлять.`,
  'password-not-asked': ({ idInstance }) =>
    `У аккаунта инстанса ${idInstance} есть пароль, вводить его можно только на терминале. Запустите ещё раз на терминале, без --json.`,
  'wrong-code-each-time': ({ tries }) =>
    `Код не принят ${times(tries)}. Запустите ещё раз, чтобы получить новый; после многих попыток мессенджер на время перестаёт принимать коды.`,
  'wrong-password-each-time': ({ tries }) => `Пароль не принят ${times(tries)}. Проверьте его в мессенджере и запустите ещё раз.`,
  'login-expired': () => 'Срок кода истёк. Запустите ещё раз, чтобы получить новый.',
  'login-refused': () => 'Шлюз сейчас не может связаться с мессенджером. Запустите ещё раз через несколько минут.',
  'login-left': () => 'Ничего не введено. Запустите ещё раз, когда код будет под рукой.',
  'no-pairing-code': () =>
    'Шлюз не даёт кода для этого номера. Проверьте, что у номера есть аккаунт и инстанс разлогинен, или запустите без --phone и отсканируйте код.',
  'no-such-account': () => 'Мессенджер не знает аккаунта с этим номером. Исправьте --phone.',
  'connected-meanwhile': ({ idInstance }) =>
    `Шлюз сообщает, что к инстансу ${idInstance} уже подключён аккаунт. ${NOT_WATCHED} Чтобы подключить другой номер, сначала разлогиньте инстанс в личном кабинете шлюза.`,
  'hold-of-job': ({ hold, job, idInstance }) =>
    `Приостановка ${hold} защищает незавершённое задание ${job} инстанса ${idInstance} и снимется вместе с ним: подождите или продолжите его командой sluice resume.`,
  'job-unknown': ({ id }) =>
    `Незавершённого задания с id ${id} нет, инстанса с таким именем тоже. Что не завершено, покажет sluice resume`,
  'snapshot-not-found': ({ id }) => `Снимка ${id} нет. Какие есть, покажет sluice snapshots`,
  'config-exists': ({ file }) =>
    `Файл конфигурации ${file} уже есть, он не перезаписывается. Добавьте в него инстанс: sluice init --add`,
  'draft-not-reached': ({ sentence }) => `${sentence} Ничего не записано. Чтобы всё же записать, добавьте --no-check.`,
  'protected-at-edge': ({ name, edge, act }) =>
    `Инстанс ${name} защищён, ничего не сделано. Чтобы всё же ${ACTS[act]}, укажите protected = false на edge ${edge}.`,
  'scope-missing': ({ edge, key, scope }) =>
    `У ключа ${key} для edge ${edge} нет права ${scope}, ничего не сделано. Нужен ключ с ним: его создаст sluice-edge key create --scope ${scope}`,
  'edge-cannot-connect': ({ name, edge }) =>
    `Через edge ${edge} номер не подключить. Решите, что будет с очередью, командой sluice guard ${name} --keep или sluice clear ${name} и подключите номер в личном кабинете шлюза.`,
  'edge-cannot-check': ({ edge }) =>
    `Edge ${edge} не проверяет, есть ли у получателей аккаунт. Уберите --check-recipients или опишите инстанс с его токеном в [[instances]].`,
  'edge-not-understood': ({ edge }) =>
    `Edge ${edge} ответил то, чего эта версия Sluice не знает. Проверьте его url и поставьте на edge и здесь одну версию.`,
  'edge-cut-short': ({ edge }) => `Ответ edge ${edge} оборвался. Повторите.`,
  'edge-not-followed': ({ edge }) => `Остановлено только наблюдение: edge ${edge} продолжает задание сам.`,
  'edge-holds-brake': ({ edge }) =>
    `Тормоз не нужен больше ни одной приостановке, но ещё включён. Edge ${edge} снимет его сам, когда не будет незавершённых заданий: посмотрите через минуту.`,
  'file-exists': ({ file }) => `Файл ${file} уже есть, он не перезаписывается. Выберите другое имя или уберите его.`,
  'file-not-writable': ({ file, systemCode }) => `Файл ${file} не записать${code(systemCode)}. Выберите для него другое место.`,
  'file-cut-short': ({ file, systemCode }) =>
    `Файл ${file} не удалось записать до конца${code(systemCode)}, он удалён. Освободите место или выберите другое.`,
};
