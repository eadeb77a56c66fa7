import { SluiceError } from '../errors/sluice-error.ts';
import type { WrittenBody } from '../transport/json-body.ts';

/** A file to put into the queue from this machine. */
export interface FileUpload {
  readonly chatId: string;
  readonly file: Blob;
  /** With its extension. */
  readonly fileName: string;
  readonly caption?: string;
}

/** Writes an upload as a form. @throws {SluiceError} `invalid-request`, naming the field that is not what it should be. */
export function formBody(upload: FileUpload, idInstance: string): WrittenBody<FileUpload, FormData> {
  const { file, fileName, chatId, caption } = upload;
  if (!(file instanceof Blob)) throw invalid('file must be a Blob', idInstance);
  const form = new FormData();
  for (const [name, value] of Object.entries({ chatId, caption, fileName })) {
    if (name === 'caption' && value === undefined) continue;
    if (typeof value !== 'string') throw invalid(`${name} must be a text`, idInstance);
    form.append(name, value);
  }
  form.append('file', file, fileName);
  return { body: upload, bodySerializer: () => form };
}

function invalid(what: string, idInstance: string): SluiceError {
  return new SluiceError({
    code: 'invalid-request',
    message: `${what}. Nothing was sent.`,
    operation: 'sendFileByUpload',
    idInstance,
  });
}
