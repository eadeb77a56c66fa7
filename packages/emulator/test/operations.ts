import fc from 'fast-check';
import type { BehaviourChange } from '../src/engine/behaviours.ts';
import { fileLink } from '../src/engine/file-links.ts';
import type { Instance } from '../src/engine/instance.ts';
import type { Draft } from '../src/engine/message.ts';
import { products } from '../src/engine/product.ts';
import type { Settings } from '../src/engine/settings.ts';
import type { StateChange } from '../src/engine/states.ts';
import { SECOND, START } from './instance-options.ts';
import { DAY, MINUTE } from './recorded-instance.ts';

/** What can be done to an instance, or the passing of time. */
export type Operation =
  | { readonly what: 'pass'; readonly ms: number }
  | { readonly what: 'accept'; readonly draft: Draft; readonly count: number }
  | { readonly what: 'state'; readonly change: StateChange }
  | { readonly what: 'settings' | 'save settings'; readonly change: Settings }
  | { readonly what: 'scan'; readonly wid: string }
  | { readonly what: 'behaviours'; readonly change: BehaviourChange }
  | { readonly what: 'reboot' | 'clear' | 'receive' | 'clear notifications' | 'spend' | 'check' | 'actions' | 'clear actions' };

const chatId = fc.constantFrom('79990000002@c.us', '79990000003@c.us', '89990000002@c.us', '7@lid', '120363000000000001@g.us');
const urlFile = fc.constantFrom(fileLink(START, 1, 'a.pdf'), fileLink(START - 20 * DAY, 1, 'a.pdf'), 'https://files.test/a.pdf');
const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({ type: fc.constant('sendMessage' as const), body: fc.record({ chatId, message: fc.string({ maxLength: 5 }) }) }),
  fc.record({ type: fc.constant('sendFileByUrl' as const), body: fc.record({ chatId, urlFile }) }),
  fc.record({ type: fc.constant('ForwardMessages' as const), body: fc.record({ chatId, messages: fc.constant(['1', '2']) }) }),
);

const some = { requiredKeys: [] };
const stateChange: fc.Arbitrary<StateChange> = fc
  .record(
    {
      state: fc.constantFrom('authorized', 'authorized', 'blocked', 'notAuthorized', 'yellowCard', 'starting', null),
      wid: fc.constantFrom('79990000001@c.us', '79990000009@c.us'),
      substatus: fc.constantFrom('normal', 'normal', 'offline'),
    },
    some,
  )
  .filter((change) => Object.keys(change).length > 0);
const settingsChange: fc.Arbitrary<Settings> = fc.record(
  {
    delaySendMessagesMilliseconds: fc.oneof(fc.constantFrom(0, 500, SECOND, DAY), fc.nat(10 * MINUTE)),
    outgoingWebhook: fc.constantFrom('yes', 'no'),
    stateWebhook: fc.constantFrom('yes', 'no'),
  },
  some,
);
const switched = fc.boolean();
const behaviourChange: fc.Arbitrary<BehaviourChange> = fc.record(
  {
    pace: switched,
    stateGate: switched,
    retentionMs: fc.constantFrom(null, 1, 5 * SECOND, MINUTE, DAY),
    notificationRetentionMs: fc.constantFrom(null, 1, 5 * SECOND, DAY),
    showCap: fc.integer({ min: 1, max: 500 }),
    showsLast: switched,
    countRefreshMs: fc.constantFrom(0, 7, SECOND, 7 * SECOND, 10 * SECOND, 60 * MINUTE),
    clearWebhooksCooldownMs: fc.constantFrom(0, MINUTE),
    hiddenHead: switched,
    malformedHeadBlocks: switched,
    deadLinkBlocks: switched,
    missingAccountBlocks: switched,
    retryMs: fc.constantFrom(1, SECOND, MINUTE),
    fileLinkLifeMs: fc.constantFrom(1, DAY, 15 * DAY),
    stuck: switched,
    duplicatesAfterReboot: fc.nat(3),
    startingMs: fc.constantFrom(0, SECOND, 10 * SECOND, 5 * MINUTE),
    yellowCardEndsWithReboot: switched,
    accountExpired: switched,
    quota: fc.constantFrom(null, { correspondents: 1, checks: 1, sends: 1 }),
    checksBeforeLimit: fc.constantFrom(null, 1),
    clearingMs: fc.constantFrom(0, SECOND, 5 * MINUTE),
    refusesClear: fc.constantFrom('never' as const, 'never' as const, 'unless-authorized' as const, 'always' as const),
    queueCap: fc.constantFrom(null, 1, 5, 400),
    whenFull: fc.constantFrom('refuse' as const, 'drop-oldest' as const),
    slowStart: fc.constantFrom(null, { messages: 5, perMs: 2 * MINUTE }, { messages: 1, perMs: 700 }),
    noAccountShare: fc.constantFrom(0, 0, 0.5, 1),
    blockAfterNoAccount: fc.constantFrom(null, 1, 3),
    blockAfterLeftovers: fc.constantFrom(null, 1, 3),
    losesWithoutLink: switched,
    settingsRestart: switched,
    settingsTakeMs: fc.constantFrom(0, 0, SECOND, 5 * MINUTE),
    settingsShowMs: fc.constantFrom(0, SECOND),
    qrLifeMs: fc.constantFrom(1, 20 * SECOND),
    suspendedForMs: fc.constantFrom(null, null, SECOND),
  },
  some,
);

/** Random things that happen to an instance, one after the other. */
export const operations: fc.Arbitrary<readonly Operation[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        what: fc.constant('pass' as const),
        ms: fc.oneof(fc.nat(3 * SECOND), fc.nat(3 * MINUTE), fc.nat(DAY), fc.constantFrom(1, 500, SECOND, DAY - 1, DAY)),
      }),
    },
    { weight: 7, arbitrary: fc.record({ what: fc.constant('accept' as const), draft, count: fc.integer({ min: 1, max: 6 }) }) },
    { weight: 4, arbitrary: fc.record({ what: fc.constant('state' as const), change: stateChange }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('settings' as const), change: settingsChange }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('save settings' as const), change: settingsChange }) },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('scan' as const), wid: fc.constant('79990000009@c.us') }) },
    { weight: 3, arbitrary: fc.record({ what: fc.constant('behaviours' as const), change: behaviourChange }) },
    {
      weight: 5,
      arbitrary: fc.record({
        what: fc.constantFrom(
          ...([
            'reboot',
            'clear',
            'clear',
            'receive',
            'clear notifications',
            'spend',
            'check',
            'actions',
            'clear actions',
          ] as const),
        ),
      }),
    },
  ),
  { maxLength: 60, size: 'max' },
);

/** Does it. The passing of time is nothing to do. */
export function perform(operation: Operation, instance: Instance, at: number): void {
  switch (operation.what) {
    case 'pass':
      return;
    case 'accept':
      for (let i = 0; i < operation.count; i += 1) instance.accept(operation.draft, at);
      return;
    case 'state':
      return instance.changeState(operation.change, at);
    case 'settings':
      return instance.changeSettings(operation.change, at);
    case 'save settings':
      return instance.saveSettings(operation.change, at);
    case 'scan':
      instance.advance(at);
      // As a gateway does, it gives a code only while no account is connected.
      if (instance.state === products[instance.product].loggedOut) instance.serveQr(at);
      instance.scan(operation.wid, undefined, at);
      return;
    case 'behaviours':
      return instance.changeBehaviours(operation.change, at);
    case 'reboot':
      return instance.reboot(at);
    case 'clear':
      instance.clearMessages(at);
      return;
    case 'receive':
      instance.deleteNotification(instance.oldestNotification(at)?.receiptId ?? 0, at);
      return;
    case 'clear notifications':
      instance.clearNotifications(at);
      return;
    case 'spend':
      instance.spend({ what: 'send', method: 'sendmessage', chatId: '79990000002@c.us' }, at);
      return;
    case 'check':
      instance.allowsCheck(at);
      return;
    case 'actions':
      return instance.enqueueActions(3, at);
    case 'clear actions':
      instance.clearActions(at);
  }
}
