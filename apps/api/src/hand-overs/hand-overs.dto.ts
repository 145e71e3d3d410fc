import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PlacementDto } from '../assignments/assignments.dto';
import { noText } from '../http/schemas';

export class HandOverDto {
  @ApiProperty({ format: 'uuid', description: 'Verifikator yang berhalangan' })
  @IsUUID()
  fromUserId!: string;

  @ApiPropertyOptional({ type: [String], description: 'Penerima; semua verifikator lain bila kosong' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  toUserIds?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Hanya penilaian ini; semua yang tersisa bila kosong' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @IsUUID(undefined, { each: true })
  assessmentIds?: string[];

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}

export class HandedOverLineDto extends PlacementDto {
  @ApiProperty()
  bodyName!: string;

  @ApiProperty({ enum: ['first', 'second'] })
  reading!: 'first' | 'second';

  @ApiProperty(noText)
  verifierName!: string | null;
}

export class HandedOverDto {
  @ApiProperty({ type: [HandedOverLineDto] })
  items!: readonly HandedOverLineDto[];
}
