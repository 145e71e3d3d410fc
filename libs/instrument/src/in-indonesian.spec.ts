import { builtInInstruments } from './built-in';
import { inIndonesian } from './in-indonesian';

test.each(Object.entries(builtInInstruments))('%s keeps everything but its English', (_, whole) => {
  const { only, ...rest } = inIndonesian(whole);
  expect(only).toBe('id');
  expect(JSON.stringify(rest)).toBe(JSON.stringify(whole, (key, value: unknown) => (key === 'en' ? undefined : value)));
});

test('an instrument without English is whole as it is', () => {
  const { only: _, ...bare } = inIndonesian(builtInInstruments['desa-2026']);
  expect(inIndonesian(bare)).toBe(bare);
});
