import { describe, expect, it } from 'vitest';
import { completed, platformOf } from '../../../tooling/complete-lockfile.ts';

describe('platformOf', () => {
  it.each([
    ['@oxlint/binding-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@oxlint/binding-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@napi-rs/canvas-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@oxlint/binding-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@oxc-parser/binding-android-arm-eabi', { os: ['android'], cpu: ['arm'] }],
    ['@rolldown/binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['fsevents', undefined],
  ])('%s', (name, place) => {
    expect(platformOf(name)).toEqual(place);
  });
});

describe('completed', () => {
  const tool = {
    version: '1.0.0',
    dev: true,
    optionalDependencies: { 'tool-linux-x64': '1.0.0', 'tool-darwin-x64': '1.0.0' },
  };
  const linux = { version: '1.0.0', os: ['linux'], cpu: ['x64'], integrity: 'sha512-x', optional: true };

  it('adds what is missing and leaves what is there', () => {
    const { entries, added } = completed({ 'node_modules/tool': tool, 'node_modules/tool-linux-x64': linux });
    expect(added).toEqual(['tool-darwin-x64']);
    expect(entries['node_modules/tool-linux-x64']).toBe(linux);
    expect(entries['node_modules/tool-darwin-x64']).toEqual({
      version: '1.0.0',
      os: ['darwin'],
      cpu: ['x64'],
      dev: true,
      optional: true,
    });
    expect(completed(entries).added).toEqual([]);
  });

  it('adds nothing whose version is a range', () => {
    const range = { optionalDependencies: { 'tool-darwin-x64': '^1.0.0' } };
    expect(completed({ 'node_modules/tool': range }).added).toEqual([]);
  });
});
