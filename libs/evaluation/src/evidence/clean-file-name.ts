/** Characters that are not seen, or that turn the reading direction so that `fdp.exe` reads `exe.pdf`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONGEST = 200;

/** The last part of what a browser says, without unseen characters, at most 200 characters with its extension kept. */
export const cleanFileName = (given: string): string => {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const extension = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
  return letters.slice(0, LONGEST - extension.length).join('') + extension;
};
