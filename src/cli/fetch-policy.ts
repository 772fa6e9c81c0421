// Shell: a policy at an address the user typed → its bytes. Only that address and where it redirects to is
// asked, nothing the page refers to. Bounded in time, size and redirects; every failure says what to do.

import { AuditError } from '../lib/errors.ts';
import type { Format, Source } from '../model/document.ts';

export interface FetchBounds {
  /** For the whole exchange. */
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
}

const BOUNDS: FetchBounds = { milliseconds: 30_000, bytes: 20_000_000, redirects: 5 };

const FORMATS: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

const SAVE = 'Save the page with a browser and give the file.';

/** Whether an operand is an address rather than a file. */
export const isAddress = (operand: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(operand);

function parseAddress(address: string, shown: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) throw new AuditError('bad-address', `"${shown}" is not a valid address`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new AuditError(
      'bad-address',
      `cannot read "${shown}": only http:// and https:// addresses are read`,
      'Give a file or the address of a web page.',
    );
  return url;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  UND_ERR_SOCKET: 'the connection was broken off',
  UND_ERR_CONNECT_TIMEOUT: 'the server did not answer in time',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  Z_DATA_ERROR: 'the answer is packed in a way that cannot be unpacked',
  Z_BUF_ERROR: 'the answer ends too early',
  UND_ERR_HEADERS_OVERFLOW: 'the answer is not that of a web server',
  HPE_INVALID_CONSTANT: 'the answer is not that of a web server',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate belongs to another host',
};

function failure(error: unknown, address: string, bounds: FetchBounds): AuditError {
  if (error instanceof AuditError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError')
    return new AuditError(
      'unreachable',
      `cannot read "${address}": no complete answer within ${bounds.milliseconds / 1000} seconds`,
      SAVE,
    );
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new AuditError(
    'unreachable',
    `cannot read "${address}": ${REASONS[code] ?? (code || 'the connection failed')}`,
    SAVE,
  );
}

/** Follows redirects by hand, so that none leads to another kind of address. */
async function follow(address: string, bounds: FetchBounds, signal: AbortSignal): Promise<Response> {
  let url = parseAddress(address, address);
  for (let hop = 0; hop <= bounds.redirects; hop++) {
    const response = await fetch(url.href, {
      redirect: 'manual',
      signal,
      credentials: 'omit',
      headers: {
        accept: 'text/html,text/plain,text/markdown,application/pdf;q=0.9,*/*;q=0.5',
        'accept-language': 'en',
        'user-agent': 'policy-audit',
      },
    });
    const next = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || next === null) return response;
    await response.body?.cancel();
    const target = URL.canParse(next, url.href) ? new URL(next, url.href).href : next;
    url = parseAddress(target, target);
  }
  throw new AuditError('unreachable', `"${address}" redirects more than ${bounds.redirects} times`, SAVE);
}

async function readBody(response: Response, address: string, most: number): Promise<Uint8Array> {
  const tooLarge = (): AuditError =>
    new AuditError('too-large', `"${address}" is larger than ${most / 1_000_000} MB`, SAVE);
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    const { value } = step;
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/** Bytes in UTF-8 when the server says that they are in another encoding; a byte-order mark outweighs it. */
function recode(bytes: Uint8Array, charset: string | undefined): Uint8Array {
  const hasMark = (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe);
  if (charset === undefined || hasMark || /^utf-?8$/i.test(charset)) return bytes;
  // Windows-1252 is what the reader itself falls back to
  if (/^(?:iso-8859-1|latin-?1|windows-1252|us-ascii|ascii)$/i.test(charset)) return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(charset).decode(bytes));
  } catch {
    return bytes;
  }
}

/** Reads the document at an address. The address itself is its name. */
export async function fetchPolicy(address: string, bounds: FetchBounds = BOUNDS): Promise<Source> {
  try {
    const response = await follow(address, bounds, AbortSignal.timeout(bounds.milliseconds));
    if (!response.ok) {
      await response.body?.cancel();
      const words = response.statusText === '' ? '' : ` ${response.statusText}`;
      throw new AuditError('unreachable', `"${address}" answered ${response.status}${words}`, SAVE);
    }
    const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').toLowerCase().split(';');
    const charset = parameters
      .map((parameter) => /^\s*charset="?([^"\s]+)"?\s*$/.exec(parameter)?.[1])
      .find((value) => value !== undefined);
    const format = FORMATS[type.trim()];
    const bytes = await readBody(response, address, bounds.bytes);
    const isText = format !== 'pdf' && format !== 'docx';
    return {
      file: address,
      bytes: isText ? recode(bytes, charset) : bytes,
      // plain text is what servers say of everything they do not know
      ...(format === undefined || format === 'text' ? {} : { format }),
    };
  } catch (error) {
    throw failure(error, address, bounds);
  }
}
