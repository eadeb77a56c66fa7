import { fileLink } from '../../engine/file-links.ts';
import { badRequest, entityTooLarge, json } from '../answers.ts';
import { now, type Call, type Handler } from '../call.ts';
import { MAX_CALL_BYTES, withBytes } from '../read-body.ts';
import { MAX_FILE_BYTES, parseForm, UNNAMED } from './upload.ts';

/**
 * Keeps a file, of which only the link is known afterwards: it puts nothing into the queue (evidence/sending#upload). The file comes as its bytes with
 * its name in a header, or in a form.
 */
export const uploadFile: Handler = (call) => withBytes(call, MAX_CALL_BYTES, (bytes) => takeFile(call, bytes));

async function takeFile(call: Call, bytes: Uint8Array<ArrayBuffer> | undefined): Promise<Response> {
  const { request, instance } = call;
  const { headers } = request;
  const contentType = headers.get('content-type');
  const file = bytes && (isForm(contentType) ? await fileIn(bytes, contentType) : bytes);
  const at = now(call);
  if (bytes === undefined) return entityTooLarge();
  if (file === undefined) return badRequest('bad request data');
  if ((file instanceof File ? file.size : file.byteLength) > MAX_FILE_BYTES) return entityTooLarge();
  const name = decoded(headers.get('ga-filename') ?? '') || (file instanceof File ? file.name : '') || UNNAMED;
  return json({ urlFile: fileLink(at, instance.totals.accepted + instance.countUpload(), name) });
}

function isForm(contentType: string | null): boolean {
  return contentType?.toLowerCase().startsWith('multipart/form-data') === true;
}

async function fileIn(bytes: Uint8Array<ArrayBuffer>, contentType: string | null): Promise<File | undefined> {
  const file = (await parseForm(bytes, contentType))?.get('file');
  return file instanceof File ? file : undefined;
}

/** Some clients encode what a header cannot hold. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
