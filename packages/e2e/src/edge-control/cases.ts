/** How the answers come about that several operations of the control API document, by their codes. */
import type { EdgeOperation, EdgeOperationId } from '@sluice/openapi/edge-operations';
import { PROTECTED_ID, type ControlCall, type ControlStage } from './stage.ts';
import { clearing, idempotent, planned } from './steps.ts';

/** Brings an answer about. */
export type Case = (stage: ControlStage, operation: EdgeOperation) => Promise<Response>;

const REASON = 'The number was blocked.';
export const UNKNOWN_ID: string = '0c5b7a1e-6d3f-4a52-9d0e-1f6a3c2b4d58';
/** A body may have 1 MiB, and one with a plan 16. */
const TOO_LARGE = `{"reason":"${'x'.repeat(16 * 1024 * 1024)}"}`;

/** A right call of an operation, but that what it names may not be there. */
export function callOf(
  { operationId, method, path }: EdgeOperation,
  idInstance: string,
  named: string = UNKNOWN_ID,
): ControlCall {
  const filled = path
    .replace('{idInstance}', idInstance)
    .replace('{hold}', named === UNKNOWN_ID ? '999' : named)
    .replace(/\{(?:job|snapshot|name)\}/, named);
  const confirmed = { confirm: idInstance, reason: REASON };
  const bodies: Partial<Record<EdgeOperationId, object>> = {
    planClearing: { selection: { all: true } },
    planRestore: { snapshot: named, selection: { all: true } },
    startRestore: { snapshot: named, selection: { all: true }, ...confirmed },
    setHold: { forMs: 60_000, reason: REASON },
    liftHold: { reason: REASON },
    keepLeftovers: { keep: 0, ...confirmed },
    addInstance: { idInstance: '1101000999', apiUrl: 'https://gateway.invalid', token: 'token-of-the-added-one' },
    changeInstance: { name: 'another shop' },
    createKey: { name: `key-${crypto.randomUUID()}`, scopes: ['queue:read'] },
  };
  const body = bodies[operationId];
  return { method, path: filled, ...(body && { body }), headers: idempotent() };
}

type Fault = Parameters<ControlStage['emulator']['faults']['plant']>[0]['fault'];

/** What a gateway does in the place of giving its list, by the code that the edge answers with. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'gateway-unavailable': { kind: 'internal-error' },
  network: { kind: 'reset' },
  'malformed-response': { kind: 'wrong-shape' },
  'unexpected-redirect': { kind: 'redirect', location: 'https://elsewhere.example/' },
  timeout: { kind: 'hang' },
};

/** A call while the gateway does not give the list of an instance. */
export async function faulty(
  stage: ControlStage,
  call: ControlCall,
  { idInstance, fault }: { readonly idInstance: string; readonly fault: Fault },
): Promise<Response> {
  stage.emulator.faults.plant({ idInstance, operation: 'showMessagesQueue', rate: 1, fault });
  return stage.call(call);
}

export const common: Readonly<Record<string, Case>> = {
  unauthorized: (stage, operation) => stage.call({ ...callOf(operation, stage.freshInstance()), caller: 'none' }),
  forbidden: (stage, operation) => stage.call({ ...callOf(operation, stage.freshInstance()), caller: 'scopeless' }),
  'invalid-request': (stage, operation) => {
    const call = callOf(operation, stage.freshInstance());
    return stage.call({ ...call, path: `${call.path}?nonsense=1` });
  },
  'content-too-large': (stage, operation) => stage.call({ ...callOf(operation, stage.freshInstance()), body: TOO_LARGE }),
  'rate-limited': async (stage, operation) => {
    const call: ControlCall = { ...callOf(operation, stage.freshInstance()), caller: 'slow' };
    // Others call with the same key, and once in ten seconds one of them is let through.
    for (let calls = 0; calls < 3; calls += 1) {
      const answer = await stage.call(call);
      if (answer.status === 429) return answer;
      await answer.body?.cancel();
    }
    return stage.call(call);
  },
  protected: (stage, operation) => protectedCall(stage, operation),
  ...Object.fromEntries(
    Object.entries(FAULTS).map(([code, fault]): [string, Case] => [
      code,
      (stage, operation) => {
        const idInstance = stage.freshInstance();
        return faulty(stage, callOf(operation, idInstance), { idInstance, fault });
      },
    ]),
  ),
  'instance-not-ready': (stage, operation) => {
    const idInstance = stage.freshInstance();
    stage.startForEver(idInstance);
    return stage.call(callOf(operation, idInstance));
  },
};

async function protectedCall(stage: ControlStage, operation: EdgeOperation): Promise<Response> {
  const call = callOf(operation, PROTECTED_ID);
  switch (operation.operationId) {
    case 'setHold':
      return stage.call({ ...call, body: { forMs: 60_000, reason: REASON, brake: true } });
    case 'startClearing':
      return clearing(stage, PROTECTED_ID, await planned(stage, stage.freshInstance()));
    default:
      return stage.call(call);
  }
}
