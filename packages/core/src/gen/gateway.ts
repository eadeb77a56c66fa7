// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: 9c481f60209592e91743e20f1743016576d8b43dcf5d797683a867b807d90015

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
         * showMessagesQueue: list the messages waiting to be sent (plain)
         * @description Returns the first 500 entries of the send queue, oldest first. There is no paging and no total: when more wait, only
         *     `getMessagesCount` says how many. A message that is already on its way out may be missing from the list (reported by users,
         *     not documented). An empty queue is an empty array.
         *
         *     **A message waits for 24 hours at most**, counted from when it was accepted, and is then dropped. Messages leave only while the instance
         *     is `authorized`, one after the other, with a pause of `delaySendMessagesMilliseconds` (`getSettings`) between two.
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
         * clearMessagesQueue: empty the send queue (plain)
         * @description **Destructive, although it is a GET.** Removes every waiting message, for every chat. The gateway keeps no copy and there is
         *     no undo. A client must send it on purpose and exactly once: never retry it, prefetch it, cache it or follow a redirect with
         *     it. Whether a message already on its way out is stopped too is not documented.
         *
         *     **Before a new number is connected to an instance whose number was blocked, the queue has to be empty.** What waits, for 24 hours at
         *     most, leaves from the new number as soon as it is `authorized`, and the new number can be blocked for it too.
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
         * getMessagesCount: count the messages waiting to be sent (plain)
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
         * getWebhooksCount: count the notifications waiting to be delivered (plain)
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
         * clearWebhooksQueue: empty the queue of notifications (plain)
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
         * getStateInstance: report the state of the instance (plain)
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
         * getStatusInstance: report whether the instance is connected (plain)
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
         * getSettings: read the settings of the instance (plain)
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
         * setSettings: change settings of the instance (plain)
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
         * reboot: restart the instance (plain)
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
         * logout: log the instance out of the messenger (plain)
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
         * qr: get the code to scan for authorisation (plain)
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
         * getAuthorizationCode: get the code to type for authorisation (plain)
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
    readonly "/waInstance{idInstance}/startAuthorization/{apiTokenInstance}": {
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
         * startAuthorization: ask the messenger for a code (plain)
         * @description **Connects an account.** The messenger sends a code to the number; the state becomes `pendingCode`. The code lasts five
         *     minutes. Decide first what becomes of messages that wait: as soon as the instance is `authorized`, they leave from the new
         *     number, and a block often follows. A status of 200 is not yet a success: `status` and `data.status` say.
         */
        readonly post: operations["startAuthorization"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendAuthorizationCode/{apiTokenInstance}": {
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
         * sendAuthorizationCode: hand over the code (plain)
         * @description **Connects an account.** With a right code the instance is `starting`, then `authorized`, and what waits in the queue
         *     leaves; where the account has a password, the state becomes `pendingPassword` first. The code is a secret.
         */
        readonly post: operations["sendAuthorizationCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendAuthorizationPassword/{apiTokenInstance}": {
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
         * sendAuthorizationPassword: hand over the password (plain)
         * @description **Connects an account** that has a password of two-step verification, at `pendingPassword`. What waits in the queue leaves
         *     as soon as the instance is `authorized`. The password is a secret.
         */
        readonly post: operations["sendAuthorizationPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/getAccountSettings/{apiTokenInstance}": {
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
         * getAccountSettings: report the account that is connected (plain)
         * @description The number, the chat id, the state, and until when a suspension lasts, where there is one. Fields are empty unless the
         *     instance is authorised.
         */
        readonly get: operations["getAccountSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/getWaSettings/{apiTokenInstance}": {
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
         * getWaSettings: report the account that is connected (plain)
         * @description The number, the chat id, the state, and whether the history is being loaded. Fields are empty unless the instance is
         *     authorised.
         */
        readonly get: operations["getWaSettings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/getStateInstanceHistory/{apiTokenInstance}": {
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
         * getStateInstanceHistory: list the states that the instance was in (plain)
         * @description The newest first or last: its order is not documented. 100 unless another number is asked for. Published clients ask for
         *     it in the query, an older page in a body with the GET.
         */
        readonly get: operations["getStateInstanceHistory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/updateApiToken/{apiTokenInstance}": {
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
         * updateApiToken: replace the token of the instance (plain)
         * @description **A GET that changes the instance, and answers a secret:** the token in the address is void from then on, and every
         *     program that has it is shut out. A refusal comes with status 200 and `code: 401` in the body. Send it on purpose and
         *     exactly once: after an answer that did not arrive, only the console shows the new token.
         */
        readonly get: operations["updateApiToken"];
        readonly put?: never;
        readonly post?: never;
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
         * sendMessage: put a text message into the queue (plain)
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
         * sendFileByUrl: put a file into the queue by its address (plain)
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
         * sendFileByUpload: put an uploaded file into the queue (plain)
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
         * sendLocation: put a location into the queue (plain)
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
         * sendContact: put a contact card into the queue (plain)
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
         * sendPoll: put a poll into the queue (plain)
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
         * forwardMessages: put messages of another chat into the queue (plain)
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
    readonly "/waInstance{idInstance}/sendInteractiveButtons/{apiTokenInstance}": {
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
         * sendInteractiveButtons: put a text with buttons into the queue (plain)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot
         *     send, and keeps them for 24 hours. One to three buttons that copy a text, call a number or open an address. How it is
         *     listed in the queue is not documented. There is no key that makes a second request harmless: one that is repeated is a
         *     second message.
         */
        readonly post: operations["sendInteractiveButtons"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendInteractiveButtonsReply/{apiTokenInstance}": {
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
         * sendInteractiveButtonsReply: put a text with answers to choose from into the queue (plain)
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot
         *     send, and keeps them for 24 hours. One to three buttons, each of which is an answer. The page calls it a beta, for
         *     personal chats. How it is listed in the queue is not documented. There is no key that makes a second request harmless: one
         *     that is repeated is a second message.
         */
        readonly post: operations["sendInteractiveButtonsReply"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendLink/{apiTokenInstance}": {
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
         * sendLink: put a link with a preview into the queue (plain)
         * @description Deprecated by its page: a text with a link does the same. The answer means *accepted into the queue*, not delivered. The
         *     gateway accepts messages also while the instance cannot send, and keeps them for 24 hours. There is no key that makes a
         *     second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["sendLink"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendButtons/{apiTokenInstance}": {
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
         * sendButtons: put a text with buttons of the old kind into the queue (plain)
         * @description **Switched off:** the page is still there, and the gateway answers 403 (notes of the vendor's Java client). It is
         *     described because published clients offer it. There is no key that makes a second request harmless: one that is repeated
         *     is a second message.
         */
        readonly post: operations["sendButtons"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendTemplateButtons/{apiTokenInstance}": {
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
         * sendTemplateButtons: put a text with buttons that act into the queue (plain)
         * @description **Switched off:** the page is still there, and the gateway answers 403 (notes of the vendor's Java client). It is
         *     described because published clients offer it. There is no key that makes a second request harmless: one that is repeated
         *     is a second message.
         */
        readonly post: operations["sendTemplateButtons"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendListMessage/{apiTokenInstance}": {
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
         * sendListMessage: put a text with a list to choose from into the queue (plain)
         * @description **Switched off:** the page is still there, and the gateway answers 403 (notes of the vendor's Java client). It is
         *     described because published clients offer it. There is no key that makes a second request harmless: one that is repeated
         *     is a second message.
         */
        readonly post: operations["sendListMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendTextStatus/{apiTokenInstance}": {
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
         * sendTextStatus: put a text that is shown to contacts for a day into the queue (plain)
         * @description Statuses wait in the queue as messages do: for 24 hours at most, and each leaves after the pause of the instance. Without
         *     `participants` all contacts see it. 403 means that the instance has no access to statuses. There is no key that makes a
         *     second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["sendTextStatus"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendVoiceStatus/{apiTokenInstance}": {
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
         * sendVoiceStatus: put a recording that is shown to contacts for a day into the queue (plain)
         * @description Statuses wait in the queue as messages do: for 24 hours at most, and each leaves after the pause of the instance. Without
         *     `participants` all contacts see it. 403 means that the instance has no access to statuses. There is no key that makes a
         *     second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["sendVoiceStatus"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendMediaStatus/{apiTokenInstance}": {
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
         * sendMediaStatus: put a picture or video that is shown to contacts for a day into the queue (plain)
         * @description Statuses wait in the queue as messages do: for 24 hours at most, and each leaves after the pause of the instance. Without
         *     `participants` all contacts see it. 403 means that the instance has no access to statuses. There is no key that makes a
         *     second request harmless: one that is repeated is a second message.
         */
        readonly post: operations["sendMediaStatus"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/deleteStatus/{apiTokenInstance}": {
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
         * deleteStatus: remove a status that was sent (plain)
         * @description Contacts no longer see the status. The answer has no body. Whether it reaches a status that still waits in the queue is
         *     not documented.
         */
        readonly post: operations["deleteStatus"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/sendTyping/{apiTokenInstance}": {
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
         * sendTyping: show that something is being typed (plain)
         * @description The recipient sees the notice for `typingTime`. The page counts the pause of the queue and this time together, so it seems
         *     to wait for its turn in the queue. Published pages disagree on the answer: an older one shows an id, the newer one no
         *     body. How it is listed in the queue is not documented.
         */
        readonly post: operations["sendTyping"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/editMessage/{apiTokenInstance}": {
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
         * editMessage: change the text of a message (plain)
         * @description **Seen by the recipient.** A text on WhatsApp and MAX can be changed for 15 minutes, one on Telegram for about 48 hours.
         *     Whether it reaches a message that still waits in the queue, or waits there itself, is not documented.
         */
        readonly post: operations["editMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/deleteMessage/{apiTokenInstance}": {
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
         * deleteMessage: remove a message that was sent (plain)
         * @description **Seen by the recipient**, unless `onlySenderDelete` is `true`. The answer has no body. Whether it reaches a message that
         *     still waits in the queue is not documented: it is no way to take one message out of the queue.
         */
        readonly post: operations["deleteMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/waInstance{idInstance}/uploadFile/{apiTokenInstance}": {
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
         * uploadFile: keep a file at the gateway (plain)
         * @description Keeps a file of 100 MB at most for 15 days, and puts nothing into the queue: `sendFileByUrl` sends it by the address that
         *     is answered. It goes to the `mediaUrl` of the instance. Clients send the bytes with the file's media type and its name in
         *     the header `GA-Filename`; others send a form with a field `file`.
         */
        readonly post: operations["uploadFile"];
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
         * checkWhatsapp: report whether a number has a WhatsApp account (plain)
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
    readonly "/waInstance{idInstance}/checkAccount/{apiTokenInstance}": {
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
         * checkAccount: report whether a number has a Telegram account (plain)
         * @description Asks the messenger itself unless the answer is still in the gateway's cache: it is not a read that may be repeated.
         */
        readonly post: operations["checkAccount"];
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
         * receiveNotification: wait for the next notification (plain)
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
         * deleteNotification: remove one notification (plain)
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
         * getMessage: look a message up (plain)
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
         * lastOutgoingMessages: list the messages that were sent (plain)
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
         * showMessagesQueue: list the messages waiting to be sent (MAX)
         * @description Returns the first 500 entries of the send queue, oldest first. There is no paging and no total: when more wait, only
         *     `getMessagesCount` says how many. A message that is already on its way out may be missing from the list (reported by users,
         *     not documented). An empty queue is an empty array.
         *
         *     **A message waits for 24 hours at most**, counted from when it was accepted, and is then dropped. Messages leave only while the instance
         *     is `authorized`, one after the other, with a pause of `delaySendMessagesMilliseconds` (`getSettings`) between two.
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
         * clearMessagesQueue: empty the send queue (MAX)
         * @description **Destructive, although it is a GET.** Removes every waiting message, for every chat. The gateway keeps no copy and there is
         *     no undo. A client must send it on purpose and exactly once: never retry it, prefetch it, cache it or follow a redirect with
         *     it. Whether a message already on its way out is stopped too is not documented.
         *
         *     **Before a new number is connected to an instance whose number was blocked, the queue has to be empty.** What waits, for 24 hours at
         *     most, leaves from the new number as soon as it is `authorized`, and the new number can be blocked for it too.
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
         * getMessagesCount: count the messages waiting to be sent (MAX)
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
         * getWebhooksCount: count the notifications waiting to be delivered (MAX)
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
         * clearWebhooksQueue: empty the queue of notifications (MAX)
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
         * getStateInstance: report the state of the instance (MAX)
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
         * getSettings: read the settings of the instance (MAX)
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
         * setSettings: change settings of the instance (MAX)
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
         * reboot: restart the instance (MAX)
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
         * logout: log the instance out of the messenger (MAX)
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
         * qr: get the code to scan for authorisation (MAX)
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
    readonly "/v3/waInstance{idInstance}/startAuthorization/{apiTokenInstance}": {
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
         * startAuthorization: ask the messenger for a code (MAX)
         * @description **Connects an account.** The messenger sends a code to the number; the state becomes `pendingCode`. The code lasts five
         *     minutes. Decide first what becomes of messages that wait: as soon as the instance is `authorized`, they leave from the new
         *     number, and a block often follows. A status of 200 is not yet a success: `status` and `data.status` say.
         */
        readonly post: operations["v3StartAuthorization"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/sendAuthorizationCode/{apiTokenInstance}": {
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
         * sendAuthorizationCode: hand over the code (MAX)
         * @description **Connects an account.** With a right code the instance is `starting`, then `authorized`, and what waits in the queue
         *     leaves; where the account has a password, the state becomes `pendingPassword` first. The code is a secret.
         */
        readonly post: operations["v3SendAuthorizationCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/sendAuthorizationPassword/{apiTokenInstance}": {
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
         * sendAuthorizationPassword: hand over the password (MAX)
         * @description **Connects an account** that has a password of two-step verification, at `pendingPassword`. What waits in the queue leaves
         *     as soon as the instance is `authorized`. The password is a secret.
         */
        readonly post: operations["v3SendAuthorizationPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/getAccountSettings/{apiTokenInstance}": {
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
         * getAccountSettings: report the account that is connected (MAX)
         * @description The number, the chat id, the state, and until when a suspension lasts, where there is one. Fields are empty unless the
         *     instance is authorised.
         */
        readonly get: operations["v3GetAccountSettings"];
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
         * sendMessage: put a text message into the queue (MAX)
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
         * sendFileByUrl: put a file into the queue by its address (MAX)
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
         * sendFileByUpload: put an uploaded file into the queue (MAX)
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
         * sendLocation: put a location into the queue (MAX)
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
         * sendContact: put a contact card into the queue (MAX)
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
    readonly "/v3/waInstance{idInstance}/editMessage/{apiTokenInstance}": {
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
         * editMessage: change the text of a message (MAX)
         * @description **Seen by the recipient.** A text on WhatsApp and MAX can be changed for 15 minutes, one on Telegram for about 48 hours.
         *     Whether it reaches a message that still waits in the queue, or waits there itself, is not documented.
         */
        readonly post: operations["v3EditMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/deleteMessage/{apiTokenInstance}": {
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
         * deleteMessage: remove a message that was sent (MAX)
         * @description **Seen by the recipient**, unless `onlySenderDelete` is `true`. The answer has no body. Whether it reaches a message that
         *     still waits in the queue is not documented: it is no way to take one message out of the queue.
         */
        readonly post: operations["v3DeleteMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v3/waInstance{idInstance}/uploadFile/{apiTokenInstance}": {
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
         * uploadFile: keep a file at the gateway (MAX)
         * @description Keeps a file of 100 MB at most for 15 days, and puts nothing into the queue: `sendFileByUrl` sends it by the address that
         *     is answered. It goes to the `mediaUrl` of the instance. Clients send the bytes with the file's media type and its name in
         *     the header `GA-Filename`; others send a form with a field `file`.
         */
        readonly post: operations["v3UploadFile"];
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
         * checkAccount: report whether a number has a MAX account (MAX)
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
         * receiveNotification: wait for the next notification (MAX)
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
         * deleteNotification: remove one notification (MAX)
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
         * getMessage: look a message up (MAX)
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
         * lastOutgoingMessages: list the messages that were sent (MAX)
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "sendMessage";
            readonly body: {
                readonly chatId: string;
                readonly message: string;
                readonly linkPreview?: boolean | null;
                readonly typePreview?: string | null;
                readonly customPreview?: {
                    readonly [key: string]: unknown;
                } | null;
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "sendContact";
            readonly body: {
                readonly chatId: string;
                /** @description A number with a name; on MAX the chat of an account. */
                readonly contact: {
                    readonly phoneContact?: number | null;
                    readonly chatId?: string | null;
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
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
         * Any other type's name
         * @description Open. The names that are listed are methods whose entries are not documented.
         */
        readonly OtherEntryType: ("sendButtons" | "sendInteractiveButtons" | "sendInteractiveButtonsReply" | "sendListMessage" | "sendTemplateButtons" | "editMessage" | "deleteMessage" | "deleteStatus") | string;
        /**
         * Any other type
         * @description How buttons, edits and deletions appear in the queue is not documented. A reader keeps such an entry whole.
         */
        readonly OtherEntry: {
            readonly messageID?: components["schemas"]["MessageId"];
            readonly idMessage?: components["schemas"]["MessageIdAlias"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly type: "sendButtons" | "sendInteractiveButtons" | "sendInteractiveButtonsReply" | "sendListMessage" | "sendTemplateButtons" | "editMessage" | "deleteMessage" | "deleteStatus";
            readonly body: {
                readonly [key: string]: unknown;
            };
        };
        /**
         * Queue entry of a documented type
         * @description An entry whose `type` says what is in its `body`.
         */
        readonly KnownQueueEntry: components["schemas"]["SendMessageEntry"] | components["schemas"]["SendFileByUrlEntry"] | components["schemas"]["SendLocationEntry"] | components["schemas"]["SendContactEntry"] | components["schemas"]["SendPollEntry"] | components["schemas"]["ForwardMessagesEntry"] | components["schemas"]["SendLinkEntry"] | components["schemas"]["SendTextStatusEntry"] | components["schemas"]["SendVoiceStatusEntry"] | components["schemas"]["SendMediaStatusEntry"];
        /**
         * Queue entry
         * @description One message in the queue. Optional fields that were not set are missing or `null`.
         */
        readonly QueueEntry: components["schemas"]["KnownQueueEntry"] | components["schemas"]["OtherEntry"];
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
        /**
         * @description The settings that published clients send. The first ones bear on the queue and its notifications; the others are the vendor's: see
         *     its pages.
         */
        readonly SettingsChange: {
            readonly delaySendMessagesMilliseconds?: components["schemas"]["DelaySendMessages"];
            /** @description Where notifications are posted. Empty: nowhere, and only then `receiveNotification` works. It may hold a separate credential. */
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
            /** @description Report messages that come in. */
            readonly incomingWebhook?: components["schemas"]["YesNo"];
            /** @description Report the phone. */
            readonly deviceWebhook?: components["schemas"]["YesNo"];
            /** @description Report whether the instance is connected. Deprecated. */
            readonly statusInstanceWebhook?: components["schemas"]["YesNo"];
            /** @description Mark what comes in as read. */
            readonly markIncomingMessagesReaded?: components["schemas"]["YesNo"];
            /** @description Mark what comes in as read when it is answered. */
            readonly markIncomingMessagesReadedOnReply?: components["schemas"]["YesNo"];
            /** @description Keep the history. */
            readonly enableMessagesHistory?: components["schemas"]["YesNo"];
            /** @description Show the account as online. */
            readonly keepOnlineStatus?: components["schemas"]["YesNo"];
            /** @description Report votes. */
            readonly pollMessageWebhook?: components["schemas"]["YesNo"];
            /** @description Report that a chat was blocked. */
            readonly incomingBlockWebhook?: components["schemas"]["YesNo"];
            /** @description Report calls that come in. */
            readonly incomingCallWebhook?: components["schemas"]["YesNo"];
            /** @description Report calls that go out. */
            readonly outgoingCallWebhook?: components["schemas"]["YesNo"];
            /** @description Report texts that were changed. */
            readonly editedMessageWebhook?: components["schemas"]["YesNo"];
            /** @description Report messages that were removed. */
            readonly deletedMessageWebhook?: components["schemas"]["YesNo"];
            /** @description Report new pictures. */
            readonly avatarInfoWebhook?: components["schemas"]["YesNo"];
            /** @description Deprecated. */
            readonly sharedSession?: components["schemas"]["YesNo"];
            /** @description How long a notice of typing is shown before each message, in steps. A `typingTime` of the message has precedence. */
            readonly autoTyping?: number;
            /** @description Whether links in texts get a preview. */
            readonly linkPreview?: components["schemas"]["YesNo"] | boolean;
            /** @description Whether chats are named by `@lid`. */
            readonly enableLidMode?: components["schemas"]["YesNo"] | boolean;
            /** @description The account. Clients send back what they read; that it has an effect is not documented. */
            readonly wid?: string;
            /** @description The name of the instance in the console. */
            readonly name?: string;
            readonly typeInstance?: string;
            readonly typeAccount?: string;
            readonly countryInstance?: string;
            /** @description A proxy, with its credential. */
            readonly proxyInstance?: string;
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
        readonly StartAuthorizationRequest: {
            readonly phoneNumber: components["schemas"]["PhoneNumber"];
        };
        readonly AuthorizationData: {
            /** @description `success` or `fail`; open. */
            readonly status?: string;
            /** @description Why it was refused: `invalid_phone_number`, `already_registered`, `invalid_password`, `connection_error`, `timeout`; open. */
            readonly reason?: string;
        };
        readonly SendAuthorizationCodeRequest: {
            /** @description What the messenger sent to the owner. **A secret.** The vendor's web chat sends it empty when it hands over the password. */
            readonly code: string;
            /**
             * Format: password
             * @description The password of two-step verification, where the account has one.
             */
            readonly password?: string;
        };
        readonly SendAuthorizationPasswordRequest: {
            /**
             * Format: password
             * @description The password of two-step verification.
             */
            readonly password: string;
        };
        /** @description `<phone>@c.us`, `<group>@g.us` or `<n>@lid` on WhatsApp; a number as a string on Telegram. */
        readonly ChatId: string;
        /** @description The id of the message that is answered. It must be of the same chat. */
        readonly QuotedMessageId: string;
        /** @description Milliseconds during which the recipient sees the account typing. */
        readonly TypingTime: number;
        /**
         * @description The activity that the recipient sees.
         * @enum {string}
         */
        readonly TypingType: "typing" | "recording";
        /** @description Whether the chat is archived after the message was sent. Clients of the vendor send it; its pages of today do not have it. */
        readonly ArchiveChat: boolean;
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
            } & {
                readonly [key: string]: unknown;
            };
            readonly typingTime?: components["schemas"]["TypingTime"];
            readonly typingType?: components["schemas"]["TypingType"];
            readonly archiveChat?: components["schemas"]["ArchiveChat"];
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
            readonly typingType?: components["schemas"]["TypingType"];
            readonly archiveChat?: components["schemas"]["ArchiveChat"];
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
            readonly typingType?: components["schemas"]["TypingType"];
            readonly archiveChat?: components["schemas"]["ArchiveChat"];
        };
        readonly SendLocationRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly latitude: number;
            readonly longitude: number;
            readonly nameLocation?: string;
            readonly address?: string;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
            readonly archiveChat?: components["schemas"]["ArchiveChat"];
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
            readonly archiveChat?: components["schemas"]["ArchiveChat"];
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
            /** @description Whether the choices are shown without names. */
            readonly isAnonymous?: boolean;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
            readonly archiveChat?: components["schemas"]["ArchiveChat"];
        };
        readonly ForwardMessagesRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly chatIdFrom: components["schemas"]["ChatId"];
            /** @description The ids of the messages to forward. The gateway must know them, as `getMessage` would say. */
            readonly messages: readonly string[];
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        /** @description Distinguishes the buttons of one message. */
        readonly ButtonId: string;
        /** @description The words on the button. */
        readonly ButtonText: string;
        /**
         * Button
         * @description What a button does decides which field it needs.
         */
        readonly InteractiveButton: {
            /** @constant */
            readonly type: "copy";
            readonly buttonId: components["schemas"]["ButtonId"];
            readonly buttonText: components["schemas"]["ButtonText"];
            readonly copyCode: string;
        } | {
            /** @constant */
            readonly type: "call";
            readonly buttonId: components["schemas"]["ButtonId"];
            readonly buttonText: components["schemas"]["ButtonText"];
            readonly phoneNumber: string;
        } | {
            /** @constant */
            readonly type: "url";
            readonly buttonId: components["schemas"]["ButtonId"];
            readonly buttonText: components["schemas"]["ButtonText"];
            readonly url: string;
        };
        readonly SendInteractiveButtonsRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly header?: string;
            readonly body: string;
            readonly footer?: string;
            readonly buttons: readonly components["schemas"]["InteractiveButton"][];
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        readonly SendInteractiveButtonsReplyRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly header?: string;
            readonly body: string;
            readonly footer?: string;
            readonly buttons: readonly {
                readonly buttonId: components["schemas"]["ButtonId"];
                readonly buttonText: components["schemas"]["ButtonText"];
                /** @description `reply`, where a client sends it. */
                readonly type?: string;
            }[];
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        readonly SendLinkRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly urlLink: string;
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly archiveChat?: components["schemas"]["ArchiveChat"];
        };
        readonly SendButtonsRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly message: string;
            readonly footer?: string;
            readonly buttons: readonly {
                /** @description One client of the vendor declares a number. */
                readonly buttonId: string | number;
                readonly buttonText: string;
            }[];
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly archiveChat?: components["schemas"]["ArchiveChat"];
        };
        readonly SendTemplateButtonsRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly message: string;
            readonly footer?: string;
            readonly templateButtons: readonly {
                readonly index: number;
                readonly urlButton?: {
                    readonly displayText: string;
                    readonly url: string;
                };
                readonly callButton?: {
                    readonly displayText: string;
                    /** @description One client of the vendor declares a number. */
                    readonly phoneNumber: string | number;
                };
                readonly quickReplyButton?: {
                    readonly displayText: string;
                    readonly id: string;
                };
            }[];
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly archiveChat?: components["schemas"]["ArchiveChat"];
        };
        readonly SendListMessageRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly message: string;
            readonly title?: string;
            readonly buttonText: string;
            readonly footer?: string;
            readonly sections: readonly {
                readonly title: string;
                readonly rows: readonly {
                    readonly rowId?: string;
                    readonly title: string;
                    readonly description?: string;
                }[];
            }[];
            readonly quotedMessageId?: components["schemas"]["QuotedMessageId"];
            readonly archiveChat?: components["schemas"]["ArchiveChat"];
        };
        /** @description As `#RRGGBB`. */
        readonly BackgroundColor: string;
        /** @description The chats that see it. All contacts where it is empty or missing. */
        readonly Participants: readonly string[];
        readonly SendTextStatusRequest: {
            readonly message: string;
            readonly backgroundColor?: components["schemas"]["BackgroundColor"];
            /** @enum {string} */
            readonly font?: "SERIF" | "SANS_SERIF" | "NORICAN_REGULAR" | "BRYNDAN_WRITE" | "OSWALD_HEAVY";
            readonly participants?: components["schemas"]["Participants"];
        };
        readonly SendVoiceStatusRequest: {
            /**
             * Format: uri
             * @description Where the gateway fetches the recording.
             */
            readonly urlFile: string;
            /** @description With the extension. */
            readonly fileName: string;
            readonly backgroundColor?: components["schemas"]["BackgroundColor"];
            readonly participants?: components["schemas"]["Participants"];
        };
        readonly SendMediaStatusRequest: {
            /**
             * Format: uri
             * @description Where the gateway fetches the picture or the video.
             */
            readonly urlFile: string;
            /** @description With the extension. */
            readonly fileName: string;
            readonly caption?: string;
            readonly participants?: components["schemas"]["Participants"];
        };
        readonly DeleteStatusRequest: {
            readonly idMessage: components["schemas"]["MessageId"];
        };
        readonly SendTypingRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            /** @description Milliseconds; 1,000 unless given. */
            readonly typingTime?: number;
            /** @description `recording` on WhatsApp, for a notice that a message is being recorded. A client for Telegram lists twelve values. Open. */
            readonly typingType?: string;
        };
        readonly EditMessageRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly idMessage: components["schemas"]["MessageId"];
            /** @description The new text. Telegram takes fewer characters than WhatsApp. */
            readonly message: string;
        };
        readonly DeleteMessageRequest: {
            readonly chatId: components["schemas"]["ChatId"];
            readonly idMessage: components["schemas"]["MessageId"];
            /** @description Whether only the sender no longer sees it; not unless this is `true`. */
            readonly onlySenderDelete?: boolean;
        };
        /** @description The bytes of the file, 100 MB at most. */
        readonly UploadFileRequest: unknown;
        readonly CheckWhatsappRequest: {
            readonly phoneNumber?: components["schemas"]["PhoneNumber"];
            /** @description In the place of the number; on newer pages only. */
            readonly chatId?: components["schemas"]["ChatId"];
        };
        readonly PlainCheckAccountRequest: {
            readonly phoneNumber?: components["schemas"]["PhoneNumber"];
            /** @description In the place of the number, the name that the account has chosen. */
            readonly username?: string;
            /** @description Ask the messenger even if the answer is in the gateway's cache; not unless this is `true`. */
            readonly force?: boolean;
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
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
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly typeWebhook: "stateInstanceChanged";
            readonly instanceData?: components["schemas"]["InstanceData"];
            /** @description Seconds since 1970. */
            readonly timestamp?: number;
            readonly stateInstance: components["schemas"]["InstanceState"];
        };
        /** The quota is used up */
        readonly QuotaExceededEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly typeWebhook: "quotaExceeded";
            readonly instanceData?: components["schemas"]["InstanceData"];
            /** @description Seconds since 1970. In the page's table, and not in its example. */
            readonly timestamp?: number;
            readonly quotaData: components["schemas"]["QuotaStatus"];
        };
        /**
         * Any other event's name
         * @description Open. The names that are listed are events whose content this contract leaves open.
         */
        readonly OtherEventType: ("incomingMessageReceived" | "outgoingAPIMessageReceived" | "incomingBlock") | string;
        /**
         * Any other event
         * @description Incoming messages, calls and more. A reader keeps such an event whole.
         */
        readonly OtherEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly typeWebhook: "incomingMessageReceived" | "outgoingAPIMessageReceived" | "incomingBlock";
        } & {
            readonly [key: string]: unknown;
        };
        /**
         * Event that Sluice reads
         * @description An event whose `typeWebhook` says what else is in it.
         */
        readonly KnownEvent: components["schemas"]["OutgoingMessageStatus"] | components["schemas"]["StateInstanceChanged"] | components["schemas"]["QuotaExceededEvent"];
        /**
         * What happened
         * @description One event. `typeWebhook` says what it is.
         */
        readonly NotificationBody: components["schemas"]["KnownEvent"] | components["schemas"]["OtherEvent"];
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
        /**
         * Contact on MAX
         * @description The account that is recommended, by its chat.
         */
        readonly V3Contact: {
            readonly chatId: components["schemas"]["V3ChatId"];
        };
        readonly V3SendContactRequest: {
            readonly chatId: components["schemas"]["V3ChatId"];
            readonly contact: components["schemas"]["V3Contact"];
            readonly typingTime?: components["schemas"]["TypingTime"];
        };
        readonly V3EditMessageRequest: {
            readonly chatId: components["schemas"]["V3ChatId"];
            readonly idMessage: components["schemas"]["MessageId"];
            /** @description The new text. */
            readonly message: string;
        };
        readonly V3DeleteMessageRequest: {
            readonly chatId: components["schemas"]["V3ChatId"];
            readonly idMessage: components["schemas"]["MessageId"];
            /** @description Whether only the sender no longer sees it; not unless this is `true`. */
            readonly onlySenderDelete?: boolean;
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
        /** @description Whether the messenger took the step: a refusal has the same status. */
        readonly AuthorizationStep: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @constant */
                    readonly status: true;
                    readonly data?: components["schemas"]["AuthorizationData"];
                } | {
                    /** @constant */
                    readonly status: false;
                    readonly data?: components["schemas"]["AuthorizationData"];
                };
            };
        };
        /** @description The account. Texts are empty unless the instance is authorised. */
        readonly AccountSettings: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description The address of the picture. */
                    readonly avatar?: string;
                    readonly phone?: string;
                    readonly stateInstance?: components["schemas"]["InstanceState"];
                    readonly chatId?: string;
                    /** @description When the suspension ends, in seconds since the epoch. */
                    readonly suspendedUntil?: number;
                };
            };
        };
        /** @description The account. Texts are empty unless the instance is authorised. */
        readonly WaSettings: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description The address of the picture. */
                    readonly avatar?: string;
                    readonly base64Avatar?: string;
                    readonly phone?: string;
                    readonly chatId?: string;
                    readonly stateInstance?: components["schemas"]["InstanceState"];
                    readonly deviceId?: string;
                    /** @description How much of the history was loaded, in percent. */
                    readonly historySyncProgress?: number;
                    readonly logoutProcess?: boolean;
                    /** @description When the suspension ends, in seconds since the epoch. */
                    readonly suspendedUntil?: number;
                };
            };
        };
        /** @description The states, each with its time. */
        readonly StateHistory: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly {
                    readonly stateInstance: components["schemas"]["InstanceState"];
                    /** @description When it began, in seconds since the epoch. */
                    readonly timestamp: number;
                    /** @description A number by the table of the page, a chat id by its sample. */
                    readonly phoneNumber?: number | string | null;
                }[];
            };
        };
        /** @description The new token; or, with the same status, a refusal. **The body is a secret.** */
        readonly TokenUpdated: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** Format: password */
                    readonly apiTokenInstance: string;
                } | {
                    /** @description `401`. */
                    readonly code: number;
                    readonly description?: string;
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
        /** @description It is done. The answer has no body. */
        readonly Removed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /** @description It is accepted. By the older page with an id, by the newer without a body. */
        readonly TypingAccepted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly idMessage?: components["schemas"]["MessageId"];
                };
            };
        };
        /** @description The gateway has the file, for 15 days. */
        readonly FileUploaded: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description What `sendFileByUrl` takes. */
                    readonly urlFile: string;
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
        /** @description How many states are listed at most. */
        readonly count: number;
        /** @description The name of the file, with its extension. */
        readonly "GA-Filename": string;
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
    readonly startAuthorization: {
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
                readonly "application/json": components["schemas"]["StartAuthorizationRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["AuthorizationStep"];
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
    readonly sendAuthorizationCode: {
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
                readonly "application/json": components["schemas"]["SendAuthorizationCodeRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["AuthorizationStep"];
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
    readonly sendAuthorizationPassword: {
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
                readonly "application/json": components["schemas"]["SendAuthorizationPasswordRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["AuthorizationStep"];
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
    readonly getAccountSettings: {
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
            readonly 200: components["responses"]["AccountSettings"];
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
    readonly getWaSettings: {
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
            readonly 200: components["responses"]["WaSettings"];
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
    readonly getStateInstanceHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description How many states are listed at most. */
                readonly count?: components["parameters"]["count"];
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
            readonly 200: components["responses"]["StateHistory"];
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
    readonly updateApiToken: {
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
            readonly 200: components["responses"]["TokenUpdated"];
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
    readonly sendInteractiveButtons: {
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
                readonly "application/json": components["schemas"]["SendInteractiveButtonsRequest"];
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
    readonly sendInteractiveButtonsReply: {
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
                readonly "application/json": components["schemas"]["SendInteractiveButtonsReplyRequest"];
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
    readonly sendLink: {
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
                readonly "application/json": components["schemas"]["SendLinkRequest"];
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
    readonly sendButtons: {
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
                readonly "application/json": components["schemas"]["SendButtonsRequest"];
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
    readonly sendTemplateButtons: {
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
                readonly "application/json": components["schemas"]["SendTemplateButtonsRequest"];
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
    readonly sendListMessage: {
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
                readonly "application/json": components["schemas"]["SendListMessageRequest"];
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
    readonly sendTextStatus: {
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
                readonly "application/json": components["schemas"]["SendTextStatusRequest"];
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
    readonly sendVoiceStatus: {
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
                readonly "application/json": components["schemas"]["SendVoiceStatusRequest"];
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
    readonly sendMediaStatus: {
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
                readonly "application/json": components["schemas"]["SendMediaStatusRequest"];
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
    readonly deleteStatus: {
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
                readonly "application/json": components["schemas"]["DeleteStatusRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Removed"];
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
    readonly sendTyping: {
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
                readonly "application/json": components["schemas"]["SendTypingRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["TypingAccepted"];
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
    readonly editMessage: {
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
                readonly "application/json": components["schemas"]["EditMessageRequest"];
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
    readonly deleteMessage: {
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
                readonly "application/json": components["schemas"]["DeleteMessageRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Removed"];
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
    readonly uploadFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The name of the file, with its extension. */
                readonly "GA-Filename"?: components["parameters"]["GA-Filename"];
            };
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
                readonly "application/octet-stream": components["schemas"]["UploadFileRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["FileUploaded"];
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
    readonly checkAccount: {
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
                readonly "application/json": components["schemas"]["PlainCheckAccountRequest"];
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
    readonly v3StartAuthorization: {
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
                readonly "application/json": components["schemas"]["StartAuthorizationRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["AuthorizationStep"];
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
    readonly v3SendAuthorizationCode: {
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
                readonly "application/json": components["schemas"]["SendAuthorizationCodeRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["AuthorizationStep"];
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
    readonly v3SendAuthorizationPassword: {
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
                readonly "application/json": components["schemas"]["SendAuthorizationPasswordRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["AuthorizationStep"];
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
    readonly v3GetAccountSettings: {
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
            readonly 200: components["responses"]["AccountSettings"];
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
    readonly v3EditMessage: {
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
                readonly "application/json": components["schemas"]["V3EditMessageRequest"];
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
    readonly v3DeleteMessage: {
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
                readonly "application/json": components["schemas"]["V3DeleteMessageRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Removed"];
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
    readonly v3UploadFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The name of the file, with its extension. */
                readonly "GA-Filename"?: components["parameters"]["GA-Filename"];
            };
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
                readonly "application/octet-stream": components["schemas"]["UploadFileRequest"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["FileUploaded"];
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
