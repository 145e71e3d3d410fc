import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { freeDocument, noInstant, noText } from '../http/schemas';

export class ReasonDto {
  @ApiProperty({ description: 'Jenis peringatan', example: 'text.similar' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  code!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  reason!: string;
}

export class LintReasonDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  reason!: string;

  @ApiProperty({ type: [String], description: 'Butir dan kelompok yang dimaksud' })
  places!: string[];
}

export class PublishDto {
  @ApiProperty({ description: 'Revisi draf yang diterbitkan' })
  @IsInt()
  @Min(1)
  revision!: number;

  @ApiPropertyOptional(noText)
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  note?: string | null;

  @ApiProperty({ type: [ReasonDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ReasonDto)
  reasons!: ReasonDto[];
}

export class VersionCardDto {
  @ApiProperty()
  number!: number;

  @ApiProperty()
  sha256!: string;

  @ApiProperty(noText)
  note!: string | null;

  @ApiProperty({ format: 'date-time' })
  publishedAt!: string;

  @ApiProperty()
  publishedBy!: string;

  @ApiProperty({ type: [LintReasonDto] })
  reasons!: LintReasonDto[];
}

export class VersionListDto {
  @ApiProperty({ type: [VersionCardDto] })
  items!: VersionCardDto[];
}

export class VersionDto extends VersionCardDto {
  @ApiProperty({ ...freeDocument, description: 'terbuka/instrument@1' })
  content!: object;
}

export class AddCommentDto {
  @ApiProperty({ ...noText, description: 'Kosong untuk seluruh instrumen' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  itemCode!: string | null;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  text!: string;
}

export class ChangeCommentDto {
  @ApiPropertyOptional({ description: 'Selesai, atau dibuka lagi' })
  @IsOptional()
  @IsBoolean()
  resolved?: boolean;

  @ApiPropertyOptional({ description: 'Kode butirnya sekarang, bila kodenya berubah' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  itemCode?: string;
}

export class CommentDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty(noText)
  itemCode!: string | null;

  @ApiProperty()
  text!: string;

  @ApiProperty()
  author!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty(noInstant)
  resolvedAt!: string | null;

  @ApiProperty(noText)
  resolvedBy!: string | null;
}

export class CommentListDto {
  @ApiProperty({ type: [CommentDto] })
  items!: CommentDto[];
}
