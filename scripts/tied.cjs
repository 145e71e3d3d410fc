// Loaded into each process that `npm start` starts: when the starter goes away, however it went, so does this one.
if (process.send) {
  process.once('disconnect', () => {
    // The process's own farewell first (it finishes requests and jobs); if that hangs, the end all the same.
    setTimeout(() => process.exit(1), 15_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening must not keep a process alive that has nothing else to do.
  process.channel?.unref();
}
