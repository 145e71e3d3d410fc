import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table organisers add column certificate_pattern text not null default '{number}/SERT/{roman-month}/{year}';
create table issued_papers (
  code text constraint issued_papers_pkey primary key constraint issued_papers_code_check check (code ~ '^[A-Z2-9]{16}$'),
  determination_id uuid not null constraint issued_papers_determination_id_fkey references determinations,
  kind text not null constraint issued_papers_kind_check
    check (kind in ('certificate','evaluation-sheet','minutes','decree')),
  about_id uuid not null,
  number text,
  running_number integer,
  issued_at timestamptz(3) not null default now(),
  constraint issued_papers_determination_id_kind_about_id_key unique (determination_id, kind, about_id),
  constraint issued_papers_number_check check ((kind = 'certificate') = (number is not null)),
  constraint issued_papers_running_number_check check ((number is null) = (running_number is null))
);
create trigger issued_papers_insert_only before update or delete on issued_papers
  for each row execute function refuse_change();
`;

const down = `
drop table issued_papers;
alter table organisers drop column certificate_pattern;
`;

/** Papers carry a code by which anybody checks them, certificates a number too. */
export class LayIssuedPapers1796515000000 implements MigrationInterface {
  name = 'LayIssuedPapers1796515000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
