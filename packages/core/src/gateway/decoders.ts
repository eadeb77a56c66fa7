/**
 * The decoder of each operation's answer, under the name of the operation. The methods are generated and look for it here: an operation without
 * one does not compile.
 */
export {
  decodeAccepted as sendContact,
  decodeAccepted as sendFileByUrl,
  decodeAccepted as sendLocation,
  decodeAccepted as sendMessage,
  decodeAccepted as sendPoll,
  decodeCleared as clearMessagesQueue,
  decodeCleared as clearWebhooksQueue,
  decodeCode as getAuthorizationCode,
  decodeCount as getMessagesCount,
  decodeCount as getWebhooksCount,
  decodeDeleted as deleteNotification,
  decodeForwarded as forwardMessages,
  decodeLogout as logout,
  decodeNotification as receiveNotification,
  decodeNumberCheck as checkAccount,
  decodeNumberCheck as checkWhatsapp,
  decodeQr as qr,
  decodeReboot as reboot,
  decodeSaved as setSettings,
  decodeSentMessage as getMessage,
  decodeSentMessages as lastOutgoingMessages,
  decodeSettings as getSettings,
  decodeState as getStateInstance,
  decodeStatus as getStatusInstance,
  decodeUploaded as sendFileByUpload,
} from './decode.ts';
export { decodeQueue as showMessagesQueue } from './decode-queue.ts';
