import { problem } from '@app/access';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const MOST = 200;
const USUAL = 50;

/** The two members every paged list takes. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'Penanda dari halaman sebelumnya' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST, default: USUAL })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  limit?: number;
}

export const limitOf = ({ limit }: PageQuery): number => limit ?? USUAL;

/** Hides the last key of a page, so that no client comes to depend on it. */
export const toCursor = (key: string | null): string | null =>
  key === null ? null : Buffer.from(key, 'utf8').toString('base64url');

/** The key a cursor stands for. Throws `request.cursor`. */
export const fromCursor = (cursor: string | undefined): string | null => {
  if (cursor === undefined) return null;
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (key === '' || toCursor(key) !== cursor) throw problem.cursorInvalid();
  return key;
};
