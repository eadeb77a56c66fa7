// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: 7e9f2a0a6fcd4245c2ede5ac56c11c7821beed8ea744885fd87464cb400de1c5

export interface paths {
    readonly "/instance{instanceId}/showMessagesQueue": {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        /**
         * showMessagesQueue: list the messages waiting to be sent
         * @description Reports how many messages wait, and shows 100 of them; there is no paging. Which 100 is contradictory: the field says the
         *     first, the description says the last. A message that could not be sent stays and is tried again. The recipient of a message is
         *     in no documented field.
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
    readonly "/instance{instanceId}/clearMessagesQueue": {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * clearMessagesQueue: empty the send queue
         * @description **Destructive.** Removes every waiting message, for every chat; there is no undo. The answer says how many in a sentence,
         *     and repeats the texts of the first hundred. Send it on purpose and exactly once.
         */
        readonly post: operations["clearMessagesQueue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instance{instanceId}/showActionsQueue": {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        /**
         * showActionsQueue: list the actions waiting to be done
         * @description Actions, such as the making of a group, wait in **a separate queue**, which the clear of the messages does not touch.
         *     Reports how many wait, and shows 100 of them.
         */
        readonly get: operations["showActionsQueue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instance{instanceId}/clearActionsQueue": {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * clearActionsQueue: empty the queue of actions
         * @description **Destructive.** Removes every waiting *action*; messages to be sent are not touched. There is no undo. Send it on purpose
         *     and exactly once.
         */
        readonly post: operations["clearActionsQueue"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instance{instanceId}/status": {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        /**
         * status: report the state of the instance
         * @description Messages leave only while the instance is `authenticated`.
         *
         *     **Without `no_wakeup=true` this GET changes something:** an instance in the state `init` is woken up by being asked. The
         *     gateway takes the call without the parameter; this description does not, because only with it is the call a read.
         */
        readonly get: operations["status"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instance{instanceId}/settings": {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        /**
         * getSettings: read the settings of the instance
         * @description Later versions of the gateway have `sendDelay` among them, the pause between two messages.
         */
        readonly get: operations["getSettings"];
        readonly put?: never;
        /**
         * setSettings: change settings of the instance
         * @description Only the settings that are given change. Whether the instance restarts is not documented.
         */
        readonly post: operations["setSettings"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instance{instanceId}/instanceStatuses": {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        /**
         * instanceStatuses: report when the state of the instance changed
         * @description The history of states, which says since when nothing has left. It is kept only while the setting `instanceStatuses` is on;
         *     how long is not documented.
         */
        readonly get: operations["instanceStatuses"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instance{instanceId}/reboot": {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * reboot: restart the instance
         * @description What becomes of messages that wait is not documented.
         */
        readonly post: operations["reboot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instance{instanceId}/sendMessage": {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * sendMessage: put a text message into the queue
         * @description The answer means *accepted into the queue*, not delivered. By the vendor's help pages a queue holds 400 messages; what
         *     happens to one more is not documented. There is no key that makes a second request harmless: one that is repeated is a
         *     second message.
         */
        readonly post: operations["sendMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instance{instanceId}/checkPhone": {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        /**
         * checkPhone: report whether a number has a WhatsApp account
         * @description Messages to numbers without an account are among the known reasons for a queue that grows. Asks the messenger itself; that
         *     frequent checks are harmless is nowhere said, so it is not taken for a read that may be repeated.
         */
        readonly get: operations["checkPhone"];
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
        /**
         * Message in the queue
         * @description Its recipient is in no documented field.
         */
        readonly QueuedMessage: {
            /** @description The number in the queue, which is not the id of the message in the messenger. */
            readonly id?: number | string;
            /** @description The text. Its value for a file is not documented. */
            readonly body?: string;
            /** @description Open: a gateway may name a type that is not listed. */
            readonly type?: ("chat" | "image" | "ptt" | "document" | "audio" | "video" | "location" | "call_log" | "vcard" | "multi_vcard") | string;
            /** @description When sending was last tried, since 1970, in milliseconds or in seconds. A figure above 100,000,000,000 can only be milliseconds. */
            readonly last_try?: number | null;
            /** @description Anything. */
            readonly metadata?: unknown;
        };
        /** Send queue */
        readonly MessagesQueue: {
            /** @description How many messages wait in all. When it is larger than the list is long, the rest cannot be seen. */
            readonly totalMessages: number;
            /** @description At most 100 of them. */
            readonly first100: readonly components["schemas"]["QueuedMessage"][];
        };
        /**
         * Error
         * @description The request failed. **Some services repeat the credential in the text.**
         */
        readonly ErrorAnswer: {
            readonly error: string;
        };
        /** Action in the queue */
        readonly QueuedAction: {
            /** @description The number in the queue. */
            readonly id?: number | string;
            /** @description Open: a gateway may name a type that is not listed. */
            readonly type?: ("create group" | "add group participant" | "remove group participant" | "promote group participant" | "demote group participant" | "read chat") | string;
            /** @description When sending was last tried, since 1970, in milliseconds or in seconds. A figure above 100,000,000,000 can only be milliseconds. */
            readonly last_try?: number | null;
            /** @description Anything. Its form is not documented. */
            readonly json_data?: unknown;
        };
        /** Queue of actions */
        readonly ActionsQueue: {
            /** @description How many actions wait in all. When it is larger than the list is long, the rest cannot be seen. */
            readonly totalActions: number;
            /** @description At most 100 of them. */
            readonly first100: readonly components["schemas"]["QueuedAction"][];
        };
        /**
         * State of the instance
         * @description Open: a gateway may name a state that is not listed.
         */
        readonly AccountStatus: ("authenticated" | "got qr code" | "loading" | "init" | "not_paid") | string;
        /**
         * Settings
         * @description Those that bear on the queue and on its notifications. Others may be present. Any of them may be missing or `null`.
         */
        readonly Settings: {
            readonly sendDelay?: number | null;
            /** @description Where notifications are posted. It may hold a separate credential. */
            readonly webhookUrl?: string | null;
            /** @description Report when a message was delivered or seen. */
            readonly ackNotificationsOn?: boolean | null;
            /** @description Report when the state of the instance changes. */
            readonly statusNotificationsOn?: boolean | null;
            /** @description Keep the history that `instanceStatuses` shows. */
            readonly instanceStatuses?: boolean | null;
            /** @description Keep what became of notifications. */
            readonly webhookStatuses?: boolean | null;
            /** @description Post a notification up to 20 times until it is taken. */
            readonly guaranteedHooks?: boolean | null;
            /** @description A proxy for the instance. It may hold a separate credential. */
            readonly proxy?: string | null;
        } & {
            readonly [key: string]: unknown;
        };
        readonly SettingsChange: {
            /** @description Where notifications are posted. It may hold a separate credential. */
            readonly webhookUrl?: string;
            readonly ackNotificationsOn?: boolean;
            readonly statusNotificationsOn?: boolean;
            readonly instanceStatuses?: boolean;
            readonly webhookStatuses?: boolean;
            readonly guaranteedHooks?: boolean;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Its greatest length is not documented. */
        readonly MessageText: string;
        /** @description A text, to a number or to a chat. What happens when both are given is not documented. */
        readonly SendMessageRequest: {
            /**
             * Format: int64
             * @description The number in international form.
             */
            readonly phone: number;
            readonly body: components["schemas"]["MessageText"];
            readonly quotedMsgId?: string;
        } | {
            /** @description `<phone>@c.us`, or `<group>@g.us`. */
            readonly chatId: string;
            readonly body: components["schemas"]["MessageText"];
            readonly quotedMsgId?: string;
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
        /** @description The size of the queue, and 100 of its messages at most. */
        readonly MessagesQueue: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["MessagesQueue"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The credential is wrong or missing. **Some services repeat it in the text.** */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The queue is empty. The number is to be had only from the sentence. */
        readonly MessagesQueueCleared: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description A sentence such as `Cleared 2 messages`. */
                    readonly message: string;
                    /** @description The texts of the first hundred that were removed. */
                    readonly messageTextsExample?: readonly string[];
                } | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The size of the queue of actions, and 100 of them at most. */
        readonly ActionsQueue: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ActionsQueue"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The queue of actions is empty. The number is to be had only from the sentence. */
        readonly ActionsQueueCleared: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description A sentence such as `Cleared 2 actions`. */
                    readonly message: string;
                    readonly actionsExample?: readonly string[];
                } | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The state of the instance. */
        readonly Status: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly accountStatus: components["schemas"]["AccountStatus"];
                    /** @description The picture to scan, in base64, while the state is `got qr code`. **Anyone who scans it connects an account.** */
                    readonly qrCode?: string | null;
                    /** @description More, with `full=true`; the texts are in the language of the instance. */
                    readonly statusData?: ({
                        /** @description Open: a gateway may name what is not listed. */
                        readonly substatus?: ("normal" | "loading" | "offline" | "expired" | "opening" | "pairing" | "timeout" | "computer" | "phone" | "battery_low_1" | "battery_low_2") | string;
                        readonly title?: string;
                        readonly msg?: string;
                        readonly submsg?: string;
                        /** @description Why it is still loading. Open: a gateway may name what is not listed. */
                        readonly reason?: ("connecting" | "syncing" | "offline" | "proxyblock" | "conflict") | string;
                        /** @description What the gateway offers to do about it, by name. */
                        readonly actions?: Record<string, never>;
                    } & {
                        readonly [key: string]: unknown;
                    }) | null;
                } | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The settings of the instance. */
        readonly Settings: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Settings"] | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The settings as they were changed, and as they are. */
        readonly SettingsSaved: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description The settings that were changed. Their form is not documented. */
                    readonly update: Record<string, never>;
                } | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description The changes of state. Their order is not documented. */
        readonly StatusHistory: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly data: readonly {
                        /** @description When. The form of the text is not documented. */
                        readonly date?: string;
                        readonly status?: components["schemas"]["AccountStatus"];
                    }[];
                } | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Whether the restart has begun. */
        readonly Rebooted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description When it is `false` is not documented. */
                    readonly success: boolean;
                } | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Whether the message is in the queue. */
        readonly MessageAccepted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @constant */
                    readonly sent: true;
                    /** @description The id of the message in the messenger. */
                    readonly id?: string;
                    /** @description A sentence. */
                    readonly message?: string;
                    /** @description The number in the queue, in services that took the protocol over. */
                    readonly queueNumber?: number;
                } | {
                    /** @constant */
                    readonly sent: false;
                    /** @description Why. */
                    readonly message?: string;
                } | components["schemas"]["ErrorAnswer"];
            };
        };
        /** @description Whether the number has an account. */
        readonly PhoneChecked: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description Open: a gateway may answer what is not listed. */
                    readonly result: ("exists" | "not exists") | string;
                } | components["schemas"]["ErrorAnswer"];
            };
        };
    };
    parameters: {
        /**
         * @description The number of the instance, as the gateway's console shows it.
         * @example 100001
         */
        readonly instanceId: string;
        /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
        readonly token: string;
        /**
         * @description Leave a sleeping instance asleep. Always `true` here; the gateway itself takes `false`, and takes that for the default.
         * @example true
         */
        readonly no_wakeup: true;
        /**
         * @description Report more, in `statusData`.
         * @example true
         */
        readonly full: boolean;
        /**
         * @description Only what happened since this time, in seconds since 1970.
         * @example 1767225600
         */
        readonly min_time: number;
        /**
         * @description Only what happened until this time, in seconds since 1970.
         * @example 1767225600
         */
        readonly max_time: number;
        /**
         * @description The number in international form, only digits.
         * @example 79990000001
         */
        readonly phone: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly showMessagesQueue: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["MessagesQueue"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly clearMessagesQueue: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["MessagesQueueCleared"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly showActionsQueue: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["ActionsQueue"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly clearActionsQueue: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["ActionsQueueCleared"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly status: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
                /**
                 * @description Leave a sleeping instance asleep. Always `true` here; the gateway itself takes `false`, and takes that for the default.
                 * @example true
                 */
                readonly no_wakeup: components["parameters"]["no_wakeup"];
                /**
                 * @description Report more, in `statusData`.
                 * @example true
                 */
                readonly full?: components["parameters"]["full"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Status"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getSettings: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Settings"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly setSettings: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
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
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly instanceStatuses: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
                /**
                 * @description Only what happened since this time, in seconds since 1970.
                 * @example 1767225600
                 */
                readonly min_time?: components["parameters"]["min_time"];
                /**
                 * @description Only what happened until this time, in seconds since 1970.
                 * @example 1767225600
                 */
                readonly max_time?: components["parameters"]["max_time"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["StatusHistory"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly reboot: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Rebooted"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly sendMessage: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
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
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly checkPhone: {
        readonly parameters: {
            readonly query: {
                /** @description The credential of the instance, with a POST too. It is a part of the address; keep it out of logs, errors and documents. */
                readonly token: components["parameters"]["token"];
                /**
                 * @description The number in international form, only digits.
                 * @example 79990000001
                 */
                readonly phone: components["parameters"]["phone"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance, as the gateway's console shows it.
                 * @example 100001
                 */
                readonly instanceId: components["parameters"]["instanceId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["PhoneChecked"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
}
