/**
 * The decoder of each operation's answer, under the name of the operation. The methods are generated and look for it here: an operation without
 * one does not compile.
 */
export {
  decodeActions as showActionsQueue,
  decodeCleared as clearActionsQueue,
  decodeCleared as clearMessagesQueue,
  decodeHistory as instanceStatuses,
  decodeMessages as showMessagesQueue,
  decodePhone as checkPhone,
  decodeReboot as reboot,
  decodeSaved as setSettings,
  decodeSent as sendMessage,
  decodeSettings as getSettings,
  decodeStatus as status,
} from './decode.ts';
