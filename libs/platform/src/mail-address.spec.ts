import { isMailAddress, oneLine, parseMailbox } from './mail-address';

test.each(['dewi@kraton.desa.id', 'ppid.kab-x+monev@x.go.id', 'bu.lurah@localhost'])('%s is a mailbox', (address) => {
  expect(isMailAddress(address)).toBe(true);
});

test.each([
  'dewi',
  'a@b@c.id',
  'dewi@kraton.id\nBcc: semua@x.id',
  'a@x.id, b@x.id',
  '<a@x.id>',
  'a b@x.id',
  'a@x..id',
  '.a@x.id',
  'a@-x.id',
  `${'a'.repeat(65)}@x.id`,
  'a@x.id\u2028',
])('%j is no mailbox', (address) => {
  expect(isMailAddress(address)).toBe(false);
});

test('a header stays one line whatever is put into it', () => {
  expect(oneLine(' Halo\r\nBcc: a@x.id\u2028 dunia\t!')).toBe('Halo Bcc: a@x.id dunia !');
});

test('a sender is a name with an address, or an address', () => {
  expect(parseMailbox('"Monev KIP" <monev@x.go.id>')).toEqual({ name: 'Monev KIP', address: 'monev@x.go.id' });
  expect(parseMailbox('monev@x.go.id')).toEqual({ name: '', address: 'monev@x.go.id' });
  expect(parseMailbox('a@x.id, b@x.id')).toBeNull();
});
