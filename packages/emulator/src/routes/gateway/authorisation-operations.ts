import type { AuthorisationStep } from '../../engine/authorisation.ts';
import type { Instance } from '../../engine/instance.ts';
import { products } from '../../engine/product.ts';
import { json } from '../answers.ts';
import { now, type Handler } from '../call.ts';
import { qrPicture } from '../qr-picture.ts';
import { isAuthorised, isSuspended } from './account-operations.ts';
import { withBody } from './with-body.ts';

/** The methods that connect an account and let go of it (evidence/states#connecting, evidence/states#methods). */
export const authorisationOperations: Readonly<Record<string, Handler>> = {
  qr: (call) => {
    const at = now(call);
    const { instance } = call;
    if (isAuthorised(instance)) return json({ type: 'alreadyLogged', message: 'The instance is authorised.' });
    if (isLoggedOut(instance)) return qrAnswer(instance.serveQr(at));
    if (instance.product === 'telegram' && instance.state === 'pendingPassword') {
      return json({ type: 'pending_password', message: 'The account has a password. Send it with sendAuthorizationPassword.' });
    }
    // In which states no code can be had is a choice, except that a logout may help (evidence/states#connecting).
    return json({ type: 'error', message: 'There is no code in this state. Log the instance out first.' });
  },
  // The answer when there is none is a choice, except its status (evidence/states#no-code); so is that a number without an account gets none.
  getAuthorizationCode: withBody(({ instance }, body, at) => {
    const phoneNumber = String(body['phoneNumber']);
    if (!isLoggedOut(instance) || !instance.hasAccount(phoneNumber)) return json({ status: false });
    return json({ status: true, code: instance.servePairingCode(phoneNumber, at) });
  }),
  startAuthorization: withBody(({ instance }, body, at) => {
    const phoneNumber = String(body['phoneNumber']);
    if (isConnected(instance)) return refusedStep('already_registered');
    if (!instance.hasAccount(phoneNumber)) return refusedStep('invalid_phone_number');
    return answerTo(instance.startAuthorisation(phoneNumber, at));
  }),
  sendAuthorizationCode: withBody(({ instance }, { code, password }, at) =>
    isConnected(instance)
      ? refusedStep('already_registered')
      : answerTo(instance.takeAuthorisationCode(String(code), typeof password === 'string' ? password : '', at)),
  ),
  sendAuthorizationPassword: withBody(({ instance }, { password }, at) =>
    isConnected(instance) ? refusedStep('already_registered') : answerTo(instance.takeAccountPassword(String(password), at)),
  ),
  logout: (call) => {
    const { instance } = call;
    instance.changeState({ state: products[instance.product].loggedOut }, now(call));
    return json({ isLogout: true });
  },
};

/** The answer while the code has not come yet is a choice (evidence/states#qr-delay). */
function qrAnswer(text: string | undefined): Response {
  if (text === undefined) return json({ type: 'error', message: 'The code has not come yet. Ask again.' });
  return json({ type: 'qrCode', message: qrPicture(text) });
}

function isLoggedOut({ state, product }: Instance): boolean {
  return state === products[product].loggedOut;
}

/** A suspended account is connected too: a choice. */
function isConnected(instance: Instance): boolean {
  return isAuthorised(instance) || isSuspended(instance);
}

function answerTo(step: AuthorisationStep): Response {
  return 'refused' in step ? refusedStep(step.refused) : json({ status: true, data: { status: 'success', reason: '' } });
}

function refusedStep(reason: string): Response {
  return json({ status: false, data: { status: 'fail', reason } });
}
