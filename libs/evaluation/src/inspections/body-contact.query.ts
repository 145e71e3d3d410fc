import type { Transaction } from '@app/database';
import type { BodyContact } from './inspection-views';

/** Of the registration once it was handed in, which is this year's word; else what the body is known by. */
export const findBodyContact = async (tx: Transaction, assessmentId: string): Promise<BodyContact> => {
  const [contact] = await tx.query<[BodyContact]>(
    `select coalesce(nullif(trim(r.content->>'website'), ''), b.website) as website,
            coalesce(nullif(trim(r.content->>'officerEmail'), ''), b.email) as email,
            coalesce(nullif(trim(r.content->>'officerPhone'), ''), b.phone) as phone,
            nullif(trim(r.content->>'channels'), '') as channels
       from assessments a join public_bodies b on b.id = a.public_body_id
       left join registrations r on r.assessment_id = a.id and r.state in ('submitted', 'approved')
      where a.id = $1`,
    [assessmentId],
  );
  return contact;
};
