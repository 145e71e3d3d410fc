// How the scripts talk: one line for each thing done, with its duration, in plain words.
const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = (text) => paint('1', text);
export const green = (text) => paint('32', text);
export const red = (text) => paint('31', text);
export const dim = (text) => paint('2', text);

/** Seconds with one decimal, the Indonesian way. */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;

export const say = (text) => process.stdout.write(`${text}\n`);

/** Runs `work` and says what it was and how long it took; every 15 s in between, that it is still at it. */
export async function step(title, work) {
  const from = performance.now();
  if (process.stdout.isTTY) process.stdout.write(dim(`  … ${title}\r`));
  const timer = setInterval(() => say(dim(`  … ${title}, sudah ${seconds(performance.now() - from)}`)), 15_000);
  try {
    const note = await work();
    const extra = typeof note === 'string' ? ` (${note})` : '';
    say(`${green('  ✓')} ${title}${extra} ${dim(seconds(performance.now() - from))}`);
    return note;
  } catch (error) {
    say(`${red('  ✗')} ${title} ${dim(seconds(performance.now() - from))}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Says why the program cannot go on, and ends it. A fault meant for people has no stack worth showing. */
export function giveUp(error) {
  const known = error?.name === 'StartupFault';
  process.stderr.write(`\n${red('✗')} ${known ? error.message : (error?.stack ?? error)}\n`);
  process.exitCode = 1;
}
