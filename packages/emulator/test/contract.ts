import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** An operation of a contract. */
export interface Endpoint {
  readonly operationId: string;
  /** With the names of its parameters in it. */
  readonly path: string;
  readonly verb: string;
  /** Where what is answered is described, by status. */
  readonly responses: Readonly<Record<string, Described>>;
}

interface Described {
  readonly $ref: string;
}

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Described>>;
}

interface Document {
  readonly paths: object;
  readonly components: { readonly responses: object };
}

/** A contract, by whose letter answers are judged. */
export class Contract {
  readonly endpoints: readonly Endpoint[];
  readonly #contents: ReadonlyMap<string, object>;
  readonly #ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: Document) {
    this.endpoints = Object.entries<object>({ ...document.paths }).flatMap(([path, item]) =>
      Object.entries<object>({ ...item })
        .filter((pair): pair is [string, Operation] => 'operationId' in pair[1])
        .map(([verb, { operationId, responses }]) => ({ operationId, path, verb: verb.toUpperCase(), responses })),
    );
    // What each answer may hold, by media type; nothing where it has no body.
    this.#contents = new Map(
      Object.entries<object>({ ...document.components.responses }).map(([name, response]) => [
        `#/components/responses/${name}`,
        'content' in response && typeof response.content === 'object' ? { ...response.content } : {},
      ]),
    );
    addFormats(this.#ajv);
    // The members of the document itself are no keywords, but the schemas are found through them.
    this.#ajv.addVocabulary([
      'discriminator',
      'x-sensitive',
      'x-evidence',
      'x-messengers',
      'x-default-chat-api',
      'example',
      ...Object.keys(document),
    ]);
    this.#ajv.addSchema(document, 'contract');
  }

  /** The mistakes in an answer: its status, its media type or its body. An answer that only `default` describes must have a body that it describes. */
  async findFault({ responses }: Endpoint, answer: Response): Promise<string | undefined> {
    const { status } = answer;
    const pointer = (responses[status] ?? responses['default'])?.$ref ?? '';
    const content = this.#contents.get(pointer) ?? {};
    const isDescribed = status in responses || Object.keys(content).length > 0;
    if (!isDescribed) return `the status ${status} is not described`;
    const text = await answer.text();
    if (Object.keys(content).length === 0) return text === '' ? undefined : `status ${status} comes with a body`;
    const mediaType = answer.headers.get('content-type')?.split(';')[0] ?? 'none';
    if (!(mediaType in content)) return `status ${status} does not come as ${mediaType}`;
    const validate = this.#validator(`${pointer}/content/${mediaType.replace('/', '~1')}/schema`);
    if (validate(mediaType === 'application/json' ? JSON.parse(text) : text)) return undefined;
    return this.#ajv.errorsText(validate.errors);
  }

  #validator(pointer: string): ValidateFunction {
    const validate = this.#compiled.get(pointer) ?? this.#ajv.compile({ $ref: `contract${pointer}` });
    this.#compiled.set(pointer, validate);
    return validate;
  }
}
