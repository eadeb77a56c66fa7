/** The host of the links that uploads give: reserved, so that it leads nowhere (RFC 2606). */
const HOST = 'files.example.com';
const UPLOADED = /^https:\/\/files\.example\.com\/([0-9a-z]+)-[0-9a-z]+\//;

/** The link under which a gateway keeps a file that was uploaded. That it says when that was is a choice. */
export function fileLink(uploadedAt: number, ordinal: number, fileName: string): string {
  return `https://${HOST}/${uploadedAt.toString(36)}-${ordinal.toString(36)}/${encodeURIComponent(fileName)}`;
}

/** Whether a link is one that an upload gave so long ago that it lives no more (evidence/ids#upload-link-life). Of other links the emulator knows nothing. */
export function isDeadLink(link: unknown, at: number, lifeMs: number): boolean {
  const [, uploadedAt] = (typeof link === 'string' && UPLOADED.exec(link)) || [];
  return uploadedAt !== undefined && Number.parseInt(uploadedAt, 36) + lifeMs <= at;
}
