/** Every screen and dialog in Greek: another script, and longer words. The colours are those that English has. */
import { test } from 'vitest';
import { seeEveryScreen } from './every-screen.ts';

test('every screen in Greek', () => seeEveryScreen('el', ['light']), 240_000);
