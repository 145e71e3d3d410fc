/** Letters of the longest text that an instrument may hold (its JSON schema); the server refuses a draft with a longer one. */
export const longestText = 4_000;
