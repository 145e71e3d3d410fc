/** Made by english-apart.mts while building: English texts by the address of their catalogue. */
declare module 'virtual:english' {
  export const texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
