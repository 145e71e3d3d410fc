import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { bodyKinds } from '@app/access';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { noText } from '../http/schemas';

export class AssignDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  userId!: string;
}

export class AssignAllDto {
  @ApiPropertyOptional({ type: [String], description: 'Hanya verifikator ini; semua bila kosong' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  userIds?: string[];

  @ApiPropertyOptional({
    enum: ['body', 'section', 'item'],
    description:
      'Satu pembaca untuk seluruh badan publik, atau untuk bagian atau butir yang sama di semua badan publik; bawaan body',
  })
  @IsOptional()
  @IsIn(['body', 'section', 'item'])
  by?: 'body' | 'section' | 'item';
}

export class MoveShareDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  userId!: string;

  @ApiProperty({ type: [String], description: 'Kode bagian atau butir' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  codes!: string[];
}

export class SharedSectionDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  text!: string;

  @ApiProperty({ description: 'Butirnya yang ditanyakan kepada badan publik ini' })
  items!: number;

  @ApiProperty({ type: [String] })
  readerIds!: readonly string[];
}

export class SharedSectionsDto {
  @ApiProperty({ type: [SharedSectionDto] })
  items!: readonly SharedSectionDto[];
}

export class PlacementDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty({ type: String, nullable: true })
  userId!: string | null;

  @ApiProperty()
  reason!: string;
}

export class SharedPlacementDto extends PlacementDto {
  @ApiProperty({ type: [String], nullable: true, description: 'Kode bagian dan butir; null bila seluruhnya' })
  share!: readonly string[] | null;
}

export class AssignedDto {
  @ApiProperty()
  assigned!: number;

  @ApiProperty({ type: [SharedPlacementDto] })
  placements!: readonly SharedPlacementDto[];
}

export class JudgeDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Butir yang sudah ditugaskan' })
  load!: number;
}

export class JudgeListDto {
  @ApiProperty({ type: [JudgeDto] })
  items!: JudgeDto[];
}

export class LimitsDto {
  @ApiProperty({ type: Number, nullable: true, description: 'Butir paling banyak di mejanya' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  maxItems!: number | null;

  @ApiProperty({
    type: [String],
    nullable: true,
    enum: bodyKinds,
    description: 'Jenis badan publik; semua bila kosong',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(bodyKinds, { each: true })
  kinds!: string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Awal kode wilayah; di mana saja bila kosong' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Matches(/^\d{2}(\.\d{2,4}){0,3}$/, { each: true })
  regions!: string[] | null;

  @ApiPropertyOptional({ type: [String], nullable: true, description: 'Bahasa yang dibacanya; semua bila kosong' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Matches(/\S/, { each: true })
  @MaxLength(60, { each: true })
  languages?: string[] | null;
}

export class VerifierDeskDto {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'Butir di mejanya, pembacaan pertama dan kedua' })
  load!: number;

  @ApiProperty({ type: LimitsDto })
  limits!: LimitsDto;
}

export class AssignedLineDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  verifierId!: string;

  @ApiProperty()
  verifierName!: string;

  @ApiProperty({ ...noText, description: 'Mengapa diberikan kepadanya; kosong bila dipilih dengan tangan' })
  reason!: string | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Kode bagian dan butir; null bila seluruhnya' })
  share!: readonly string[] | null;
}

export class PeriodDesksDto {
  @ApiProperty()
  periodTitle!: string;

  @ApiProperty({ type: [VerifierDeskDto] })
  verifiers!: VerifierDeskDto[];

  @ApiProperty({ type: [AssignedLineDto] })
  assigned!: AssignedLineDto[];

  @ApiProperty()
  unassigned!: number;
}
