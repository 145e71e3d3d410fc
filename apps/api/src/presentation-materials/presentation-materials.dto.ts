import { materialKinds, type MaterialKind } from '@app/evaluation';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString } from 'class-validator';
import { noText } from '../http/schemas';

export class MaterialPlaceDto {
  @ApiProperty({ enum: materialKinds })
  @IsIn(materialKinds)
  kind!: MaterialKind;
}

export class MaterialLinkDto extends MaterialPlaceDto {
  @ApiProperty()
  @IsString()
  url!: string;
}

export class MaterialDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: materialKinds })
  kind!: MaterialKind;

  @ApiProperty(noText)
  url!: string | null;

  @ApiProperty(noText)
  fileName!: string | null;

  @ApiProperty(noText)
  mediaType!: string | null;

  @ApiProperty({ type: Number, nullable: true })
  sizeBytes!: number | null;

  @ApiProperty()
  addedBy!: string;

  @ApiProperty({ format: 'date-time' })
  addedAt!: string;
}

export class MaterialListDto {
  @ApiProperty({ type: [MaterialDto] })
  items!: MaterialDto[];
}
