/** A fault a person can act on: an Indonesian sentence, then the same in English. */
export class StartupFault extends Error {
  constructor(indonesian, english) {
    super(`${indonesian}\n  (${english})`);
    this.name = 'StartupFault';
  }
}
