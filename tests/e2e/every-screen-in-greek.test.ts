/** Every screen and dialog in Greek: another script, and longer words. The colours are those that English has. */
import { test } from 'vitest';
import { seeEveryScreen } from './every-screen.ts';
import { isThorough } from './thorough.ts';

test('every screen in Greek', () => seeEveryScreen('el', isThorough ? ['light'] : []), 240_000);
