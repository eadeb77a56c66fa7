import type { Findings, StateKind } from '../../diagnosis/finding.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Instructions } from '../instructions.ts';
import type { AdvisedFindings } from '../sentences.ts';
import { afterUnreadable } from './unreadable.ts';
import { formats, ofMessages } from './words.ts';

/** What to do in a state in which nothing leaves; `isEmpty`: nothing waits in it that is not decided. */
const states: Readonly<Record<StateKind, (isEmpty: boolean) => string>> = {
  'not-authorized': (isEmpty) =>
    isEmpty
      ? 'Подключите номер в личном кабинете шлюза.'
      : 'Решите, что делать с очередью, затем подключите номер в личном кабинете шлюза.',
  blocked: (isEmpty) =>
    isEmpty
      ? 'Подключите другой номер в личном кабинете шлюза или добейтесь разблокировки этого в мессенджере.'
      : 'Прежде чем подключать другой номер, очистите то, что не должно уйти: он отправил бы всё и тоже мог бы попасть под блокировку.',
  'yellow-card': (isEmpty) =>
    isEmpty
      ? 'Перезапустите инстанс в личном кабинете шлюза: до этого он ничего не отправит.'
      : 'Очистите то, за что пришло предупреждение, затем перезапустите инстанс в личном кабинете шлюза: до этого он ничего не отправит.',
  suspended: (isEmpty) =>
    isEmpty
      ? 'Посмотрите в мессенджере, до какого времени, и пока ничего не отправляйте.'
      : 'Посмотрите в мессенджере, до какого времени; пока ничего не отправляйте и очистите то, за что могут ограничить снова.',
  // The vendor says how long it can take (evidence/states#starting).
  starting: () => 'Подождите: это может занять 5 минут. Если он и после этого запускается, загляните в личный кабинет шлюза.',
  asleep: () => 'Включите его телефон или разбудите инстанс в личном кабинете шлюза.',
  'code-required': (isEmpty) =>
    isEmpty
      ? 'Введите его в личном кабинете шлюза.'
      : 'Сначала решите, что делать с очередью, затем введите его в личном кабинете шлюза.',
  'not-paid': (isEmpty) =>
    isEmpty
      ? 'Оплатите его в личном кабинете шлюза.'
      : 'Оплатите его в личном кабинете шлюза; после этого очередь пойдёт дальше.',
  // The vendor says how fast it goes on (evidence/chat-api#slow-start).
  'phone-offline': (isEmpty) =>
    isEmpty
      ? 'Включите телефон и подключите его к интернету.'
      : 'Включите телефон и подключите его к интернету. Очередь пойдёт медленно: пять сообщений за две минуты.',
  'phone-unstable': () => 'Зарядите телефон и проверьте, что его интернет не пропадает.',
  'session-conflict': () =>
    'Завершите другой сеанс на телефоне, в «Связанных устройствах», или перехватите сеанс в личном кабинете шлюза.',
  'state-unknown': () => 'Посмотрите на инстанс в личном кабинете шлюза.',
};

type OfState = (finding: Findings[StateKind]) => string;
const inState: OfState = ({ kind, evidence }) => states[kind](evidence.waiting === 0 || evidence.keptBy !== undefined);

/** What to do about a finding, unless it names something that readers do in different ways. */
const next: Catalogue<Omit<AdvisedFindings, 'brake-on' | 'will-expire'>> = {
  'not-authorized': inState,
  blocked: inState,
  'yellow-card': inState,
  suspended: inState,
  starting: inState,
  asleep: inState,
  'code-required': inState,
  'not-paid': inState,
  'phone-offline': inState,
  'phone-unstable': inState,
  'session-conflict': inState,
  'state-unknown': inState,
  unreadable: ({ evidence, next: { remedy } }) => afterUnreadable(evidence, remedy === 'read-again'),
  // It begins again on the first (evidence/limits#quota).
  'quota-exceeded': () =>
    'Дождитесь первого числа, когда она начнётся заново, или возьмите тариф больше в личном кабинете шлюза.',
  'head-stuck': ({ next: { remedy } }) =>
    remedy === 'check-recipients'
      ? 'Проверьте получателей и ссылки: один получатель без аккаунта или пропавший файл может держать все остальные.'
      : 'Очистите первое сообщение по id. Если не поможет, перезапустите инстанс в личном кабинете шлюза и проследите, не уйдёт ли потом что-то дважды.',
  'recipient-malformed': ({ evidence: { isAtHead } }) =>
    isAtHead
      ? 'Очистите первое сообщение по id, остальное оставьте; затем отправьте его получателю в верном виде.'
      : 'Очистите их по id, пока они не вышли в начало, и исправьте получателей там, откуда они берутся.',
  'recipient-without-account': () =>
    'Очистите то, что идёт к ним: оно не будет доставлено, а за множество таких сообщений номер могут заблокировать.',
  'link-dead': () => 'Очистите эти сообщения, выложите файлы туда, где они останутся, и отправьте их в новых сообщениях.',
  'link-unchecked': () => 'Проверьте ссылки: Sluice спросит у серверов, на месте ли файлы.',
  'near-cap': () => 'Не отправляйте, пока очередь не станет короче, или очистите то, чему уходить не обязательно.',
  hidden: readAgain,
  // A list that is as long as it can be is not proven whole by reading it again.
  'count-disagrees': (finding) => (finding.evidence.shown >= finding.evidence.total ? FULL_LIST : readAgain(finding)),
  leftovers: ({ evidence: { unseen, keptBy, keptInClear } }) =>
    keptBy !== undefined
      ? `Оператор ${keptBy} решил их оставить, номер можно подключать. О тех, что добавятся, нужно решать заново.`
      : keptInClear !== undefined
        ? `Оператор ${keptInClear.actor} оставил их при очистке, и они возвращены к ${formats.moment(keptInClear.at)}: решите оставить их, и номер можно подключать.`
        : unseen > 0
          ? `До этого решите, что с ними делать; ${ofMessages(unseen)} не видно, копии таких не сохранить.`
          : 'До этого решите, что с ними делать: очистить всё, очистить часть или оставить.',
  duplicates: () => 'Выясните, почему они отправлены больше одного раза, и очистите копии по id, пока они не ушли.',
  broadcast: () => 'Если она не должна уйти, очистите её по тексту: всё остальное будет восстановлено.',
  draining: () => 'Делать ничего не нужно, только ждать.',
  empty: () => 'Делать ничего не нужно.',
};

/** What to do about a finding. */
export function nextWith({ stop, go }: Pick<Instructions, 'stop' | 'go'>): Catalogue<AdvisedFindings> {
  return {
    ...next,
    'brake-on': ({ next: { remedy } }) =>
      remedy === 'set-brake-again'
        ? `Включите его снова (${stop}), если сообщения не должны уходить; иначе закройте (${go}): эта задержка останется как есть.`
        : `Снимите его (${go}), когда очередь снова может уходить; до тех пор не трогайте.`,
    'will-expire': ({ next: { remedy } }) =>
      remedy === 'release-brake'
        ? `Их держит тормоз: снимите его раньше (${go}) или очистите то, что не должно уйти.`
        : 'Уменьшите задержку между сообщениями в личном кабинете шлюза или очистите наименее важное.',
  };
}

/** What to do where a part would have to be cleared, and none can be. */
export function nextWithoutPart(isRepeated: boolean): string {
  const first = isRepeated ? 'Выясните, почему они отправлены больше одного раза. ' : '';
  return `${first}Пока очередь видна не целиком, очистить часть нельзя. Можно очистить всё, а то, что в списке, потом восстановить из снимка.`;
}

const FULL_LIST =
  'Так и останется, пока ждёт столько, сколько вмещает список: часть можно очистить, когда ждать будет меньше. Всё можно очистить сейчас, копия того, что в списке, сохранится.';

function readAgain({ evidence: { readAgainInMs } }: Findings['hidden' | 'count-disagrees']): string {
  return `Прочитайте очередь ещё раз через ${formats.span(readAgainInMs)}: до этого очистить часть нельзя.`;
}
