/** Files that are dropped on the sheet or pasted in it: the owner's own evidence, no badges. */
import { useEffect, useEffectEvent, useState } from 'react';
import { droppedIn, filesOfDrop, filesOfPaste } from '../../files.ts';
import type { HandedFile } from '../../stores/importing.ts';

/** @returns whether files are held over the sheet right now */
export function useFilesOnSheet(take: (files: readonly HandedFile[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const onFiles = useEffectEvent(take);
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      if (!isHere(event) || !event.dataTransfer?.types.includes('Files')) return setOver(false);
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!isHere(event) || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void filesOfDrop(droppedIn(event.dataTransfer)).then(onFiles);
    };
    const onPaste = (event: ClipboardEvent): void => {
      // Text that is pasted is text, also here.
      if (!isHere(event) || event.clipboardData === null || event.clipboardData.files.length === 0) return;
      const files = filesOfPaste(event.clipboardData);
      event.preventDefault();
      if (files !== null) onFiles(files);
    };
    // In the capture phase: the window takes files for badges.
    window.addEventListener('dragenter', onDrag, true);
    window.addEventListener('dragover', onDrag, true);
    window.addEventListener('dragleave', onLeave, true);
    window.addEventListener('drop', onDrop, true);
    window.addEventListener('paste', onPaste, true);
    return () => {
      window.removeEventListener('dragenter', onDrag, true);
      window.removeEventListener('dragover', onDrag, true);
      window.removeEventListener('dragleave', onLeave, true);
      window.removeEventListener('drop', onDrop, true);
      window.removeEventListener('paste', onPaste, true);
    };
  }, []);
  return isOver;
}

function isHere({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null;
}
