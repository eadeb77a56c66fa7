import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A certificate for `localhost`, signed by itself, for one day. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** The file with the certificate. */
  readonly certFile: string;
  remove(): Promise<void>;
}

const NAMES = 'subjectAltName=DNS:localhost';

export async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-certificate-'));
  const certFile = join(folder, 'cert.pem');
  const keyFile = join(folder, 'key.pem');
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const files = ['-keyout', keyFile, '-out', certFile];
  await promisify(execFile)('openssl', ['req', ...kind, '-subj', '/CN=localhost', '-addext', NAMES, ...files]);
  const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')]);
  return { cert, key, certFile, remove: () => rm(folder, { recursive: true }) };
}
