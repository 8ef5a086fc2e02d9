/** Every screen and dialog in Greek: another script, and longer words, in all sizes. */
import { test } from 'vitest';
import { seeEveryScreen } from './every-screen.ts';
import { isThorough } from './thorough.ts';

test.runIf(isThorough)('every screen in Greek', () => seeEveryScreen('el', ['light']), 240_000);
