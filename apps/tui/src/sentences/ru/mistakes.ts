import type { Catalogue } from '@sluice/queue/sentences';
import type { GatewayVariable, Mistakes, SettingBlock, SettingFault } from '../mistake-sentences.ts';
import { formats } from './words.ts';

const { number } = formats;
const TRY_DEMO = 'попробуйте без учётной записи: sluice demo';

/** What each variable holds that describes an instance. */
export const variables: Readonly<Record<GatewayVariable, string>> = {
  GREEN_API_URL: 'адрес шлюза (apiUrl)',
  GREEN_API_ID_INSTANCE: 'id инстанса (idInstance)',
  GREEN_API_TOKEN_INSTANCE: 'его токен (apiTokenInstance)',
  GREEN_API_PREFIX: '/v3 для инстанса MAX',
};

const blockOf = (at: number, name: string | undefined): string => (name === undefined ? `блока ${at + 1}` : `«${name}»`);

/** What a setting must be that is wrong. */
export const settings: Readonly<Record<SettingFault, (figure: number, other?: string) => string>> = {
  table: () => 'должно быть таблицей',
  'journal-table': () => 'должно быть таблицей: [journal]',
  'instance-table': () => 'должно быть таблицей: [[instances]]',
  instances: () => 'должно быть одной или несколькими таблицами: [[instances]]',
  'too-many-instances': (max) => `не больше ${max}`,
  'edge-table': () => 'должно быть таблицей: [[edges]]',
  'screen-table': () => 'должно быть таблицей: [screen]',
  theme: () => 'одно из: dark, light, contrast, none',
  'keys-table': () => 'должно быть таблицей: [keys]',
  'key-names': () => 'должно быть списком от одной до восьми клавиш, например ["m"]',
  'key-name': () => 'не клавиша: это один символ, "ctrl+" и буква или название, например "enter", "up", "pageDown"',
  'command-unknown': () => 'нет такой команды: их id — в документации, «Keys of the app»',
  'key-taken': () => 'эта клавиша уже у другой команды: на том же экране или везде',
  'key-twice': () => 'одна и та же клавиша указана дважды',
  'key-reserved': () => 'ctrl+c и ctrl+z заняты: они всегда завершают или приостанавливают приложение',
  edges: () => 'должно быть одной или несколькими таблицами: [[edges]]',
  'too-many-edges': (max) => `не больше ${max}`,
  'same-edge': (at) => `то же, что в блоке ${at + 1}: у каждого edge своё имя`,
  'key-or-variable': () => 'или keyVariable обязательно, но не оба сразу',
  unknown: () => '— такой настройки Sluice не знает. Исправьте имя или уберите её',
  missing: () => 'не указано',
  invalid: () => 'не годится',
  path: () => 'должно быть путём к файлу',
  'path-too-long': () => 'длиннее, чем может быть путь',
  bodies: () => 'должно быть "full", "masked" или "none"',
  days: (max) => `должно быть целым числом дней от 1 до ${max}`,
  name: () => 'должно начинаться с буквы или цифры и состоять из 1–64 букв, цифр, пробелов, ".", "_" и "-"',
  'same-name': (at) => `то же, что в блоке ${at + 1}: у каждого инстанса своё имя`,
  'name-is-number': (at, other) => `— это id ${blockOf(at, other)}: выберите другое имя`,
  flavor: () => 'должно быть "plain", "v3" или "chat-api"',
  origin: () => 'должно начинаться с https:// или http://, без пути, запроса и имени пользователя',
  number: () => 'должно быть id инстанса в кавычках',
  'gateway-number': () => 'должно быть от 4 до 20 цифр',
  'chat-api-number': () => 'должно быть от 1 до 64 букв, цифр, "_" и "-"',
  'same-number': (at, other) => `то же, что у ${blockOf(at, other)}: каждый инстанс указывается один раз`,
  text: () => 'должно быть текстом в кавычках',
  token: () => 'может содержать только буквы, цифры, ".", "_", "~" и "-"',
  'token-or-variable': () => 'или tokenVariable обязательно, но не оба сразу',
  variable: () => 'должно быть именем переменной окружения',
  environment: () => 'должно быть "production" или "test"',
  boolean: () => 'должно быть true или false',
};

const code = (systemCode: string | undefined): string => (systemCode === undefined ? '' : ` (${systemCode})`);
/** @param setting that names the variable. */
const variableOf = (setting: string, { where, variable }: { where: string; variable: string | undefined }): string =>
  variable === undefined
    ? `Переменная окружения, которую называет ${setting} в ${where},`
    : `Переменная окружения ${variable} (её называет ${setting} в ${where})`;
const placeOf = (block: SettingBlock | undefined): string => {
  if (block === undefined) return '';
  const which = block.name === undefined ? `блок ${block.at + 1}` : `name = "${block.name}"`;
  return ` ([[${block.table}]], ${which})`;
};
/** What may have been meant. */
const meant = (near: readonly string[]): string => (near.length === 0 ? '' : ` Может быть, ${near.join(' или ')}?`);
const names = (known: readonly string[], more: number): string =>
  `${known.join(', ')}${more > 0 ? ` и ещё ${number(more)}` : ''}`;

/** What the operator can correct, and how. */
export const mistakes: Catalogue<Mistakes> = {
  'theme-unknown': ({ known }) => `SLUICE_THEME — одно из: ${known.join(', ')}.`,
  'unknown-command': ({ command, help, near }) => `Команды ${command} нет.${meant(near)} Что есть, покажет ${help}`,
  'unknown-option': ({ option, help, near }) => `Опции ${option} здесь нет.${meant(near)} Что есть, покажет ${help}`,
  'too-many-arguments': ({ help }) =>
    `Слов больше, чем принимает команда. Текст с пробелами возьмите в кавычки. Смотрите: ${help}`,
  'missing-argument': ({ argument, help }) => `Команде нужен <${argument}>. Смотрите: ${help}`,
  'missing-option': ({ option, help }) => `Команде нужна опция ${option}. Смотрите: ${help}`,
  'option-without-value': ({ option, help }) => `У опции ${option} нет значения. Укажите его после неё. Смотрите: ${help}`,
  'options-conflict': ({ option, other }) => `${option} и ${other} исключают друг друга: укажите что-то одно.`,
  'command-malformed': ({ help }) => `Команду не разобрать. Смотрите: ${help}`,
  'not-a-choice': ({ option, choices }) => `${option} — одно из ${choices.join(', ')}.`,
  'no-instance-known': ({ file }) =>
    `Sluice пока не знает ни одного инстанса. Опишите свой командой sluice init, в ${file} или в переменных GREEN_API_* (как — покажет sluice --help) или ${TRY_DEMO}`,
  'no-instance-shown': () => 'Показать нечего: инстансов нет.',
  'instance-not-named': ({ known, more }) => `Назовите один из инстансов: ${names(known, more)}.`,
  'instance-unknown': ({ known, more, near }) => `Инстанса с таким именем или id нет.${meant(near)} Есть: ${names(known, more)}.`,
  'instance-ambiguous': ({ known, more }) => `Так начинается не один инстанс. Назовите один из них: ${names(known, more)}.`,
  'instance-gone': ({ idInstance }) =>
    `Это относится к инстансу ${idInstance}, которого нет в конфигурации. Опишите его там и повторите.`,
  'id-ambiguous': ({ ids, more }) => `Так начинается не один id. Назовите один из них: ${names(ids, more)}.`,
  'terminal-too-small': ({ size, minSize }) =>
    `В этом терминале ${size} символов, а Sluice нужно ${minSize}. Увеличьте окно или выведите таблицу: sluice … | cat`,
  actor: ({ maxLength }) => `Кто действует — это текст от 1 до ${maxLength} символов: исправьте --actor или SLUICE_ACTOR.`,
  'reason-empty': () => 'Ничего не изменено. Впишите причину в кавычки после --reason.',
  'not-an-integer': ({ option, min, max }) => `${option} — целое число от ${min} до ${max}.`,
  'not-a-duration': () => 'Длительность — это число и единица, например 90s, 10m, 2h, 1h30m или 1d.',
  'given-twice': ({ option }) => `${option} можно указать один раз.`,
  'selections-conflict': () => '--all, --select и условия вроде --chat исключают друг друга: укажите что-то одно.',
  'selection-missing': () =>
    'Укажите, о каких сообщениях речь: --all или условия вроде --chat, --type, --text, --older-than или --id.',
  'selection-no-json': () => '--select — это JSON, например {"chats":["79990000001@c.us"]}, или имя файла после @.',
  'plan-or-selection': () =>
    'Укажите, что очистить: --plan с файлом от sluice plan или флаги вроде --all или --chat; что-то одно.',
  'plan-before-stop': () =>
    '--stop-first включает тормоз до составления плана, чтобы план подходил к очереди после него: уберите --plan и укажите, что очистить, флагами вроде --all.',
  'plan-no-json': () => 'План не принят: это не JSON. Составьте его командой sluice plan --out.',
  'job-not-named': () => 'Укажите, какое задание продолжить: sluice resume и его id или его инстанс.',
  'keep-missing': () => '--confirm и --reason относятся к --keep: укажите, сколько сообщений намеренно оставить.',
  'clear-or-keep': () => '--clear и --keep исключают друг друга: укажите что-то одно.',
  phone: () => '--phone — номер в международном виде, от 7 до 15 цифр без плюса, например 79990000009.',
  'no-terminal-for-code': () =>
    'Код рисуется только на терминале и никогда с --json или --jsonl. Добавьте --qr-file с именем нового файла для картинки или запустите на терминале.',
  'no-terminal-for-phone': () =>
    'Для --phone нужен терминал, без --json и --jsonl: коды и пароли показываются и вводятся только там. В программе используйте --qr-file.',
  'phone-or-file': () => '--phone и --qr-file исключают друг друга: укажите что-то одно.',
  'hold-too-long': ({ days }) => `--for — больше нуля и не больше ${days} сут.`,
  'retention-not-set': ({ file }) =>
    `Ничего не удалено: срок хранения журнала не задан. Задайте retentionDays в [journal] в файле ${file}.`,
  'file-unreadable': ({ file, systemCode }) => `Файл ${file} не читается${code(systemCode)}. Проверьте имя и права.`,
  'file-too-large': ({ file, maxMb }) => `Файл ${file} больше ${number(maxMb)} МБ: Sluice такого не записывал.`,
  'config-unreadable': ({ file, systemCode }) =>
    `Файл конфигурации ${file} не читается${code(systemCode)}. Проверьте имя и права.`,
  'config-too-large': ({ file, maxMb }) => `Файл конфигурации ${file} больше ${number(maxMb)} МБ. Укажите нужный файл.`,
  'config-no-file': ({ file }) => `Конфигурация ${file} — не файл. Укажите сам файл.`,
  'config-no-toml': ({ file, line, column }) => {
    const position = line === undefined ? '' : `, строка ${line}, столбец ${column}`;
    return `Файл конфигурации ${file} — не TOML${position}. Исправьте и запустите снова.`;
  },
  'config-exposed': ({ file, command }) =>
    `Файл конфигурации ${file} могут читать или менять другие, а в нём токен. Заберите у них права: ${command}`,
  'config-wrong': ({ file, mistakes: found, more }) =>
    [
      ...found.map(
        ({ path, block, fault, figure, other, near = [] }) =>
          `${file}${placeOf(block)}: ${path || 'файл'} ${settings[fault](figure, other)}.${meant(near)}`,
      ),
      ...(more > 0 ? [`Других ошибок: ${number(more)}. Сначала исправьте эти.`] : []),
    ].join('\n'),
  'variable-missing': ({ variable }) =>
    `Переменная ${variable} не задана. Впишите в неё ${variables[variable]} из личного кабинета шлюза или ${TRY_DEMO}`,
  'variable-malformed': ({ variable, setting, fault }) => `${setting} ${settings[fault](0)}. Исправьте переменную ${variable}.`,
  prefix: () => 'GREEN_API_PREFIX — это /v3 для инстанса MAX, а для остальных пусто или не задано.',
  'token-missing': (of) => `${variableOf('tokenVariable', of)} не задана. Впишите в неё токен инстанса и запустите снова.`,
  'token-malformed': (of) => `${variableOf('tokenVariable', of)} содержит не токен: он ${settings.token(0)}.`,
  'init-incomplete': ({ options }) => `Добавьте ${options.join(', ')} или запустите на терминале: там Sluice спросит сам.`,
  'config-inline': ({ file }) =>
    `В ${file} инстансы записаны списком, instances = […], и добавить к нему нельзя. Запишите каждый блоком под [[instances]] и повторите. Ничего не записано.`,
  'init-token-twice': () => '--token-variable и --token-file исключают друг друга: укажите что-то одно.',
  'answer-wrong': ({ option, fault }) => `${option}: ${settings[fault](0)}.`,
  'instance-taken': ({ option }) => `В файле уже есть инстанс с таким же ${option}. Выберите другое.`,
  'key-missing': (of) =>
    `${variableOf('keyVariable', of)} не задана. Впишите в неё ключ Sluice для этого edge и запустите снова.`,
  'key-malformed': (of) => `${variableOf('keyVariable', of)} содержит не ключ: он ${settings.token(0)}.`,
  'instance-on-several-edges': ({ known }) =>
    `Так называется не один инстанс. Назовите один из них вместе с его edge: ${known.join(', ')}.`,
  // The parts of a plan or a selection are named in English.
  'not-taken': ({ sentence }) => `План или отбор не принят. По-английски: ${sentence}`,
};
