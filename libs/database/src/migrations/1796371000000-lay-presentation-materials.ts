import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table presentation_materials (
  id uuid constraint presentation_materials_pkey primary key,
  presentation_id uuid not null constraint presentation_materials_presentation_id_fkey references presentations,
  kind text not null constraint presentation_materials_kind_check check (kind in ('slides','recording')),
  url text,
  file_sha256 text constraint presentation_materials_file_sha256_fkey references evidence_files,
  file_name text,
  created_by uuid not null constraint presentation_materials_created_by_fkey references users,
  created_at timestamptz(3) not null default clock_timestamp(),
  removed_at timestamptz(3),
  constraint presentation_materials_url_check check ((url is null) <> (file_sha256 is null)),
  constraint presentation_materials_file_name_check check ((file_name is null) = (file_sha256 is null))
);
create index presentation_materials_presentation_id_id_idx on presentation_materials (presentation_id, id);
create index presentation_materials_file_sha256_idx on presentation_materials (file_sha256);
`;

const down = `
drop table presentation_materials;
`;

/** Slides that a body shows, and recordings of its turn. */
export class LayPresentationMaterials1796371000000 implements MigrationInterface {
  name = 'LayPresentationMaterials1796371000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
