import { installation } from '@app/access';
import { UsersService } from '@app/evaluation';
import supertest from 'supertest';
import { browserWith, cookieOf, emailOf, password, type Browser, type Scene } from './cast';

/** A further juror of Contoh at their browser, made when first asked for; with a body they serve there too. */
export const jurorOf = async (scene: Scene, name: string, bodyId?: string): Promise<Browser> => {
  const email = emailOf(name.toLowerCase());
  const organiserId = scene.organisers['contoh'] ?? '';
  const known = await scene.dataSource.query('select 1 from users where email = $1', [email]);
  if (known.length === 0)
    await scene.app.get(UsersService).create(installation, {
      name,
      email,
      password,
      memberships: [
        { role: 'juror', organiserId, publicBodyId: null },
        ...(bodyId ? [{ role: 'unitPpid' as const, organiserId, publicBodyId: bodyId }] : []),
      ],
    });
  const reply = await supertest(scene.server).post('/api/sessions').set('x-terbuka', '1').send({ email, password });
  const browser = browserWith(scene, cookieOf(reply));
  const { hats = [], hat } = (await browser.get('/session')).body;
  const juror = hats.find((one: { role: string }) => one.role === 'juror');
  if (hat || !juror) return browser;
  const worn = await browser.put('/session/hat', { membershipId: juror.id });
  return worn.headers['set-cookie'] ? browserWith(scene, cookieOf(worn)) : browser;
};
