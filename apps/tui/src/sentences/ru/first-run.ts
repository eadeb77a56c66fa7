import type { FirstRunSentences } from '../first-run-sentences.ts';
import { namedOf } from './doctor.ts';
import { messages } from './words.ts';

/** What `sluice init` asks and says. */
export const firstRun: FirstRunSentences = {
  intro: (file) => `В конце ответы запишутся в ${file}. apiUrl, idInstance и токен есть в личном кабинете шлюза.`,
  cancel: 'Ctrl+C: отмена; ничего не запишется.',
  addInstead: (file) => `Файл конфигурации ${file} уже есть. Добавить в него инстанс? (д/Н) `,
  questions: {
    name: 'Название инстанса (любое): ',
    flavor: 'Мессенджер (flavor): plain (WhatsApp, Telegram), v3 (MAX) или chat-api, если это Chat-API [plain]: ',
    apiUrl: 'Адрес шлюза (apiUrl): ',
    idInstance: 'Id инстанса (idInstance): ',
    token: 'Токен, будет записан в файл (не отображается) [нет: он в переменной окружения]: ',
    tokenVariable: 'Имя переменной окружения с токеном [нет: он будет записан в файл]: ',
    environment: 'Окружение: production или test [production]: ',
    protected: 'Запретить для него очистку, восстановление и тормоз? (д/Н) ',
  },
  wrong: (field, fault) => `${field} ${fault}.`,
  empty: (field) => `Введите ${field === 'name' ? 'название' : field}.`,
  taken: (field) => `Инстанс с таким ${field === 'name' ? 'именем' : 'id'} в файле уже есть. Выберите другое.`,
  checking: 'Запрос к шлюзу…',
  reached: (state, count) => `Отвечает. Состояние: ${state}. В очереди ${messages(count)}.`,
  tokenNotHere: (variable) => `Переменная ${variable} здесь не задана, поэтому шлюз не спрошен.`,
  failures: {
    'token-refused': (idInstance) =>
      `Токен не принят: для инстанса ${idInstance} шлюз его не знает. Скопируйте id и токен из личного кабинета ещё раз.`,
    'no-such-instance': (idInstance) =>
      `По этому адресу шлюз не знает инстанса ${idInstance}. Скопируйте apiUrl и idInstance из личного кабинета ещё раз.`,
    'not-reached': () => 'По этому адресу никто не отвечает. Проверьте apiUrl и сеть на этой машине.',
    'no-gateway': () => 'По этому адресу отвечает не шлюз. Скопируйте apiUrl из личного кабинета шлюза ещё раз.',
    'not-answered': () => 'Шлюз отвечает не так, как должен. Попробуйте позже.',
  },
  again: 'Ввести ещё раз? (д, Enter — выход) ',
  nothingWritten: 'Ничего не записано.',
  written: (file, name) => `Теперь ${file} описывает инстанс ${name}. Прочесть файл можете только вы.`,
  next: (variable) =>
    `${variable === undefined ? '' : `Впишите в ${variable} токен инстанса. `}Что в очереди: sluice. Всё ли в порядке: sluice doctor`,
  yes: ['д', 'да', 'y', 'yes'],
  configRight: (file, instances, edges) => `${file} верен. В нём ${namedOf(instances, edges)}.`,
  noConfig: (file) => `Файла конфигурации ${file} нет. Создайте его: sluice init`,
};
