// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: 00d413bd0e74b2c5ebb7987afc02b1bb743063c0087307da161e0473698d46b9

export interface paths {
    readonly "/waInstance{idInstance}/showMessagesQueue/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * List the messages waiting to be sent (plain)
         * @description Returns the first 500 entries of the send queue, oldest first. There is no paging and no total: when more wait, only
         *     `getMessagesCount` says how many. A message that is already on its way out may be missing from the list (reported by users,
         *     not documented). An empty queue is an empty array.
         */
        readonly get: operations["showMessagesQueue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/clearMessagesQueue/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Empty the send queue (plain)
         * @description **Destructive, although it is a GET.** Removes every waiting message, for every chat. The gateway keeps no copy and there is
         *     no undo. A client must send it on purpose and exactly once: never retry it, prefetch it, cache it or follow a redirect with
         *     it. Whether a message already on its way out is stopped too is not documented.
         */
        readonly get: operations["clearMessagesQueue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/getMessagesCount/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Count the messages waiting to be sent (plain)
         * @description The size of the send queue. The gateway refreshes the figure every 10 seconds, so it can be 10 seconds old, also right after
         *     a clear.
         */
        readonly get: operations["getMessagesCount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/getWebhooksCount/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Count the notifications waiting to be delivered (plain)
         * @description The size of the queue of *notifications* (webhooks), which is another queue than the one of messages to be sent. Refreshed
         *     every 10 seconds.
         */
        readonly get: operations["getWebhooksCount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/clearWebhooksQueue/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Empty the queue of notifications (plain)
         * @description **Destructive.** Removes every waiting *notification* (webhook); messages to be sent are not touched. Allowed once in 60
         *     seconds: a call before that is answered with status 200, `isCleared: false` and the seconds left to wait.
         */
        readonly delete: operations["clearWebhooksQueue"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/getStateInstance/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Report the state of the instance (plain)
         * @description Messages leave the queue only in the state `authorized`. In every other state they are accepted and wait, for 24 hours at
         *     most.
         */
        readonly get: operations["getStateInstance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/getStatusInstance/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Report whether the instance is connected (plain)
         * @description The state of the connection, which says nothing of the authorisation. The vendor keeps the method among the outdated ones
         *     and warns that it may be wrong: decide by `getStateInstance`.
         */
        readonly get: operations["getStatusInstance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/getSettings/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the settings of the instance (plain)
         * @description Among the settings is `delaySendMessagesMilliseconds`, the pace at which the queue is emptied.
         */
        readonly get: operations["getSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/setSettings/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change settings of the instance (plain)
         * @description Only the settings that are given change; at least one must be. **The instance restarts**, and the settings hold within 5
         *     minutes: meanwhile the queue does not move, and many methods answer 400. What becomes of messages that wait is not
         *     documented.
         */
        readonly post: operations["setSettings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/reboot/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Restart the instance (plain)
         * @description **A GET that changes the instance:** it is `starting` for up to 5 minutes, in which nothing leaves the queue. Needed to go
         *     on after a `yellowCard`. What becomes of messages that wait is not documented; users report that old ones were sent again.
         */
        readonly get: operations["reboot"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/logout/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Log the instance out of the messenger (plain)
         * @description **A GET that changes the instance:** it becomes `notAuthorized`, and nothing leaves the queue until the owner authorises it
         *     again. Messages that wait stay, for 24 hours at most, and then go out from whatever account is connected: look at the queue
         *     before.
         */
        readonly get: operations["logout"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/qr/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Get the code to scan for authorisation (plain)
         * @description Gives the picture of a QR code while the instance is not authorised. On WhatsApp a code lasts 20 seconds, and getting the
         *     first one can take minutes. Anyone who scans it connects an account: treat the picture as a secret. Every message that waits
         *     goes out from the account that is connected: look at the queue before.
         *
         *     **A GET that is more than a read:** it takes part in an authorisation. Whether asking again spoils a code that was given is
         *     not documented.
         */
        readonly get: operations["qr"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/getAuthorizationCode/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get the code to type for authorisation (plain)
         * @description For WhatsApp: gives a code that its owner types into the app on the phone, in place of scanning a QR code. The instance must
         *     not be authorised. The code lasts about two and a half minutes. Anyone with it and the phone connects an account: treat it
         *     as a secret. Whether a second call spoils the first code is not documented.
         */
        readonly post: operations["getAuthorizationCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendMessage/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a text message into the queue (plain)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. While an instance is `starting`, many methods answer 400; whether this one does is not
         *     documented. There is no key that makes a second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["sendMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendFileByUrl/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a file into the queue by its address (plain)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. The gateway fetches the file itself, 100 MB at most; a larger one is answered with status 500.
         *     There is no key that makes a second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["sendFileByUrl"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendFileByUpload/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put an uploaded file into the queue (plain)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. At most 100 MB, one file a message. The upload goes to the `mediaUrl` of the instance, not to
         *     its `apiUrl`. In the queue the message is listed as `sendFileByUrl`. There is no key that makes a second request harmless:
         *     one that is repeated is a second message.
         */
        readonly post: operations["sendFileByUpload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendLocation/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a location into the queue (plain)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. There is no key that makes a second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["sendLocation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendContact/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a contact card into the queue (plain)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. There is no key that makes a second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["sendContact"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendPoll/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a poll into the queue (plain)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. There is no key that makes a second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["sendPoll"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/forwardMessages/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put messages of another chat into the queue (plain)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. An id that the gateway does not know is accepted too, with status 200 and a new id, and never
         *     arrives. There is no key that makes a second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["forwardMessages"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/checkWhatsapp/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report whether a number has a WhatsApp account (plain)
         * @description Asks the messenger itself, and every call is counted in the monthly quota, on the paid tariff too: it is not a read that may
         *     be repeated. A number in national form can pass the check and yet block the queue when it is sent to (reported by users).
         */
        readonly post: operations["checkWhatsapp"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/receiveNotification/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Wait for the next notification (plain)
         * @description Gives the oldest notification of the queue and leaves it there: the same one comes until it is deleted. When there is none,
         *     the answer comes after `receiveTimeout` seconds and is `null` or has no body, so a client has to wait longer than that.
         *     Notifications are kept for 24 hours. While `webhookUrl` is set the answer is 400.
         */
        readonly get: operations["receiveNotification"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/deleteNotification/{apiTokenInstance}/{receiptId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
                /**
                 * @description The number under which the notification was received. It is no identity of the event; it serves to remove it.
                 * @example 1234567
                 */
                readonly receiptId: components["parameters"]["receiptId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Remove one notification (plain)
         * @description Removes the notification that was received under this number, for good; the next one moves up. One that is gone already, or
         *     was never received, is answered with status 200 and `result: false`.
         */
        readonly delete: operations["deleteNotification"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/getMessage/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Look a message up (plain)
         * @description Reports what became of one message of a chat, by the id with which its send was answered: evidence that it has left. It can
         *     take 2 minutes until a message is in the journal, and the journal holds only what the messenger gives. The answer for
         *     a message that is not there is not documented.
         *
         *     A POST that changes nothing.
         */
        readonly post: operations["getMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/lastOutgoingMessages/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * List the messages that were sent (plain)
         * @description The messages of the last 24 hours, or of as many minutes as are asked for, of all chats: evidence that something has left.
         *     It can take 2 minutes until a message is in the journal. How many are listed at most is not documented.
         */
        readonly get: operations["lastOutgoingMessages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/showMessagesQueue/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * List the messages waiting to be sent (MAX)
         * @description Returns the first 500 entries of the send queue, oldest first. There is no paging and no total: when more wait, only
         *     `getMessagesCount` says how many. A message that is already on its way out may be missing from the list (reported by users,
         *     not documented). An empty queue is an empty array.
         */
        readonly get: operations["v3ShowMessagesQueue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/clearMessagesQueue/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Empty the send queue (MAX)
         * @description **Destructive, although it is a GET.** Removes every waiting message, for every chat. The gateway keeps no copy and there is
         *     no undo. A client must send it on purpose and exactly once: never retry it, prefetch it, cache it or follow a redirect with
         *     it. Whether a message already on its way out is stopped too is not documented.
         */
        readonly get: operations["v3ClearMessagesQueue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/getMessagesCount/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Count the messages waiting to be sent (MAX)
         * @description The size of the send queue. The gateway refreshes the figure every 10 seconds, so it can be 10 seconds old, also right after
         *     a clear.
         */
        readonly get: operations["v3GetMessagesCount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/getWebhooksCount/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Count the notifications waiting to be delivered (MAX)
         * @description The size of the queue of *notifications* (webhooks), which is another queue than the one of messages to be sent. Refreshed
         *     every 10 seconds.
         */
        readonly get: operations["v3GetWebhooksCount"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/clearWebhooksQueue/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Empty the queue of notifications (MAX)
         * @description **Destructive.** Removes every waiting *notification* (webhook); messages to be sent are not touched. Allowed once in 60
         *     seconds: a call before that is answered with status 200, `isCleared: false` and the seconds left to wait.
         */
        readonly delete: operations["v3ClearWebhooksQueue"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/getStateInstance/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Report the state of the instance (MAX)
         * @description Messages leave the queue only in the state `authorized`. In every other state they are accepted and wait, for 24 hours at
         *     most.
         */
        readonly get: operations["v3GetStateInstance"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/getSettings/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the settings of the instance (MAX)
         * @description Among the settings is `delaySendMessagesMilliseconds`, the pace at which the queue is emptied.
         */
        readonly get: operations["v3GetSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/setSettings/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Change settings of the instance (MAX)
         * @description Only the settings that are given change; at least one must be. **The instance restarts**, and the settings hold within 5
         *     minutes: meanwhile the queue does not move, and many methods answer 400. What becomes of messages that wait is not
         *     documented.
         */
        readonly post: operations["v3SetSettings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/reboot/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Restart the instance (MAX)
         * @description **A GET that changes the instance:** it is `starting` for up to 5 minutes, in which nothing leaves the queue. What becomes
         *     of messages that wait is not documented.
         */
        readonly get: operations["v3Reboot"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/logout/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Log the instance out of the messenger (MAX)
         * @description **A GET that changes the instance:** it becomes `notAuthorized`, and nothing leaves the queue until the owner authorises it
         *     again. Messages that wait stay, for 24 hours at most, and then go out from whatever account is connected: look at the queue
         *     before.
         */
        readonly get: operations["v3Logout"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/qr/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Get the code to scan for authorisation (MAX)
         * @description Gives the picture of a QR code while the instance is not authorised. A code does not last; the page advises to ask for a new
         *     one every 5 seconds. Anyone who scans it connects an account: treat the picture as a secret. Every message that waits goes out
         *     from the account that is connected: look at the queue before.
         *
         *     **A GET that is more than a read:** it takes part in an authorisation. Whether asking again spoils a code that was given is
         *     not documented.
         */
        readonly get: operations["v3Qr"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/sendMessage/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a text message into the queue (MAX)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. While an instance is `starting`, many methods answer 400; whether this one does is not
         *     documented. There is no key that makes a second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["v3SendMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/sendFileByUrl/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a file into the queue by its address (MAX)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. The gateway fetches the file itself, 100 MB at most; a larger one is answered with status 500.
         *     There is no key that makes a second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["v3SendFileByUrl"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/sendFileByUpload/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put an uploaded file into the queue (MAX)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. At most 100 MB, one file a message. The upload goes to the `mediaUrl` of the instance, not to
         *     its `apiUrl`. In the queue the message is listed as `sendFileByUrl`. There is no key that makes a second request harmless:
         *     one that is repeated is a second message.
         */
        readonly post: operations["v3SendFileByUpload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/sendLocation/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a location into the queue (MAX)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. There is no key that makes a second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["v3SendLocation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/sendContact/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put a contact card into the queue (MAX)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send,
         *     and keeps them for 24 hours. There is no key that makes a second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["v3SendContact"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/checkAccount/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report whether a number has a MAX account (MAX)
         * @description Asks the messenger itself unless the answer is still in the gateway's cache. The vendor warns that frequent checks, above
         *     all of a number that has no account, can get the account restricted: it is not a read that may be repeated.
         */
        readonly post: operations["v3CheckAccount"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/receiveNotification/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Wait for the next notification (MAX)
         * @description Gives the oldest notification of the queue and leaves it there: the same one comes until it is deleted. When there is none,
         *     the answer comes after `receiveTimeout` seconds and is `null` or has no body, so a client has to wait longer than that.
         *     Notifications are kept for 24 hours. While `webhookUrl` is set the answer is 400.
         */
        readonly get: operations["v3ReceiveNotification"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/deleteNotification/{apiTokenInstance}/{receiptId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
                /**
                 * @description The number under which the notification was received. It is no identity of the event; it serves to remove it.
                 * @example 1234567
                 */
                readonly receiptId: components["parameters"]["receiptId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Remove one notification (MAX)
         * @description Removes the notification that was received under this number, for good; the next one moves up. One that is gone already, or
         *     was never received, is answered with status 200 and `result: false`.
         */
        readonly delete: operations["v3DeleteNotification"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/getMessage/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Look a message up (MAX)
         * @description Reports what became of one message of a chat, by the id with which its send was answered: evidence that it has left. It can
         *     take 2 minutes until a message is in the journal, and the journal holds only what the messenger gives. The answer for
         *     a message that is not there is not documented.
         *
         *     A POST that changes nothing.
         */
        readonly post: operations["v3GetMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/lastOutgoingMessages/{apiTokenInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * List the messages that were sent (MAX)
         * @description The messages of the last 24 hours, or of as many minutes as are asked for, of all chats: evidence that something has left.
         *     The journal goes back three months, and 5,000 messages, at most, and holds only what the messenger gives.
         */
        readonly get: operations["v3LastOutgoingMessages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The id that the send was answered with: hexadecimal on WhatsApp, decimal on Telegram and MAX. Unique within a chat only. */
        readonly MessageId: string;
        /** @description The name that the English page of Telegram gives to `messageID`. A reader accepts both. */
        readonly MessageIdAlias: string;
        /**
         * Text
         * @description A text message.
         */
        readonly SendMessageEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            /** @constant */
            readonly type: "sendMessage";
            readonly body: {
                readonly chatId: string;
                readonly message: string;
                readonly linkPreview?: boolean | null;
                readonly typePreview?: string | null;
                readonly customPreview?: Record<string, never> | null;
                readonly quotedMessageId?: string | null;
                /** @description Milliseconds. */
                readonly typingTime?: number | null;
            };
        };
        /**
         * File
         * @description A file, by its address or uploaded: both are listed under this type.
         */
        readonly SendFileByUrlEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            /** @constant */
            readonly type: "sendFileByUrl";
            readonly body: {
                readonly chatId: string;
                /** @description Where the file is. A file that was uploaded is kept there for 15 days. */
                readonly urlFile: string;
                readonly fileName: string;
                readonly caption?: string | null;
                readonly archive?: boolean | null;
                readonly typingType?: string | null;
                readonly quotedMessageId?: string | null;
                /** @description Milliseconds. */
                readonly typingTime?: number | null;
            };
        };
        /**
         * Location
         * @description A place.
         */
        readonly SendLocationEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            /** @constant */
            readonly type: "sendLocation";
            readonly body: {
                readonly chatId: string;
                readonly latitude: number;
                readonly longitude: number;
                readonly nameLocation?: string | null;
                readonly address?: string | null;
                readonly quotedMessageId?: string | null;
                /** @description Milliseconds. */
                readonly typingTime?: number | null;
            };
        };
        /**
         * Contact
         * @description A contact card.
         */
        readonly SendContactEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            /** @constant */
            readonly type: "sendContact";
            readonly body: {
                readonly chatId: string;
                readonly contact: {
                    readonly phoneContact: number;
                    readonly firstName?: string | null;
                    readonly middleName?: string | null;
                    readonly lastName?: string | null;
                    readonly company?: string | null;
                };
                readonly quotedMessageId?: string | null;
                /** @description Milliseconds. */
                readonly typingTime?: number | null;
            };
        };
        /**
         * Poll
         * @description A poll.
         */
        readonly SendPollEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            /** @constant */
            readonly type: "sendPoll";
            readonly body: {
                readonly chatId: string;
                readonly message: string;
                readonly options: readonly {
                    readonly optionName: string;
                }[];
                readonly multipleAnswers?: boolean | null;
                readonly quotedMessageId?: string | null;
                /** @description Milliseconds. */
                readonly typingTime?: number | null;
            };
        };
        /**
         * Forwarded messages
         * @description Messages forwarded from another chat. The only type whose name begins with a capital.
         */
        readonly ForwardMessagesEntry: {
            /** @description One id for each forwarded message. Entries of other types have `messageID` instead. */
            readonly messagesIDs?: readonly string[];
            /** @constant */
            readonly type: "ForwardMessages";
            readonly body: {
                readonly chatId: string;
                readonly chatIdFrom: string;
                /** @description The ids of the messages to forward. */
                readonly messages: readonly string[];
                /** @description Milliseconds. */
                readonly typingTime?: number | null;
            };
        };
        /**
         * Link
         * @description A link with a preview. The method that made it is deprecated.
         */
        readonly SendLinkEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            /** @constant */
            readonly type: "sendLink";
            readonly body: {
                readonly chatId: string;
                readonly urlLink: string;
                readonly quotedMessageId?: string | null;
            };
        };
        /**
         * Text as a status
         * @description A text that is shown to contacts for a day. It has no chat.
         */
        readonly SendTextStatusEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            /** @constant */
            readonly type: "sendTextStatus";
            readonly body: {
                readonly message: string;
                readonly backgroundColor?: string | null;
                readonly font?: string | null;
                /** @description Who may see it. */
                readonly participants?: readonly string[] | null;
            };
        };
        /**
         * Voice as a status
         * @description A recording that is shown to contacts for a day. It has no chat.
         */
        readonly SendVoiceStatusEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            /** @constant */
            readonly type: "sendVoiceStatus";
            readonly body: {
                /** @description Where the file is. */
                readonly urlFile: string;
                readonly fileName?: string | null;
                readonly backgroundColor?: string | null;
                /** @description Who may see it. */
                readonly participants?: readonly string[] | null;
            };
        };
        /**
         * Picture or video as a status
         * @description A picture or video that is shown to contacts for a day. It has no chat.
         */
        readonly SendMediaStatusEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            /** @constant */
            readonly type: "sendMediaStatus";
            readonly body: {
                /** @description Where the file is. */
                readonly urlFile: string;
                readonly fileName?: string | null;
                readonly caption?: string | null;
                /** @description Who may see it. */
                readonly participants?: readonly string[] | null;
            };
        };
        /**
         * Any other type
         * @description How buttons, edits and deletions appear in the queue is not documented. A reader keeps such an entry whole.
         */
        readonly OtherEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            readonly type: string;
            readonly body: {
                readonly [key: string]: unknown;
            };
        };
        /**
         * Queue entry
         * @description One message in the queue. Optional fields that were not set are missing or `null`.
         */
        readonly QueueEntry: components["schemas"]["SendMessageEntry"] | components["schemas"]["SendFileByUrlEntry"] | components["schemas"]["SendLocationEntry"] | components["schemas"]["SendContactEntry"] | components["schemas"]["SendPollEntry"] | components["schemas"]["ForwardMessagesEntry"] | components["schemas"]["SendLinkEntry"] | components["schemas"]["SendTextStatusEntry"] | components["schemas"]["SendVoiceStatusEntry"] | components["schemas"]["SendMediaStatusEntry"] | components["schemas"]["OtherEntry"];
        readonly ValidationError: {
            readonly statusCode: number;
            /** Format: date-time */
            readonly timestamp: string;
            /** @description The path that was called, **with the credential in it**. */
            readonly path: string;
            readonly message: string;
        };
        readonly QuotaStatus: {
            /** @description The method in lower case, or `correspondents`. */
            readonly method: string;
            /** @description The vendor's table says string, its examples have numbers. */
            readonly used: number | string;
            readonly total: number | string;
            /** @description The error spells `QUOTE`, as in `QUOTE_EXCEEDED`; the notification spells `QUOTA`. */
            readonly status: string;
            readonly description?: string;
        };
        readonly QuotaError: {
            readonly invokeStatus: components["schemas"]["QuotaStatus"];
            readonly correspondentsStatus?: components["schemas"]["QuotaStatus"];
        };
        /**
         * State of the instance
         * @description Open: a gateway may name a state that is not listed. Messages leave only in `authorized`. Only WhatsApp has `yellowCard` and the
         *     obsolete `sleepMode`; only MAX and Telegram have `suspended`; only Telegram has `pendingPassword` and `pendingCode`.
         */
        readonly InstanceState: ("authorized" | "notAuthorized" | "blocked" | "starting" | "sleepMode" | "yellowCard" | "suspended" | "pendingPassword" | "pendingCode") | string;
        readonly Settings: {
            /** @description The account, as a chat id. */
            readonly wid?: string;
            /** @description The messenger, `whatsapp`, `telegram` or `v3` (MAX); open. */
            readonly typeInstance?: string;
            /**
             * @description The pause between two messages that leave the queue, in milliseconds. At least 500; the largest value is 600 000 on the newest page of
             *     WhatsApp and differs on others.
             */
            readonly delaySendMessagesMilliseconds?: number;
            /** @description Where notifications are posted. It may hold a separate credential. `receiveNotification` works only while it is empty. */
            readonly webhookUrl?: string;
            /**
             * Format: password
             * @description The credential with which the gateway calls `webhookUrl`.
             */
            readonly webhookUrlToken?: string;
            /** @description `yes` or `no`: report what becomes of messages that were sent. */
            readonly outgoingWebhook?: string;
            /** @description `yes` or `no`: report messages that were sent through the gateway. */
            readonly outgoingAPIMessageWebhook?: string;
            /** @description `yes` or `no`: report messages that were sent from the phone, which no queue shows. */
            readonly outgoingMessageWebhook?: string;
            /** @description `yes` or `no`: report when the state of the instance changes. */
            readonly stateWebhook?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description The pause between two messages that leave the queue, in milliseconds. The vendor advises no more than 300,000. */
        readonly DelaySendMessages: number;
        /**
         * @description The gateway has no other booleans among its settings.
         * @enum {string}
         */
        readonly YesNo: "yes" | "no";
        /** @description The settings that bear on the queue and on its notifications. Others are taken too. They are the vendor's: see its pages. */
        readonly SettingsChange: {
            readonly delaySendMessagesMilliseconds?: components["schemas"]["DelaySendMessages"];
            /** @description Where notifications are posted. Empty: nowhere, and only then `receiveNotification` works. */
            readonly webhookUrl?: string;
            /**
             * Format: password
             * @description The credential with which the gateway calls `webhookUrl`. Empty when none is needed.
             */
            readonly webhookUrlToken?: string;
            /** @description Report what becomes of messages that were sent. */
            readonly outgoingWebhook?: components["schemas"]["YesNo"];
            /** @description Report messages that were sent through the gateway. */
            readonly outgoingAPIMessageWebhook?: components["schemas"]["YesNo"];
            /** @description Report messages that were sent from the phone, which no queue shows. */
            readonly outgoingMessageWebhook?: components["schemas"]["YesNo"];
            /** @description Report when the state of the instance changes. */
            readonly stateWebhook?: components["schemas"]["YesNo"];
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * Format: int64
         * @description The number in international form, only digits, without a plus or leading zeros.
         */
        readonly PhoneNumber: number;
        readonly AuthorizationCodeRequest: {
            readonly phoneNumber: components["schemas"]["PhoneNumber"];
        };
        /** @description `<phone>@c.us`, `<group>@g.us` or `<n>@lid` on WhatsApp; a number as a string on Telegram. */
        readonly ChatId: string;
        /** @description The id of the message that is answered. It must be of the same chat. */
        readonly QuotedMessageId: string;
        /** @description Milliseconds during which the recipient sees the account typing. */
        readonly TypingTime: number;
        readonly SendMessageRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly message: string;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            /** @description Whether the first link in the text gets a preview; it does unless this is `false`. */
            readonly linkPreview?: boolean;
            /** @enum {string} */
            readonly typePreview?: "small" | "large";
            /** @description A preview of one's own, in the place of the one that the link would get. */
            readonly customPreview?: {
                readonly title: string;
                readonly description?: string;
                readonly link?: string;
                readonly urlFile?: string;
                readonly jpegThumbnail?: string;
            };
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        readonly SendFileByUrlRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            /**
             * Format: uri
             * @description Where the gateway fetches the file, of 100 MB at most.
             */
            readonly urlFile: string;
            /** @description With the extension, which decides how the file is shown. */
            readonly fileName: string;
            readonly caption?: string;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
            /**
             * @description The activity that the recipient sees.
             * @enum {string}
             */
            readonly typingType?: "typing" | "recording";
        };
        readonly SendFileByUploadRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            /** @description The bytes of the file, 100 MB at most. */
            readonly file: unknown;
            /** @description With the extension, which decides how the file is shown. */
            readonly fileName?: string;
            readonly caption?: string;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
            /**
             * @description The activity that the recipient sees.
             * @enum {string}
             */
            readonly typingType?: "typing" | "recording";
        };
        readonly SendLocationRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly latitude: number;
            readonly longitude: number;
            readonly nameLocation?: string;
            readonly address?: string;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        /**
         * Contact
         * @description A contact card. One of the names or the company has to be there.
         */
        readonly Contact: {
            /**
             * Format: int64
             * @description The number in international form without a plus, 11 or 12 digits.
             */
            readonly phoneContact: number;
            readonly firstName?: string;
            readonly middleName?: string;
            readonly lastName?: string;
            readonly company?: string;
        };
        readonly SendContactRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly contact: components["schemas"]["Contact"];
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        readonly SendPollRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            /** @description The question. */
            readonly message: string;
            readonly options: readonly {
                readonly optionName: string;
            }[];
            /** @description Whether one may choose several; not unless this is `true`. */
            readonly multipleAnswers?: boolean;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        readonly ForwardMessagesRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly chatIdFrom: components["schemas"]["ChatId"];
            /** @description The ids of the messages to forward. The gateway must know them, as `getMessage` would say. */
            readonly messages: readonly string[];
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        readonly CheckWhatsappRequest: {
            readonly phoneNumber?: components["schemas"]["PhoneNumber"];
            /** @description In the place of the number; on newer pages only. */
            readonly chatId?: components["schemas"]["ChatId"];
        };
        readonly InstanceData: {
            /** Format: int64 */
            readonly idInstance?: number;
            /** @description The account, as a chat id. */
            readonly wid?: string;
            readonly typeInstance?: string;
        };
        /**
         * What became of a message
         * @description Open: a gateway may name what is not listed. `pending` means that the message has not left; so does `yellowCard`, by one page.
         *     Telegram and MAX name only `delivered`, `read` and `failed`.
         */
        readonly MessageStatus: ("pending" | "sent" | "delivered" | "read" | "failed" | "noAccount" | "notInGroup" | "yellowCard") | string;
        /** Something became of a message */
        readonly OutgoingMessageStatus: {
            /** @constant */
            readonly typeWebhook: "outgoingMessageStatus";
            readonly chatId?: string;
            readonly instanceData?: components["schemas"]["InstanceData"];
            /** @description Seconds since 1970. */
            readonly timestamp?: number;
            readonly idMessage: components["schemas"]["MessageId"];
            readonly status: components["schemas"]["MessageStatus"];
            /** @description Why it failed; may begin with a code such as `SWE004`. */
            readonly description?: string;
            /** @description It was sent through the gateway, not from the phone. */
            readonly sendByApi?: boolean;
        };
        /**
         * The state of the instance changed
         * @description Comes only while the setting `stateWebhook` is `yes`.
         */
        readonly StateInstanceChanged: {
            /** @constant */
            readonly typeWebhook: "stateInstanceChanged";
            readonly instanceData?: components["schemas"]["InstanceData"];
            /** @description Seconds since 1970. */
            readonly timestamp?: number;
            readonly stateInstance: components["schemas"]["InstanceState"];
        };
        /** The quota is used up */
        readonly QuotaExceededEvent: {
            /** @constant */
            readonly typeWebhook: "quotaExceeded";
            readonly instanceData?: components["schemas"]["InstanceData"];
            /** @description Seconds since 1970. In the page's table, and not in its example. */
            readonly timestamp?: number;
            readonly quotaData: components["schemas"]["QuotaStatus"];
        };
        /**
         * Any other event
         * @description Incoming messages, calls and more. A reader keeps such an event whole.
         */
        readonly OtherEvent: {
            readonly typeWebhook: string;
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * What happened
         * @description One event. `typeWebhook` says what it is.
         */
        readonly NotificationBody: components["schemas"]["OutgoingMessageStatus"] | components["schemas"]["StateInstanceChanged"] | components["schemas"]["QuotaExceededEvent"] | components["schemas"]["OtherEvent"];
        /** Notification */
        readonly Notification: {
            /**
             * Format: int64
             * @description What `deleteNotification` asks for.
             */
            readonly receiptId: number;
            readonly body: components["schemas"]["NotificationBody"];
        };
        readonly GetMessageRequest: {
            /** @description The chat. An id is unique only within one. */
            readonly chatId: string;
            readonly idMessage: components["schemas"]["MessageId"];
        };
        /** Message in the journal */
        readonly JournalMessage: {
            /** @description `outgoing` or `incoming`. Missing on older pages. */
            readonly type?: string;
            readonly idMessage: components["schemas"]["MessageId"];
            /** @description Seconds since 1970. The page calls it the time of the last thing that happened to the message, another one the time of sending. */
            readonly timestamp?: number;
            readonly statusMessage?: components["schemas"]["MessageStatus"];
            /** @description It was sent through the gateway, not from the phone. */
            readonly sendByApi?: boolean;
            /** @description What it is, in other words than those of the queue: `textMessage`, `documentMessage`, `extendedTextMessage` and so on; open. */
            readonly typeMessage?: string;
            readonly chatId?: string;
            readonly textMessage?: string;
            /** @description Where the file is. */
            readonly downloadUrl?: string;
            readonly fileName?: string;
            readonly caption?: string;
            readonly isEdited?: boolean;
            /** @description It was deleted after it had left. */
            readonly isDeleted?: boolean;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A number as a string, negative for groups and channels; also seen with a phone number as `<phone>@c.us`. */
        readonly V3ChatId: string;
        readonly V3SendMessageRequest: {
            readonly chatId: components["schemas"]["V3ChatId"];
            /** @description The newest page allows 4,000 characters, an earlier one 20,000. */
            readonly message: string;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        readonly V3SendFileByUrlRequest: {
            readonly chatId: components["schemas"]["V3ChatId"];
            /**
             * Format: uri
             * @description Where the gateway fetches the file, of 100 MB at most.
             */
            readonly urlFile: string;
            /** @description With the extension, which decides how the file is shown. */
            readonly fileName: string;
            /** @description Shown with pictures and videos. Its greatest length on MAX was not read. */
            readonly caption?: string;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
            /** @description The activity that the recipient sees. Open: a gateway may take others than are listed. */
            readonly typingType?: ("typing" | "recording" | "file") | string;
        };
        readonly V3SendFileByUploadRequest: {
            readonly chatId: components["schemas"]["V3ChatId"];
            /** @description The bytes of the file, 100 MB at most. */
            readonly file: unknown;
            /** @description With the extension, which decides how the file is shown. */
            readonly fileName?: string;
            /** @description Shown with pictures and videos. Its greatest length on MAX was not read. */
            readonly caption?: string;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
            /** @description The activity that the recipient sees. Open: a gateway may take others than are listed. */
            readonly typingType?: ("typing" | "recording" | "file") | string;
        };
        readonly V3SendLocationRequest: {
            readonly chatId: components["schemas"]["V3ChatId"];
            readonly latitude: number;
            readonly longitude: number;
            readonly nameLocation?: string;
            readonly address?: string;
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        readonly V3SendContactRequest: {
            readonly chatId: components["schemas"]["V3ChatId"];
            readonly contact: components["schemas"]["Contact"];
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        readonly CheckAccountRequest: {
            /**
             * Format: int64
             * @description The number in international form, 11 or 12 digits. Only numbers of Russia (7) and Belarus (375) are taken.
             */
            readonly phoneNumber: number;
            /** @description Ask the messenger even if the answer is in the gateway's cache; not unless this is `true`. */
            readonly force?: boolean;
        };
    };
    responses: {
        /** @description Any other answer. Nothing is known of its body. */
        readonly Unexpected: {
            headers: {
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The first 500 entries, oldest first; an empty array when nothing waits. */
        readonly MessagesQueue: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["QueueEntry"][];
            };
        };
        /**
         * @description The request is not valid, or the instance cannot take it now. A validation error is JSON and **repeats the address with the credential**
         *     in `path`; other reasons come as text.
         */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ValidationError"];
                readonly "text/plain": string;
            };
        };
        /** @description The credential is wrong. The body is empty. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The instance is unknown at this address, or the account is suspended, or the method is switched off for good. The body is not
         *     documented.
         */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /** @description No such method, or the wrong verb for it. The body is a web page of the server before the gateway. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/html": string;
            };
        };
        /** @description More calls of this method for this instance within a second than `x-rate-limit` allows. Body and headers are not documented. */
        readonly TooManyRequests: {
            headers: {
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The tariff's monthly quota is used up. */
        readonly QuotaExceeded: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["QuotaError"];
            };
        };
        /** @description The gateway failed. The form of the body is not documented. */
        readonly InternalError: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/plain": string;
            };
        };
        /** @description The server before the gateway could not reach it. The body is a web page. */
        readonly BadGateway: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/html": string;
            };
        };
        /**
         * @description The result of the clear. `isCleared: false` comes with the same status and means that nothing was cleared; when the gateway gives it
         *     is not documented, but users saw it from instances that were not authorised.
         */
        readonly MessagesQueueCleared: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description Whether the queue was cleared. */
                    readonly isCleared: boolean;
                };
            };
        };
        /**
         * @description The size of the queue, up to 10 seconds old. On some of the vendor's pages the key in the sample begins with the Cyrillic letter U+0441;
         *     answers seen from a gateway have the Latin one.
         */
        readonly Count: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly count: number;
                };
            };
        };
        /** @description The result of the clear. A call within 60 seconds of the last one is refused with the same status. */
        readonly WebhooksQueueCleared: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @constant */
                    readonly isCleared: true;
                    /** @description Empty. */
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly isCleared: false;
                    /** @description Why nothing was cleared. */
                    readonly reason: string;
                    /** @description Seconds to wait before the next call. */
                    readonly leftTime: number;
                };
            };
        };
        /** @description The state of the instance; `null` while the instance is being created. */
        readonly StateInstance: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly stateInstance: components["schemas"]["InstanceState"] | null;
                };
            };
        };
        /** @description The state of the connection. */
        readonly StatusInstance: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description Open: a gateway may name a state that is not listed. */
                    readonly statusInstance: ("online" | "offline") | string;
                };
            };
        };
        /** @description The settings of the instance. Keys that are not listed here may be present. */
        readonly Settings: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Settings"];
            };
        };
        /** @description The settings are saved and hold within 5 minutes. When the gateway answers `false` is not documented. */
        readonly SettingsSaved: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly saveSettings: boolean;
                };
            };
        };
        /** @description The restart has begun. When the gateway answers `false` is not documented. */
        readonly Rebooted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly isReboot: boolean;
                };
            };
        };
        /** @description The instance is logged out. When the gateway answers `false` is not documented. */
        readonly LoggedOut: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly isLogout: boolean;
                };
            };
        };
        /** @description The picture of the code, or why there is none: also with this status. `type` distinguishes them. */
        readonly Qr: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @constant */
                    readonly type: "qrCode";
                    /** @description The picture, a PNG in base64. **Anyone who scans it connects an account.** */
                    readonly message: string;
                } | {
                    /** @constant */
                    readonly type: "alreadyLogged";
                    readonly message: string;
                } | {
                    /** @constant */
                    readonly type: "error";
                    readonly message: string;
                } | {
                    readonly type: string;
                    readonly message?: string;
                };
            };
        };
        /** @description The code, or `status: false` with the same HTTP status when none could be had. */
        readonly AuthorizationCode: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @constant */
                    readonly status: true;
                    /** @description What the owner types into the app. **Anyone with it and the phone connects an account.** */
                    readonly code: string;
                } | {
                    /** @constant */
                    readonly status: false;
                    readonly code?: string;
                };
            };
        };
        /** @description The message is in the queue. `idMessage` is the `messageID` under which the queue lists it. */
        readonly MessageAccepted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly idMessage: components["schemas"]["MessageId"];
                };
            };
        };
        /** @description The message is in the queue. `idMessage` is the `messageID` under which the queue lists it. */
        readonly FileAccepted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly idMessage: components["schemas"]["MessageId"];
                    /** @description Where the gateway keeps the file, for 15 days; `sendFileByUrl` takes it. Missing on older pages. */
                    readonly urlFile?: string;
                };
            };
        };
        /** @description The messages are in the queue, as one entry with these `messagesIDs`. Ids that the gateway did not know are answered in the same way. */
        readonly MessagesForwarded: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description The new ids. */
                    readonly messages: readonly components["schemas"]["MessageId"][];
                };
            };
        };
        /** @description Whether the number has an account. */
        readonly WhatsappChecked: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly existsWhatsapp: boolean;
                    /** @description The chat of the account, in the form `<n>@lid`; empty when there is none. */
                    readonly chatId?: string;
                    /** @description The chat of the account by its number, `<phone>@c.us`. */
                    readonly phoneNumber?: string;
                    readonly username?: string | null;
                    /** @description The gateway did not ask the messenger. */
                    readonly fromCache?: boolean;
                };
            };
        };
        /** @description The oldest notification, which stays in the queue; `null`, or no body at all, when none came in time. */
        readonly Notification: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Notification"] | null;
            };
        };
        /** @description Whether the notification was removed. */
        readonly NotificationDeleted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @constant */
                    readonly result: true;
                    /** @description Empty. Missing on older pages. */
                    readonly reason?: string;
                } | {
                    /** @constant */
                    readonly result: false;
                    readonly reason?: string;
                };
            };
        };
        /** @description The message, with what became of it. */
        readonly Message: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["JournalMessage"];
            };
        };
        /** @description The messages that were sent. Their order is not documented. */
        readonly OutgoingMessages: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["JournalMessage"][];
            };
        };
        /** @description The first 500 entries, oldest first; an empty array when nothing waits. */
        readonly V3MessagesQueue: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["QueueEntry"][];
            };
        };
        /** @description The message is in the queue. `idMessage` is the `messageID` under which the queue lists it. */
        readonly V3MessageAccepted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly idMessage: components["schemas"]["MessageId"];
                };
            };
        };
        /** @description The message is in the queue. `idMessage` is the `messageID` under which the queue lists it. */
        readonly V3FileAccepted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly idMessage: components["schemas"]["MessageId"];
                    /** @description Where the gateway keeps the file, for 15 days; `sendFileByUrl` takes it. Missing on older pages. */
                    readonly urlFile?: string;
                };
            };
        };
        /** @description Whether the number has an account; or, with the same status, why the gateway could not say. */
        readonly AccountChecked: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly exist: boolean;
                    /** @description The chat of the account; empty when there is none. */
                    readonly chatId?: string;
                    /** @description The gateway did not ask the messenger. Missing on older pages. */
                    readonly fromCache?: boolean;
                } | {
                    /** @constant */
                    readonly status: false;
                    /** @description Known are that the instance starts or is not authorised, and that the limit of checks is reached. */
                    readonly reason: string;
                };
            };
        };
        /** @description Too many numbers were checked. To wait about two hours is said to help. The body is not documented. */
        readonly CheckLimitReached: {
            headers: {
                readonly [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description The number of the instance, as the console shows it.
         * @example 1101000001
         */
        readonly idInstance: string;
        /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
        readonly apiTokenInstance: string;
        /**
         * @description How many seconds the gateway waits for a notification before it answers that there is none.
         * @example 20
         */
        readonly receiveTimeout: number;
        /**
         * @description The number under which the notification was received. It is no identity of the event; it serves to remove it.
         * @example 1234567
         */
        readonly receiptId: number;
        /**
         * @description How many minutes to look back. The largest value is not documented.
         * @example 60
         */
        readonly minutes: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly showMessagesQueue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["MessagesQueue"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly clearMessagesQueue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["MessagesQueueCleared"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getMessagesCount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Count"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getWebhooksCount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Count"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly clearWebhooksQueue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["WebhooksQueueCleared"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getStateInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["StateInstance"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getStatusInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["StatusInstance"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Settings"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly setSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SettingsChange"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["SettingsSaved"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly reboot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Rebooted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly logout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["LoggedOut"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly qr: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Qr"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getAuthorizationCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["AuthorizationCodeRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["AuthorizationCode"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly sendMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendMessageRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["MessageAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly sendFileByUrl: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendFileByUrlRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["MessageAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly sendFileByUpload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["SendFileByUploadRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["FileAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly sendLocation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendLocationRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["MessageAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly sendContact: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendContactRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["MessageAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly sendPoll: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendPollRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["MessageAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly forwardMessages: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ForwardMessagesRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["MessagesForwarded"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly checkWhatsapp: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CheckWhatsappRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["WhatsappChecked"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly receiveNotification: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many seconds the gateway waits for a notification before it answers that there is none.
                 * @example 20
                 */
                readonly receiveTimeout?: components["parameters"]["receiveTimeout"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Notification"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly deleteNotification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
                /**
                 * @description The number under which the notification was received. It is no identity of the event; it serves to remove it.
                 * @example 1234567
                 */
                readonly receiptId: components["parameters"]["receiptId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["NotificationDeleted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetMessageRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Message"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly lastOutgoingMessages: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many minutes to look back. The largest value is not documented.
                 * @example 60
                 */
                readonly minutes?: components["parameters"]["minutes"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["OutgoingMessages"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3ShowMessagesQueue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["V3MessagesQueue"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3ClearMessagesQueue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["MessagesQueueCleared"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3GetMessagesCount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Count"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3GetWebhooksCount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Count"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3ClearWebhooksQueue: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["WebhooksQueueCleared"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3GetStateInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["StateInstance"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3GetSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Settings"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3SetSettings: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SettingsChange"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["SettingsSaved"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3Reboot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Rebooted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3Logout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["LoggedOut"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3Qr: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Qr"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3SendMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["V3SendMessageRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["V3MessageAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3SendFileByUrl: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["V3SendFileByUrlRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["V3MessageAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3SendFileByUpload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["V3SendFileByUploadRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["V3FileAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3SendLocation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["V3SendLocationRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["V3MessageAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3SendContact: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["V3SendContactRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["V3MessageAccepted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3CheckAccount: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CheckAccountRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["AccountChecked"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 469: components["responses"]["CheckLimitReached"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3ReceiveNotification: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many seconds the gateway waits for a notification before it answers that there is none.
                 * @example 20
                 */
                readonly receiveTimeout?: components["parameters"]["receiveTimeout"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Notification"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3DeleteNotification: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
                /**
                 * @description The number under which the notification was received. It is no identity of the event; it serves to remove it.
                 * @example 1234567
                 */
                readonly receiptId: components["parameters"]["receiptId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["NotificationDeleted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3GetMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["GetMessageRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Message"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly v3LastOutgoingMessages: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many minutes to look back. The largest value is not documented.
                 * @example 60
                 */
                readonly minutes?: components["parameters"]["minutes"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the console shows it.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /** @description The credential of the instance. It is a part of the address; keep it out of logs, errors and documents. */
                readonly apiTokenInstance: components["parameters"]["apiTokenInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["OutgoingMessages"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 466: components["responses"]["QuotaExceeded"];
            readonly 500: components["responses"]["InternalError"];
            readonly 502: components["responses"]["BadGateway"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
}
