/** Works it out when first asked, and remembers: whoever only reads scores never pays for sheets and their hashes. */
export const once = <T>(work: () => T): (() => T) => {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
};
