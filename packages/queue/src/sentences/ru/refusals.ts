import type { Intent, Refusals, Said, Skips } from '../refusals.ts';
import type { Catalogue } from '../catalogue.ts';
import type { JobSentences } from '../job-sentences.ts';
import { counted, formats, messages, ofMessages } from './words.ts';

const { number, span } = formats;

const ALL_OR_WAIT = 'Дождитесь, пока станет видно всё, или составьте план полной очистки.';
/** Reading it again does not help a list that is as long as it can be. */
const ALL_OR_FEWER = 'Часть можно очистить, когда ждать будет меньше. Дождитесь этого или составьте план полной очистки.';
const PLAN_AGAIN = 'Ничего не отправлено; составьте план заново.';
const FROM_ITS_SOURCE = 'Отправьте его оттуда, откуда оно пришло.';

const changed = (idInstance: string, what: string): string =>
  `Очередь инстанса ${idInstance} уже не та, для которой составлен план: ${what}. Ничего не отправлено; посмотрите на очередь и составьте план заново.`;
const outdated = (idInstance: string, why: string): string =>
  `Очередь инстанса ${idInstance} может уже не совпадать со снимком: ${why}. Ничего не отправлено; посмотрите на очередь и составьте план заново.`;
const INTENTS: Readonly<Record<Intent, string>> = {
  clear: 'очистить очередь',
  resend: 'отправить сообщение',
  change: 'изменить задержку',
};

const SAID: Readonly<Record<Said, { readonly name: string; readonly question: string }>> = {
  actor: { name: 'Имя оператора', question: 'кто это делает' },
  reason: { name: 'Причина', question: 'зачем это делается' },
  owner: { name: 'Имя процесса', question: 'какой процесс это делает' },
  'kind of the event': { name: 'Вид события', question: 'какого вида событие' },
};

/** Why Sluice does not do what it was asked for, and what to do. */
const refusals: Catalogue<Omit<Refusals, 'job-open'>> = {
  'nothing-waits': ({ idInstance }) => `В очереди инстанса ${idInstance} ничего нет ни в списке, ни по счётчику: очищать нечего.`,
  'selection-fits-nothing': ({ idInstance, waiting }) =>
    `Под отбор не подходит ничего из очереди инстанса ${idInstance} (${messages(waiting)}): очищать было бы нечего.`,
  'list-truncated': ({ idInstance, shown, total }) =>
    `У инстанса ${idInstance} видно только ${number(shown)} из ${ofMessages(total)}, поэтому оставить часть безопасно нельзя: то, чего не видно, пропало бы. ${ALL_OR_WAIT}`,
  'list-uncertain': ({ idInstance, shown, counted: total }) =>
    `В списке инстанса ${idInstance} ${messages(shown)}, а по счётчику ${number(total)}, поэтому оставить часть безопасно нельзя: то, чего не видно, пропало бы. ${shown >= total ? ALL_OR_FEWER : ALL_OR_WAIT}`,
  'age-unknown': () =>
    'Здесь неизвестно, сколько ждёт сообщение, поэтому отбор по возрасту невозможен. Отбирайте по чату, типу, тексту или id.',
  'reading-not-awaited': ({ idInstance }) =>
    `Чтение инстанса ${idInstance} — это обещание (Promise). Ничего не отправлено; дождитесь его через await и составьте план по результату.`,
  'no-reading': ({ idInstance }) =>
    `То, по чему составляется план очистки инстанса ${idInstance}, — не чтение. Ничего не отправлено; передайте прочитанное или не передавайте ничего.`,
  'reading-of-other-instance': ({ idInstance, wanted }) =>
    `Это чтение инстанса ${idInstance}, а не ${wanted}. Ничего не отправлено; составьте план по чтению нужного инстанса.`,
  'number-not-confirmed': ({ idInstance }) =>
    `Id инстанса не подтверждён. Ничего не отправлено; чтобы продолжить, подтвердите ${idInstance}.`,
  'actor-missing': () => 'Не указано, кто это делает. Ничего не отправлено; журналу нужно имя оператора.',
  'reason-missing': () => 'Не указана причина. Ничего не отправлено; журнал должен знать, зачем это делается.',
  'loss-not-a-number': ({ lost }) =>
    `Сколько сообщений можно потерять, не подтверждено целым числом. Ничего не отправлено; подтвердите ${number(lost)}, если согласны потерять столько.`,
  'loss-not-confirmed': ({ lost, confirmed }) =>
    `После этой очистки не вернуть ${messages(lost)}, а подтверждено только ${number(confirmed)}. Ничего не отправлено; составьте план заново или подтвердите ${number(lost)}, если согласны потерять столько.`,
  'plan-of-other-instance': ({ idInstance, wanted }) =>
    `Этот план — для инстанса ${idInstance}, а не для ${wanted}. Ничего не отправлено; составьте план для нужного инстанса.`,
  'plan-altered': ({ idInstance }) => `План для инстанса ${idInstance} изменили после того, как он был составлен. ${PLAN_AGAIN}`,
  'plan-expired': ({ idInstance }) => `Срок плана для инстанса ${idInstance} истёк: очередь могла измениться. ${PLAN_AGAIN}`,
  'plan-from-future': ({ idInstance }) =>
    `План для инстанса ${idInstance} составлен во время, до которого часы этой машины ещё не дошли, поэтому его возраст неизвестен. ${PLAN_AGAIN}`,
  'journal-without-bodies': () =>
    'Журнал не хранит тексты, поэтому то, что должно остаться, не восстановить. Ничего не отправлено; разрешите журналу хранить тексты или составьте план полной очистки.',
  'sends-now': ({ idInstance }) => changed(idInstance, 'когда план составлялся, инстанс не отправлял, а теперь отправляет'),
  'gone-from-middle': ({ idInstance }) => changed(idInstance, 'сообщения исчезли из середины очереди'),
  'gone-too-many': ({ idInstance, missing }) =>
    changed(idInstance, `больше нет ${ofMessages(missing)}, за это время столько уйти не могло`),
  'joined-unrestorable': ({ idInstance }) => changed(idInstance, 'добавилось сообщение, которое после очистки не восстановить'),
  joined: ({ idInstance, joined }) => changed(idInstance, `добавилось ${messages(joined)}`),
  'not-all-seen': ({ idInstance }) =>
    `Теперь видно не всё, что ждёт у инстанса ${idInstance}, поэтому оставить часть безопасно нельзя. Ничего не отправлено. ${ALL_OR_WAIT}`,
  'capture-too-old': ({ idInstance, ageMs }) =>
    outdated(idInstance, `к отправке запроса на очистку снимку было уже ${span(ageMs)}`),
  'capture-clock-set': ({ idInstance }) => outdated(idInstance, 'тем временем часы перевели'),
  'senders-not-held': ({ idInstance }) => outdated(idInstance, 'приостановка отправителей закончилась'),
  'intent-too-old': ({ idInstance, intent, ageMs }) =>
    `Намерение ${INTENTS[intent]} инстанса ${idInstance} устарело к отправке запроса: прошло ${span(ageMs)}. Ничего не отправлено.`,
  'intent-clock-set-back': ({ idInstance, intent }) =>
    `Намерение ${INTENTS[intent]} инстанса ${idInstance} устарело к отправке запроса: часы перевели назад. Ничего не отправлено.`,
  'snapshot-not-named': () => 'Снимок не назван. Ничего не отправлено; укажите его id, это текст.',
  'snapshot-of-other-instance': ({ idInstance, wanted }) =>
    `Это снимок инстанса ${idInstance}, а не ${wanted}. Ничего не отправлено; восстанавливайте в тот инстанс, с которого он снят.`,
  'snapshot-without-bodies': () =>
    'Снимок сохранён без текстов, поэтому восстановить из него ничего нельзя. Отправьте сообщения оттуда, откуда они пришли.',
  'snapshot-fits-nothing': ({ entries }) =>
    `Под отбор не подходит ничего из снимка (${messages(entries)}). Ничего не отправлено; посмотрите, что в снимке.`,
  'job-of-other-instance': ({ id, idInstance, wanted }) =>
    `Задание ${id} относится к инстансу ${idInstance}, а не к ${wanted}. Ничего не отправлено; продолжите его там.`,
  'no-brake-here': ({ idInstance }) =>
    `У шлюза инстанса ${idInstance} нет настройки задержки, поэтому нет и тормоза. Отключите его телефон от интернета: без него ничего не уходит.`,
  'no-brake-on': ({ idInstance }) =>
    `В журнале нет включённого тормоза инстанса ${idInstance}. Ничего не отправлено. Если задержка слишком велика, измените её в личном кабинете шлюза.`,
  'delay-unknown': ({ idInstance }) =>
    `Шлюз не сообщает задержку инстанса ${idInstance}, поэтому вернуть её потом не удалось бы. Ничего не отправлено; измените задержку в личном кабинете шлюза.`,
  'delay-read-too-long-ago': ({ idInstance }) =>
    `Задержка инстанса ${idInstance} прочитана задолго до отправки запроса и могла измениться. Ничего не отправлено; повторите попытку.`,
  'keep-not-a-number': () =>
    'Сколько сообщений может уйти с номера, не подтверждено целым числом. Ничего не сделано; если очередь должна быть пуста, подтвердите 0.',
  'watch-out-of-range': () => 'Следить за отправкой можно не дольше 24 ч. Ничего не сделано; выберите время в этих пределах.',
  'already-connected': ({ idInstance }) =>
    `Инстанс ${idInstance} подключён и отправляет, поэтому другой номер не подключён. Чтобы подключить другой, сначала разлогиньте инстанс в личном кабинете шлюза.`,
  'may-be-connected': ({ idInstance }) =>
    `К инстансу ${idInstance} вот-вот может подключиться номер: код отсканирован или введён. За тем, что уходит, сейчас никто не следит; чтобы следить, продолжите задание.`,
  'is-starting': ({ idInstance }) =>
    `Инстанс ${idInstance} запускается и вот-вот может подключиться. Номер не подключён; повторите, когда он запустится, до 5 минут.`,
  'not-decided': ({ idInstance, waiting, keep }) =>
    `В очереди инстанса ${idInstance} ${messages(waiting)}, а отправить с номера подтверждено ${number(keep)}. Ничего не сделано; сначала очистите их или подтвердите ${number(waiting)}, чтобы оставить намеренно.`,
  'decision-too-old': ({ idInstance }) =>
    `Очередь инстанса ${idInstance} прочитана задолго до подключения номера и могла вырасти. Ничего не сделано; начните заново.`,
  'not-connecting': ({ idInstance }) =>
    `Номер к инстансу ${idInstance} сейчас не подключается под присмотром. Ничего не отправлено; сначала решите, что делать с очередью.`,
  'no-login-here': ({ idInstance }) =>
    `Подключить номер к инстансу ${idInstance} таким способом нельзя. Ничего не отправлено; воспользуйтесь личным кабинетом шлюза.`,
  'journal-file-locked': ({ file }) =>
    `Журнал ${file} занят другим процессом, ничего не записано. Повторите, когда тот закончит.`,
  'journal-file-read-only': ({ file }) =>
    `Журнал ${file} доступен только для чтения, ничего не записано. Разрешите запись файла и папки или выберите другой файл.`,
  'journal-file-without-room': ({ file }) => `Для журнала ${file} нет места, ничего не записано. Освободите место и повторите.`,
  'journal-file-damaged': ({ file }) =>
    `Журнал ${file} повреждён или это не журнал. Восстановите копию или укажите файл журнала; новый журнал не знал бы, что отправлено раньше.`,
  'journal-file-unusable': ({ file }) =>
    `Журнал ${file} не читается или не пишется. Проверьте его диск и то, что файл и папка ваши.`,
  'journal-file-is-none': ({ file, isFolder }) =>
    `Журнал ${file} не читается и не пишется: это ${isFolder ? 'папка' : 'не файл'}. Укажите путь к файлу.`,
  'journal-file-not-made': ({ file, reason }) => `Файл ${file} не создать (${reason}). Выберите для него другое место.`,
  'journal-file-exposed': ({ file }) =>
    `Файл ${file} могут читать другие, а в нём то, что предназначалось клиентам. Заберите у них права: chmod 600.`,
  'journal-newer': ({ version, known }) =>
    `Журнал версии ${version}, а этот Sluice знает только версию ${known}. Возьмите более новый Sluice, который его записал, или другой журнал.`,
  'journal-too-old': ({ version }) =>
    `Журнал версии ${version}, ещё до первого выпуска, прочитать его нельзя. Сохраните файл для архива, а для журнала выберите другой.`,
  'snapshot-unknown': ({ id }) => `Снимка ${id} в журнале нет. Посмотрите список снимков: старые удаляются.`,
  'hold-not-in-force': ({ id }) =>
    `Приостановка ${id} не действует: она снята или закончилась. Посмотрите приостановки инстанса.`,
  'hold-over-already': ({ idInstance, until }) =>
    `Приостановка инстанса ${idInstance} до ${formats.moment(until)} уже закончилась бы. Выберите более позднее время.`,
  'said-nothing': ({ what }) => `Журнал должен знать, ${SAID[what].question}. Укажите и повторите.`,
  'said-too-long': ({ what, length, max }) =>
    `${SAID[what].name} — ${counted(length, 'символ', 'символа', 'символов')}, а журнал принимает не больше ${number(max)}. Ничего не записано; сократите.`,
  'too-many-recipients': ({ idInstance, max }) =>
    `За один раз у инстанса ${idInstance} можно проверить от 1 до ${counted(max, 'получателя', 'получателей', 'получателей')}: укажите целое число в этих пределах.`,
  'too-many-links': ({ idInstance, max }) =>
    `За один раз у инстанса ${idInstance} можно проверить от 1 до ${counted(max, 'ссылки', 'ссылок', 'ссылок')}: укажите целое число в этих пределах.`,
};

/** All of them. */
export function refusalsWith(jobs: JobSentences): Catalogue<Refusals> {
  return {
    ...refusals,
    'job-open': ({ idInstance, job }) =>
      `Инстансу ${idInstance} ничего не отправлено. ${jobs.open(job)} ${jobs.states[job.kind][job.state]} ${jobs.next(job)}`,
  };
}

/** Why an entry was not restored, and what to do. */
export const skips: Catalogue<Skips> = {
  'no-recipient': () => `Шлюз не называет получателя. ${FROM_ITS_SOURCE}`,
  'not-sendable': () => `Сообщение этого типа заново не отправить. ${FROM_ITS_SOURCE}`,
  'link-too-old': () => 'Файл загружен больше 15 дней назад, и его уже нет. Загрузите его ещё раз.',
  'restored-before': ({ job }) => `Оно или такое же без id уже восстановлено заданием ${job}.`,
  'cleared-again': ({ job, snapshot }) =>
    `Оно уже восстановлено заданием ${job}, а потом снова очищено. Восстановите его из более нового снимка ${snapshot}.`,
  unanswered: () => 'Дошёл ли запрос на отправку, неизвестно. Загляните в чат, прежде чем отправлять вручную.',
  'sent-before-clear': () => 'Оно могло уйти до того, как сработала очистка, и проверить это нечем.',
  damaged: () => `Копия в журнале уже не совпадает с тем, что было сохранено. ${FROM_ITS_SOURCE}`,
};
