import { installation } from '@app/access';
import { UsersService } from '@app/evaluation';
import supertest from 'supertest';
import { browserWith, cookieOf, password, type Browser, type Scene } from './cast';

export interface Verifier extends Browser {
  readonly userId: string;
}

/** One more verifier of Contoh, signed in. */
export const addVerifier = async (scene: Scene, name: string): Promise<Verifier> => {
  const email = `${name}@uji.example`;
  const { id: userId } = await scene.app.get(UsersService).create(installation, {
    name,
    email,
    password,
    memberships: [{ role: 'verifier', organiserId: scene.organisers['contoh'] ?? '', publicBodyId: null }],
  });
  const reply = await supertest(scene.server).post('/api/sessions').set('x-terbuka', '1').send({ email, password });
  return { ...browserWith(scene, cookieOf(reply)), userId };
};

/** The id of somebody of the cast. */
export const userIdOf = async (scene: Scene, person: string): Promise<string> => {
  const [row] = await scene.dataSource.query<{ id: string }[]>('select id from users where email = $1', [
    `${person}@uji.example`,
  ]);
  return row?.id ?? '';
};
