/**
 * A record's own member; codes are people's words, and one of them may be `constructor`.
 * Not `Object.hasOwn`: the form runs this on phones whose browsers are older than that.
 */
export const own = <V>(record: Readonly<Record<string, V>> | undefined, key: string): V | undefined =>
  record !== undefined && Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined;
