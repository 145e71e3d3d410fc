import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class BandRequirementDto {
  @ApiProperty()
  stage!: string;

  @ApiProperty()
  attended!: boolean;
}

export class BandDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;

  @ApiProperty()
  from!: string;

  @ApiPropertyOptional()
  colour?: string;

  @ApiPropertyOptional({ type: [BandRequirementDto] })
  requires?: BandRequirementDto[];
}

export class CategoryDto {
  @ApiProperty()
  code!: string;

  @ApiProperty()
  label!: string;
}
