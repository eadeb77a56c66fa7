import type { AuthorisationStep } from '../../engine/authorisation.ts';
import { products } from '../../engine/product.ts';
import { json } from '../answers.ts';
import { now, type Handler } from '../call.ts';
import { isAuthorised } from './account-operations.ts';
import { withBody } from './with-body.ts';

// The three corner marks of a code, and nothing in between: there is nothing to scan.
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAABkAAAAZAQAAAADskrjOAAAAN0lEQVR42mP4////fwYwcaCe8T/D/fra/wwX612RCbAYWBahGCdxoP4/SMd/kF4UAiwGloUrBgD/wlTfyUYA4gAAAABJRU5ErkJggg==';

/** The methods that connect an account and let go of it (evidence/states#connecting, evidence/states#methods). */
export const authorisationOperations: Readonly<Record<string, Handler>> = {
  qr: (call) => {
    now(call);
    const { instance } = call;
    if (isAuthorised(instance)) return json({ type: 'alreadyLogged', message: 'The instance is authorised.' });
    if (instance.state === products[instance.product].loggedOut) return json({ type: 'qrCode', message: PICTURE });
    // In which states no code can be had is a choice, except that a logout may help (evidence/states#connecting).
    return json({ type: 'error', message: 'There is no code in this state. Log the instance out first.' });
  },
  // The code cannot be used anywhere. The answer when there is none is a choice, except its status (evidence/states#no-code).
  getAuthorizationCode: withBody(({ instance }) =>
    json(instance.state === products[instance.product].loggedOut ? { status: true, code: 'EMULATED' } : { status: false }),
  ),
  startAuthorization: withBody(({ instance }, body, at) => {
    const phoneNumber = String(body['phoneNumber']);
    if (isAuthorised(instance)) return refusedStep('already_registered');
    if (!instance.hasAccount(phoneNumber)) return refusedStep('invalid_phone_number');
    return answerTo(instance.startAuthorisation(phoneNumber, at));
  }),
  sendAuthorizationCode: withBody(({ instance }, { code, password }, at) =>
    isAuthorised(instance)
      ? refusedStep('already_registered')
      : answerTo(instance.takeAuthorisationCode(String(code), typeof password === 'string' ? password : '', at)),
  ),
  sendAuthorizationPassword: withBody(({ instance }, { password }, at) =>
    isAuthorised(instance) ? refusedStep('already_registered') : answerTo(instance.takeAccountPassword(String(password), at)),
  ),
  logout: (call) => {
    const { instance } = call;
    instance.changeState({ state: products[instance.product].loggedOut }, now(call));
    return json({ isLogout: true });
  },
};

function answerTo(step: AuthorisationStep): Response {
  return 'refused' in step ? refusedStep(step.refused) : json({ status: true, data: { status: 'success', reason: '' } });
}

function refusedStep(reason: string): Response {
  return json({ status: false, data: { status: 'fail', reason } });
}
