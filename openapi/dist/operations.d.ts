// Generated from the contracts by `pnpm generate`; do not edit.

/** One call that a gateway offers. */
export interface Operation {
  /** What a client calls it: as in the address, or as in the contract where two share an address. */
  readonly name: string;
  /** As the contract names it, without a second of the same name in it. */
  readonly operationId: string;
  readonly summary: string;
  /** `plain` for WhatsApp and Telegram, `v3` for MAX. */
  readonly family: 'plain' | 'v3' | 'chat-api';
  /** Which messengers have it. */
  readonly messengers: readonly ('whatsapp' | 'telegram' | 'max')[];
  /** The part of the address that names it, in the gateway's own letter case. */
  readonly method: string;
  readonly path: string;
  readonly verb: 'GET' | 'POST' | 'DELETE';
  /** What it does at the gateway, whatever its verb says. */
  readonly effect: 'read' | 'send' | 'change';
  /** Whether it destroys messages, notifications or actions. */
  readonly destructive: boolean;
  /** How many calls the gateway takes in a second, for one instance. */
  readonly callsPerSecond: number;
  /** Whether it goes to the address for uploads. */
  readonly upload: boolean;
  /** What the path holds besides the number and the credential of the instance. */
  readonly pathParameters: readonly Parameter[];
  /** What may follow the question mark, besides the credential. */
  readonly query: readonly Parameter[];
  /** The fields of the body that are credentials, or serve as one. */
  readonly secretFields: readonly string[];
  /** Whether the answer to its success is a credential, or serves as one. */
  readonly secretAnswer: boolean;
  readonly body?: { readonly mediaType: 'application/json' | 'multipart/form-data' | 'application/octet-stream'; readonly schema: RequestSchema };
}

export interface Parameter {
  readonly name: string;
  readonly type: 'integer' | 'boolean' | 'string';
  readonly required: boolean;
  readonly minimum?: number;
  /** Missing where the gateway's largest value is not known. */
  readonly maximum?: number;
  /** The only value that it may have. */
  readonly const?: boolean;
}

/** The schemas of what is sent, by their names in the contracts. */
export type RequestSchema =
  | 'AuthorizationCodeRequest'
  | 'CheckAccountRequest'
  | 'CheckWhatsappRequest'
  | 'DeleteMessageRequest'
  | 'DeleteStatusRequest'
  | 'EditMessageRequest'
  | 'ForwardMessagesRequest'
  | 'GetMessageRequest'
  | 'PlainCheckAccountRequest'
  | 'SendAuthorizationCodeRequest'
  | 'SendAuthorizationPasswordRequest'
  | 'SendButtonsRequest'
  | 'SendContactRequest'
  | 'SendFileByUploadRequest'
  | 'SendFileByUrlRequest'
  | 'SendInteractiveButtonsReplyRequest'
  | 'SendInteractiveButtonsRequest'
  | 'SendLinkRequest'
  | 'SendListMessageRequest'
  | 'SendLocationRequest'
  | 'SendMediaStatusRequest'
  | 'SendMessageRequest'
  | 'SendPollRequest'
  | 'SendTemplateButtonsRequest'
  | 'SendTextStatusRequest'
  | 'SendTypingRequest'
  | 'SendVoiceStatusRequest'
  | 'SettingsChange'
  | 'StartAuthorizationRequest'
  | 'UploadFileRequest'
  | 'V3DeleteMessageRequest'
  | 'V3EditMessageRequest'
  | 'V3SendContactRequest'
  | 'V3SendFileByUploadRequest'
  | 'V3SendFileByUrlRequest'
  | 'V3SendLocationRequest'
  | 'V3SendMessageRequest';

/** Every operation of every contract, in the order of the contracts. */
export declare const operations: readonly Operation[];

/** A method of the vendor that no contract describes. */
export interface OtherMethod {
  /** In the gateway's own letter case. */
  readonly method: string;
  readonly verb: 'GET' | 'POST';
  /** `waba`: only accounts of Meta's Cloud API; `partner`: called by the token of a partner, and not by that of an instance. */
  readonly messengers: readonly ('whatsapp' | 'telegram' | 'max' | 'waba' | 'partner')[];
  /** What it does at the gateway, whatever its verb says. */
  readonly effect: 'read' | 'send' | 'change';
  /** Whether the request or the answer holds a credential. */
  readonly secret: boolean;
}

/** The vendor's methods that no contract describes (evidence/clients#further-methods). */
export declare const otherMethods: readonly OtherMethod[];
