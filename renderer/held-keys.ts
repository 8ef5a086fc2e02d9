/** Whether a key that chooses more (Ctrl, Shift, the command key) is held down now. */
import { useEffect, useState } from 'react';

export function useHeldKeys(): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const onKey = ({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): void =>
      setHeld(ctrlKey || metaKey || shiftKey);
    const onBlur = (): void => setHeld(false);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('keyup', onKey, true);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('keyup', onKey, true);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return held;
}
