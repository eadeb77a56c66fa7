import type { StateEvidence, StateKind } from '../../diagnosis/finding.ts';
import type { Catalogue } from '../catalogue.ts';
import { messages, quote } from './words.ts';

/** What a state in which nothing leaves means, and how many messages wait. */
export const states: Catalogue<Readonly<Record<StateKind, StateEvidence>>> = {
  'not-authorized': (evidence) => `Аккаунт не подключён: инстанс не авторизован. ${waiting(evidence)}`,
  blocked: (evidence) => `Мессенджер заблокировал этот номер. ${waiting(evidence)}`,
  'yellow-card': (evidence) => `Жёлтая карточка: мессенджер предупредил аккаунт, отправка приостановлена. ${waiting(evidence)}`,
  suspended: (evidence) => `Мессенджер временно ограничил этот аккаунт. ${waiting(evidence)}`,
  starting: (evidence) => `${startingAs(evidence)} ${waiting(evidence)}`,
  asleep: (evidence) => `Инстанс в спящем режиме. ${waiting(evidence)}`,
  'code-required': (evidence) => {
    const secret = evidence.state === 'pendingPassword' ? 'пароль' : 'код';
    return `Чтобы впустить аккаунт, мессенджер требует ${secret}. ${waiting(evidence)}`;
  },
  'not-paid': (evidence) => `Инстанс не оплачен. ${waiting(evidence)}`,
  'phone-offline': (evidence) => `Телефон аккаунта не на связи. ${waiting(evidence)}`,
  'phone-unstable': (evidence) =>
    evidence.reason === 'timeout'
      ? `Телефон аккаунта не отвечает вовремя. ${waiting(evidence)}`
      : `Телефон аккаунта почти разряжен. ${waiting(evidence)}`,
  'session-conflict': (evidence) => `С этим аккаунтом открыт другой сеанс WhatsApp Web. ${waiting(evidence)}`,
  'state-unknown': (evidence) => {
    const because = evidence.reason === undefined ? '' : ` по причине ${quote(evidence.reason)}`;
    const said = evidence.state === null ? 'Шлюз не сообщает состояние' : `Шлюз сообщает состояние ${quote(evidence.state)}`;
    return `${said}${because}. Такое состояние не описано; Sluice считает, что в нём ничего не уходит. ${waiting(evidence)}`;
  },
};

/** In the word that a list of instances has for the state. */
function startingAs({ state }: StateEvidence): string {
  if (state === null) return 'Инстанс создаётся.';
  return state === 'loading' ? 'Инстанс загружается.' : 'Инстанс запускается.';
}

/** While a job is open an empty list does not say that nothing waits: something may have to be restored. */
function waiting({ waiting: count, isJobOpen }: StateEvidence): string {
  if (count === 0) return isJobOpen ? 'Сейчас список пуст.' : 'Очередь пуста.';
  return `В очереди ${messages(count)}.`;
}
