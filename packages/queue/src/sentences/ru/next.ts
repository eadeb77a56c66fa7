import type { Findings, StateKind } from '../../diagnosis/finding.ts';
import { canClearPart, type Completeness } from '../../reading/completeness.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Instructions } from '../instructions.ts';
import type { AdvisedFindings } from '../sentences.ts';
import { onlyWhole, UNCERTAIN, whyNoPart } from './no-part.ts';
import { afterUnreadable } from './unreadable.ts';
import { formats, ofMessages, verb } from './words.ts';

/** What to do in a state in which nothing leaves; `isEmpty`: nothing waits in it that is not decided. `seen` is how much of the queue was seen. */
const states: Readonly<Record<StateKind, (isEmpty: boolean, seen: Completeness | undefined) => string>> = {
  'not-authorized': (isEmpty) =>
    isEmpty
      ? 'Подключите номер в личном кабинете шлюза.'
      : 'Решите, что делать с очередью, затем подключите номер в личном кабинете шлюза.',
  blocked: (isEmpty, seen) => {
    if (isEmpty) return 'Подключите другой номер в личном кабинете шлюза или добейтесь разблокировки этого в мессенджере.';
    const first = canClearPart(seen) ? 'очистите то, что не должно уйти' : 'решите, что делать с очередью';
    return `Прежде чем подключать другой номер, ${first}: он отправит всё, что ждёт, и его тоже могут заблокировать.${onlyWhole(seen)}`;
  },
  'yellow-card': (isEmpty, seen) => {
    if (isEmpty) return 'Перезапустите инстанс в личном кабинете шлюза: до этого он ничего не отправит.';
    const first = canClearPart(seen) ? 'Очистите то, за что пришло предупреждение' : 'Решите, что делать с очередью';
    return `${first}, затем перезапустите инстанс в личном кабинете шлюза: до этого он ничего не отправит.${onlyWhole(seen)}`;
  },
  suspended: (isEmpty, seen) => {
    if (isEmpty) return 'Посмотрите в мессенджере, до какого времени, и пока ничего не отправляйте.';
    const then = canClearPart(seen) ? 'очистите то, за что могут ограничить снова' : 'решите, что делать с очередью';
    return `Посмотрите в мессенджере, до какого времени; пока ничего не отправляйте и ${then}.${onlyWhole(seen)}`;
  },
  // The vendor says how long it can take (evidence/states#starting).
  starting: () => 'Подождите: это может занять 5 минут. Если состояние и после этого то же, загляните в личный кабинет шлюза.',
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
const inState: OfState = ({ kind, evidence, next: step }) =>
  states[kind](evidence.waiting === 0 || evidence.keptBy !== undefined, step.completeness);

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
  'head-stuck': ({ next: { remedy, completeness: seen } }) => {
    if (remedy === 'check-recipients') {
      return 'Проверьте получателей и ссылки: один получатель без аккаунта или пропавший файл может держать все остальные.';
    }
    const noPart = whyNoPart(seen);
    const first =
      noPart === undefined
        ? 'Очистите первое сообщение по id. Если не поможет, перезапустите'
        : `Отдельно первое сообщение сейчас не очистить: ${noPart} Перезапустите`;
    return `${first} инстанс в личном кабинете шлюза и проследите, не уйдёт ли потом что-то дважды.`;
  },
  'recipient-malformed': ({ evidence: { isAtHead }, next: step }) => {
    const noPart = whyNoPart(step.completeness);
    if (noPart !== undefined) {
      return `Исправьте получателей там, откуда они берутся. Отдельно ${isAtHead ? 'первое сообщение' : 'эти сообщения'} сейчас не очистить: ${noPart}`;
    }
    return isAtHead
      ? 'Очистите первое сообщение по id, остальное оставьте; затем отправьте его получателю в верном виде.'
      : 'Очистите их по id, пока они не вышли в начало, и исправьте получателей там, откуда они берутся.';
  },
  'recipient-without-account': ({ next: step }) => {
    const noPart = whyNoPart(step.completeness);
    return noPart === undefined
      ? 'Очистите то, что идёт к ним: оно не будет доставлено, а за множество таких сообщений номер могут заблокировать.'
      : `Больше ничего им не отправляйте: это не будет доставлено, а за множество таких сообщений номер могут заблокировать. Отдельно то, что ждёт, сейчас не очистить: ${noPart}`;
  },
  'link-dead': ({ next: step }) => {
    const noPart = whyNoPart(step.completeness);
    return noPart === undefined
      ? 'Очистите эти сообщения, выложите файлы туда, где они останутся, и отправьте их в новых сообщениях.'
      : `Выложите файлы туда, где они останутся, и отправьте их в новых сообщениях. Отдельно эти сейчас не очистить: ${noPart}`;
  },
  'link-unchecked': () => 'Проверьте ссылки: Sluice спросит у серверов, на месте ли файлы.',
  'near-cap': ({ next: { completeness: seen } }) =>
    canClearPart(seen)
      ? 'Не отправляйте, пока очередь не станет короче, или очистите то, чему уходить не обязательно.'
      : `Не отправляйте, пока очередь не станет короче.${onlyWhole(seen)}`,
  hidden: readAgain,
  // A list that is as long as it can be is not proven whole by reading it again.
  'count-disagrees': (finding) => (finding.evidence.shown >= finding.evidence.total ? FULL_LIST : readAgain(finding)),
  leftovers: ({ evidence: { isExact, unseen, chats, keptBy, keptInClear } }) => {
    if (keptBy !== undefined) {
      return `Оператор ${keptBy} решил их оставить, номер можно подключать. О тех, что добавятся, нужно решать заново.`;
    }
    if (keptInClear !== undefined) {
      const { actor, at } = keptInClear;
      return `Они намеренно восстановлены после очистки (${actor}), последнее ${formats.moment(at)}: решите оставить их, и номер можно подключать.`;
    }
    const first = 'Сначала решите, что с ними делать: очистить всё';
    if (!isExact) return `${first} или оставить всё. Часть не очистить: ${UNCERTAIN}`;
    if (unseen > 0)
      return `${first} или оставить всё. ${ofMessages(unseen)} не видно, ${verb(unseen, 'его', 'их')} копию сохранить нельзя.`;
    return chats === 0
      ? `${first} или оставить всё. Получателей шлюз не называет, и восстановить не удалось бы ничего.`
      : `${first}, очистить часть или оставить всё.`;
  },
  duplicates: ({ next: step }) => {
    const noPart = whyNoPart(step.completeness);
    return noPart === undefined
      ? 'Выясните, почему они отправлены больше одного раза, и очистите копии по id, пока они не ушли.'
      : `Выясните, почему они отправлены больше одного раза. Отдельно копии сейчас не очистить: ${noPart}`;
  },
  broadcast: ({ evidence: { broadcasts }, next: step }) => {
    const noPart = whyNoPart(step.completeness);
    if (noPart !== undefined) return `Отдельно ${broadcasts === 1 ? 'её' : 'ни одну из них'} сейчас не очистить: ${noPart}`;
    const clear =
      broadcasts === 1
        ? 'Если она не должна уйти, очистите её по тексту'
        : 'Каждую, которая не должна уйти, очистите по её тексту';
    return `${clear}. План сначала покажет, что будет очищено и что восстановлено.`;
  },
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
    'will-expire': ({ next: { remedy, completeness: seen } }) => {
      const isBraked = remedy === 'release-brake';
      const hurry = isBraked
        ? `Их держит тормоз: снимите его раньше (${go})`
        : 'Уменьшите задержку между сообщениями в личном кабинете шлюза';
      if (!canClearPart(seen)) return `${hurry}.`;
      return isBraked ? `${hurry} или очистите то, что не должно уйти.` : `${hurry} или очистите наименее важное.`;
    },
  };
}

const FULL_LIST =
  'Так и останется, пока ждёт столько, сколько вмещает список: часть можно очистить, когда ждать будет меньше. Всё можно очистить сейчас, копия того, что в списке, сохранится.';

function readAgain({ evidence: { readAgainInMs } }: Findings['hidden' | 'count-disagrees']): string {
  return `Прочитайте очередь ещё раз через ${formats.span(readAgainInMs)}: до этого очистить часть нельзя.`;
}
