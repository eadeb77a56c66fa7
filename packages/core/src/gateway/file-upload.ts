import { SluiceError } from '../errors/sluice-error.ts';

/** A file to put into the queue from this machine. */
export interface FileUpload {
  readonly chatId: string;
  readonly file: Blob;
  /** With its extension. */
  readonly fileName: string;
  readonly caption?: string;
}

/** The form that an upload is sent as. @throws {SluiceError} `invalid-request`, naming the field that is not what it should be. */
export function formOf({ file, fileName, chatId, caption }: FileUpload, idInstance: string): FormData {
  if (!(file instanceof Blob)) throw invalid('file must be a Blob', idInstance);
  const form = new FormData();
  for (const [name, value] of Object.entries({ chatId, caption, fileName })) {
    if (name === 'caption' && value === undefined) continue;
    if (typeof value !== 'string') throw invalid(`${name} must be a text`, idInstance);
    form.append(name, value);
  }
  form.append('file', file, fileName);
  return form;
}

function invalid(what: string, idInstance: string): SluiceError {
  return new SluiceError({
    code: 'invalid-request',
    message: `${what}. Nothing was sent.`,
    operation: 'sendFileByUpload',
    idInstance,
  });
}
