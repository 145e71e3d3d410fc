import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table request_intakes (
  id uuid constraint request_intakes_pkey primary key,
  organiser_id uuid not null constraint request_intakes_organiser_id_fkey references organisers,
  public_body_id uuid constraint request_intakes_public_body_id_fkey references public_bodies,
  content jsonb,
  token_hash text not null,
  proof_hash text not null,
  client_hash text not null,
  email_hash text not null,
  request_id uuid constraint request_intakes_request_id_fkey references information_requests,
  sent_at timestamptz(3) not null default now(),
  constraint request_intakes_token_hash_key unique (token_hash),
  constraint request_intakes_proof_hash_key unique (proof_hash),
  constraint request_intakes_request_id_check check ((request_id is null) = (content is not null))
);
create index request_intakes_client_hash_idx on request_intakes (client_hash, sent_at);
create index request_intakes_email_hash_idx on request_intakes (email_hash, sent_at);
create index request_intakes_sent_at_idx on request_intakes (sent_at);
`;

/** Requests sent online wait for their e-mail address to be proven. */
export class LayRequestIntakes1796600000000 implements MigrationInterface {
  name = 'LayRequestIntakes1796600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table request_intakes');
  }
}
