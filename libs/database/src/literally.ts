/** Text for `like` and `ilike`: a percent sign or an underscore that a person typed is just that. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
