/** What print.css gives to paper, for drawings that no style sheet reaches. */
const paper: Readonly<Record<string, string>> = {
  '--text': '#000',
  '--text-soft': '#333',
  '--line': '#bbb',
  '--evidence': '#12703c',
  '--verified': '#6b3fa0',
  '--warn': '#8a4b00',
};

export interface PageColours {
  /** The colour behind a token now: of the screen's theme, or dark on white while the page is being printed. */
  readonly of: (token: string) => string;
  /** Calls back when printing begins and ends, in time for drawing anew; returns what stops it. */
  readonly onPaper: (redraw: () => void) => () => void;
}

/** Browsers announce a printing before the style sheet for print holds, so the colours are known here as well. */
export const pageColours = (): PageColours => {
  const style = getComputedStyle(document.documentElement);
  const read = (token: string): string => style.getPropertyValue(token).trim();
  let printing = false;
  return {
    of: (token) => {
      if (!printing) return read(token);
      return paper[token] ?? (read('--accent-light') || '#0956c3');
    },
    onPaper: (redraw) => {
      const begin = (): void => {
        printing = true;
        redraw();
      };
      const end = (): void => {
        printing = false;
        redraw();
      };
      addEventListener('beforeprint', begin);
      addEventListener('afterprint', end);
      return () => {
        removeEventListener('beforeprint', begin);
        removeEventListener('afterprint', end);
      };
    },
  };
};
