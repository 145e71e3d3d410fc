import { bodyKinds } from '@app/access';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUrl, MaxLength } from 'class-validator';
import { PageQuery } from '../http/paging';
import { noText } from '../http/schemas';

type Kind = (typeof bodyKinds)[number];

export class PublicBodiesQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Bagian dari nama atau kode' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class CreatePublicBodyDto {
  @ApiProperty({ example: '35.08.07.2002' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  code!: string;

  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @ApiProperty({ enum: bodyKinds })
  @IsIn(bodyKinds)
  kind!: Kind;

  @ApiPropertyOptional(noText)
  @IsOptional()
  @IsString()
  @MaxLength(100)
  regionCode?: string | null;

  @ApiPropertyOptional(noText)
  @IsOptional()
  @IsString()
  @MaxLength(100)
  parentCode?: string | null;

  @ApiPropertyOptional(noText)
  @IsOptional()
  @IsString()
  @MaxLength(100)
  groupCode?: string | null;

  @ApiPropertyOptional(noText)
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(500)
  website?: string | null;

  @ApiPropertyOptional({ ...noText, description: 'Bahasa dokumennya bila bukan bahasa Indonesia' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  language?: string | null;
}

export class PublicBodyDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: bodyKinds })
  kind!: Kind;

  @ApiProperty(noText)
  regionCode!: string | null;

  @ApiProperty(noText)
  parentId!: string | null;

  @ApiProperty(noText)
  groupCode!: string | null;

  @ApiProperty(noText)
  website!: string | null;
}

export class PublicBodyPageDto {
  @ApiProperty({ type: [PublicBodyDto] })
  items!: PublicBodyDto[];

  @ApiProperty(noText)
  next!: string | null;

  @ApiProperty()
  total!: number;
}
