import { chance } from '../../engine/chance.ts';
import type { Instance } from '../../engine/instance.ts';
import { products } from '../../engine/product.ts';
import { badRequest, checkLimitReached, invalidField, json, quotaExceeded } from '../answers.ts';
import type { Handler } from '../call.ts';
import { isAuthorised } from './account-operations.ts';
import { withBody, type Body } from './with-body.ts';

/** The refusal of what needs a connected account (evidence/errors#not-ready). */
export const NOT_CONNECTED = 'instance is starting or not authorized';

/** The methods that ask the messenger whether a number has an account (evidence/checks#whatsapp, evidence/checks#max, evidence/checks#telegram). */
export const checkOperations: Readonly<Record<string, Handler>> = {
  checkWhatsapp: withBody((call, { phoneNumber, chatId }, at) => {
    const { instance } = call;
    if (!canAsk(instance)) return badRequest(NOT_CONNECTED);
    const refusal = instance.spend({ what: 'check' }, at);
    if (refusal !== undefined) return quotaExceeded(call, refusal);
    // With both, the number is taken: a choice. Answers of 2026 have more fields (evidence/checks#whatsapp-newer-answer).
    return json({ existsWhatsapp: instance.hasAccount(String(phoneNumber ?? chatId)) });
  }),
  checkAccount: withBody((call, body, at) => {
    const { instance } = call;
    const account = accountOf(body);
    if (instance.product === 'max' && !/^(?:7|375)/.test(account)) {
      // The words are a choice.
      return invalidField(call, "'phoneNumber' must be a number of Russia (7) or Belarus (375)", at);
    }
    // Refused with status 200 (evidence/checks#max-refuses).
    if (!canAsk(instance)) return json({ status: false, reason: NOT_CONNECTED });
    const refusal = instance.spend({ what: 'check' }, at);
    if (refusal !== undefined) return quotaExceeded(call, refusal);
    if (!instance.allowsCheck(at)) return checkLimitReached();
    if (!instance.hasAccount(account)) return json({ exist: false, chatId: '' });
    // The id of the chat is the number, or one made of the name, so that a message to it meets the same account. There is no cache.
    return json({ exist: true, chatId: account, fromCache: false });
  }),
};

/** The number that is asked for; an account that is asked for by its name has one that follows from it. */
function accountOf({ phoneNumber, username }: Body): string {
  return typeof phoneNumber === 'number' ? String(phoneNumber) : `1${Math.floor(chance(0, String(username)) * 1e9)}`;
}

function canAsk(instance: Instance): boolean {
  const { state, product, behaviours } = instance;
  return isAuthorised(instance) || (state === products[product].starting && !behaviours.refusesWhileStarting);
}
