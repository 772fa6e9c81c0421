import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPolicy } from '../../src/cli/fetch-policy.ts';
import { AuditError } from '../../src/lib/errors.ts';
import { policyAudit } from './fake-io.ts';

const TEXT =
  'We collect your name and your e-mail address when you open an account, and we keep them for as long as you use the service.';
const PAGE = `<!doctype html><html lang="en"><body><main><h1>Privacy</h1><p>${TEXT}</p></main></body></html>`;

let server: Server;
let base = '';
const asked: string[] = [];

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { url = '' } = request;
  asked.push(url);
  const send = (type: string, body: string | Uint8Array): void => {
    response.writeHead(200, { 'content-type': type });
    response.end(body);
  };
  const to = (location: string): void => {
    response.writeHead(302, { location });
    response.end();
  };
  if (url === '/privacy') send('text/html; charset=utf-8', PAGE.replace('<p>', '<img src="/pixel.png"><p>'));
  else if (url === '/latin')
    send('text/html; charset=iso-8859-2', Uint8Array.from([...new TextEncoder().encode(PAGE), 0xb3]));
  else if (url === '/moved') to('/privacy');
  else if (url === '/loop') to('/loop');
  else if (url === '/file') to('file:///etc/hostname');
  else if (url === '/large') send('text/plain', 'x'.repeat(5000));
  else if (url === '/packed') {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    response.end('this is not packed');
  } else if (url === '/cut') request.socket.destroy();
  else if (url === '/slow') response.writeHead(200).write('x');
  else {
    response.writeHead(404);
    response.end('gone');
  }
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  base = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const BOUNDS = { milliseconds: 5000, bytes: 2000, redirects: 3 };

async function refusal(path: string, bounds = BOUNDS): Promise<AuditError> {
  try {
    await fetchPolicy(path.startsWith('/') ? `${base}${path}` : path, bounds);
  } catch (error) {
    if (error instanceof AuditError) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('a policy at an address', () => {
  it('is read, redirects followed, and nothing else asked for', async () => {
    asked.length = 0;
    const { code, out, err } = await policyAudit([`${base}/moved`, '-f', 'json']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`${base}/moved`);
    expect(asked).toEqual(['/moved', '/privacy']);
  });

  it('is decoded as the server says', async () => {
    const { bytes } = await fetchPolicy(`${base}/latin`, BOUNDS);
    expect(new TextDecoder().decode(bytes)).toContain('ł');
  });

  it.each([
    ['/none', 'answered 404'],
    ['/loop', 'redirects more than 3 times'],
    ['/file', 'only http:// and https:// addresses'],
    ['/packed', 'cannot be unpacked'],
    ['/cut', 'the connection was broken off'],
    ['/large', 'is larger than 0.002 MB'],
    ['ftp://127.0.0.1/policy', 'only http:// and https:// addresses'],
    ['http://127.0.0.1:1/', 'cannot read'],
    ['http://', 'is not a valid address'],
  ])('fails clearly for %s', async (path, words) => {
    expect((await refusal(path)).message).toContain(words);
  });

  it('fails clearly when the answer does not come', async () => {
    const error = await refusal('/slow', { ...BOUNDS, milliseconds: 300 });
    expect(error.message).toContain('no complete answer within 0.3 seconds');
  });

  it('does not keep other documents from being read', async () => {
    const { code, out, err } = await policyAudit([`${base}/none`, `${base}/privacy`]);
    expect(code).toBe(2);
    expect(err).toContain('answered 404');
    expect(out).toContain(`${base}/privacy`);
  });
});

describe('standard input', () => {
  it('is told by its content when the name says nothing', async () => {
    const { code, out } = await policyAudit(['-', '-f', 'json'], { stdin: PAGE });
    expect([code, out.includes('"html"')]).toEqual([0, true]);
  });

  it('takes its type from --stdin-filename', async () => {
    const { code, out } = await policyAudit(['-', '--stdin-filename', 'a.md', '-f', 'json'], {
      stdin: `# Privacy\n\n${TEXT}\n`,
    });
    expect([code, out.includes('"markdown"'), out.includes('a.md')]).toEqual([0, true, true]);
  });
});
