/** What counts as our own page: the decisions behind the main process's guards. */
import { describe, expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  fileFor,
  isOwnPage,
  mayAsk,
  mayLoad,
} from '../../../electron/main/own-page.ts';

describe('the page’s folder', () => {
  test('serves files in it', () => {
    expect(fileFor('app://passport/', '/page')).toBe('/page/index.html');
    expect(fileFor('app://passport/assets/a%20b.js', '/page')).toBe('/page/assets/a b.js');
  });

  test.each([
    'app://passport/..%2fsecret',
    'app://passport/%2e%2e/%2e%2e/etc/passwd',
    'app://passport/..%5c..%5cwindows',
    'app://passport/%00',
    'app://passport/%',
    'app://elsewhere/index.html',
    'file:///page/index.html',
    'not an address',
  ])('%s stays inside or is refused', (address) => {
    const file = fileFor(address, '/page');
    expect(file === null || file.startsWith('/page/')).toBe(true);
  });

  test('a neighbour whose name begins alike is outside', () => {
    expect(fileFor('app://passport/..%2fpage-of-others/x', '/page')).toBeNull();
  });
});

test('our own page is ours by its whole origin, not by how it begins', () => {
  expect(isOwnPage('app://passport/index.html')).toBe(true);
  expect(isOwnPage('app://passport.evil.example/')).toBe(false);
  expect(isOwnPage('https://passport/')).toBe(false);
});

test('only writing to the clipboard is granted, and only to our page', () => {
  expect(mayAsk('clipboard-sanitized-write', 'app://passport/')).toBe(true);
  expect(mayAsk('clipboard-read', 'app://passport/')).toBe(false);
  expect(mayAsk('media', 'app://passport/')).toBe(false);
  expect(mayAsk('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
});

test('the page loads nothing from a network or from the disk', () => {
  expect(['app://passport/x.js', 'blob:app://passport/1', 'data:image/png;base64,AA'].every(mayLoad)).toBe(
    true,
  );
  expect(
    ['https://a.example/', 'http://127.0.0.1/', 'ws://a.example', 'file:///etc/passwd', 'x'].some(mayLoad),
  ).toBe(false);
});

test('the CSP allows no remote origin and no inline or computed script', () => {
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(contentSecurityPolicy).toContain("script-src 'self';");
  expect(contentSecurityPolicy).not.toMatch(/https?:|unsafe-|\*/);
});
