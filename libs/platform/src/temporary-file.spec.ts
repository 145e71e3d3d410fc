import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { bytesOf, FileTooLarge } from './storage';
import { writtenBytes } from './temporary-file';

test('what is written to the path comes back as bytes, and the file is gone', async () => {
  let path = '';
  const bytes = await writtenBytes('.txt', async (given) => {
    path = given;
    await writeFile(given, 'isi');
  });
  expect(Buffer.from(bytes).toString()).toBe('isi');
  expect(path).toMatch(/\.txt$/);
  expect(existsSync(path)).toBe(false);
});

test('a writer that fails leaves nothing behind either', async () => {
  let path = '';
  const written = writtenBytes('.txt', async (given) => {
    path = given;
    await writeFile(given, 'separuh');
    throw new RangeError('disk');
  });
  await expect(written).rejects.toThrow('disk');
  expect(existsSync(path)).toBe(false);
});

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

test('a stream is read whole up to its limit', async () => {
  expect(Buffer.from(await bytesOf(chunks('ab', 'cd'), 4)).toString()).toBe('abcd');
  await expect(bytesOf(chunks('ab', 'cd', 'e'), 4)).rejects.toThrow(FileTooLarge);
});
