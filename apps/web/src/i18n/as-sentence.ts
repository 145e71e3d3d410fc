/** A reason as a person wrote it, ended so that another sentence can follow. */
export const asSentence = (text: string): string => {
  const words = text.trim();
  return words === '' || /[.!?…]["”’)]?$/.test(words) ? words : `${words}.`;
};
