import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

export class AuditQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(20)
  cursor?: string;
}

export class AuditLineDto {
  @ApiProperty()
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: String, nullable: true })
  actorName!: string | null;

  @ApiProperty({ type: String, nullable: true })
  roleLabel!: string | null;

  @ApiProperty()
  action!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  subject!: object;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditLineDto] })
  items!: AuditLineDto[];

  @ApiProperty({ type: String, nullable: true })
  next!: string | null;

  @ApiProperty()
  total!: number;
}
