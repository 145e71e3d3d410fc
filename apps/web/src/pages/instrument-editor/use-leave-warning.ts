import { useEffect } from 'preact/hooks';

/** Asks before a link inside the app takes people from work that could not be saved; the browser asks for all else. */
export const useLeaveWarning = (isAtRisk: boolean, question: string): void => {
  useEffect(() => {
    if (!isAtRisk) return undefined;
    const ask = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!link || link.hasAttribute('download') || link.getAttribute('target') === '_blank') return;
      if (confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', ask, true);
    return () => document.removeEventListener('click', ask, true);
  }, [isAtRisk, question]);
};
