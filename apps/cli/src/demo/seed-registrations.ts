import type { DemoServices } from './demo-services';
import type { Filling } from './fill-assessment';
import { headOf, officerOf } from './invented-people';
import { signIns } from './people';
import type { DemoPeople } from './seed-people';
import { sampleLetter } from './statement-letter';

/** Leaves the bodies that have not registered at several steps before the form: invited, waiting for approval, returned. */
export const seedRegistrations = async (
  services: DemoServices,
  { admin }: DemoPeople,
  periodId: string,
  absent: readonly Filling[],
): Promise<void> => {
  await services.registrationDecisions.setRule(admin, periodId, 'approval');
  for (const [at, filling] of absent.entries())
    await services.invitations.correctContact(admin, filling.assessmentId, {
      ...(at < 2 ? knownOfficer(filling) : someoneThere(filling)),
      phone: `0812-5550-${String(1_000 + at)}`,
      sure: true,
    });
  const ids = absent.map(({ assessmentId }) => assessmentId);
  if (ids.length > 0) await services.invitations.mail(admin, periodId, ids);
  const [waiting, returned] = absent;
  if (waiting) await handIn(services, waiting, invented(waiting));
  if (!returned) return;
  await handIn(services, returned, invented(returned));
  const reason = 'SK PPID belum ditandatangani kepala desa. Unggah SK yang sudah ditandatangani.';
  await services.registrationDecisions.return(admin, periodId, returned, reason);
};

/** The visitor's village handed its data in while that still registered it at once. */
export const registerVisitor = async (services: DemoServices, visitor: Filling): Promise<void> => {
  const [officer, superior] = (['unitPpid', 'superior'] as const).map((role) =>
    signIns.find((one) => one.role === role),
  );
  if (!officer || !superior) throw new RangeError('the visitor has nobody at the village');
  await handIn(services, visitor, {
    officerName: officer.name,
    officerEmail: officer.email,
    superiorName: superior.name,
    superiorEmail: superior.email,
    superiorActing: false,
  });
};

interface Named {
  readonly officerName: string;
  readonly officerEmail: string;
  readonly superiorName: string;
  readonly superiorEmail: string;
  readonly superiorActing: boolean;
}

const invented = ({ body }: Filling): Named => {
  const [officer, head] = [officerOf(body.code), headOf(body.code)];
  return {
    officerName: officer.name,
    officerEmail: officer.email,
    superiorName: head.name,
    superiorEmail: head.email,
    superiorActing: false,
  };
};

interface Contact {
  readonly email: string;
  readonly officerName: string | null;
}

/** Last year's officer, who has an account. */
const knownOfficer = ({ body }: Filling): Contact => {
  const { name, email } = officerOf(body.code);
  return { email, officerName: name };
};

/** The village's own letter box: nobody knows who will fill in this year. */
const someoneThere = ({ body }: Filling): Contact => ({
  email: `pemdes@${new URL(body.website).host}`,
  officerName: null,
});

const handIn = async ({ registrations }: DemoServices, filling: Filling, named: Named): Promise<void> => {
  const { assessmentId, body, people, year } = filling;
  const content = {
    ...named,
    officerPosition: 'Sekretaris Desa',
    officerPhone: '0812-5550-2000',
    superiorPosition: 'Kepala Desa',
    decreeNumber: `188.45/${body.code.slice(-2)}/${year}`,
    decreeDate: `${year}-01-15`,
    website: body.website,
  };
  await registrations.save(people.unitPpid, assessmentId, { content, revision: 0 });
  const letter = await sampleLetter('Surat Keputusan', [
    `Nomor ${content.decreeNumber}`,
    `tentang Pejabat Pengelola Informasi dan Dokumentasi ${body.name}.`,
    `Menunjuk ${content.officerName} sebagai PPID Pelaksana.`,
  ]);
  await registrations.attachDecree(people.unitPpid, assessmentId, { fileName: 'SK PPID.pdf', content: pieces(letter) });
  await registrations.submit(people.unitPpid, assessmentId);
};

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
