// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: fdcf557cd85130952e0d6b49a4a325d2bd3fa41b93ad6959f0bc130398a1f1d1

export interface paths {
    readonly "/instances": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the instances
         * @description With their tokens, states and behaviours, and how many messages really wait.
         */
        readonly get: operations["listInstances"];
        readonly put?: never;
        /**
         * Create an instance
         * @description Its queue is empty.
         */
        readonly post: operations["createInstance"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        /**
         * Show an instance
         * @description As the list does.
         */
        readonly get: operations["getInstance"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Remove an instance
         * @description With its queue. The record keeps what has become of its messages until then.
         */
        readonly delete: operations["removeInstance"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/state": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /**
         * Change the state of an instance
         * @description Its state, whether its phone is to be reached, or the account that is connected to it.
         */
        readonly put: operations["changeState"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/scan": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Scan the QR code
         * @description A phone scans the code that `qr` (Chat-API, `status`) gave last. The instance starts with the account of that phone, whichever was connected before.
         *     A code that is no longer good connects nothing, and the answer says so.
         */
        readonly post: operations["scanQr"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/pairing-code": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Type the pairing code into the phone
         * @description The owner of a phone types the code that `getAuthorizationCode` gave last. The instance starts with the account of that phone. A code that is no
         *     longer good, or that was asked for with another number, connects nothing, and the answer says so. Only WhatsApp has such codes.
         */
        readonly post: operations["enterPairingCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/behaviours": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /**
         * Change how an instance behaves
         * @description A behaviour that is left out keeps its value.
         */
        readonly patch: operations["changeBehaviours"];
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Put messages into the queue of an instance
         * @description As if a client had sent them; limits and quota do not count. With a time between them, only the first is there at once.
         */
        readonly post: operations["enqueueMessages"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/incoming": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let a message come in
         * @description As if a customer had written. An instance that speaks Chat-API has no notifications here, and refuses.
         */
        readonly post: operations["receiveMessage"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/receipts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Let messages be delivered or read
         * @description Of messages that have left. Notifications report it, as the setting `outgoingWebhook` allows.
         */
        readonly post: operations["noteReceipts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/clock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Report the time
         * @description That by which all goes: the pace, the limits, what expires.
         */
        readonly get: operations["readClock"];
        readonly put?: never;
        /**
         * Move the time forward
         * @description Events that were due meanwhile have happened. The time does not go back.
         */
        readonly post: operations["moveClock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/faults": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the faults that are planted
         * @description And how many calls have met each.
         */
        readonly get: operations["listFaults"];
        readonly put?: never;
        /**
         * Plant a fault
         * @description Calls meet it from now on.
         */
        readonly post: operations["plantFault"];
        /**
         * Remove all faults
         * @description Calls that have met one already are not released.
         */
        readonly delete: operations["removeFaults"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/faults/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number under which the fault was planted.
                 * @example 1
                 */
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Remove a fault
         * @description Calls that have met it already are not released.
         */
        readonly delete: operations["removeFault"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/record": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what became of the messages
         * @description In the order of time, oldest first. The oldest of very many are dropped.
         */
        readonly get: operations["readRecord"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read which calls came
         * @description In the order in which they were answered, oldest first; refused calls too, without what could be a secret. The oldest of very many are dropped.
         */
        readonly get: operations["readRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read which notifications were posted
         * @description Each try, in the order in which they ended. The oldest of very many are dropped.
         */
        readonly get: operations["readWebhooks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scenarios": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the scenarios that come with the emulator
         * @description Any of them can be loaded by its name.
         */
        readonly get: operations["listScenarios"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/scenario": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Load a scenario
         * @description All instances and faults that were there are gone, and so are the record and the log. The clock goes on.
         */
        readonly post: operations["loadScenario"];
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
        /** Problem */
        readonly Problem: {
            /** @description The mistake, and what to do. */
            readonly error: string;
            /** @description Each mistake in what was sent. */
            readonly problems?: readonly {
                /** @description Where it is, as a JSON pointer. */
                readonly path: string;
                readonly expected: string;
            }[];
        };
        /** @description The number of the instance. */
        readonly IdInstance: string;
        /**
         * Product
         * @description What the instance is an account of, and by which protocol it is reached. `chat-api` is WhatsApp by the Chat-API protocol.
         * @enum {string}
         */
        readonly Product: "whatsapp" | "telegram" | "max" | "chat-api";
        /**
         * State
         * @description Such as `authorized`, `notAuthorized`, `blocked`; on Chat-API `authenticated`, `got qr code`, `loading`. `null` while an instance is being created. Open.
         */
        readonly State: string | null;
        /**
         * What became of all messages
         * @description `accepted` is always `left`, `failed`, `expired` and `cleared` together with those that wait.
         */
        readonly Totals: {
            readonly accepted: number;
            readonly sent: number;
            readonly failed: number;
            readonly expired: number;
            readonly cleared: number;
        };
        /**
         * Behaviours
         * @description How the instance behaves where gateways differ, misbehave or are not documented. A behaviour that is left out keeps its value; for a new instance that
         *     is the default, and for an instance that speaks Chat-API the one under `x-default-chat-api` where there is one.
         */
        readonly Behaviours: {
            /**
             * @description The instance answers with and without `/v3` in front of its path. Off, MAX answers only with it and the others only without it.
             * @default true
             */
            readonly bothPrefixes?: boolean;
            /**
             * @description The name of a method is understood in any letter case.
             * @default true
             */
            readonly anyLetterCase?: boolean;
            /**
             * @description Web pages of any origin may call the instance and read every answer, also one that refuses. Off, no answer carries a CORS header.
             * @default true
             */
            readonly callableFromPages?: boolean;
            /**
             * @description A body and a query must be what the contract describes, to the letter. Off, the gateway is taken to be as tolerant as published clients need it: an optional field that is empty, `0`, `false` or `null` and may not be so is not set, an unknown field is ignored, a number may be written as a text and a text as a number, `phoneNumber` may be in the place of `chatId`, and a parameter beyond its limits counts as the limit.
             * @default false
             */
            readonly strictBodies?: boolean;
            /**
             * @description More calls of one method within one second of the clock than the contract allows are answered with 429 and no body.
             * @default true
             */
            readonly rateLimits?: boolean;
            /**
             * @description One message leaves per `delaySendMessagesMilliseconds`, counted from the one before; after a longer pause the next leaves at once.
             * @default true
             */
            readonly pace?: boolean;
            /**
             * @description A pause below 500 ms or above 600,000 ms is refused by `setSettings`.
             * @default true
             */
            readonly delayLimits?: boolean;
            /**
             * @description Messages leave only while the instance is `authorized` (Chat-API, `authenticated`); in other states they are accepted and wait.
             * @default true
             */
            readonly stateGate?: boolean;
            /**
             * @description How long a message waits before it is dropped, in milliseconds; `null` is for ever.
             * @default 86400000
             */
            readonly retentionMs?: number | null;
            /**
             * @description How long a notification waits to be received, in milliseconds; `null` is for ever.
             * @default 86400000
             */
            readonly notificationRetentionMs?: number | null;
            /**
             * @description How many entries a list shows.
             * @default 500
             */
            readonly showCap?: number;
            /**
             * @description Only Chat-API. The list shows the last entries, not the first.
             * @default false
             */
            readonly showsLast?: boolean;
            /**
             * @description How often the counts are taken again, in milliseconds; `0` is at every call. Chat-API says the total of the moment.
             * @default 10000
             */
            readonly countRefreshMs?: number;
            /**
             * @description The key `count` begins with the Cyrillic letter U+0441, as in some samples.
             * @default false
             */
            readonly cyrillicCount?: boolean;
            /**
             * @description How long after a message has left or failed `lastOutgoingMessages` begins to list it, in milliseconds. `getMessage` knows it at once.
             * @default 0
             */
            readonly sentLagMs?: number;
            /**
             * @description How long `clearWebhooksQueue` is refused after a clear, in milliseconds, with status 200 and the seconds that are left.
             * @default 60000
             */
            readonly clearWebhooksCooldownMs?: number;
            /**
             * @description While messages leave, the next one is on its way already, however long the pause: it is in no list, and a clear does not stop it. While nothing leaves, as in a blocked instance, the head is listed and cleared as the others are.
             * @default false
             */
            readonly hiddenHead?: boolean;
            /**
             * @description A message to a number in national form, or to an `@lid` chat, does not leave, and nothing behind it does until it expires or is cleared.
             * @default false
             */
            readonly malformedHeadBlocks?: boolean;
            /**
             * @description A file whose link is dead stays at the head and is tried again, and nothing behind it leaves. Off, it fails and the next goes on.
             * @default false
             */
            readonly deadLinkBlocks?: boolean;
            /**
             * @description A message to a number that has no account stays at the head and is tried again, and nothing behind it leaves. Off, it fails and the next goes on.
             * @default false
             */
            readonly missingAccountBlocks?: boolean;
            /**
             * @description After how long a message that stays at the head is tried again, in milliseconds. Chat-API says the time of the last try in `last_try`.
             * @default 60000
             */
            readonly retryMs?: number;
            /**
             * @description How long the link lives that `sendFileByUpload` gives, in milliseconds. The emulator knows such a link by its address.
             * @default 1296000000
             */
            readonly fileLinkLifeMs?: number;
            /**
             * @description Nothing leaves though the instance is authorised, until it is rebooted.
             * @default false
             */
            readonly stuck?: boolean;
            /**
             * @description So many of the messages that left last are in the queue again after a reboot, with their old ids.
             * @default 0
             */
            readonly duplicatesAfterReboot?: number;
            /**
             * @description A validation error repeats the path with the token. Off, the token is left out of it.
             * @default true
             */
            readonly tokenInErrors?: boolean;
            /**
             * @description A wrong token is answered with 401 and no body. Off, with a sentence in JSON. Chat-API always says a sentence.
             * @default true
             */
            readonly emptyUnauthorized?: boolean;
            /**
             * @description An unknown method or a wrong verb is answered with 404 and a web page. Off, with no body.
             * @default true
             */
            readonly htmlNotFound?: boolean;
            /**
             * @description How long an instance is `starting` (Chat-API, `loading`) after `setSettings`, `reboot` or the connecting of an account, in milliseconds.
             * @default 10000
             */
            readonly startingMs?: number;
            /**
             * @description `setSettings` restarts the instance.
             * @default true
             */
            readonly settingsRestart?: boolean;
            /**
             * @description How long after `setSettings` the instance begins to go by the new settings, in milliseconds. Until then messages leave at the old delay.
             * @default 0
             */
            readonly settingsTakeMs?: number;
            /**
             * @description How long after `setSettings` `getSettings` answers the new settings, in milliseconds. Until then it answers the old ones.
             * @default 0
             */
            readonly settingsShowMs?: number;
            /**
             * @description Messages go on leaving while an instance restarts that was authorised. Off, nothing leaves meanwhile.
             * @default false
             */
            readonly sendsWhileStarting?: boolean;
            /**
             * @description While the instance starts, what needs the messenger or changes the instance is answered with 400. Queues and sends are not.
             * @default true
             */
            readonly refusesWhileStarting?: boolean;
            /**
             * @description An instance in `yellowCard` is authorised after a reboot. Off, it is in `yellowCard` again.
             * @default true
             */
            readonly yellowCardEndsWithReboot?: boolean;
            /**
             * @description The instance is not paid for. Every method is answered with 400 and a sentence; Chat-API is in the state `not_paid`.
             * @default false
             */
            readonly accountExpired?: boolean;
            /**
             * @description What the tariff allows in a month; beyond it 466 comes. The queue methods are not counted. `null` is no limit.
             * @default null
             */
            readonly quota?: null | {
                /** @description Chats a month. */
                readonly correspondents: number;
                /** @description Checks of numbers a month. */
                readonly checks: number;
                /** @description Calls a month, of each method that sends. */
                readonly sends: number;
            };
            /**
             * @description After so many checks within two hours `checkAccount` answers 469. `null` is no limit.
             * @default null
             */
            readonly checksBeforeLimit?: number | null;
            /**
             * @description How long a clear takes, in milliseconds. Meanwhile nothing leaves, and the entries are still listed.
             * @default 0
             */
            readonly clearingMs?: number;
            /**
             * @description When `clearMessagesQueue` clears nothing and answers `isCleared` `false` with status 200.
             * @default never
             * @enum {string}
             */
            readonly refusesClear?: "never" | "unless-authorized" | "always";
            /**
             * @description How many messages the queue holds; `null` is no limit.
             * @default null
             */
            readonly queueCap?: number | null;
            /**
             * @description What becomes of one more message than `queueCap`. It is refused with status 200 on Chat-API and 400 elsewhere, or the oldest fails.
             * @default refuse
             * @enum {string}
             */
            readonly whenFull?: "refuse" | "drop-oldest";
            /**
             * @description After the phone was away, so many messages leave per window, until the queue is empty. `null` is none.
             * @default null
             */
            readonly slowStart?: null | {
                readonly messages: number;
                readonly perMs: number;
            };
            /**
             * @description The share of numbers that have no account. Which ones is settled by the seed. A message to one of them fails when its turn comes.
             * @default 0
             */
            readonly noAccountShare?: number;
            /**
             * @description The instance becomes `blocked` with this many messages to numbers that have no account since a number was connected. `null` is never.
             * @default null
             */
            readonly blockAfterNoAccount?: number | null;
            /**
             * @description A newly connected number becomes `blocked` with this many messages that had waited from before. `null` is never.
             * @default null
             */
            readonly blockAfterLeftovers?: number | null;
            /**
             * @description Only MAX. Without a link to the messenger messages leave at their pace and are lost, in the place of waiting.
             * @default false
             */
            readonly losesWithoutLink?: boolean;
            /**
             * @description `editMessage`, `deleteMessage` and `deleteStatus` reach a message that still waits: its text is changed where it waits, or it is taken out of the queue. Off, they know only what was sent.
             * @default false
             */
            readonly reachesWaiting?: boolean;
            /**
             * @description `sendButtons`, `sendTemplateButtons` and `sendListMessage` put a message into the queue. Off, they are answered with 403.
             * @default false
             */
            readonly oldButtons?: boolean;
            /**
             * @description Only MAX and Telegram. The code that the messenger sends after `startAuthorization`. It opens nothing anywhere.
             * @default 12345
             */
            readonly authorizationCode?: string;
            /**
             * @description Only MAX and Telegram. The password of two-step verification, which is asked for after the code; `null` is none. It opens nothing anywhere.
             * @default null
             */
            readonly accountPassword?: string | null;
            /**
             * @description Only MAX and Telegram. How long the code of `startAuthorization` is good, in milliseconds.
             * @default 300000
             */
            readonly authorizationCodeLifeMs?: number;
            /**
             * @description Only MAX and Telegram. With so many wrong codes and passwords the authorisation ends: the answer is `too_many_attempts`, and the instance is `notAuthorized` again. `null` is no limit.
             * @default null
             */
            readonly authorizationTries?: number | null;
            /**
             * @description Only MAX and Telegram. An account that is connected from now on is `suspended`, not authorised, and `getAccountSettings` says that it is so for this time, in milliseconds. It stays so until a control changes it. `null` is not suspended.
             * @default null
             */
            readonly suspendedForMs?: number | null;
            /**
             * @description How long a QR code is good, in milliseconds. Then `qr` gives another. The times at which it changes do not depend on the calls.
             * @default 20000
             */
            readonly qrLifeMs?: number;
            /**
             * @description How long it takes until `qr` gives the first code after the instance became `notAuthorized` (Chat-API, `got qr code`), in milliseconds.
             * @default 0
             */
            readonly qrDelayMs?: number;
            /**
             * @description How many characters the text in the QR code has. With 240 the code has 57 modules a side: 33 rows of a terminal in half blocks, with its border.
             * @default 240
             */
            readonly qrTextLength?: number;
            /**
             * @description Only WhatsApp. How long the code of `getAuthorizationCode` is good, in milliseconds.
             * @default 150000
             */
            readonly pairingCodeLifeMs?: number;
            /**
             * @description Entries of the queue carry their id as `idMessage`.
             * @default false
             */
            readonly idMessageAlias?: boolean;
            /**
             * @description Optional fields of an entry that were not set are listed as `null`. Off, they are missing.
             * @default false
             */
            readonly nullForUnset?: boolean;
            /**
             * @description Only Chat-API. To ask for the status without `no_wakeup` wakes an instance in the state `init`.
             * @default true
             */
            readonly statusWakes?: boolean;
            /**
             * @description Only Chat-API. The queues are cleared by GET too, not only by POST.
             * @default true
             */
            readonly clearByGet?: boolean;
            /**
             * @description Only Chat-API. `last_try` counts seconds, not milliseconds.
             * @default false
             */
            readonly lastTryInSeconds?: boolean;
            /**
             * @description Only Chat-API. The recipient of an entry is in `metadata`, as `chatId`.
             * @default false
             */
            readonly recipientInMetadata?: boolean;
            /**
             * @description Only Chat-API. Errors come with status 200 and the field `error`.
             * @default false
             */
            readonly errorsWith200?: boolean;
        };
        /** Instance */
        readonly Instance: {
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description The emulator's own, which opens nothing anywhere. */
            readonly apiTokenInstance: string;
            readonly name: string;
            readonly product: components["schemas"]["Product"];
            /**
             * @description The API that it speaks.
             * @enum {string}
             */
            readonly flavor: "plain" | "v3" | "chat-api";
            readonly state: components["schemas"]["State"];
            /** @description `normal`, or why the phone is not to be reached. */
            readonly substatus: string;
            readonly wid: string;
            /** @description How many messages really wait, which a gateway does not say. */
            readonly waiting: number;
            readonly totals: components["schemas"]["Totals"];
            readonly settings: {
                readonly [key: string]: unknown;
            };
            readonly behaviours: components["schemas"]["Behaviours"];
        };
        /**
         * Settings
         * @description As `setSettings` takes them; here no reboot follows. The pause is 500 ms unless given.
         */
        readonly SettingsOfInstance: {
            readonly delaySendMessagesMilliseconds?: number;
        } & {
            readonly [key: string]: string | number | boolean;
        };
        /** New instance */
        readonly NewInstance: {
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description The emulator's own, which opens nothing anywhere. `emulated-token-of-` and the number unless given. */
            readonly apiTokenInstance?: string;
            /** @description What people call it; its number unless given. */
            readonly name?: string;
            readonly product: components["schemas"]["Product"];
            /** @description `authorized` (Chat-API, `authenticated`) unless given. */
            readonly state?: components["schemas"]["State"];
            /** @description The account, as a chat id; made of the number of the instance unless given. */
            readonly wid?: string;
            readonly settings?: components["schemas"]["SettingsOfInstance"];
            readonly behaviours?: components["schemas"]["Behaviours"];
        };
        /**
         * Change of state
         * @description At least one of the two.
         */
        readonly StateChange: {
            readonly state?: components["schemas"]["State"];
            /** @description The account that is connected from now on, as a chat id. What waits is a leftover to it. */
            readonly wid?: string;
            /** @description `normal`; or why the phone is not to be reached, such as `offline`, `phone` or `conflict`: nothing leaves until it is `normal` again. */
            readonly substatus?: string;
        };
        /**
         * Account
         * @description An account, as a chat id.
         */
        readonly Wid: string;
        /**
         * Scan
         * @description A phone scans a QR code.
         */
        readonly Scan: {
            readonly wid: components["schemas"]["Wid"];
            /** @description What the phone reads in the picture. Without it the phone reads the code that was given last. */
            readonly text?: string;
        };
        /**
         * Outcome
         * @description - `connected`: the instance starts with the account;
         *     - `password-required`: the account has a password, which is asked for now (MAX and Telegram);
         *     - `no-code`: none was given, or the instance has moved on since, and nothing changes;
         *     - `expired`: the code is no longer good, and nothing changes;
         *     - `wrong-code`: it is another than the last that was given, and nothing changes;
         *     - `wrong-number`: the pairing code was asked for with another number, and nothing changes.
         * @enum {string}
         */
        readonly PhoneOutcome: "connected" | "password-required" | "no-code" | "expired" | "wrong-code" | "wrong-number";
        /**
         * Entered code
         * @description The owner of a phone types a code into it.
         */
        readonly EnteredCode: {
            readonly wid: components["schemas"]["Wid"];
            /** @description The code that is typed. Without it, the code that was given last. */
            readonly code?: string;
        };
        /**
         * Kind of texts
         * @description What the messages say, in several languages and scripts, chosen by the seed. `hostile` holds control characters, marks that turn the direction
         *     of writing, and what breaks a screen; `long` is as long as the messenger allows.
         * @enum {string}
         */
        readonly TextKind: "offer" | "order" | "reminder" | "reply" | "code" | "hostile" | "long";
        /** Recipients */
        readonly Recipients: {
            /**
             * @description `usual` is a personal chat as the messenger writes it; `national` a number without its country; `lid` and `group` as on WhatsApp.
             * @default usual
             * @enum {string}
             */
            readonly form?: "usual" | "national" | "lid" | "group";
            /** @description How many different ones; each message has its own without it. */
            readonly distinct?: number;
        };
        /** Messages that are accepted */
        readonly Enqueue: {
            /**
             * @description The type of the entries, as the queue names it. How those after `sendMediaStatus` appear in a queue, if they do, is not documented: here they have the
             *     name of their method and the body of its request. An edit, a deletion or a notice of typing that leaves changes nothing, and no journal has it. A
             *     status has no chat.
             * @default sendMessage
             * @enum {string}
             */
            readonly type?: "sendMessage" | "sendFileByUrl" | "sendLocation" | "sendContact" | "sendPoll" | "ForwardMessages" | "sendLink" | "sendTextStatus" | "sendVoiceStatus" | "sendMediaStatus" | "sendInteractiveButtons" | "sendInteractiveButtonsReply" | "sendButtons" | "sendTemplateButtons" | "sendListMessage" | "sendTyping" | "editMessage" | "deleteMessage" | "deleteStatus";
            /** @default 1 */
            readonly count?: number;
            /**
             * @description The time between two of them.
             * @default 0
             */
            readonly everySeconds?: number;
            /** @default offer */
            readonly text?: components["schemas"]["TextKind"];
            readonly recipients?: components["schemas"]["Recipients"];
            /**
             * @description How often each of them comes, one right after the other.
             * @default 1
             */
            readonly copies?: number;
            /** @description For files, also those of a status. The link is one that an upload gave so long before. */
            readonly linkAgeDays?: number;
        };
        /** Message that comes in */
        readonly IncomingMessage: {
            readonly text: string;
            /** @description The chat in which it comes, as the messenger writes it; that of a customer, always the same one, unless given. */
            readonly chatId?: string;
            /** @description What the sender is called; empty unless given. */
            readonly senderName?: string;
        };
        /**
         * Receipts
         * @description What the recipients did with messages that have left. A message that failed gets none, and one that was read is not delivered any more.
         */
        readonly Receipts: {
            /** @enum {string} */
            readonly status: "delivered" | "read";
            /** @description The message; every one without it. */
            readonly idMessage?: string;
        };
        /** Time */
        readonly Clock: {
            /** @description Milliseconds since 1970. */
            readonly now: number;
            /**
             * @description `stepped` moves only when a call moves it.
             * @enum {string}
             */
            readonly kind: "real" | "fast" | "stepped";
            /** @description How many times faster than the real one a `fast` one runs. */
            readonly speed?: number;
        };
        /**
         * Move of the clock
         * @description Forward; never back.
         */
        readonly ClockMove: {
            readonly advanceMs: number;
        } | {
            /** @description Milliseconds since 1970. */
            readonly to: number;
        };
        /**
         * Latency
         * @description The call is carried out at once; only its answer comes later.
         */
        readonly LatencyFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "latency";
            /** @description Milliseconds of the emulator's clock. */
            readonly ms: number;
        };
        /**
         * Late call
         * @description Nothing happens at first: the call is carried out later, whether its caller still waits or not. A caller that still waits then gets the answer.
         */
        readonly LateFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "late";
            /** @description Milliseconds of the emulator's clock from the call's arrival until it is carried out. */
            readonly ms: number;
        };
        /**
         * No answer
         * @description The call is not carried out, and nothing comes until the caller gives up.
         */
        readonly HangFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "hang";
        };
        /**
         * Connection reset
         * @description The call is not carried out, and the connection is cut.
         */
        readonly ResetFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "reset";
        };
        /**
         * Truncated body
         * @description The call is carried out; the connection is cut in the middle of the answer.
         */
        readonly TruncatedFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "truncated";
        };
        /**
         * Wrong media type
         * @description The call is carried out; the answer calls itself plain text.
         */
        readonly WrongTypeFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "wrong-type";
        };
        /**
         * Wrong shape
         * @description The call is carried out; the answer is JSON of a shape that no contract describes.
         */
        readonly WrongShapeFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "wrong-shape";
        };
        /**
         * Bad gateway
         * @description The call is not carried out; 502 comes with a web page.
         */
        readonly BadGatewayFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "bad-gateway";
        };
        /**
         * Internal error
         * @description The call is not carried out; 500 comes with a sentence.
         */
        readonly InternalErrorFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "internal-error";
        };
        /**
         * Too many requests
         * @description The call is not carried out; 429 comes.
         */
        readonly TooManyRequestsFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "too-many-requests";
            /** @description The value of `Retry-After`, which is left out without it. */
            readonly retryAfterSeconds?: number;
        };
        /**
         * Status
         * @description A status comes with an empty body. The call is not carried out unless `isCarriedOut` says so.
         */
        readonly StatusFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "status";
            /** @description Such as 408, 409, 421, 425 or 503. */
            readonly status: number;
            /** @description `true`: the call is carried out, and the status comes in the place of its answer. */
            readonly isCarriedOut?: boolean;
        };
        /**
         * Redirect
         * @description The call is not carried out; 302 leads to the address.
         */
        readonly RedirectFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "redirect";
            readonly location: string;
        };
        /**
         * Slow drip
         * @description The call is carried out; the answer comes in single bytes.
         */
        readonly DripFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "drip";
            /** @description Milliseconds of the emulator's clock between two bytes. */
            readonly everyMs: number;
        };
        /**
         * Answer lost
         * @description The call is carried out, and its answer is not seen.
         */
        readonly LostFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "lost";
            /**
             * @description What the caller meets in the place of the answer.
             * @enum {string}
             */
            readonly how: "reset" | "hang" | "bad-gateway";
        };
        /**
         * Answer repeated
         * @description The call is carried out, and its caller gets what was answered to the previous call of the same operation of the instance that was carried out, as from a cache between. Where there was none, it gets its own answer.
         */
        readonly RepeatAnswerFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly kind: "repeat-answer";
        };
        /**
         * Fault
         * @description What goes wrong with a call.
         */
        readonly Fault: components["schemas"]["LatencyFault"] | components["schemas"]["LateFault"] | components["schemas"]["HangFault"] | components["schemas"]["ResetFault"] | components["schemas"]["TruncatedFault"] | components["schemas"]["WrongTypeFault"] | components["schemas"]["WrongShapeFault"] | components["schemas"]["BadGatewayFault"] | components["schemas"]["InternalErrorFault"] | components["schemas"]["TooManyRequestsFault"] | components["schemas"]["StatusFault"] | components["schemas"]["RedirectFault"] | components["schemas"]["DripFault"] | components["schemas"]["LostFault"] | components["schemas"]["RepeatAnswerFault"];
        /**
         * Faults to come
         * @description Which calls meet a fault, and how often: a number of `times`, or at a `rate`. Where several rules fit a call, the one planted first is taken.
         */
        readonly FaultRule: {
            /** @description The instance; every one without it. */
            readonly idInstance?: string;
            /** @description A method as the contracts name it, such as `clearMessagesQueue`; every one without it. */
            readonly operation?: string;
            /** @description The next so many calls that fit. */
            readonly times?: number;
            /** @description This share of the calls that fit, chosen by the seed, until the rule is removed. */
            readonly rate?: number;
            readonly fault: components["schemas"]["Fault"];
        } & ({
            readonly times: number;
        } | {
            readonly rate: number;
        });
        /** Faults that are planted */
        readonly PlantedFault: {
            readonly id: number;
            readonly rule: components["schemas"]["FaultRule"];
            /** @description How many calls it was applied to. */
            readonly matched: number;
        };
        /**
         * What became of a message
         * @description One line of the record. A message that was accepted has one line that says so, and one more when it no longer waits. Lines are in the order
         *     of their time.
         */
        readonly RecordItem: {
            /** @description The place of the line in the record. */
            readonly n: number;
            /** @description Milliseconds since 1970, by the emulator's clock. */
            readonly at: number;
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly messageId: string;
            /** @enum {string} */
            readonly event: "accepted" | "sent" | "failed" | "expired" | "cleared";
            /**
             * @description The gateway accepted it from itself, a second time.
             * @constant
             */
            readonly repeats?: true;
            /**
             * @description The messenger blocks the number for it. Only with `sent` and `failed`.
             * @constant
             */
            readonly blocksNumber?: true;
            /** @description The type of the entry; only with `accepted`. */
            readonly type?: string;
            /** @description The accepted message; only with `accepted`. */
            readonly body?: {
                readonly [key: string]: unknown;
            };
            /** @description Why it failed; only with `failed`. */
            readonly reason?: string;
        };
        /** Part of the record */
        readonly RecordPage: {
            readonly items: readonly components["schemas"]["RecordItem"][];
            /** @description What to ask for with `after` to go on; `null` at the end. */
            readonly next: number | null;
            /** @description How many of the oldest are no longer kept. */
            readonly dropped: number;
        };
        /**
         * Request
         * @description A call that reached the gateway's face, without its token. Of a call that was refused before it reached an operation only what the emulator knows by
         *     itself is here: the rest of its address could be a secret.
         */
        readonly LoggedRequest: {
            readonly n: number;
            /** @description Milliseconds since 1970, by the emulator's clock. */
            readonly at: number;
            /** @description The number of the instance; `null` where there is no such instance. */
            readonly idInstance: components["schemas"]["IdInstance"] | null;
            /** @description The method as the contracts name it; `null` where it is none that they know. */
            readonly operation: string | null;
            /** @description The answer; `null` where a fault let no answer through. */
            readonly status: number | null;
            /** @description The kind of the fault that the call met. */
            readonly fault?: string;
            /**
             * @description Why the call did not reach an operation; only where it did not. `not-offered`: the messenger of the instance does not have the method, or a
             *     behaviour of the instance refuses its address. `not-played`: the gateway has the method, and the emulator does not play it.
             * @enum {string}
             */
            readonly refusal?: "wrong-token" | "unknown-instance" | "unknown-method" | "wrong-verb" | "not-offered" | "not-played" | "unknown-address";
        };
        /** Part of the log of requests */
        readonly RequestPage: {
            readonly items: readonly components["schemas"]["LoggedRequest"][];
            /** @description What to ask for with `after` to go on; `null` at the end. */
            readonly next: number | null;
            /** @description How many of the oldest are no longer kept. */
            readonly dropped: number;
        };
        /**
         * Try to post a notification
         * @description A try to post a notification to the `webhookUrl` of its instance. The address and the credential are not here.
         */
        readonly WebhookAttempt: {
            readonly n: number;
            /** @description When it ended, in milliseconds since 1970, by the emulator's clock. */
            readonly at: number;
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description The notification. With status 200 it was deleted, otherwise it is posted again after 60 seconds. */
            readonly receiptId: number;
            /** @description The answer; `null` where none came. */
            readonly status: number | null;
            /** @description Why there is no answer; only where something was posted and there is none. The code of the system, such as `ECONNREFUSED`, or `no answer`. */
            readonly failure?: string;
            /** @description Why nothing was posted; only where nothing was. */
            readonly refusal?: string;
        };
        /** Part of the log of webhooks */
        readonly WebhookPage: {
            readonly items: readonly components["schemas"]["WebhookAttempt"][];
            /** @description What to ask for with `after` to go on; `null` at the end. */
            readonly next: number | null;
            /** @description How many of the oldest are no longer kept. */
            readonly dropped: number;
        };
        /** Scenario that comes with the emulator */
        readonly ScenarioSummary: {
            readonly name: string;
            readonly title: string;
            readonly description: string;
            /** @description How many. */
            readonly instances: number;
        };
        /**
         * Instance of a scenario
         * @description As a new instance. With `count`, so many of them, whose numbers follow and whose names end in their place, such as `fleet-0001`.
         */
        readonly ScenarioInstance: {
            /** @description What events call it. */
            readonly name: string;
            readonly count?: number;
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description The emulator's own, which opens nothing anywhere. `emulated-token-of-` and the number unless given; a group cannot have one for all of its instances. */
            readonly apiTokenInstance?: string;
            readonly product: components["schemas"]["Product"];
            readonly state?: components["schemas"]["State"];
            readonly wid?: string;
            readonly settings?: components["schemas"]["SettingsOfInstance"];
            readonly behaviours?: components["schemas"]["Behaviours"];
        };
        /** @description Seconds from the moment at which the scenario is loaded. */
        readonly AtSeconds: number;
        /** @description The name of an instance of the scenario, or of a group. */
        readonly InstanceName: string;
        /** Messages are accepted */
        readonly EnqueueEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "enqueue";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
            readonly messages: components["schemas"]["Enqueue"];
        };
        /** Actions are accepted */
        readonly EnqueueActionsEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "enqueue-actions";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
            readonly count: number;
        };
        /** The state changes */
        readonly ChangeStateEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "change-state";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
            readonly change: components["schemas"]["StateChange"];
            /**
             * @description It happens up to so many seconds later than `atSeconds`. The seed chooses the moment, one for all of a group.
             * @default 0
             */
            readonly withinSeconds?: number;
            /** @description How long it stays so. Then `state` and `substatus` are as they were before; it stays so for good without it. */
            readonly forSeconds?: number;
        };
        /** Settings change */
        readonly ChangeSettingsEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "change-settings";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
            readonly settings: components["schemas"]["SettingsOfInstance"];
        };
        /** Behaviours change */
        readonly ChangeBehavioursEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "change-behaviours";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
            readonly behaviours: components["schemas"]["Behaviours"];
        };
        /** The instance is rebooted */
        readonly RebootEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "reboot";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
        };
        /** The queue is cleared */
        readonly ClearEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "clear";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
        };
        /** A phone scans the QR code */
        readonly ScanEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "scan";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
            readonly wid: components["schemas"]["Wid"];
            /** @description The phone looks for a code for so long, once a second, until it has scanned one that is good. Without it, once. */
            readonly forSeconds?: number;
        };
        /** The pairing code is typed into a phone */
        readonly EnterCodeEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "enter-code";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
            readonly wid: components["schemas"]["Wid"];
            /** @description The owner waits for a code for so long, and looks once a second, until one that is good was typed. Without it, once. */
            readonly forSeconds?: number;
        };
        /** A message comes in */
        readonly ReceiveMessageEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "receive-message";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
            readonly message: components["schemas"]["IncomingMessage"];
        };
        /** Messages are delivered or read */
        readonly NoteReceiptsEvent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            readonly do: "note-receipts";
            readonly atSeconds: components["schemas"]["AtSeconds"];
            readonly instance: components["schemas"]["InstanceName"];
            readonly receipts: components["schemas"]["Receipts"];
        };
        /**
         * Event
         * @description What happens to an instance, or to all of a group. `atSeconds` is counted from the moment at which the scenario is loaded: an event before it has
         *     happened then, an event after it happens as the clock moves on.
         */
        readonly ScenarioEvent: components["schemas"]["EnqueueEvent"] | components["schemas"]["EnqueueActionsEvent"] | components["schemas"]["ChangeStateEvent"] | components["schemas"]["ChangeSettingsEvent"] | components["schemas"]["ChangeBehavioursEvent"] | components["schemas"]["RebootEvent"] | components["schemas"]["ClearEvent"] | components["schemas"]["ScanEvent"] | components["schemas"]["EnterCodeEvent"] | components["schemas"]["ReceiveMessageEvent"] | components["schemas"]["NoteReceiptsEvent"];
        /**
         * Scenario
         * @description The instances and messages at the start, and the events that follow. A file of this form is what `sluice-emulator --scenario` takes.
         */
        readonly Scenario: {
            /** @description Where an editor finds the form of the file. */
            readonly $schema?: string;
            readonly title: string;
            /** @description What it plays, for those that choose one. */
            readonly description: string;
            readonly instances: readonly components["schemas"]["ScenarioInstance"][];
            readonly events?: readonly components["schemas"]["ScenarioEvent"][];
            readonly faults?: readonly components["schemas"]["FaultRule"][];
        };
        /**
         * Choice of a scenario
         * @description One that comes with the emulator, by its name, or one of your own.
         */
        readonly ScenarioChoice: {
            readonly name: string;
        } | {
            readonly scenario: components["schemas"]["Scenario"];
        };
    };
    responses: {
        /** @description Anything else. */
        readonly Unexpected: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The instances. */
        readonly InstanceList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["Instance"][];
            };
        };
        /** @description The instance is there. */
        readonly Created: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Instance"];
            };
        };
        /** @description The request is not as the contract asks. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description There is one of that number already. */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description The instance as it is now. */
        readonly OneInstance: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Instance"];
            };
        };
        /** @description There is no such thing. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Problem"];
            };
        };
        /** @description It is gone. */
        readonly Removed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    /** @description How many. */
                    readonly removed: number;
                };
            };
        };
        /** @description What became of the code, and the instance as it is now. */
        readonly PhoneAnswer: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly outcome: components["schemas"]["PhoneOutcome"];
                    readonly instance: components["schemas"]["Instance"];
                };
            };
        };
        /** @description The message has come in. */
        readonly Received: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly idMessage: string;
                    /** @description Whether a notification reports it. The setting `incomingWebhook` switches that off. */
                    readonly isReported: boolean;
                };
            };
        };
        /** @description How many messages that was news of. */
        readonly ReceiptsNoted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly noted: number;
                };
            };
        };
        /** @description The time. */
        readonly Clock: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Clock"];
            };
        };
        /** @description The faults. */
        readonly FaultList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["PlantedFault"][];
            };
        };
        /** @description The fault is planted. */
        readonly Planted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["PlantedFault"];
            };
        };
        /** @description A part of the record. */
        readonly RecordPage: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["RecordPage"];
            };
        };
        /** @description A part of the log. */
        readonly RequestPage: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["RequestPage"];
            };
        };
        /** @description A part of the log of webhooks. */
        readonly WebhookPage: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["WebhookPage"];
            };
        };
        /** @description The scenarios. */
        readonly ScenarioList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["ScenarioSummary"][];
            };
        };
    };
    parameters: {
        /**
         * @description The number of the instance.
         * @example 1101000001
         */
        readonly idInstance: string;
        /**
         * @description The number under which the fault was planted.
         * @example 1
         */
        readonly id: number;
        /**
         * @description Only what comes after this place; the `next` of the page before.
         * @example 1000
         */
        readonly after: number;
        /**
         * @description How many at most.
         * @example 1000
         */
        readonly limit: number;
        /**
         * @description Of this instance only.
         * @example 1101000001
         */
        readonly ofInstance: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listInstances: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["InstanceList"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly createInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewInstance"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["Created"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 409: components["responses"]["Conflict"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly getInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["OneInstance"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly removeInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Removed"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly changeState: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StateChange"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["OneInstance"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly scanQr: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Scan"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["PhoneAnswer"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly enterPairingCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["EnteredCode"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["PhoneAnswer"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly changeBehaviours: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Behaviours"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["OneInstance"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly enqueueMessages: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Enqueue"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["OneInstance"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly receiveMessage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["IncomingMessage"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Received"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly noteReceipts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Receipts"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["ReceiptsNoted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Clock"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly moveClock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClockMove"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["Clock"];
            readonly 400: components["responses"]["BadRequest"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly listFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["FaultList"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly plantFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["FaultRule"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["Planted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly removeFaults: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Removed"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly removeFault: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number under which the fault was planted.
                 * @example 1
                 */
                readonly id: components["parameters"]["id"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Removed"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readRecord: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what comes after this place; the `next` of the page before.
                 * @example 1000
                 */
                readonly after?: components["parameters"]["after"];
                /**
                 * @description How many at most.
                 * @example 1000
                 */
                readonly limit?: components["parameters"]["limit"];
                /**
                 * @description Of this instance only.
                 * @example 1101000001
                 */
                readonly idInstance?: components["parameters"]["ofInstance"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["RecordPage"];
            readonly 400: components["responses"]["BadRequest"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readRequests: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what comes after this place; the `next` of the page before.
                 * @example 1000
                 */
                readonly after?: components["parameters"]["after"];
                /**
                 * @description How many at most.
                 * @example 1000
                 */
                readonly limit?: components["parameters"]["limit"];
                /**
                 * @description Of this instance only.
                 * @example 1101000001
                 */
                readonly idInstance?: components["parameters"]["ofInstance"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["RequestPage"];
            readonly 400: components["responses"]["BadRequest"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readWebhooks: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only what comes after this place; the `next` of the page before.
                 * @example 1000
                 */
                readonly after?: components["parameters"]["after"];
                /**
                 * @description How many at most.
                 * @example 1000
                 */
                readonly limit?: components["parameters"]["limit"];
                /**
                 * @description Of this instance only.
                 * @example 1101000001
                 */
                readonly idInstance?: components["parameters"]["ofInstance"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["WebhookPage"];
            readonly 400: components["responses"]["BadRequest"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly listScenarios: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["ScenarioList"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly loadScenario: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ScenarioChoice"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["InstanceList"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 404: components["responses"]["NotFound"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
}
