/** The vendor's methods that the contract does not describe: groups, contacts, chats, histories, the partner's account. */

import type { OtherMethod } from '../dist/operations.js';

const WMT = ['whatsapp', 'max', 'telegram'] as const;
const WT = ['whatsapp', 'telegram'] as const;
const W = ['whatsapp'] as const;
const PARTNER = ['partner'] as const;

type Row = readonly [OtherMethod['method'], OtherMethod['verb'], OtherMethod['messengers'], OtherMethod['effect'], 'secret'?];

// The rows rest on evidence/clients#further-methods.
const ROWS: readonly Row[] = [
  ['getContacts', 'GET', WMT, 'read'],
  ['getChats', 'GET', WMT, 'read'],
  ['getContactInfo', 'POST', WMT, 'read'],
  ['getAvatar', 'POST', WMT, 'read'],
  ['getGroupData', 'POST', WMT, 'read'],
  ['getChatHistory', 'POST', WMT, 'read'],
  ['downloadFile', 'POST', WMT, 'read'],
  ['lastIncomingMessages', 'GET', WMT, 'read'],
  ['lastIncomingCalls', 'GET', W, 'read'],
  ['lastOutgoingCalls', 'GET', W, 'read'],
  ['getIncomingStatuses', 'GET', W, 'read'],
  ['getOutgoingStatuses', 'GET', W, 'read'],
  ['getStatusStatistic', 'GET', W, 'read'],
  ['getDeviceInfo', 'GET', W, 'read'],
  ['getTemplates', 'GET', ['waba'], 'read'],
  ['getTemplateById', 'POST', ['waba'], 'read'],
  ['sendTemplate', 'POST', ['waba'], 'send'],
  ['readChat', 'POST', WMT, 'change'],
  ['archiveChat', 'POST', WT, 'change'],
  ['unarchiveChat', 'POST', WT, 'change'],
  ['setDisappearingChat', 'POST', W, 'change'],
  ['addContact', 'POST', W, 'change'],
  ['editContact', 'POST', W, 'change'],
  ['deleteContact', 'POST', W, 'change'],
  ['createGroup', 'POST', WMT, 'send'],
  ['updateGroupName', 'POST', WMT, 'change'],
  ['updateGroupSettings', 'POST', WT, 'change'],
  ['addGroupParticipant', 'POST', WMT, 'change'],
  ['removeGroupParticipant', 'POST', WMT, 'change'],
  ['setGroupAdmin', 'POST', WMT, 'change'],
  ['removeAdmin', 'POST', WMT, 'change'],
  ['setGroupPicture', 'POST', WMT, 'change'],
  ['leaveGroup', 'POST', WMT, 'change'],
  ['setProfilePicture', 'POST', ['whatsapp', 'max'], 'change'],
  ['setSystemProxy', 'GET', W, 'change', 'secret'],
  ['scanqrcode', 'GET', W, 'change', 'secret'],
  ['getInstances', 'GET', PARTNER, 'read', 'secret'],
  ['createInstance', 'POST', PARTNER, 'change', 'secret'],
  ['deleteInstanceAccount', 'POST', PARTNER, 'change'],
];

export const OTHER_METHODS: readonly OtherMethod[] = ROWS.map(([method, verb, messengers, effect, secret]) => ({
  method,
  verb,
  messengers,
  effect,
  secret: secret === 'secret',
}));
