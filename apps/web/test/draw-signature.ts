import type { Page } from 'puppeteer-core';

/** Draws a wave over the signature field of the open dialog, as a hand would. */
export const drawSignature = async (page: Page): Promise<void> => {
  const field = await page.waitForSelector('dialog[open] canvas', { visible: true });
  await field?.scrollIntoView();
  const box = await field?.boundingBox();
  if (!box) throw new Error('there is no field to sign on');
  const at = (step: number): readonly [number, number] => [
    box.x + box.width * (0.1 + step * 0.04),
    box.y + box.height * (0.5 + 0.3 * Math.sin(step)),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) await page.mouse.move(...at(step));
  await page.mouse.up();
};
