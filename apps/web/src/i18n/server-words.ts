type Say = (text: string) => string | null;

const nothing: Say = () => null;

let say: Say = nothing;

/** What the server wrote, in the language of the page: as it is while that is Indonesian, which the server speaks itself. */
export const serverWords = {
  are: (next: Say | null): void => {
    say = next ?? nothing;
  },
  /** In the language of the page; a sentence that nobody put into English stays Indonesian. */
  say: (text: string): string => say(text) ?? text,
};
