import { emailOf, password } from '../../api/test/cast';
import { personAt, type Person } from './person';
import type { Product } from './product';

/** Somebody of the cast, or who was added to it, at a browser of their own, signed in through the page, on a screen this wide. */
export const come = async (product: Product, who: string, width?: number): Promise<Person> => {
  const person = personAt(await product.visitor(width), product.origin);
  await person.open('/masuk');
  await person.fill('Alamat surel', emailOf(who));
  await person.fill('Kata sandi', password);
  await person.press('Masuk');
  await person.see('Beranda');
  return person;
};
