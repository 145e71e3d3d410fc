import { createLog } from './log';

test('cookies, passwords and tokens never reach the log, at any depth they occur at', () => {
  const lines: string[] = [];
  const log = createLog('test', 'info', { write: (line) => void lines.push(line) });
  log.info({ password: 'rahasia', body: { token: 'rahasia', email: 'ratna@lumajang.test' } }, 'a');
  log.info({ req: { headers: { cookie: 'rahasia', authorization: 'rahasia', 'set-cookie': 'rahasia' } } }, 'b');
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toContain('rahasia');
  expect(lines.join('')).toContain('ratna@lumajang.test');
});
