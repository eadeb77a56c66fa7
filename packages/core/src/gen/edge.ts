// Generated from the contract by `pnpm generate`; do not edit.
// sha256 of the contract: c7d170ef15d68356f400ef84512b5894aa6c043709ba422d8d05251d82222658

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
         * @description Those that the key may touch.
         */
        readonly get: operations["listInstances"];
        readonly put?: never;
        /**
         * Add an instance
         * @description The configuration must have its gateway among `gateways`, and the edge a key to seal its token (`SLUICE_EDGE_SEALING_KEYS`). A key that may touch only
         *     some instances adds only those. An instance that was removed, and is added again, goes on with its journal. On a Worker it is known everywhere after 5
         *     seconds at most.
         */
        readonly post: operations["addInstance"];
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
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Remove an instance
         * @description The edge calls it no more, and forgets its token. Its journal stays, and goes on where the instance is added again. While a job of it is open, or the brake
         *     is on, it is not removed. An instance of the configuration is removed there.
         */
        readonly delete: operations["removeInstance"];
        readonly options?: never;
        readonly head?: never;
        /**
         * Change an instance
         * @description Its token, its name, its environment, or whether it is protected. A new token is used from the next call on, also by a job that is open. Its number, its
         *     gateway and its flavor stay: remove it and add another. An instance of the configuration is changed there.
         */
        readonly patch: operations["changeInstance"];
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/queue": {
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
         * Read what waits
         * @description A page of the latest reading, which all callers share: `ageMs` says how old it is. The entries are those that fit all conditions, in the order of the
         *     queue, and their positions are those in the queue.
         */
        readonly get: operations["readQueue"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/events": {
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
         * Watch an instance
         * @description A stream of server-sent events, from the state of now on. It has no end by itself. A caller that reads too slowly is cut off after an event that says so,
         *     and comes again with the id of its last event.
         */
        readonly get: operations["streamEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/standing": {
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
         * Say what is under way
         * @description The open job, the brake and the holds, as the journal has them. The gateway is asked nothing.
         */
        readonly get: operations["readStanding"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/diagnosis": {
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
         * Say why the queue does or does not move
         * @description Findings, the most serious first, each with what it rests on and what to do. That the queue cannot be read is a finding, too.
         */
        readonly get: operations["diagnose"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/forecast": {
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
         * Say when the queue will be empty
         * @description And which messages the gateway drops before their turn comes. A message that joins the queue later is in none of it.
         */
        readonly get: operations["forecast"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/guard": {
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
         * Say whether a number can be connected
         * @description Whether what waits would be sent from a number that is connected now. That the queue cannot be read is a verdict, too.
         */
        readonly get: operations["guardReconnect"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/plans": {
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
         * Plan a clearing
         * @description Says what a clearing would do. Nothing is sent, and nothing is kept: the caller gives the plan back, as it came, to have it carried out.
         */
        readonly post: operations["planClearing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/clearings": {
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
         * Clear what a plan says
         * @description Opens the job that holds the senders, captures what waits, clears the queue with one request, verifies that it is clear, and sends again what is to
         *     stay. What the job comes to is read from the job.
         */
        readonly post: operations["startClearing"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/restores": {
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
         * Send entries of a snapshot again
         * @description Opens the job that sends the selected entries again, each at most once.
         */
        readonly post: operations["startRestore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/restore-plans": {
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
         * Plan a restore
         * @description Says what a restore would do with each selected entry, by the rules of the restore itself. Nothing is sent, and nothing is kept. The restore looks once
         *     more, and sends no more than the plan says.
         */
        readonly post: operations["planRestore"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/jobs": {
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
         * List the jobs
         * @description Newest first. An instance has one open job at most.
         */
        readonly get: operations["listJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/jobs/{job}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /**
                 * @description The id of the job.
                 * @example 0c5b7a1e-6d3f-4a52-9d0e-1f6a3c2b4d58
                 */
                readonly job: components["parameters"]["job"];
            };
            readonly cookie?: never;
        };
        /**
         * Read how far a job has come
         * @description With its report, once there is one.
         */
        readonly get: operations["readJob"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/snapshots": {
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
         * List the snapshots
         * @description Newest first, without their entries.
         */
        readonly get: operations["listSnapshots"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/snapshots/{snapshot}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /**
                 * @description The id of the snapshot.
                 * @example 5f0d9c34-2b1a-4e67-8c9f-7a6b5c4d3e21
                 */
                readonly snapshot: components["parameters"]["snapshot"];
            };
            readonly cookie?: never;
        };
        /**
         * Show a snapshot
         * @description As the list does.
         */
        readonly get: operations["readSnapshot"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/snapshots/{snapshot}/entries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /**
                 * @description The id of the snapshot.
                 * @example 5f0d9c34-2b1a-4e67-8c9f-7a6b5c4d3e21
                 */
                readonly snapshot: components["parameters"]["snapshot"];
            };
            readonly cookie?: never;
        };
        /**
         * Read the entries of a snapshot
         * @description In the order of the queue, one line each, streamed: there is no end of the answer before its last entry. A stream that was cut off has fewer lines than
         *     the `entryCount` of the snapshot, where all were asked for.
         */
        readonly get: operations["streamSnapshotEntries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/snapshots/{snapshot}/resends": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /**
                 * @description The id of the snapshot.
                 * @example 5f0d9c34-2b1a-4e67-8c9f-7a6b5c4d3e21
                 */
                readonly snapshot: components["parameters"]["snapshot"];
            };
            readonly cookie?: never;
        };
        /**
         * List what was sent again of a snapshot
         * @description The attempts that were ever made, or meant, to send its entries again, also from other snapshots that have them.
         */
        readonly get: operations["listResends"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/holds": {
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
         * List the holds in force
         * @description The one that lasts longest first. None: sends are let through.
         */
        readonly get: operations["listHolds"];
        readonly put?: never;
        /**
         * Hold the senders
         * @description Sends through the edge are refused until then. With `brake`, the delay between two messages is set to its maximum as well, so that what waits already
         *     leaves as slowly as the gateway allows.
         */
        readonly post: operations["setHold"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/holds/{hold}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /**
                 * @description The number of the hold.
                 * @example 7
                 */
                readonly hold: components["parameters"]["hold"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Let the senders through again
         * @description Ends a hold before its time. A brake that was set with it is released when no other hold needs
         *     it and no other job is open: the delay is set back then. The job that has set the brake gives
         *     way as soon as its request to the gateway is answered.
         */
        readonly delete: operations["liftHold"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/decisions": {
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
         * Decide that what waits is kept
         * @description Before a number is connected: what waits is captured, and leaves from the new number. Without a decision the edge refuses to connect a number while
         *     leftovers wait. The decision holds for what waits when it is made, and for nothing that joins the queue later.
         */
        readonly post: operations["keepLeftovers"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/instances/{idInstance}/journal": {
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
         * Read what happened
         * @description The events of the instance, with who caused each and why. No text of a message is in them.
         */
        readonly get: operations["readJournal"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/key": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Say what the key may do
         * @description So that a program offers only that.
         */
        readonly get: operations["readOwnKey"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the keys
         * @description Those that give no more than the key that asks, also where they were revoked. What opens the edge is in none of them: the edge stores only its hash.
         */
        readonly get: operations["listKeys"];
        readonly put?: never;
        /**
         * Make a key
         * @description The answer shows it once; it cannot be shown again. A key cannot give more than it has itself: no scope, no instance, and no later end. On a Worker it
         *     opens the edge everywhere after 5 seconds at most.
         */
        readonly post: operations["createKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/keys/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The name of the key.
                 * @example night-shift
                 */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Revoke a key
         * @description It opens nothing from then on; on a Worker after 5 seconds at most. Jobs that it has begun go on. A key that gives more than the one that revokes is
         *     answered as one that is not there.
         */
        readonly delete: operations["revokeKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read this description
         * @description The contract as the edge carries it out, for programs and generators.
         */
        readonly get: operations["readContract"];
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
         * Code
         * @description What went wrong, as the guide to the errors lists it. Closed.
         * @enum {string}
         */
        readonly ErrorCode: "unauthorized" | "forbidden" | "not-found" | "rate-limited" | "quota-exceeded" | "invalid-request" | "instance-not-ready" | "gateway-unavailable" | "refused" | "timeout" | "network" | "malformed-response" | "unexpected-redirect" | "aborted" | "confirmation-required" | "nothing-selected" | "age-unknown" | "instance-mismatch" | "protected" | "unsupported" | "bodies-not-kept" | "truncated" | "plan-expired" | "plan-changed" | "busy" | "held" | "job-closed" | "job-taken-over" | "intent-expired" | "already-decided" | "unverified" | "incomplete" | "journal-locked" | "journal-read-only" | "journal-full" | "journal-damaged" | "journal-incompatible" | "journal-unavailable" | "method-not-allowed" | "content-too-large" | "unintended" | "overloaded" | "file-not-written" | "invalid-configuration" | "internal";
        /**
         * Problem
         * @description As RFC 9457 has it.
         */
        readonly Problem: {
            /** @description `about:blank`: the title is that of the status. */
            readonly type: string;
            /** @description The phrase of the status. */
            readonly title: string;
            readonly status: number;
            /** @description What happened, and what to do. */
            readonly detail: string;
            readonly code: components["schemas"]["ErrorCode"];
        };
        /** @description The number of an instance; with Chat-API it can have letters. */
        readonly IdInstance: string;
        /**
         * @description Which API the instance speaks: `plain` for WhatsApp and Telegram, `v3` for MAX.
         * @enum {string}
         */
        readonly Flavor: "plain" | "v3" | "chat-api";
        /** Instance */
        readonly Instance: {
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description What people call it. */
            readonly name: string;
            readonly flavor: components["schemas"]["Flavor"];
            /** @description Such as `production`; `null` where it is not known. */
            readonly environment: string | null;
            /** @description Whether nothing of it may be destroyed or sent by a job. */
            readonly protected: boolean;
            /** @description Whether it was added here, and can be changed and removed here; an instance of the configuration cannot. */
            readonly stored: boolean;
            /** @description Why the edge cannot call it, and what to do, such as where its token is sealed under a key that the edge has not; `null` where it can. */
            readonly unusable: string | null;
        };
        /** @description The token that the console of the gateway shows for the instance. It is sealed where it is kept, and no answer shows it. */
        readonly GatewayToken: string;
        /** @description What people call it; its number unless given. */
        readonly InstanceName: string;
        /**
         * @description What the instance is for.
         * @enum {string}
         */
        readonly Environment: "production" | "test";
        /** Instance that is wanted */
        readonly NewInstance: {
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description The address of the gateway: the `apiUrl` of one of the `gateways` in the configuration. That one also says where uploads go. */
            readonly apiUrl: string;
            readonly token: components["schemas"]["GatewayToken"];
            readonly flavor?: components["schemas"]["Flavor"];
            readonly name?: components["schemas"]["InstanceName"];
            readonly environment?: components["schemas"]["Environment"];
            /** @description Whether nothing of it may be destroyed or sent by a job; not so unless given. */
            readonly protected?: boolean;
        };
        /**
         * Change of an instance
         * @description Members that are not given stay.
         */
        readonly InstanceChange: {
            readonly token?: components["schemas"]["GatewayToken"];
            readonly name?: components["schemas"]["InstanceName"];
            readonly environment?: components["schemas"]["Environment"];
            /** @description Whether nothing of it may be destroyed or sent by a job. */
            readonly protected?: boolean;
        };
        /** @description Milliseconds since 1970. */
        readonly Time: number;
        /** @description The gateway's word; `null` while the instance is being created. Open. */
        readonly State: string | null;
        /** Settings */
        readonly QueueSettings: {
            /** @description The messenger, such as `whatsapp`; `null` where the gateway does not say. Open. */
            readonly typeInstance: string | null;
            /** @description The pause between two messages that leave; `null` where it is not known. */
            readonly delayMs: number | null;
        };
        readonly Count: number;
        /**
         * Complete
         * @description Everything that waits is shown.
         */
        readonly CompleteList: {
            /** @constant */
            readonly kind: "complete";
        };
        /**
         * Truncated
         * @description More wait than can be seen.
         */
        readonly TruncatedList: {
            /** @constant */
            readonly kind: "truncated";
            readonly shown: components["schemas"]["Count"];
            readonly total: components["schemas"]["Count"];
        };
        /**
         * Uncertain
         * @description List and count do not say the same, or not whether there is more.
         */
        readonly UncertainList: {
            /** @constant */
            readonly kind: "uncertain";
            readonly shown: components["schemas"]["Count"];
            readonly total: components["schemas"]["Count"];
        };
        /**
         * Completeness
         * @description Whether everything that waits is shown.
         */
        readonly Completeness: components["schemas"]["CompleteList"] | components["schemas"]["TruncatedList"] | components["schemas"]["UncertainList"];
        /** @description SHA-256, in hexadecimal. */
        readonly Hash: string;
        /** @description As the gateway gives it; empty where it gives nothing. */
        readonly Text: string;
        /** @description As the gateway writes them. */
        readonly MessageIds: readonly components["schemas"]["Text"][];
        /** @description As the gateway writes it; `null` where it does not name the recipient. */
        readonly ChatId: string | null;
        /**
         * @description `certain`: the gateway says so, or it follows from what is documented. `inferred`: it fits what was seen, and something else could, too.
         * @enum {string}
         */
        readonly Certainty: "certain" | "inferred";
        /**
         * Time of acceptance
         * @description When an entry joined the queue, and how that is known.
         */
        readonly AcceptedAt: {
            readonly at: components["schemas"]["Time"];
            readonly certainty: components["schemas"]["Certainty"];
        };
        /** Entry */
        readonly QueueEntry: {
            /** @description In the queue; 1 is the head. */
            readonly position: number;
            /** @description What the entry is recognised by in every reading, plan and snapshot of its instance. */
            readonly key: components["schemas"]["Hash"];
            readonly messageIds: components["schemas"]["MessageIds"];
            readonly chatId: components["schemas"]["ChatId"];
            /** @description As the gateway names it. */
            readonly type: components["schemas"]["Text"];
            /** @description The message as the gateway lists it. Its texts can hold anything, also what a terminal obeys. */
            readonly body: {
                readonly [key: string]: unknown;
            };
            /** @description When it joined the queue; `null` where that is not known. */
            readonly acceptedAt: components["schemas"]["AcceptedAt"] | null;
        };
        /** Page of a reading */
        readonly QueuePage: {
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly flavor: components["schemas"]["Flavor"];
            /** @description When it was read, in milliseconds since 1970. */
            readonly at: components["schemas"]["Time"];
            readonly state: components["schemas"]["State"];
            /** @description Why the state is so, in the gateway's word; `null` where it does not say. Open. */
            readonly substatus: string | null;
            /** @description Whether messages leave in this state. */
            readonly isSending: boolean;
            readonly settings: components["schemas"]["QueueSettings"];
            /** @description How many messages wait, as the gateway counts them. */
            readonly count: components["schemas"]["Count"];
            readonly completeness: components["schemas"]["Completeness"];
            readonly entries: readonly components["schemas"]["QueueEntry"][];
            /** @description What to ask for with `after` to go on; `null` at the end. */
            readonly next: number | null;
            /** @description How many entries fit the conditions, on all pages together. */
            readonly matching: components["schemas"]["Count"];
            /** @description How old the reading is. */
            readonly ageMs: number;
        };
        /**
         * Count
         * @description The count, or what list and count say of each other, has changed.
         */
        readonly CountEvent: {
            /** @constant */
            readonly event: "count";
            readonly data: {
                readonly at: components["schemas"]["Time"];
                readonly count: components["schemas"]["Count"];
                /** @description `null` as long as no list was read. */
                readonly completeness: components["schemas"]["Completeness"] | null;
            };
        };
        /**
         * Entries
         * @description The list has changed. The entries themselves are read from the queue.
         */
        readonly EntriesEvent: {
            /** @constant */
            readonly event: "entries";
            readonly data: {
                readonly at: components["schemas"]["Time"];
                /** @description How many entries the list has now. */
                readonly listed: components["schemas"]["Count"];
                /** @description How many were not in the list before. */
                readonly joined: components["schemas"]["Count"];
                /** @description How many are no longer in it. */
                readonly departed: components["schemas"]["Count"];
            };
        };
        /**
         * State
         * @description The state of the instance, or a setting that bears on its queue, has changed.
         */
        readonly StateEvent: {
            /** @constant */
            readonly event: "state";
            readonly data: {
                readonly at: components["schemas"]["Time"];
                readonly state: components["schemas"]["State"];
                readonly substatus: string | null;
                readonly isSending: boolean;
                readonly delayMs: number | null;
            };
        };
        /** @description A UUID. */
        readonly Id: string;
        /**
         * State of a job
         * @enum {string}
         */
        readonly JobState: "opened" | "captured" | "clearing" | "cleared" | "changing" | "changed" | "connecting" | "authorized" | "unknown" | "verified" | "restoring" | "done" | "unverified" | "refused" | "failed" | "not-connected" | "cancelled";
        /** Error */
        readonly ErrorSummary: {
            readonly code: components["schemas"]["ErrorCode"];
            /** @description What happened, and what to do. */
            readonly message: string;
        };
        /**
         * Step of a job
         * @description What a job does now, or what it has come to. Each `step` has further members, such as `listed` and `count` of `verifying`, `done` and `of` of `restoring`.
         */
        readonly JobStep: {
            /** @description Its name. Open. */
            readonly step: string;
            /** @description What went wrong; missing where nothing did. */
            readonly error?: components["schemas"]["ErrorSummary"];
        } & {
            readonly [key: string]: unknown;
        };
        /** What an open job does now */
        readonly JobDoing: {
            readonly step: components["schemas"]["JobStep"];
            /** @description What it waits for, and by when it goes on at the latest; `null` where it waits for nothing. */
            readonly wait: {
                /**
                 * @description What it waits for.
                 * @enum {string}
                 */
                readonly for: "count" | "look" | "unanswered" | "sent-list" | "limit" | "delay" | "number";
                readonly until: components["schemas"]["Time"];
            } | null;
        };
        /** What every job has */
        readonly JobBase: {
            readonly id: components["schemas"]["Id"];
            readonly state: components["schemas"]["JobState"];
            /** @description Who asked for it. */
            readonly actor: string;
            /** @description Why. */
            readonly reason: string;
            readonly openedAt: components["schemas"]["Time"];
            /** @description When it came to its end, in milliseconds since 1970; `null` while it is open. */
            readonly closedAt: number | null;
            /** @description The id of its snapshot; `null` where there is none. */
            readonly snapshot: string | null;
            /** @description How far it has come, in words. */
            readonly sentence: string;
            /** @description What it does now; `null` where it is closed, or its state says it all. */
            readonly doing?: components["schemas"]["JobDoing"] | null;
        };
        /**
         * Unprotected messages
         * @description What others may have put into the queue between the capture and the clear; it was destroyed without a copy.
         */
        readonly Unprotected: {
            /** @description From the list to the answer to the clear, in milliseconds. */
            readonly windowMs: number;
            readonly entries: {
                /** @enum {string} */
                readonly by: "counted" | "estimated";
                readonly count: components["schemas"]["Count"];
            } | {
                /** @constant */
                readonly by: "unknown";
            };
        };
        /** Entry that was not restored */
        readonly SkippedEntry: {
            /** @description In the snapshot; 1 is the head of the queue. */
            readonly position: components["schemas"]["Count"];
            readonly messageIds: components["schemas"]["MessageIds"];
            /** @description As the gateway names it. */
            readonly type: components["schemas"]["Text"];
            /** @enum {string} */
            readonly reason: "unrestorable" | "refused" | "restored-before" | "cleared-again" | "damaged" | "unknown";
            /** @description One sentence, without a text of a message. */
            readonly why: string;
        };
        /** Report of a restore */
        readonly RestoreReport: {
            readonly chosen: components["schemas"]["Count"];
            /** @description Sent again, in the order of the snapshot. */
            readonly restored: components["schemas"]["Count"];
            /** @description Not sent again, because they never left the queue. */
            readonly stillWaiting: components["schemas"]["Count"];
            /** @description Not sent again, because they had reached the messenger. */
            readonly alreadySent: components["schemas"]["Count"];
            /** @description All others, each by name. */
            readonly skipped: readonly components["schemas"]["SkippedEntry"][];
        };
        /** Report of a clearing */
        readonly ClearingReport: {
            readonly job: components["schemas"]["Id"];
            readonly snapshot: components["schemas"]["Id"];
            /** @constant */
            readonly queue: "messages";
            readonly captured: components["schemas"]["Count"];
            /** @description How many more waited, by the count, beyond the list. They are gone, and cannot be restored. */
            readonly unseen: components["schemas"]["Count"];
            /** @description How many the gateway says it cleared; missing where it does not say. */
            readonly cleared?: components["schemas"]["Count"];
            /** @description How many of the captured may have left before the clear took effect. */
            readonly mayHaveBeenSent: components["schemas"]["Count"];
            /** @description How many joined the queue after the clear and are still there. */
            readonly arrived: components["schemas"]["Count"];
            readonly unprotected: components["schemas"]["Unprotected"];
            /** @description What became of what was to stay; missing after a full clear. */
            readonly restore?: components["schemas"]["RestoreReport"];
        };
        /** Clearing */
        readonly ClearJob: components["schemas"]["JobBase"] & {
            /** @constant */
            readonly kind: "clear";
            /** @description What it has come to; `null` where there is no report, or not yet. */
            readonly report: components["schemas"]["ClearingReport"] | null;
        };
        /** Restore */
        readonly RestoreJob: components["schemas"]["JobBase"] & {
            /** @constant */
            readonly kind: "restore";
            /** @description What it has come to; `null` where there is no report, or not yet. */
            readonly report: components["schemas"]["RestoreReport"] | null;
        };
        /** Report of a stop */
        readonly StopReport: {
            readonly job: components["schemas"]["Id"];
            readonly idInstance: components["schemas"]["IdInstance"];
            /**
             * @description Whether the brake is on, was on before, was not needed, another delay was set meanwhile by others, or the brake was set and a release of it has begun since.
             * @enum {string}
             */
            readonly outcome: "set" | "was-on" | "was-slow" | "changed-by-other" | "released";
            readonly delayBeforeMs: components["schemas"]["Count"];
            readonly delayMs: components["schemas"]["Count"];
            /**
             * @description What shows that the brake works, or why nothing can show it.
             * @enum {string}
             */
            readonly effect: "seen" | "not-sending" | "nothing-waits" | "settings-only" | "not-watched";
            /** @description How many messages have left since the stop began, at least. */
            readonly departed: components["schemas"]["Count"];
            /** @description How many wait still; `null` where the list could not be read. */
            readonly waiting: number | null;
            /** @description Whether they are all that wait; else they are as many as can be seen. */
            readonly isComplete: boolean;
            /** @description How many can leave in the first hour, at most. */
            readonly canLeave: components["schemas"]["Count"];
            /** @description Whether another operator or program had undone a brake that was set before. */
            readonly wasUndone: boolean;
        };
        /** Stop */
        readonly StopJob: components["schemas"]["JobBase"] & {
            /** @constant */
            readonly kind: "stop";
            /** @description What it has come to; `null` where there is no report, or not yet. */
            readonly report: components["schemas"]["StopReport"] | null;
        };
        /** Report of a go */
        readonly GoReport: {
            readonly job: components["schemas"]["Id"];
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @enum {string} */
            readonly outcome: "released" | "was-released" | "changed-by-other";
            /** @description The delay now, in milliseconds. */
            readonly delayMs: components["schemas"]["Count"];
        };
        /** Go */
        readonly GoJob: components["schemas"]["JobBase"] & {
            /** @constant */
            readonly kind: "go";
            /** @description What it has come to; `null` where there is no report, or not yet. */
            readonly report: components["schemas"]["GoReport"] | null;
        };
        /** Report of a connect */
        readonly ConnectReport: {
            readonly job: components["schemas"]["Id"];
            readonly idInstance: components["schemas"]["IdInstance"];
            /**
             * @description `only-decided`: what waits is kept on purpose, and no number was waited for.
             * @enum {string}
             */
            readonly outcome: "connected" | "only-decided";
            /** @description The messages that may leave. */
            readonly snapshot: components["schemas"]["Id"];
            readonly kept: components["schemas"]["Count"];
            /** @description How many more waited, by the count, beyond the list. */
            readonly unseen: components["schemas"]["Count"];
            /** @description How many of those that were kept have left since. */
            readonly leftKept: components["schemas"]["Count"];
            /** @description How many were seen to leave that were not among them. */
            readonly leftOther: components["schemas"]["Count"];
            /** @description How many wait that are not decided upon. */
            readonly joined: components["schemas"]["Count"];
            readonly watchedMs: components["schemas"]["Count"];
            /** @description The state of the instance when it was last looked at; `null` where it was not. */
            readonly state: string | null;
        };
        /** Connect */
        readonly ConnectJob: components["schemas"]["JobBase"] & {
            /** @constant */
            readonly kind: "connect";
            /** @description What it has come to; `null` where there is no report, or not yet. */
            readonly report: components["schemas"]["ConnectReport"] | null;
        };
        /** Job */
        readonly Job: components["schemas"]["ClearJob"] | components["schemas"]["RestoreJob"] | components["schemas"]["StopJob"] | components["schemas"]["GoJob"] | components["schemas"]["ConnectJob"];
        /**
         * Job
         * @description A job was opened, has come to another state, or has come to its end.
         */
        readonly JobEvent: {
            /** @constant */
            readonly event: "job";
            readonly data: components["schemas"]["Job"];
        };
        /**
         * Step
         * @description What the open job does just now, more often than its state changes, and how it has ended. None is kept for a caller that comes later.
         */
        readonly StepEvent: {
            /** @constant */
            readonly event: "step";
            readonly data: {
                readonly job: components["schemas"]["Id"];
                readonly step: components["schemas"]["JobStep"];
            };
        };
        /** Hold */
        readonly Hold: {
            readonly id: number;
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description When it ends by itself, in milliseconds since 1970. */
            readonly until: components["schemas"]["Time"];
            readonly reason: string;
            readonly actor: string;
            /** @description The job that needs it; missing where none does. */
            readonly job?: components["schemas"]["Id"];
            /** @description Whether it needs the brake, which is released with the last of those that do. */
            readonly brake?: boolean;
            readonly setAt: components["schemas"]["Time"];
            /** @description When it was ended before its time; missing where it was not. */
            readonly liftedAt?: components["schemas"]["Time"];
        };
        /**
         * Hold
         * @description A hold was set or lifted, or has ended.
         */
        readonly HoldEvent: {
            /** @constant */
            readonly event: "hold";
            readonly data: {
                readonly at: components["schemas"]["Time"];
                /** @description Those in force now. */
                readonly holds: readonly components["schemas"]["Hold"][];
            };
        };
        /**
         * Heartbeat
         * @description The stream is alive. The last event of a caller that reads too slowly, or of an edge that is being stopped, is one that says so.
         */
        readonly HeartbeatEvent: {
            /** @constant */
            readonly event: "heartbeat";
            readonly data: {
                readonly at: components["schemas"]["Time"];
                /** @description Why the queue cannot be read just now; `null` where it can. */
                readonly error: components["schemas"]["ErrorSummary"] | null;
                /**
                 * @description Why the edge ends the stream after this event; `null` where it does not.
                 * @enum {string|null}
                 */
                readonly closing: "too-slow" | "stopping" | "key-revoked" | "key-expired" | null;
            };
        };
        /**
         * Event of the stream
         * @description An event: its kind in `event`, its `data` as JSON on one line. `job` and `hold` have an id, by which a caller comes again.
         */
        readonly WatchEvent: components["schemas"]["CountEvent"] | components["schemas"]["EntriesEvent"] | components["schemas"]["StateEvent"] | components["schemas"]["JobEvent"] | components["schemas"]["StepEvent"] | components["schemas"]["HoldEvent"] | components["schemas"]["HeartbeatEvent"];
        /**
         * Kind of a job
         * @enum {string}
         */
        readonly JobKind: "clear" | "restore" | "stop" | "go" | "connect";
        /** Open job */
        readonly OpenJob: {
            readonly id: components["schemas"]["Id"];
            readonly kind: components["schemas"]["JobKind"];
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly state: components["schemas"]["JobState"];
            readonly actor: string;
            readonly reason: string;
            readonly openedAt: components["schemas"]["Time"];
            /** @description When what carries it out was last heard of, in milliseconds since 1970. */
            readonly heartbeatAt: components["schemas"]["Time"];
            /** @description Whether it is carried out by nothing any more. */
            readonly isLeft: boolean;
        };
        /** Brake that is on, or may be */
        readonly OpenBrake: {
            readonly id: number;
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly job: components["schemas"]["Id"];
            readonly delayBeforeMs: components["schemas"]["Count"];
            readonly delayMs: components["schemas"]["Count"];
            readonly actor: string;
            readonly reason: string;
            readonly intendedAt: components["schemas"]["Time"];
            /** @description When the gateway had it for certain; missing while that is not known. */
            readonly confirmedAt?: components["schemas"]["Time"];
        };
        /** Open job, brake and holds */
        readonly Standing: {
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly openJob: components["schemas"]["OpenJob"] | null;
            readonly brake: components["schemas"]["OpenBrake"] | null;
            /** @description Those in force, the one that lasts longest first. */
            readonly holds: readonly components["schemas"]["Hold"][];
        };
        /** What to do next */
        readonly NextStep: {
            /** @enum {string} */
            readonly remedy: "authorise" | "enter-code" | "decide-what-waits" | "resume-job" | "wait-for-job" | "clear-selected" | "restart-instance" | "look-at-phone" | "end-other-session" | "look-at-console" | "pay" | "correct-connection" | "check-recipients" | "check-links" | "shorten-delay" | "release-brake" | "set-brake-again" | "send-less" | "fix-sender" | "read-again" | "wait" | "nothing";
            readonly sentence: string;
            /** @description The command of `sluice` that does it or leads to it, and its options; `null` where there is none. */
            readonly command: readonly string[] | null;
        };
        /** What every finding has */
        readonly FindingBase: {
            /**
             * @description `critical`: nothing leaves, or messages are lost. `warning`: something goes out, or is lost, that should not. `notice`: worth knowing. `ok`: all is well.
             * @enum {string}
             */
            readonly severity: "critical" | "warning" | "notice" | "ok";
            readonly certainty: components["schemas"]["Certainty"];
            /** @description The finding, in words. */
            readonly sentence: string;
            readonly next: components["schemas"]["NextStep"];
        };
        /** State in which nothing leaves */
        readonly StateEvidence: {
            readonly state: components["schemas"]["State"];
            /** @description Why the state is so, in the gateway's word, where it says. */
            readonly reason?: string;
            readonly waiting: components["schemas"]["Count"];
            /** @description Whether a job is open; an empty list does not say then that nothing waits. */
            readonly isJobOpen: boolean;
            /** @description Who has decided to keep what waits; missing where it is not decided. */
            readonly keptBy?: string;
        };
        /** The state */
        readonly StateFinding: components["schemas"]["FindingBase"] & {
            /** @enum {string} */
            readonly kind: "not-authorized" | "blocked" | "yellow-card" | "suspended" | "starting" | "asleep" | "code-required" | "not-paid" | "phone-offline" | "phone-unstable" | "session-conflict" | "state-unknown";
            readonly evidence: components["schemas"]["StateEvidence"];
        };
        /** A job is open */
        readonly JobOpenFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "job-open";
            readonly evidence: {
                readonly id: components["schemas"]["Id"];
                readonly kind: components["schemas"]["JobKind"];
                readonly state: components["schemas"]["JobState"];
                readonly actor: string;
                readonly openedAt: components["schemas"]["Time"];
                readonly heartbeatAt: components["schemas"]["Time"];
                readonly isLeft: boolean;
            };
        };
        /** The brake is on */
        readonly BrakeFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "brake-on";
            readonly evidence: {
                readonly intendedAt: components["schemas"]["Time"];
                readonly confirmedAt?: components["schemas"]["Time"];
                readonly actor: string;
                readonly delayBeforeMs: components["schemas"]["Count"];
                readonly delayMs: components["schemas"]["Count"];
                /** @description The delay that the settings show, where they were read. */
                readonly shownMs?: number;
            };
        };
        /** Failed call */
        readonly ErrorEvidence: {
            readonly code: components["schemas"]["ErrorCode"];
            /** @description The call that failed. */
            readonly operation?: string;
            /** @description That of the gateway's answer, where there was one. */
            readonly status?: number;
            readonly retryAfterMs?: number;
        };
        /** The queue cannot be read */
        readonly UnreadableFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "unreadable";
            readonly evidence: components["schemas"]["ErrorEvidence"] & {
                readonly isUnpaid: boolean;
            };
        };
        /** A quota is used up */
        readonly QuotaFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "quota-exceeded";
            readonly evidence: components["schemas"]["ErrorEvidence"];
        };
        /** Place of an entry */
        readonly EntryPosition: {
            readonly position: number;
            readonly messageIds: components["schemas"]["MessageIds"];
        };
        /** Nothing leaves though it should */
        readonly HeadStuckFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "head-stuck";
            readonly evidence: {
                readonly head?: components["schemas"]["EntryPosition"];
                readonly stillMs: number;
                readonly waiting: components["schemas"]["Count"];
            };
        };
        /** Entries that a finding is about */
        readonly NamedEntries: {
            /** @description How many there are. */
            readonly entries: components["schemas"]["Count"];
            /** @description The first of them, in the order of the list. */
            readonly named: readonly components["schemas"]["EntryPosition"][];
        };
        /** Malformed recipients */
        readonly RecipientFormFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "recipient-malformed";
            readonly evidence: components["schemas"]["NamedEntries"] & {
                readonly forms: readonly {
                    /** @enum {string} */
                    readonly form: "suffix" | "not-digits" | "national" | "short" | "long" | "lid";
                    readonly entries: components["schemas"]["Count"];
                }[];
                readonly isAtHead: boolean;
            };
        };
        /** Recipients without an account */
        readonly RecipientFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "recipient-without-account";
            readonly evidence: components["schemas"]["NamedEntries"] & {
                readonly recipients: components["schemas"]["Count"];
                readonly checked: components["schemas"]["Count"];
                readonly unchecked: components["schemas"]["Count"];
                readonly isAtHead: boolean;
            };
        };
        /** Files that cannot be fetched */
        readonly LinkDeadFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "link-dead";
            readonly evidence: components["schemas"]["NamedEntries"] & {
                readonly links: components["schemas"]["Count"];
                /** @enum {string} */
                readonly why: "gone" | "unresolved" | "too-old";
                readonly isAtHead: boolean;
            };
        };
        /** A file is first that was not checked */
        readonly LinkUncheckedFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "link-unchecked";
            readonly evidence: components["schemas"]["NamedEntries"];
        };
        /** More waits than can leave in time */
        readonly WillExpireFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "will-expire";
            readonly evidence: {
                readonly waiting: components["schemas"]["Count"];
                readonly atLeast: components["schemas"]["Count"];
                readonly atMost: components["schemas"]["Count"];
                /** @description By then the first has been dropped, in milliseconds since 1970. */
                readonly firstBy?: number;
                readonly msPerMessage: number;
                readonly retentionMs: number;
            };
        };
        /** Hardly more can wait */
        readonly NearCapFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "near-cap";
            readonly evidence: {
                readonly waiting: components["schemas"]["Count"];
                readonly cap: components["schemas"]["Count"];
                /** @enum {string} */
                readonly by: "documented" | "pace";
            };
        };
        /** List and count */
        readonly CountEvidence: {
            readonly shown: components["schemas"]["Count"];
            readonly total: components["schemas"]["Count"];
            /** @description After so many milliseconds the count has been renewed. */
            readonly readAgainInMs: number;
        };
        /** List and count disagree */
        readonly CountFinding: components["schemas"]["FindingBase"] & {
            /** @enum {string} */
            readonly kind: "hidden" | "count-disagrees";
            readonly evidence: components["schemas"]["CountEvidence"];
        };
        /** What would go out from the next account */
        readonly LeftoversFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "leftovers";
            readonly evidence: {
                readonly waiting: components["schemas"]["Count"];
                readonly isExact: boolean;
                readonly unseen: components["schemas"]["Count"];
                readonly chats: components["schemas"]["Count"];
                readonly firstHourAtMost: components["schemas"]["Count"];
                /** @description Who has decided to keep them; missing where it is not decided. */
                readonly keptBy?: string;
            };
        };
        /** Duplicates */
        readonly DuplicatesFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "duplicates";
            readonly evidence: components["schemas"]["NamedEntries"] & {
                readonly groups: components["schemas"]["Count"];
                readonly surplus: components["schemas"]["Count"];
                readonly most: components["schemas"]["Count"];
            };
        };
        /** A broadcast */
        readonly BroadcastFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "broadcast";
            readonly evidence: {
                readonly waiting: components["schemas"]["Count"];
                readonly messages: components["schemas"]["Count"];
                readonly largest: readonly {
                    readonly messages: components["schemas"]["Count"];
                    readonly chats: components["schemas"]["Count"];
                }[];
            };
        };
        /** Messages leave */
        readonly DrainingFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "draining";
            readonly evidence: {
                readonly waiting: components["schemas"]["Count"];
                readonly emptyInMs?: number;
                readonly msPerMessage?: number;
            };
        };
        /** Nothing waits */
        readonly EmptyFinding: components["schemas"]["FindingBase"] & {
            /** @constant */
            readonly kind: "empty";
            readonly evidence: {
                readonly count: components["schemas"]["Count"];
            };
        };
        /**
         * Finding
         * @description A fact about a queue, with what it rests on. No text of a message is in it, and no recipient.
         */
        readonly Finding: components["schemas"]["StateFinding"] | components["schemas"]["JobOpenFinding"] | components["schemas"]["BrakeFinding"] | components["schemas"]["UnreadableFinding"] | components["schemas"]["QuotaFinding"] | components["schemas"]["HeadStuckFinding"] | components["schemas"]["RecipientFormFinding"] | components["schemas"]["RecipientFinding"] | components["schemas"]["LinkDeadFinding"] | components["schemas"]["LinkUncheckedFinding"] | components["schemas"]["WillExpireFinding"] | components["schemas"]["NearCapFinding"] | components["schemas"]["CountFinding"] | components["schemas"]["LeftoversFinding"] | components["schemas"]["DuplicatesFinding"] | components["schemas"]["BroadcastFinding"] | components["schemas"]["DrainingFinding"] | components["schemas"]["EmptyFinding"];
        /** Diagnosis */
        readonly Diagnosis: {
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description When the queue was read, in milliseconds since 1970; `null` where it could not be read. */
            readonly at: number | null;
            readonly openJob: components["schemas"]["OpenJob"] | null;
            readonly brake: components["schemas"]["OpenBrake"] | null;
            readonly findings: readonly components["schemas"]["Finding"][];
        };
        /**
         * Drain rate
         * @description How fast messages leave, and what that rests on.
         */
        readonly DrainRate: {
            /** @enum {string} */
            readonly by: "delay" | "slow-start" | "observed";
            readonly msPerMessage: number;
            readonly certainty: components["schemas"]["Certainty"];
        };
        /**
         * Ages
         * @description Of how many messages it is known how long they have waited, and how.
         */
        readonly Ages: {
            readonly certain: components["schemas"]["Count"];
            readonly inferred: components["schemas"]["Count"];
            readonly unknown: components["schemas"]["Count"];
        };
        /**
         * Expiry
         * @description What the gateway drops because it has waited too long.
         */
        readonly Expiry: {
            /** @constant */
            readonly kind: "undocumented";
        } | {
            /** @constant */
            readonly kind: "bounded";
            readonly atLeast: components["schemas"]["Count"];
            readonly atMost: components["schemas"]["Count"];
            /**
             * First expiry
             * @description When the first expires, in milliseconds since 1970; missing when none can.
             */
            readonly first?: {
                readonly earliest: number;
                /** @description Missing when perhaps none expires. */
                readonly latest?: number;
            };
            /** @description By then nothing of what waits now is left, in milliseconds since 1970. */
            readonly emptyBy: number;
            readonly ages: components["schemas"]["Ages"];
        };
        /** Forecast */
        readonly Forecast: {
            /** @constant */
            readonly kind: "empty";
        } | {
            /** @constant */
            readonly kind: "draining";
            readonly waiting: components["schemas"]["Count"];
            /** @description Until the turn of the last one, in milliseconds, as if nothing were dropped before. */
            readonly emptyInMs: number;
            readonly drainRate: components["schemas"]["DrainRate"];
            readonly expiry: components["schemas"]["Expiry"];
        } | {
            /** @constant */
            readonly kind: "stalled";
            readonly waiting: components["schemas"]["Count"];
            /**
             * @description `state`: nothing leaves in this state. `stuck`: it should, and was seen not to.
             * @enum {string}
             */
            readonly why: "state" | "stuck";
            readonly expiry: components["schemas"]["Expiry"];
        } | {
            /** @constant */
            readonly kind: "unknown";
            readonly waiting: components["schemas"]["Count"];
            readonly expiry: components["schemas"]["Expiry"];
        };
        /** Forecast of an instance */
        readonly ForecastAnswer: {
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description When the queue was read, in milliseconds since 1970. */
            readonly at: components["schemas"]["Time"];
            readonly forecast: components["schemas"]["Forecast"];
        };
        /**
         * Leftovers
         * @description What waits from before.
         */
        readonly Leftovers: {
            readonly waiting: components["schemas"]["Count"];
            /** @description Whether list and count agree; else there can be more. */
            readonly isExact: boolean;
            readonly unseen: components["schemas"]["Count"];
            readonly chats: components["schemas"]["Count"];
            /** @description The chats with the most messages. */
            readonly largest: readonly {
                readonly chatId: components["schemas"]["Text"];
                readonly entries: components["schemas"]["Count"];
            }[];
            readonly withoutRecipient: components["schemas"]["Count"];
            /**
             * Head of the queue
             * @description Missing where the order of the list is not documented.
             */
            readonly first?: {
                readonly messageIds: components["schemas"]["MessageIds"];
                readonly chatId: components["schemas"]["ChatId"];
                readonly type: components["schemas"]["Text"];
            };
            /**
             * First hour
             * @description How many leave in the first hour after a number is connected.
             */
            readonly firstHour: {
                readonly atMost: components["schemas"]["Count"];
                /** @enum {string} */
                readonly by: "delay" | "shortest-delay" | "slow-start" | "nothing";
            };
            /** @description How many say to a chat what another message before them says to it. */
            readonly duplicates: components["schemas"]["Count"];
            /**
             * Broadcast
             * @description What goes to the most chats; missing where nothing goes to two.
             */
            readonly broadcast?: {
                readonly messages: components["schemas"]["Count"];
                readonly chats: components["schemas"]["Count"];
                readonly share: number;
            };
        };
        /** What can be done with leftovers */
        readonly ReconnectOption: {
            /** @constant */
            readonly option: "clear-all";
            /** @constant */
            readonly isPossible: true;
            readonly waiting: components["schemas"]["Count"];
            readonly isExact: boolean;
            readonly unseen: components["schemas"]["Count"];
            readonly sentence: string;
        } | {
            /** @constant */
            readonly option: "clear-selected";
            /** @constant */
            readonly isPossible: true;
            readonly flavor: components["schemas"]["Flavor"];
            readonly sentence: string;
        } | {
            /** @constant */
            readonly option: "clear-selected";
            /** @constant */
            readonly isPossible: false;
            /** @enum {string} */
            readonly why: "not-all-seen" | "no-recipients";
            readonly sentence: string;
        } | {
            /** @constant */
            readonly option: "keep-all";
            /** @constant */
            readonly isPossible: true;
            readonly isSending: boolean;
            readonly waiting: components["schemas"]["Count"];
            readonly isExact: boolean;
            readonly unseen: components["schemas"]["Count"];
            readonly firstHourAtMost: components["schemas"]["Count"];
            readonly sentence: string;
        } | {
            /** @constant */
            readonly option: "wait-for-expiry";
            /** @constant */
            readonly isPossible: true;
            readonly ms: number;
            readonly sentence: string;
        } | {
            /** @constant */
            readonly option: "wait-for-expiry";
            /** @constant */
            readonly isPossible: false;
            /** @enum {string} */
            readonly why: "is-sending" | "undocumented";
            readonly sentence: string;
        };
        /** Whether a number can be connected */
        readonly ReconnectGuard: {
            /** @constant */
            readonly verdict: "safe";
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly isSending: boolean;
            readonly sentence: string;
        } | {
            /** @constant */
            readonly verdict: "leftovers";
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description Whether it is too late to ask. */
            readonly isSending: boolean;
            readonly leftovers: components["schemas"]["Leftovers"];
            /** @description One of these has to be decided first. */
            readonly options: readonly components["schemas"]["ReconnectOption"][];
            readonly sentence: string;
        } | {
            /** @constant */
            readonly verdict: "kept";
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly isSending: boolean;
            readonly leftovers: components["schemas"]["Leftovers"];
            /** Decision */
            readonly decision: {
                readonly actor: string;
                readonly reason: string;
                readonly at: components["schemas"]["Time"];
                readonly snapshot: components["schemas"]["Id"];
            };
            readonly sentence: string;
        } | {
            /** @constant */
            readonly verdict: "unfinished";
            readonly job: components["schemas"]["OpenJob"];
            readonly isSending?: boolean;
            readonly leftovers?: components["schemas"]["Leftovers"];
            readonly sentence: string;
        } | {
            /** @constant */
            readonly verdict: "unknown";
            /** @constant */
            readonly why: "unreadable";
            readonly error: components["schemas"]["ErrorSummary"];
            readonly sentence: string;
        } | {
            /** @constant */
            readonly verdict: "unknown";
            /** @constant */
            readonly why: "journal-unreadable";
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly isSending?: boolean;
            readonly leftovers?: components["schemas"]["Leftovers"];
            readonly error: components["schemas"]["ErrorSummary"];
            readonly sentence: string;
        } | {
            /** @constant */
            readonly verdict: "unknown";
            /** @constant */
            readonly why: "stale";
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly isSending?: boolean;
            readonly leftovers?: components["schemas"]["Leftovers"];
            readonly ageMs: number;
            readonly sentence: string;
        } | {
            /** @constant */
            readonly verdict: "unknown";
            /** @constant */
            readonly why: "hidden";
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly isSending?: boolean;
            readonly leftovers?: components["schemas"]["Leftovers"];
            readonly counted: components["schemas"]["Count"];
            readonly sentence: string;
        };
        /** Everything */
        readonly Everything: {
            /** @constant */
            readonly all: true;
        };
        readonly Texts: readonly string[];
        /**
         * Conditions
         * @description All conditions that are given have to hold; within one, any of its values will do.
         */
        readonly Conditions: {
            /** @description Chats, as the gateway writes them. */
            readonly chats?: components["schemas"]["Texts"];
            /** @description Types of entries, as the gateway names them. */
            readonly types?: components["schemas"]["Texts"];
            /** @description A part of what the message says, in any letter case. */
            readonly text?: string;
            /** @description Waiting for longer, in milliseconds. */
            readonly olderThanMs?: number;
            /** @description Waiting for less, in milliseconds. */
            readonly newerThanMs?: number;
            /** @description Ids of messages. */
            readonly ids?: components["schemas"]["Texts"];
            /** @description What must not hold; of several, none. Nested at most four deep. */
            readonly not?: readonly components["schemas"]["Conditions"][] | components["schemas"]["Conditions"];
        };
        /**
         * Selection
         * @description Everything, spelled out; or conditions, of which there is at least one. Nothing at all never means everything.
         */
        readonly Selection: components["schemas"]["Everything"] | components["schemas"]["Conditions"];
        /** What to plan */
        readonly NewPlan: {
            readonly selection: components["schemas"]["Selection"];
        };
        /** Entry of a plan */
        readonly PlannedEntry: {
            /** @description In the queue; 1 is the head. */
            readonly position: components["schemas"]["Count"];
            readonly key: components["schemas"]["Hash"];
            readonly messageIds: components["schemas"]["MessageIds"];
            readonly chatId: components["schemas"]["ChatId"];
            /** @description As the gateway names it. */
            readonly type: components["schemas"]["Text"];
        };
        /**
         * Tally
         * @description How many entries there are of each; the largest first.
         */
        readonly Tally: readonly (readonly [
            components["schemas"]["Text"],
            components["schemas"]["Count"]
        ])[];
        /**
         * Plan
         * @description What a clearing would do. It is given back as it came: the digest covers every member, and a plan that was changed is refused. Refused is it, too, from
         *     `expiresAt` on.
         */
        readonly Plan: {
            /** @constant */
            readonly version: 1;
            /** @description A new one for each plan. */
            readonly id: components["schemas"]["Text"];
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly flavor: components["schemas"]["Flavor"];
            /**
             * @description Never another queue of the instance.
             * @constant
             */
            readonly queue: "messages";
            /**
             * @description `full`: everything goes, also what cannot be seen. `selective`: the entries that are to stay are restored afterwards.
             * @enum {string}
             */
            readonly kind: "full" | "selective";
            readonly selection: components["schemas"]["Selection"];
            readonly createdAt: components["schemas"]["Time"];
            readonly expiresAt: components["schemas"]["Time"];
            /** @description What goes, in the order of the queue. */
            readonly toClear: readonly components["schemas"]["PlannedEntry"][];
            /** @description What stays, or rather comes back, in the order of the queue. */
            readonly toKeep: readonly components["schemas"]["PlannedEntry"][];
            /** @description Which of the entries cannot be restored from the snapshot, and why. */
            readonly unrestorable: readonly {
                readonly key: components["schemas"]["Hash"];
                /** @enum {string} */
                readonly why: "no-recipient" | "not-sendable" | "link-too-old";
            }[];
            /** @description How many go that cannot be seen and cannot be brought back. */
            readonly unseen: components["schemas"]["Count"];
            /** @description How many messages Sluice cannot restore. To be confirmed by this number. */
            readonly lost: components["schemas"]["Count"];
            readonly byChat: components["schemas"]["Tally"];
            readonly byType: components["schemas"]["Tally"];
            /** @description How many of those that go may leave before the clear takes effect. */
            readonly mayBeSent: components["schemas"]["Count"];
            /** Estimate */
            readonly estimate: {
                /** @description How many requests the clearing needs at the least. */
                readonly requests: components["schemas"]["Count"];
                /** @description From the capture to the last entry restored, in milliseconds. */
                readonly ms: number;
                /** @description The same where the gateway takes as long as is known of any. */
                readonly slowestMs: number;
            };
            /** What the plan was made from */
            readonly basis: {
                readonly at: components["schemas"]["Time"];
                readonly count: components["schemas"]["Count"];
                readonly completeness: components["schemas"]["Completeness"];
                readonly isSending: boolean;
                readonly delayMs: number | null;
                /** @description When those of known age that expire while the plan holds do so. */
                readonly expiring: readonly components["schemas"]["Time"][];
            };
            /** @description SHA-256 of all the rest, in hexadecimal. */
            readonly digest: components["schemas"]["Hash"];
        };
        /** @description The number of the instance, as it was typed. */
        readonly Confirmation: string;
        /** @description Why, for the journal. */
        readonly Reason: string;
        /** Clearing that is wanted */
        readonly NewClearing: {
            readonly plan: components["schemas"]["Plan"];
            readonly confirm: components["schemas"]["Confirmation"];
            /** @description How many messages may be lost at most, as it was typed; the `lost` of the plan, or more. */
            readonly lost: components["schemas"]["Count"];
            readonly reason: components["schemas"]["Reason"];
        };
        /** Restore that is wanted */
        readonly NewRestore: {
            readonly snapshot: components["schemas"]["Id"];
            readonly selection: components["schemas"]["Selection"];
            readonly confirm: components["schemas"]["Confirmation"];
            readonly reason: components["schemas"]["Reason"];
        };
        /** What to plan of a restore */
        readonly NewRestorePlan: {
            readonly snapshot: components["schemas"]["Id"];
            readonly selection: components["schemas"]["Selection"];
        };
        /** Snapshot */
        readonly Snapshot: {
            readonly id: components["schemas"]["Id"];
            readonly idInstance: components["schemas"]["IdInstance"];
            readonly flavor: components["schemas"]["Flavor"];
            /** @description When the queue was read, in milliseconds since 1970. */
            readonly at: components["schemas"]["Time"];
            readonly state: components["schemas"]["State"];
            readonly count: components["schemas"]["Count"];
            readonly completeness: components["schemas"]["Completeness"];
            readonly entryCount: components["schemas"]["Count"];
            /**
             * @description What became of the texts. Nothing can be restored from a snapshot whose bodies were not kept.
             * @enum {string}
             */
            readonly bodies: "full" | "masked" | "none";
            /** @description How many of its entries were sent again, from this snapshot or another; missing in a list. */
            readonly resent?: components["schemas"]["Count"];
            readonly digest: components["schemas"]["Hash"];
        };
        /**
         * Why an entry is not restored
         * @description Only of an entry with the verdict `skip`.
         */
        readonly PlannedSkip: {
            /** @enum {string} */
            readonly reason: "unrestorable" | "restored-before" | "cleared-again" | "damaged" | "unknown";
            /** @enum {string} */
            readonly code: "no-recipient" | "not-sendable" | "link-too-old" | "restored-before" | "cleared-again" | "sent-before-clear" | "damaged";
            /** @description The job that has restored it. */
            readonly job?: components["schemas"]["Id"];
            /** @description The newer snapshot that has it, where it was cleared again. */
            readonly snapshot?: components["schemas"]["Id"];
            /** @description One sentence, without a text of a message. */
            readonly why: string;
        };
        /** Entry of the plan of a restore */
        readonly PlannedRestore: {
            /** @description In the snapshot; 1 is the head of the queue. */
            readonly position: components["schemas"]["Count"];
            readonly messageIds: components["schemas"]["MessageIds"];
            /** @description As the gateway names it. */
            readonly type: components["schemas"]["Text"];
            readonly chatId: components["schemas"]["ChatId"];
            /**
             * @description `send`: it is sent again. `look-first`: a request to send it was not answered, so it is looked for, and sent only where it is proven that it was not. `still-waiting`: it never left the queue. `already-sent`: it had reached the messenger. `skip`: it is not sent, and `skip` says why.
             * @enum {string}
             */
            readonly verdict: "send" | "look-first" | "still-waiting" | "already-sent" | "skip";
            readonly skip?: components["schemas"]["PlannedSkip"];
        };
        /** Queue at one moment */
        readonly QueueOverview: {
            /** @description When it was read, in milliseconds since 1970. */
            readonly at: components["schemas"]["Time"];
            readonly state: components["schemas"]["State"];
            /** @description Why the state is so, in the gateway's word; `null` where it does not say. Open. */
            readonly substatus: string | null;
            /** @description Whether messages leave in this state. */
            readonly isSending: boolean;
            readonly settings: components["schemas"]["QueueSettings"];
            /** @description How many messages wait, as the gateway counts them. */
            readonly count: components["schemas"]["Count"];
        };
        /** Plan of a restore */
        readonly RestorePlan: {
            readonly snapshot: components["schemas"]["Snapshot"];
            /** @description All that are selected, in the order of the snapshot. */
            readonly entries: readonly components["schemas"]["PlannedRestore"][];
            readonly reading: components["schemas"]["QueueOverview"];
            /** @description How long the restore looks before it sends, so that the list of what was sent knows what left before; in milliseconds. */
            readonly lookMs: number;
        };
        /** Entry of a snapshot */
        readonly SnapshotEntry: {
            /** @description 1 is the head of the queue. */
            readonly position: number;
            readonly key: components["schemas"]["Hash"];
            readonly messageIds: components["schemas"]["MessageIds"];
            /** @description As the gateway names it. */
            readonly gatewayType: components["schemas"]["Text"];
            /** @description Missing where the gateway does not name the recipient. */
            readonly chatId?: components["schemas"]["Text"];
            /** @description Missing where it was left out. */
            readonly body?: {
                readonly [key: string]: unknown;
            };
            /** @description SHA-256 of all the rest, in hexadecimal. */
            readonly digest: components["schemas"]["Hash"];
        };
        /** Entry that was sent again, or was about to be */
        readonly ResendAttempt: {
            /** @description Its number in the journal. */
            readonly id: components["schemas"]["Count"];
            readonly idInstance: components["schemas"]["IdInstance"];
            /** @description What the entry is recognised by. */
            readonly key: components["schemas"]["Hash"];
            /** @description The snapshot that it was taken from, which can be another one. */
            readonly snapshot: components["schemas"]["Id"];
            /** @description In the snapshot; 1 is the head of the queue. */
            readonly position: number;
            readonly job: components["schemas"]["Id"];
            readonly intendedAt: components["schemas"]["Time"];
            /**
             * @description Missing from the intent until something was heard.
             * @enum {string}
             */
            readonly outcome?: "accepted" | "refused" | "unknown" | "not-sent";
            /** @description The id that the gateway gave to what was sent. */
            readonly messageId?: string;
            readonly decidedAt?: components["schemas"]["Time"];
            /** @description What the outcome rests on. */
            readonly evidence?: string;
        };
        /** Until a moment */
        readonly HoldUntil: {
            /** @description A date with a time and its offset, as RFC 3339 writes it. */
            readonly until: string;
            readonly reason: components["schemas"]["Reason"];
            /** @description Whether the brake is set, too. */
            readonly brake?: boolean;
        };
        /** For a time */
        readonly HoldFor: {
            /** @description For so long, in milliseconds; a year at most. */
            readonly forMs: number;
            readonly reason: components["schemas"]["Reason"];
            /** @description Whether the brake is set, too. */
            readonly brake?: boolean;
        };
        /** Hold that is wanted */
        readonly NewHold: components["schemas"]["HoldUntil"] | components["schemas"]["HoldFor"];
        /** Change of a hold */
        readonly HoldChange: {
            readonly hold: components["schemas"]["Hold"];
            /** @description The stop that sets the brake, or the go that releases it; `null` where the brake is not touched. */
            readonly job: components["schemas"]["Job"] | null;
        };
        /** Why a hold is lifted */
        readonly LiftedHold: {
            readonly reason: components["schemas"]["Reason"];
        };
        /** Decision to keep what waits */
        readonly NewDecision: {
            /** @description How many messages may leave from the new number at most, as it was typed. */
            readonly keep: components["schemas"]["Count"];
            readonly confirm: components["schemas"]["Confirmation"];
            readonly reason: components["schemas"]["Reason"];
        };
        /** Event of the journal */
        readonly JournalEvent: {
            /** @description Its number; later events have larger ones. */
            readonly n: number;
            readonly at: components["schemas"]["Time"];
            readonly idInstance?: components["schemas"]["IdInstance"];
            /** @description The job that it belongs to; missing where it belongs to none. */
            readonly job?: components["schemas"]["Id"];
            /** @description One word, as the guide to the journal lists them. */
            readonly kind: string;
            readonly actor: string;
            /** @description Missing where no reason was asked for. */
            readonly reason?: string;
            /** @description What belongs to this kind. Never a secret, never the text of a message. */
            readonly data: {
                readonly [key: string]: unknown;
            };
        };
        /** Part of the journal */
        readonly JournalPage: {
            readonly events: readonly components["schemas"]["JournalEvent"][];
            /** @description What to ask for with `after` to go on; `null` at the end. */
            readonly next: number | null;
        };
        /**
         * Scope
         * @description - `queue:read`: reads queue, count, state, settings, diagnosis, forecast, guard and plans;
         *     - `queue:clear`: clears a queue;
         *     - `queue:restore`: sends entries of a snapshot again, and reads snapshots;
         *     - `message:send`: sends messages, and uploads files for them;
         *     - `instance:hold`: holds senders, sets the brake, and decides what becomes of leftovers;
         *     - `journal:read`: reads the journal;
         *     - `gateway:call`: calls each other method of the gateway;
         *     - `keys:manage`: makes, lists and revokes keys;
         *     - `instances:manage`: adds, changes and removes instances;
         *     - `actor:set`: names the person behind a call.
         * @enum {string}
         */
        readonly Scope: "queue:read" | "queue:clear" | "queue:restore" | "message:send" | "instance:hold" | "journal:read" | "gateway:call" | "keys:manage" | "instances:manage" | "actor:set";
        /** The key of the caller */
        readonly OwnKey: {
            /** @description The actor in the journal. */
            readonly name: string;
            readonly scopes: readonly components["schemas"]["Scope"][];
            /** @description The instances that it may touch; `null` for every one. */
            readonly instances: readonly components["schemas"]["IdInstance"][] | null;
            /** @description In milliseconds since 1970; `null` for never. */
            readonly expiresAt: number | null;
        };
        /** Key */
        readonly Key: {
            /** @description The actor in the journal. */
            readonly name: string;
            readonly scopes: readonly components["schemas"]["Scope"][];
            /** @description The instances that it may touch; `null` for every one. */
            readonly instances: readonly components["schemas"]["IdInstance"][] | null;
            /** @description In milliseconds since 1970; `null` for a key of the configuration. */
            readonly createdAt: number | null;
            /** @description In milliseconds since 1970; `null` for never. */
            readonly expiresAt: number | null;
            /** @description In milliseconds since 1970; `null` for one that was not revoked. */
            readonly revokedAt: number | null;
            /** @description `null`: as the edge is configured. */
            readonly callsPerSecond: number | null;
        };
        /** @description The actor in the journal. */
        readonly KeyName: string;
        /** Key that is wanted */
        readonly NewKey: {
            readonly name: components["schemas"]["KeyName"];
            readonly scopes: readonly components["schemas"]["Scope"][];
            /** @description The instances that it may touch; every one of the edge unless given, which a key that may touch only some cannot give. */
            readonly instances?: readonly components["schemas"]["IdInstance"][];
            /** @description From then on it opens nothing, in milliseconds since 1970; never unless given. A key that has an end gives one that is no later. */
            readonly expiresAt?: components["schemas"]["Time"];
            /** @description How many calls it may make in a second; as the edge is configured unless given. */
            readonly callsPerSecond?: number;
        };
        /** Key as it is shown once */
        readonly CreatedKey: components["schemas"]["Key"] & {
            /** @description What opens the edge. It is shown here and nowhere else. */
            readonly key: string;
        };
    };
    responses: {
        /** @description Anything else. */
        readonly Unexpected: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
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
        /** @description The request is not as this contract asks. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key does not open this edge, or no key was given. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key may not do this, or the edge has no such instance for it. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key, or the gateway, takes no more calls just now. */
        readonly TooManyRequests: {
            headers: {
                readonly "Retry-After": components["headers"]["Retry-After"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The instance, without its token. */
        readonly InstanceAdded: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Instance"];
            };
        };
        /** @description The body is larger than the edge takes. */
        readonly ContentTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This edge stores no instances, or this one is only in its configuration. */
        readonly InstancesNotStored: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The instance as it was. */
        readonly InstanceRemoved: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Instance"];
            };
        };
        /** @description A job of the instance is open. */
        readonly Busy: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The instance as it is now, without its token. */
        readonly InstanceChanged: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Instance"];
            };
        };
        /** @description The page. */
        readonly QueuePage: {
            headers: {
                readonly ETag: components["headers"]["ETag"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["QueuePage"];
            };
        };
        /** @description Nothing on the page has changed. */
        readonly NotModified: {
            headers: {
                readonly ETag: components["headers"]["ETag"];
                readonly [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The gateway cannot serve the instance now. */
        readonly InstanceNotReady: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The gateway gave no answer that can be used; also where it does not take the token that the edge has. */
        readonly GatewayFailed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The gateway did not answer in time. */
        readonly GatewayTimeout: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The events, as they come. */
        readonly EventStream: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "text/event-stream": string;
            };
        };
        /** @description The open job, the brake and the holds. */
        readonly Standing: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Standing"];
            };
        };
        /** @description The findings. */
        readonly Diagnosis: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Diagnosis"];
            };
        };
        /** @description What becomes of what waits. */
        readonly Forecast: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ForecastAnswer"];
            };
        };
        /** @description The verdict, and what it rests on. */
        readonly ReconnectGuard: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ReconnectGuard"];
            };
        };
        /** @description The plan. */
        readonly Planned: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Plan"];
            };
        };
        /** @description The queue cannot be planned as it is now. */
        readonly PlanConflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing is selected, or by an age that is not known. */
        readonly NothingToPlan: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The job is in the journal, and goes on. */
        readonly JobStarted: {
            headers: {
                readonly Location: components["headers"]["Location"];
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Job"];
            };
        };
        /** @description The key may not do this, the edge has no such instance for it, or the instance is protected. */
        readonly ForbiddenOrProtected: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The plan cannot be carried out as things are. */
        readonly ClearingConflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The plan is too old. */
        readonly PlanExpired: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clearing was not confirmed, or the plan is that of another instance. */
        readonly NotConfirmed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The restore was not confirmed, or nothing of the snapshot is selected. */
        readonly NothingToRestore: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The plan. */
        readonly RestorePlanned: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["RestorePlan"];
            };
        };
        /** @description A restore cannot be planned now. */
        readonly RestorePlanConflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The jobs. */
        readonly JobList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["Job"][];
            };
        };
        /** @description The job as it is now. */
        readonly OneJob: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Job"];
            };
        };
        /** @description The snapshots. */
        readonly SnapshotList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["Snapshot"][];
            };
        };
        /** @description The snapshot, without its entries. */
        readonly OneSnapshot: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Snapshot"];
            };
        };
        /** @description The entries, one a line. */
        readonly SnapshotEntries: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/jsonl": string;
            };
        };
        /** @description The attempts, oldest first. */
        readonly ResendList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["ResendAttempt"][];
            };
        };
        /** @description The holds. */
        readonly HoldList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["Hold"][];
            };
        };
        /** @description Senders are held. */
        readonly HoldSet: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["HoldChange"];
            };
        };
        /** @description The gateway has no way to do it. */
        readonly Unsupported: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The hold has ended. */
        readonly HoldLifted: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["HoldChange"];
            };
        };
        /** @description The decision was not confirmed. */
        readonly DecisionNotConfirmed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The events. */
        readonly JournalPage: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["JournalPage"];
            };
        };
        /** @description The key. */
        readonly OwnKey: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["OwnKey"];
            };
        };
        /** @description The keys. */
        readonly KeyList: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": readonly components["schemas"]["Key"][];
            };
        };
        /** @description The key, shown once. */
        readonly KeyCreated: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["CreatedKey"];
            };
        };
        /** @description The keys of this edge, or this one, are only in its configuration. */
        readonly KeysNotStored: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The key opens nothing any more. */
        readonly KeyRevoked: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Key"];
            };
        };
        /** @description The contract, as OpenAPI 3.1. */
        readonly Contract: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": {
                    readonly openapi: string;
                    readonly info: {
                        readonly [key: string]: unknown;
                    };
                    readonly paths: {
                        readonly [key: string]: unknown;
                    };
                } & {
                    readonly [key: string]: unknown;
                };
            };
        };
    };
    parameters: {
        /**
         * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
         *     the call is `forbidden`.
         * @example operator@shop
         */
        readonly "Sluice-Actor": string;
        /**
         * @description The number of the instance.
         * @example 1101000001
         */
        readonly idInstance: components["schemas"]["IdInstance"];
        /**
         * @description Only entries of this type, as the gateway names it.
         * @example sendMessage
         */
        readonly type: string;
        /**
         * @description Only entries to this chat, as the gateway writes it.
         * @example 79990000002@c.us
         */
        readonly chat: string;
        /**
         * @description Only entries whose message has this part, in any letter case.
         * @example Sale
         */
        readonly text: string;
        /**
         * @description Only entries that are known to have waited for longer, in milliseconds.
         * @example 3600000
         */
        readonly olderThanMs: number;
        /**
         * @description How many at most.
         * @example 100
         */
        readonly pageLimit: number;
        /**
         * @description Only entries behind this position; the `next` of the page before.
         * @example 100
         */
        readonly afterPosition: number;
        /**
         * @description The `ETag` of the page that the caller has. Where nothing has changed the answer is 304, without a body.
         * @example "3f2a91c07d5b"
         */
        readonly "If-None-Match": string;
        /**
         * @description The id of the last event that the caller has. Jobs and holds that have changed since come first.
         * @example 4711
         */
        readonly "Last-Event-ID": string;
        /**
         * @description Chosen by the caller, a new one for each job that is wanted. A second request with the same one is answered with the job of the first, and nothing is
         *     done twice; with another body it is refused as `invalid-request`.
         * @example 7d4c1c9a-43f5-4f0e-8a41-0b1d6f3a9e77
         */
        readonly "Idempotency-Key": string;
        /**
         * @description `open`: only the job that is not at its end. `all`: also those that are.
         * @example all
         */
        readonly state: "open" | "all";
        /**
         * @description The id of the job.
         * @example 0c5b7a1e-6d3f-4a52-9d0e-1f6a3c2b4d58
         */
        readonly job: components["schemas"]["Id"];
        /**
         * @description The id of the snapshot.
         * @example 5f0d9c34-2b1a-4e67-8c9f-7a6b5c4d3e21
         */
        readonly snapshot: components["schemas"]["Id"];
        /**
         * @description How many at most; all unless given.
         * @example 100
         */
        readonly entryLimit: number;
        /**
         * @description The number of the hold.
         * @example 7
         */
        readonly hold: number;
        /**
         * @description Only events beyond the one of this number, in the order that is asked for; the `next` of the page before.
         * @example 4711
         */
        readonly afterEvent: number;
        /**
         * @description How many events at most.
         * @example 100
         */
        readonly eventLimit: number;
        /**
         * @description Only events of this kind, such as `hold-set`.
         * @example hold-set
         */
        readonly kind: string;
        /**
         * @description Which events come first.
         * @example newest-first
         */
        readonly order: "newest-first" | "oldest-first";
        /**
         * @description The name of the key.
         * @example night-shift
         */
        readonly name: components["schemas"]["KeyName"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description After so many seconds it can be tried again.
         * @example 1
         */
        readonly "Retry-After": number;
        /**
         * @description Identifies the page. It changes when anything on the page but its age does.
         * @example "3f2a91c07d5b"
         */
        readonly ETag: string;
        /**
         * @description Where the job can be read.
         * @example /api/v1/instances/1101000001/jobs/0c5b7a1e-6d3f-4a52-9d0e-1f6a3c2b4d58
         */
        readonly Location: string;
    };
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
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly addInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
                 *     the call is `forbidden`.
                 * @example operator@shop
                 */
                readonly "Sluice-Actor"?: components["parameters"]["Sluice-Actor"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewInstance"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["InstanceAdded"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 501: components["responses"]["InstancesNotStored"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly removeInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
                 *     the call is `forbidden`.
                 * @example operator@shop
                 */
                readonly "Sluice-Actor"?: components["parameters"]["Sluice-Actor"];
            };
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
            readonly 200: components["responses"]["InstanceRemoved"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Busy"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 501: components["responses"]["InstancesNotStored"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly changeInstance: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
                 *     the call is `forbidden`.
                 * @example operator@shop
                 */
                readonly "Sluice-Actor"?: components["parameters"]["Sluice-Actor"];
            };
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
                readonly "application/json": components["schemas"]["InstanceChange"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["InstanceChanged"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 501: components["responses"]["InstancesNotStored"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readQueue: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only entries of this type, as the gateway names it.
                 * @example sendMessage
                 */
                readonly type?: components["parameters"]["type"];
                /**
                 * @description Only entries to this chat, as the gateway writes it.
                 * @example 79990000002@c.us
                 */
                readonly chat?: components["parameters"]["chat"];
                /**
                 * @description Only entries whose message has this part, in any letter case.
                 * @example Sale
                 */
                readonly text?: components["parameters"]["text"];
                /**
                 * @description Only entries that are known to have waited for longer, in milliseconds.
                 * @example 3600000
                 */
                readonly olderThanMs?: components["parameters"]["olderThanMs"];
                /**
                 * @description How many at most.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["pageLimit"];
                /**
                 * @description Only entries behind this position; the `next` of the page before.
                 * @example 100
                 */
                readonly after?: components["parameters"]["afterPosition"];
            };
            readonly header?: {
                /**
                 * @description The `ETag` of the page that the caller has. Where nothing has changed the answer is 304, without a body.
                 * @example "3f2a91c07d5b"
                 */
                readonly "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
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
            readonly 200: components["responses"]["QueuePage"];
            readonly 304: components["responses"]["NotModified"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["InstanceNotReady"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimeout"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly streamEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The id of the last event that the caller has. Jobs and holds that have changed since come first.
                 * @example 4711
                 */
                readonly "Last-Event-ID"?: components["parameters"]["Last-Event-ID"];
            };
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
            readonly 200: components["responses"]["EventStream"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readStanding: {
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
            readonly 200: components["responses"]["Standing"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly diagnose: {
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
            readonly 200: components["responses"]["Diagnosis"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly forecast: {
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
            readonly 200: components["responses"]["Forecast"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["InstanceNotReady"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimeout"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly guardReconnect: {
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
            readonly 200: components["responses"]["ReconnectGuard"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly planClearing: {
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
                readonly "application/json": components["schemas"]["NewPlan"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["Planned"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["PlanConflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 422: components["responses"]["NothingToPlan"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimeout"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly startClearing: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description Chosen by the caller, a new one for each job that is wanted. A second request with the same one is answered with the job of the first, and nothing is
                 *     done twice; with another body it is refused as `invalid-request`.
                 * @example 7d4c1c9a-43f5-4f0e-8a41-0b1d6f3a9e77
                 */
                readonly "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
                 *     the call is `forbidden`.
                 * @example operator@shop
                 */
                readonly "Sluice-Actor"?: components["parameters"]["Sluice-Actor"];
            };
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
                readonly "application/json": components["schemas"]["NewClearing"];
            };
        };
        readonly responses: {
            readonly 202: components["responses"]["JobStarted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["ForbiddenOrProtected"];
            readonly 409: components["responses"]["ClearingConflict"];
            readonly 410: components["responses"]["PlanExpired"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 422: components["responses"]["NotConfirmed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly startRestore: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /**
                 * @description Chosen by the caller, a new one for each job that is wanted. A second request with the same one is answered with the job of the first, and nothing is
                 *     done twice; with another body it is refused as `invalid-request`.
                 * @example 7d4c1c9a-43f5-4f0e-8a41-0b1d6f3a9e77
                 */
                readonly "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /**
                 * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
                 *     the call is `forbidden`.
                 * @example operator@shop
                 */
                readonly "Sluice-Actor"?: components["parameters"]["Sluice-Actor"];
            };
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
                readonly "application/json": components["schemas"]["NewRestore"];
            };
        };
        readonly responses: {
            readonly 202: components["responses"]["JobStarted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["ForbiddenOrProtected"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Busy"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 422: components["responses"]["NothingToRestore"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly planRestore: {
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
                readonly "application/json": components["schemas"]["NewRestorePlan"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["RestorePlanned"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["RestorePlanConflict"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 422: components["responses"]["NothingToPlan"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 502: components["responses"]["GatewayFailed"];
            readonly 504: components["responses"]["GatewayTimeout"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly listJobs: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description `open`: only the job that is not at its end. `all`: also those that are.
                 * @example all
                 */
                readonly state?: components["parameters"]["state"];
                /**
                 * @description How many at most.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["pageLimit"];
            };
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
            readonly 200: components["responses"]["JobList"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readJob: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /**
                 * @description The id of the job.
                 * @example 0c5b7a1e-6d3f-4a52-9d0e-1f6a3c2b4d58
                 */
                readonly job: components["parameters"]["job"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["OneJob"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly listSnapshots: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description How many at most.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["pageLimit"];
            };
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
            readonly 200: components["responses"]["SnapshotList"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readSnapshot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /**
                 * @description The id of the snapshot.
                 * @example 5f0d9c34-2b1a-4e67-8c9f-7a6b5c4d3e21
                 */
                readonly snapshot: components["parameters"]["snapshot"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["OneSnapshot"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly streamSnapshotEntries: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only entries behind this position; the `next` of the page before.
                 * @example 100
                 */
                readonly after?: components["parameters"]["afterPosition"];
                /**
                 * @description How many at most; all unless given.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["entryLimit"];
            };
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /**
                 * @description The id of the snapshot.
                 * @example 5f0d9c34-2b1a-4e67-8c9f-7a6b5c4d3e21
                 */
                readonly snapshot: components["parameters"]["snapshot"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["SnapshotEntries"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly listResends: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /**
                 * @description The id of the snapshot.
                 * @example 5f0d9c34-2b1a-4e67-8c9f-7a6b5c4d3e21
                 */
                readonly snapshot: components["parameters"]["snapshot"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["ResendList"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly listHolds: {
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
            readonly 200: components["responses"]["HoldList"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly setHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
                 *     the call is `forbidden`.
                 * @example operator@shop
                 */
                readonly "Sluice-Actor"?: components["parameters"]["Sluice-Actor"];
            };
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
                readonly "application/json": components["schemas"]["NewHold"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["HoldSet"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["ForbiddenOrProtected"];
            readonly 409: components["responses"]["Busy"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 501: components["responses"]["Unsupported"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly liftHold: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
                 *     the call is `forbidden`.
                 * @example operator@shop
                 */
                readonly "Sluice-Actor"?: components["parameters"]["Sluice-Actor"];
            };
            readonly path: {
                /**
                 * @description The number of the instance.
                 * @example 1101000001
                 */
                readonly idInstance: components["parameters"]["idInstance"];
                /**
                 * @description The number of the hold.
                 * @example 7
                 */
                readonly hold: components["parameters"]["hold"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LiftedHold"];
            };
        };
        readonly responses: {
            readonly 200: components["responses"]["HoldLifted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly keepLeftovers: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
                 *     the call is `forbidden`.
                 * @example operator@shop
                 */
                readonly "Sluice-Actor"?: components["parameters"]["Sluice-Actor"];
            };
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
                readonly "application/json": components["schemas"]["NewDecision"];
            };
        };
        readonly responses: {
            readonly 202: components["responses"]["JobStarted"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["ForbiddenOrProtected"];
            readonly 409: components["responses"]["Busy"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 422: components["responses"]["DecisionNotConfirmed"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readJournal: {
        readonly parameters: {
            readonly query?: {
                /**
                 * @description Only events beyond the one of this number, in the order that is asked for; the `next` of the page before.
                 * @example 4711
                 */
                readonly after?: components["parameters"]["afterEvent"];
                /**
                 * @description How many events at most.
                 * @example 100
                 */
                readonly limit?: components["parameters"]["eventLimit"];
                /**
                 * @description Only events of this kind, such as `hold-set`.
                 * @example hold-set
                 */
                readonly kind?: components["parameters"]["kind"];
                /**
                 * @description Which events come first.
                 * @example newest-first
                 */
                readonly order?: components["parameters"]["order"];
            };
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
            readonly 200: components["responses"]["JournalPage"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readOwnKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["OwnKey"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly listKeys: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["KeyList"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly createKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
                 *     the call is `forbidden`.
                 * @example operator@shop
                 */
                readonly "Sluice-Actor"?: components["parameters"]["Sluice-Actor"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["NewKey"];
            };
        };
        readonly responses: {
            readonly 201: components["responses"]["KeyCreated"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 413: components["responses"]["ContentTooLarge"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 501: components["responses"]["KeysNotStored"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly revokeKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /**
                 * @description The person behind the call, who is written into the journal besides the name of the key. Only a key with the scope `actor:set` may send it; with any other
                 *     the call is `forbidden`.
                 * @example operator@shop
                 */
                readonly "Sluice-Actor"?: components["parameters"]["Sluice-Actor"];
            };
            readonly path: {
                /**
                 * @description The name of the key.
                 * @example night-shift
                 */
                readonly name: components["parameters"]["name"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["KeyRevoked"];
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooManyRequests"];
            readonly 501: components["responses"]["KeysNotStored"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
    readonly readContract: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Contract"];
            readonly 400: components["responses"]["BadRequest"];
            readonly default: components["responses"]["Unexpected"];
        };
    };
}
