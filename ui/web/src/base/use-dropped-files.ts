import { useRef, useState } from 'preact/hooks';
import { useScope } from './use-scope';

/** Takes files that are dropped anywhere on the page, for which the browser would leave it; the answer is whether some are held over it. */
export function useDroppedFiles(take: (files: Iterable<File>) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useScope((scope) => {
    scope.listen<DragEvent>(document, 'dragover', (event) => {
      if (!filesIn(event)) return;
      event.preventDefault();
      setOver(true);
    });
    scope.listen<DragEvent>(document, 'dragleave', (event) => {
      // Otherwise it went from one part of the page to another.
      if (event.relatedTarget === null) setOver(false);
    });
    scope.listen<DragEvent>(document, 'drop', (event) => {
      if (!filesIn(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current(event.dataTransfer?.files ?? []);
    });
  }, []);
  return over;
}

function filesIn(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
