// SHA-256 as hex, synchronous and without Node, for ids and fingerprints.

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
