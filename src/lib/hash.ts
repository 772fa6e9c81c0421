// SHA-256 as hex or base64, synchronous and without Node, for ids, fingerprints and content policies.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** 64 hex digits of the UTF-8 bytes of `text`. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** 64 hex digits of the bytes. */
export function hashBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** Short id: the first `length` hex digits. */
export function shortHash(text: string, length = 12): string {
  return hashText(text).slice(0, length);
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of the hash of the UTF-8 bytes of `text`, as a content security policy wants it. */
export function hashBase64(text: string): string {
  const bytes = sha256(utf8ToBytes(text));
  let written = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.slice(index, index + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    written += BASE64.charAt(bits >> 18) + BASE64.charAt((bits >> 12) & 63);
    written += b === undefined ? '=' : BASE64.charAt((bits >> 6) & 63);
    written += c === undefined ? '=' : BASE64.charAt(bits & 63);
  }
  return written;
}
