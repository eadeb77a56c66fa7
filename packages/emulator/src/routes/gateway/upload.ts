import { fileLink } from '../../engine/file-links.ts';
import { badRequest, entityTooLarge, invalidField, json } from '../answers.ts';
import { now, type Call, type Handler } from '../call.ts';
import { MAX_CALL_BYTES, withBytes } from '../read-body.ts';
import { enqueue } from './enqueue.ts';
import { MAX_BODY_BYTES, takeBody } from './with-body.ts';

/** The name of a file that comes without one: a choice. */
export const UNNAMED = 'file';

/** The largest file that a gateway takes (evidence/ids#file-size). */
export const MAX_FILE_BYTES: number = 100 * 1024 * 1024;

/**
 * Takes a file with the message about it. The file itself is let go of: only its link is in the queue, where it is listed as one that was
 * sent by its address (evidence/entries#upload-appears-as-url).
 */
export const sendFileByUpload: Handler = (call) => withBytes(call, MAX_CALL_BYTES, (bytes) => takeFile(call, bytes));

async function takeFile(call: Call, bytes: Uint8Array<ArrayBuffer> | undefined): Promise<Response> {
  const { request, instance } = call;
  const form = bytes && (await parseForm(bytes, request.headers.get('content-type')));
  const at = now(call);
  if (bytes === undefined) return entityTooLarge();
  if (form === undefined) return badRequest('bad request data');
  const { file, ...members } = Object.fromEntries(form);
  // A file keeps its own name unless another is given.
  const fileName = [members['fileName'], nameOf(file)].find((name) => typeof name === 'string') ?? '';
  if (sizeOfTexts([...Object.values(members), fileName]) > MAX_BODY_BYTES || sizeOf(file) > MAX_FILE_BYTES) {
    return entityTooLarge();
  }
  if (typeof file === 'string') return invalidField(call, "'file' must be a file", at);
  const taken = takeBody(call, { ...members, ...numberIn(members), fileName, file }, at);
  if (taken instanceof Response) return taken;
  const name = fileName || UNNAMED;
  const { file: _, ...rest } = taken;
  const body = { ...rest, fileName: name };
  const urlFile = fileLink(at, instance.totals.accepted + instance.countUpload(), name);
  return enqueue(call, { type: 'sendFileByUrl', body: { ...body, urlFile } }, at, ({ id }) => json({ idMessage: id, urlFile }));
}

type Member = string | File | undefined;

function nameOf(file: Member): string | undefined {
  return file instanceof File ? file.name : undefined;
}

function sizeOf(file: Member): number {
  return file instanceof File ? file.size : 0;
}

function sizeOfTexts(members: readonly Member[]): number {
  return Buffer.byteLength(members.filter((member) => typeof member === 'string').join(''));
}

/** Reads a form. @returns `undefined` for what is none. */
export async function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string | null): Promise<FormData | undefined> {
  try {
    return await new Response(bytes, { headers: { 'content-type': contentType ?? '' } }).formData();
  } catch {
    return undefined;
  }
}

/** In a form a number is a text. */
function numberIn({ typingTime }: Readonly<Record<string, unknown>>): { readonly typingTime?: number } {
  return typeof typingTime === 'string' && /^\d+$/.test(typingTime) ? { typingTime: Number(typingTime) } : {};
}
