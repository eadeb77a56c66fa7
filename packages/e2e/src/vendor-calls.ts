/** Every method of the vendor's clients, with what a program gives to it. */

/** What there is already, for methods that need it. */
export interface Given {
  readonly idMessage: string;
  readonly idStatus: string;
  readonly receiptId: number;
  /** Where a picture is on the disk. */
  readonly picture: string;
}

type Args = readonly unknown[] | ((given: Given) => readonly unknown[]);

/** The arguments of a method that sends one request, by `part.method`. */
export type Calls = Readonly<Record<string, Args>>;

const chatId = '79990000002@c.us';
const group = '120363000000000001@g.us';
const participant = { groupId: group, participantChatId: chatId };
const contact = { phoneContact: 79990000003, firstName: 'Front desk' };
const options = [{ optionName: 'Morning' }, { optionName: 'Evening' }];
const chatIdFrom = '79990000004@c.us';
const PHONE = 79990000002;
const urlFile = 'https://shop.example/a.pdf';
const settings = { delaySendMessagesMilliseconds: 3000, stateWebhook: 'yes' };

const file = (): File => new File(['%PDF-1.7'], 'price.pdf', { type: 'application/pdf' });

export const newerCalls: Calls = {
  'client.sendMessage': [{ chatId, message: 'Добрый день', linkPreview: true }],
  'client.sendFileByUrl': [{ chatId, file: { url: urlFile, fileName: 'a.pdf' } }],
  'client.sendFileByUpload': [{ chatId, file: { data: file(), fileName: 'price.pdf' }, caption: 'The prices' }],
  'client.sendPoll': [{ chatId, message: 'When?', options, multipleAnswers: false }],
  'client.forwardMessages': ({ idMessage }) => [{ chatId, chatIdFrom, messages: [idMessage] }],
  'client.sendLocation': [{ chatId, latitude: 55.75, longitude: 37.62, nameLocation: 'The shop' }],
  'client.sendContact': [{ chatId, contact }],
  'client.uploadFile': [file()],
  'client.reboot': [],
  'client.logout': [],
  'client.getStateInstance': [],
  'client.getQR': [],
  'client.getSettings': [],
  'client.setSettings': [settings],
  'client.getWaSettings': [],
  'client.setProfilePicture': [file()],
  'client.getAuthorizationCode': [PHONE],
  'client.showMessagesQueue': [],
  'client.clearMessagesQueue': [],
  'client.readChat': [{ chatId }],
  'client.checkWhatsapp': [{ phoneNumber: PHONE }],
  'client.getAvatar': [{ chatId }],
  'client.getContacts': [],
  'client.getContactInfo': [{ chatId }],
  'client.archiveChat': [{ chatId }],
  'client.unarchiveChat': [{ chatId }],
  'client.setDisappearingChat': [{ chatId, ephemeralExpiration: 0 }],
  'client.editMessage': ({ idMessage }) => [{ chatId, idMessage, message: 'Good evening' }],
  'client.deleteMessage': ({ idMessage }) => [{ chatId, idMessage }],
  'client.createGroup': [{ groupName: 'The shop', chatIds: [chatId] }],
  'client.updateGroupName': [{ groupId: group, groupName: 'Our shop' }],
  'client.getGroupData': [{ groupId: group }],
  'client.addGroupParticipant': [participant],
  'client.removeGroupParticipant': [participant],
  'client.setGroupAdmin': [participant],
  'client.removeAdmin': [participant],
  'client.setGroupPicture': [{ groupId: group, file: file() }],
  'client.leaveGroup': [{ groupId: group }],
  'client.getMessage': ({ idMessage }) => [{ chatId, idMessage }],
  'client.getChatHistory': [{ chatId, count: 10 }],
  'client.lastIncomingMessages': [10],
  'client.lastOutgoingMessages': [10],
  'client.receiveNotification': [5],
  'client.deleteNotification': ({ receiptId }) => [receiptId],
  'client.downloadFile': ({ idMessage }) => [{ chatId, idMessage }],
  'client.sendTextStatus': [{ message: 'Open until nine', backgroundColor: '#228B22', font: 'SERIF' }],
  'client.sendVoiceStatus': [{ urlFile, fileName: 'voice.ogg' }],
  'client.sendMediaStatus': [{ urlFile, fileName: 'photo.jpg', caption: 'New' }],
  'client.deleteStatus': ({ idStatus }) => [{ idMessage: idStatus }],
  'client.getStatusStatistic': ({ idStatus }) => [{ idMessage: idStatus }],
  'client.getIncomingStatuses': [{ minutes: 5 }],
  'client.getOutgoingStatuses': [{ minutes: 5 }],
  'client.addContact': [{ chatId, firstName: 'Front desk', saveInAddressbook: true }],
  'client.editContact': [{ chatId, firstName: 'Front desk', saveInAddressbook: true }],
  'client.deleteContact': [{ chatId }],
};

export const olderCalls: Calls = {
  'message.sendMessage': [chatId, null, 'Добрый день'],
  'message.sendPoll': [chatId, null, 'When?', options],
  'message.sendButtons': [chatId, 'When?', 'The shop', [{ buttonId: '1', buttonText: 'Now' }]],
  'message.sendTemplateButtons': [
    chatId,
    'When?',
    'The shop',
    [{ index: 1, urlButton: { displayText: 'See', url: 'https://shop.example' } }],
  ],
  'message.sendListMessage': [
    chatId,
    'When?',
    'Choose',
    'Times',
    'The shop',
    [{ title: 'Today', rows: [{ rowId: '1', title: 'Now', description: 'At once' }] }],
  ],
  'message.sendLocation': [chatId, null, 'The shop', 'Main street', 55.75, 37.62],
  'message.sendContact': [chatId, null, contact],
  'message.sendLink': [chatId, null, 'https://shop.example'],
  'message.readChat': [chatId, null],
  'message.showMessagesQueue': [],
  'message.clearMessagesQueue': [],
  'message.lastIncomingMessages': [],
  'message.lastOutgoingMessages': [],
  'message.getChatHistory': [chatId, 10],
  'message.getMessage': ({ idMessage }) => [chatId, idMessage],
  'message.forwardMessages': ({ idMessage }) => [chatId, chatIdFrom, [idMessage]],
  // Only here and in `getAvatar` the number itself is sent.
  'file.sendFileByUrl': [null, PHONE, urlFile, 'a.pdf'],
  'file.uploadFile': ({ picture }) => [picture],
  'file.sendFileByUpload': () => [upload()],
  'file.downloadFile': ({ idMessage }) => [chatId, idMessage],
  'instance.qr': [],
  'instance.logout': [],
  'instance.reboot': [],
  'instance.getStateInstance': [],
  'instance.getDeviceInfo': [],
  'instance.checkWhatsapp': [PHONE],
  'instance.deleteMessage': ({ idMessage }) => [chatId, idMessage],
  'instance.editMessage': ({ idMessage }) => [chatId, idMessage, 'Good evening'],
  'instance.getAuthorizationCode': [PHONE],
  'instance.getAvatar': [null, PHONE],
  'instance.archiveChat': [chatId],
  'instance.unarchiveChat': [chatId],
  'instance.getContactInfo': [chatId],
  'instance.getContacts': [],
  'instance.getChats': [],
  'settings.getSettings': [],
  'settings.setSettings': [settings],
  'settings.getWaSettings': [],
  'group.createGroup': ['The shop', [chatId]],
  'group.addGroupParticipant': [group, chatId],
  'group.getGroupData': [group],
  'group.removeGroupParticipant': [group, chatId],
  'group.updateGroupName': [group, 'Our shop'],
  'group.setGroupAdmin': [group, chatId],
  'group.removeAdmin': [group, chatId],
  'group.leaveGroup': [group],
  'group.setGroupPicture': ({ picture }) => [group, picture],
  'webhookService.receiveNotification': [],
  'webhookService.deleteNotification': ({ receiptId }) => [receiptId],
};

/** A form as the older client asks for it, which takes its headers from it. */
function upload(): FormData {
  const form = new FormData();
  form.set('chatId', chatId);
  form.set('fileName', 'price.pdf');
  form.set('file', file());
  return Object.assign(form, { getHeaders: () => ({}) });
}
