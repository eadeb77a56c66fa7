import { invalidRequest } from '../errors/invalid-request.ts';
import type { WrittenBody } from '../transport/json-body.ts';

/** A file to put into the queue from this machine. */
export interface FileUpload {
  readonly chatId: string;
  readonly file: Blob;
  /** With its extension. */
  readonly fileName: string;
  readonly caption?: string;
}

/** A file for the gateway to keep, until a message is sent with its address. */
export interface StoredFile {
  readonly file: Blob;
  /** With its extension. */
  readonly fileName?: string;
}

/** Writes an upload as a form. @throws {SluiceError} `invalid-request`, naming the field that is not what it should be. */
export function formBody(upload: FileUpload, idInstance: string): WrittenBody<FileUpload, FormData> {
  checkFile('sendFileByUpload', upload, idInstance);
  const { file, fileName, chatId, caption } = upload;
  const form = new FormData();
  for (const [name, value] of Object.entries({ chatId, caption, fileName })) {
    if (name === 'caption' && value === undefined) continue;
    if (typeof value !== 'string') {
      throw invalidRequest(`${name} must be a text. Nothing was sent.`, idInstance, 'sendFileByUpload');
    }
    form.append(name, value);
  }
  form.append('file', file, fileName);
  return { body: upload, bodySerializer: () => form };
}

/** The bytes of a file, with the headers that describe them. */
export type WrittenFile = WrittenBody<StoredFile, Blob> & { readonly headers: Readonly<Record<string, string>> };

/**
 * Writes the bytes of a file with its media type and its name (evidence/sending#upload). How a name with other letters than those of ASCII is
 * written is a choice: a header has no others.
 *
 * @throws {SluiceError} `invalid-request`, naming the field that is not what it should be.
 */
export function fileBody(stored: StoredFile, idInstance: string): WrittenFile {
  checkFile('uploadFile', stored, idInstance);
  const { file, fileName } = stored;
  const headers = {
    'Content-Type': file.type || 'application/octet-stream',
    ...(fileName && { 'GA-Filename': encodeURI(fileName) }),
  };
  return { body: stored, bodySerializer: () => file, headers };
}

function checkFile(operation: string, upload: { readonly file?: unknown } | undefined, idInstance: string): void {
  // A caller in JavaScript may have passed nothing at all.
  if (!(upload?.file instanceof Blob)) throw invalidRequest('file must be a Blob. Nothing was sent.', idInstance, operation);
}
