// Generated from the gateway's contract by `pnpm generate`; do not edit.
// sha256 of the contract: cb5616548d9f83c8c78a9d15e1c6e703cea765312cc5a1690d4e760be81e3128

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
         *     `getMessagesCount` tells how many. A message that is already on its way out may be missing from the list (reported by
         *     users, not documented). An empty queue is an empty array.
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
         * @description **Destructive, although it is a GET.** Removes every waiting message, for every chat. The gateway keeps no copy and there is no
         *     undo. A client must send it on purpose and exactly once: never retry it, prefetch it, cache it or follow a redirect with it.
         *     Whether a message already on its way out is stopped too is not documented.
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
         * @description The size of the send queue. The gateway refreshes the figure every 10 seconds, so it can be 10 seconds old, also right after a
         *     clear.
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
         * @description The size of the queue of *notifications* (webhooks), which is another queue than the one of messages to be sent. Refreshed every
         *     10 seconds.
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
         * @description **Destructive.** Removes every waiting *notification* (webhook); messages to be sent are not touched. Allowed once in 60 seconds: a
         *     call before that is answered with status 200, `isCleared: false` and the seconds left to wait.
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
         * Tell the state of the instance (plain)
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
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send, and
         *     keeps them for 24 hours. While an instance is `starting`, many methods answer 400; whether this one does is not documented.
         */
        readonly post: operations["sendMessage"];
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
         *     `getMessagesCount` tells how many. A message that is already on its way out may be missing from the list (reported by
         *     users, not documented). An empty queue is an empty array.
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
         * @description **Destructive, although it is a GET.** Removes every waiting message, for every chat. The gateway keeps no copy and there is no
         *     undo. A client must send it on purpose and exactly once: never retry it, prefetch it, cache it or follow a redirect with it.
         *     Whether a message already on its way out is stopped too is not documented.
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
         * @description The size of the send queue. The gateway refreshes the figure every 10 seconds, so it can be 10 seconds old, also right after a
         *     clear.
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
         * @description The size of the queue of *notifications* (webhooks), which is another queue than the one of messages to be sent. Refreshed every
         *     10 seconds.
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
         * @description **Destructive.** Removes every waiting *notification* (webhook); messages to be sent are not touched. Allowed once in 60 seconds: a
         *     call before that is answered with status 200, `isCleared: false` and the seconds left to wait.
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
         * Tell the state of the instance (MAX)
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
         * @description The answer means *accepted into the queue*, not delivered. The gateway accepts messages also while the instance cannot send, and
         *     keeps them for 24 hours. While an instance is `starting`, many methods answer 400; whether this one does is not documented.
         */
        readonly post: operations["v3SendMessage"];
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
         * Any other type
         * @description The vendor lists also `sendLink` (deprecated), `sendTextStatus`, `sendVoiceStatus` and `sendMediaStatus`; how buttons, edits and
         *     deletions appear in the queue is not documented. A reader keeps such an entry whole.
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
        readonly QueueEntry: components["schemas"]["SendMessageEntry"] | components["schemas"]["SendFileByUrlEntry"] | components["schemas"]["SendLocationEntry"] | components["schemas"]["SendContactEntry"] | components["schemas"]["SendPollEntry"] | components["schemas"]["ForwardMessagesEntry"] | components["schemas"]["OtherEntry"];
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
            readonly status: string;
            readonly description?: string;
        };
        readonly QuotaError: {
            readonly invokeStatus: components["schemas"]["QuotaStatus"];
            readonly correspondentsStatus?: components["schemas"]["QuotaStatus"];
        };
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
            readonly webhookUrl?: string;
        } & {
            readonly [key: string]: unknown;
        };
        readonly SendMessageRequest: {
            /** @description `<phone>@c.us`, `<group>@g.us` or `<n>@lid` on WhatsApp; a number as a string on Telegram. */
            readonly chatId: string;
            readonly message: string;
            readonly quotedMessageId?: string;
            readonly linkPreview?: boolean;
            /** @enum {string} */
            readonly typePreview?: "small" | "large";
            /** @description Milliseconds during which the recipient sees that somebody types. */
            readonly typingTime?: number;
        };
        readonly V3SendMessageRequest: {
            /** @description A number as a string, negative for groups and channels; also seen with a phone number as `<phone>@c.us`. */
            readonly chatId: string;
            /** @description The newest page allows 4,000 characters, an earlier one 20,000. */
            readonly message: string;
            readonly typingTime?: number;
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
        /** @description The instance is unknown at this address, or the account is suspended. The body is not documented. */
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
                    /**
                     * @description Open: a gateway may name a state that is not listed. Messages leave only in `authorized`. WhatsApp alone has `yellowCard` and the
                     *     obsolete `sleepMode`; MAX and Telegram alone have `suspended`; Telegram alone has `pendingPassword` and `pendingCode`.
                     */
                    readonly stateInstance: ("authorized" | "notAuthorized" | "blocked" | "starting" | "sleepMode" | "yellowCard" | "suspended" | "pendingPassword" | "pendingCode") | (string | null);
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
        /** @description The message is in the queue. `idMessage` is the `messageID` under which the queue lists it. */
        readonly MessageAccepted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly idMessage: string;
                };
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
                    readonly idMessage: string;
                };
            };
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
}
