import { installation } from '@app/access';
import { PublicBodiesService, UsersService } from '@app/evaluation';
import supertest from 'supertest';
import { browserWith, cookieOf, emailOf, password, type Browser, type Scene } from './cast';

/** One more village of Contoh with its officer at their browser. */
export interface Village extends Browser {
  readonly code: string;
  readonly bodyId: string;
  /** Its head, who hands in. */
  readonly superior: Browser;
}

export const addVillage = async (scene: Scene, code: string, group?: string): Promise<Village> => {
  const { app, membershipOf, server, organisers } = scene;
  const users = app.get(UsersService);
  const ratna = await users.loadActor(membershipOf('ratna'));
  const input = { code, name: `Desa ${code}`, kind: 'DESA' as const, ...(group ? { groupCode: group } : {}) };
  const [body] = await app.get(PublicBodiesService).createMany(ratna, [input]);
  const bodyId = body?.id ?? '';
  const at = { organiserId: organisers['contoh'] ?? '', publicBodyId: bodyId };
  const person = async (role: 'unitPpid' | 'superior'): Promise<Browser> => {
    const email = emailOf(`${role.toLowerCase()}-${code}`);
    await users.create(installation, { name: `${role} ${code}`, email, password, memberships: [{ role, ...at }] });
    const reply = await supertest(server).post('/api/sessions').set('x-terbuka', '1').send({ email, password });
    return browserWith(scene, cookieOf(reply));
  };
  return { ...(await person('unitPpid')), code, bodyId, superior: await person('superior') };
};

/** The assessment of a village in a period. */
export const assessmentOf = async (
  { dataSource }: Scene,
  periodId: string,
  { bodyId }: Pick<Village, 'bodyId'>,
): Promise<string> => {
  const [row] = await dataSource.query<{ id: string }[]>(
    'select id from assessments where period_id = $1 and public_body_id = $2',
    [periodId, bodyId],
  );
  return row?.id ?? '';
};
