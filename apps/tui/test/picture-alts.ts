import type { Language } from '../src/app/screen.ts';

/** The names of the pictures. */
export type PictureName =
  | 'fleet'
  | 'queue'
  | 'entry'
  | 'plan'
  | 'clearing'
  | 'clearing-done'
  | 'clearing-left'
  | 'snapshots'
  | 'snapshot'
  | 'restore'
  | 'journal'
  | 'diagnosis'
  | 'guard'
  | 'connect'
  | 'brake'
  | 'setup'
  | 'help'
  | 'palette'
  | 'plan-confirm'
  | 'fleet-unfinished'
  | 'queue-groups'
  | 'queue-stale'
  | 'connect-code';

/** What each picture of the docs shows, for those who cannot see it, by the name of its files. */
export const pictureAlts: Readonly<Record<PictureName, Readonly<Record<Language, string>>>> = {
  fleet: {
    en: 'The instances, those in trouble first, and below them why the queue of shop does not move',
    ru: 'Инстансы, проблемные сверху, и под ними — почему очередь shop не движется',
  },
  queue: {
    en: 'The first messages of a queue of 1,240, what blocks it, and how many the gateway does not show',
    ru: 'Первые сообщения очереди из 1 240, что её держит и сколько сообщений шлюз не показывает',
  },
  entry: {
    en: 'One message with its chat, its id and its text; the chat and the text are masked',
    ru: 'Одно сообщение: чат, id и текст; чат и текст скрыты',
  },
  plan: {
    en: 'What a clear removes and what stays, with the first messages of each side',
    ru: 'Что очистка уберёт и что останется, с первыми сообщениями каждой стороны',
  },
  clearing: {
    en: 'The steps of a clear that goes on, with the time of each, and what the current step waits for',
    ru: 'Шаги очистки, которая идёт: время каждого и чего ждёт текущий',
  },
  'clearing-done': {
    en: 'The end of a clear: its steps, how many messages were restored, and how to undo it',
    ru: 'Итог очистки: её шаги, сколько сообщений восстановлено и как её отменить',
  },
  'clearing-left': {
    en: 'A job that another process began and did not finish: who, since when, how far, and what finishing does',
    ru: 'Задание, которое начал и не закончил другой процесс: кто, когда, что сделано и что будет, если его завершить',
  },
  snapshots: {
    en: 'The snapshots of all instances, and what can be restored from the selected one',
    ru: 'Снимки всех инстансов и что можно восстановить из выбранного',
  },
  snapshot: {
    en: 'The messages of a snapshot; three of them were restored before',
    ru: 'Сообщения снимка; три из них уже восстановлены',
  },
  restore: {
    en: 'What a restore resends, in which order, and when it leaves',
    ru: 'Что восстановление отправит снова, в каком порядке и когда это уйдёт',
  },
  journal: {
    en: 'What Sluice did, newest first, with the details of the selected event',
    ru: 'Что делал Sluice, новое сверху, с подробностями выбранного события',
  },
  diagnosis: {
    en: 'Why the queue does not move, each reason with its evidence and its next step',
    ru: 'Почему очередь не движется: каждая причина, её основание и следующий шаг',
  },
  guard: {
    en: 'What would leave from a number that is connected now, and what can be done before',
    ru: 'Что ушло бы с номера, подключённого сейчас, и что можно сделать до этого',
  },
  connect: {
    en: 'What a connect does, how many messages would leave, and the first line in which it is agreed to',
    ru: 'Что делает подключение, сколько сообщений уйдёт и где это подтверждается вводом',
  },
  brake: {
    en: 'Whether the brake is on, what it does and what it costs',
    ru: 'Включён ли тормоз, что он делает и чего стоит',
  },
  setup: {
    en: 'The first question about an instance that is added to the configuration',
    ru: 'Первый вопрос об инстансе, который добавляется в конфигурацию',
  },
  help: {
    en: 'The keys of the current screen and those that work everywhere',
    ru: 'Клавиши этого экрана и те, что работают везде',
  },
  palette: {
    en: 'Every command, screen and instance, to be found by its name',
    ru: 'Команды, экраны и инстансы, которые ищутся по названию',
  },
  'plan-confirm': {
    en: 'A plan that is confirmed: the id of the instance was typed, and the reason is asked for',
    ru: 'План, который подтверждают: id инстанса введён, осталась причина',
  },
  'fleet-unfinished': {
    en: 'The instances below the line that says whose job is not finished, and the key that shows it',
    ru: 'Инстансы под строкой о том, чьё задание не завершено и какой клавишей его показать',
  },
  'queue-groups': {
    en: 'The messages of a queue, grouped by text: what goes to the most chats is the first row',
    ru: 'Сообщения очереди, сгруппированные по тексту: самая большая рассылка — первая строка',
  },
  'queue-stale': {
    en: 'A queue that cannot be read any more: why, since when, and what was read last',
    ru: 'Очередь, которая больше не читается: почему, с каких пор и что прочитано последним',
  },
  'connect-code': {
    en: 'The code to scan with the phone whose number is connected, or how large a window it needs',
    ru: 'Код, который сканирует телефон с подключаемым номером, или какого размера окно для него нужно',
  },
};
