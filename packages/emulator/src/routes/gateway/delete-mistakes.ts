/** What `deleteNotification` says of an address (evidence/errors#delete-parameters). Its form is a choice (evidence/errors#delete-parameters-form). */
export const DELETE_MISTAKES = {
  receiptId: 'Parameter receiptId must be a Number',
  idInstance: 'Parameter idInstance not an integer',
  apiTokenInstance: 'Parameter apiTokenInstance not define',
} as const;

const ADDRESS = /^\/{1,2}(?:v3\/)?waInstance([^/]*)\/deleteNotification(?:\/(.*))?$/i;

/** The mistake in an address of `deleteNotification` that is none of the gateway's: a number that is none, or no token. */
export function mistakeInDelete({ pathname }: URL): string | undefined {
  const [, idInstance, rest = ''] = ADDRESS.exec(pathname) ?? [];
  if (idInstance === undefined) return undefined;
  if (!/^\d+$/.test(idInstance)) return DELETE_MISTAKES.idInstance;
  return rest === '' || rest.startsWith('/') ? DELETE_MISTAKES.apiTokenInstance : undefined;
}
