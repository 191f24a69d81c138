import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link says by itself. */
export interface PreviewTicket {
  /** Of the preview, a UUID. */
  id: string;
  /** In full seconds. */
  expiresAt: Date;
}

const PURPOSE = 'jarshy preview 1';
const ID_BYTES = 16;
const TIME_BYTES = 4;
const SIGNED_BYTES = ID_BYTES + TIME_BYTES;
const MAC_BYTES = 32;

/** The id and the end (seconds since 1970), signed by HMAC-SHA256 (RFC 2104); 70 characters of base64url. */
export function writeToken(secret: string, { id, expiresAt }: PreviewTicket): string {
  const signed = Buffer.alloc(SIGNED_BYTES);
  signed.write(id.replaceAll('-', ''), 'hex');
  signed.writeUInt32BE(Math.floor(expiresAt.getTime() / 1000), ID_BYTES);
  return Buffer.concat([signed, mac(secret, signed)]).toString('base64url');
}

/** Undefined for what was not signed with this secret. In constant time for all of the right length. */
export function readToken(secret: string, token: string): PreviewTicket | undefined {
  const bytes = Buffer.from(token, 'base64url');
  // One way to write a token: what else is read as the same bytes is none.
  if (bytes.length !== SIGNED_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return undefined;
  const signed = bytes.subarray(0, SIGNED_BYTES);
  if (!timingSafeEqual(bytes.subarray(SIGNED_BYTES), mac(secret, signed))) return undefined;
  return { id: uuid(signed.subarray(0, ID_BYTES)), expiresAt: new Date(signed.readUInt32BE(ID_BYTES) * 1000) };
}

function mac(secret: string, signed: Buffer): Buffer {
  return createHmac('sha256', secret).update(PURPOSE).update(signed).digest();
}

function uuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
