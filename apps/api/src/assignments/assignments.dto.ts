import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsUUID } from 'class-validator';

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
}

export class PlacementDto {
  @ApiProperty()
  assessmentId!: string;

  @ApiProperty({ type: String, nullable: true })
  userId!: string | null;

  @ApiProperty()
  reason!: string;
}

export class AssignedDto {
  @ApiProperty()
  assigned!: number;

  @ApiProperty({ type: [PlacementDto] })
  placements!: PlacementDto[];
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
